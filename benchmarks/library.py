"""How fast the index of a library is made, brought up to date and asked, beside its floors.

    python benchmarks/library.py FOLDER [--bench FOLDER] [--sample N] [--keep FOLDER]

FOLDER is a library made by `make_library.py` of the shared `bench` folder, whose
`library_limits.py` gives the floors: the least that the same work can cost on the same files. Both
are measured in one run. Quote the ratios, and run it on a machine that has nothing else to do.
"""

import argparse
import importlib.util
import os
import random
import resource
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from newsreader.formats import read  # noqa: E402
from newsreader.library.folders import find_files  # noqa: E402
from newsreader.library.index.asking import count, facets, ranked, search  # noqa: E402
from newsreader.library.index.build import Progress, build_index, processors  # noqa: E402
from newsreader.library.index.file import open_to_read  # noqa: E402
from newsreader.library.index.opened import Index  # noqa: E402
from newsreader.library.index.scan import find_changes  # noqa: E402
from newsreader.library.index.speakers import people  # noqa: E402
from newsreader.library.index.who import quotes_of  # noqa: E402
from newsreader.library.reading import with_quotes  # noqa: E402
from newsreader.search.parse import parse_query  # noqa: E402

WORDS = (
    *("government", "minister", "election", "border", "zqrare", "zqcommon", "budget", "court"),
    *("troops", "vote", "fuel", "bank", "journalists", "curfew", "opposition", "valley"),
)
PAIRS = tuple(f"{one} {other}" for one, other in zip(WORDS, reversed(WORDS), strict=True))
PHRASES = ('"zqalpha zqbeta"', '"central bank"', '"in the"', '"rescue teams"', '"told us"')
PREFIXES = ("gov*", "min*", "zqr*", "ele*", "presi*", "jour*")
PAGE = 50


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--bench", type=Path, default=ROOT.parent / "shared" / "bench")
    parser.add_argument("--sample", type=int, default=600, help="files for the floors of reading")
    parser.add_argument("--keep", type=Path, help="keep the indexes here, and use those there are")
    options = parser.parse_args(argv)
    if not (options.bench / "library_limits.py").exists():
        print(f"{options.bench} is not there: name the shared folder with --bench", file=sys.stderr)
        return 2
    limits = load_limits(options.bench)
    where = options.keep or Path(tempfile.mkdtemp())
    where.mkdir(parents=True, exist_ok=True)
    try:
        measure(limits, options.folder.absolute(), where, options.sample)
    finally:
        if options.keep is None:
            shutil.rmtree(where)
    return 0


def load_limits(folder: Path) -> ModuleType:
    """The module of floors."""
    spec = importlib.util.spec_from_file_location("library_limits", folder / "library_limits.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no floors in {folder}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def measure(limits: ModuleType, folder: Path, where: Path, sample: int) -> None:
    """Print all figures of a library."""
    files = list(find_files([folder]))
    print(f"{len(files)} files, {processors()} processors, SQLite {sqlite3.sqlite_version}")
    file = where / "index.db"
    measure_building(files, folder, file, sample)
    measure_scanning(limits, folder, file)
    floors = build_floors(limits, files, where)
    measure_size(files, file, floors)
    measure_searching(file, floors)
    measure_speakers(file)


def measure_building(files: Sequence[Path], folder: Path, file: Path, sample: int) -> None:
    """The index made anew, beside its parts done alone and one after the other."""
    some = random.Random(1).sample(files, min(sample, len(files)))
    with_quotes(read(some[0])[0])
    reading = cpu(lambda: [path.read_bytes() for path in some]) / len(some)
    parsing = cpu(lambda: [read(path) for path in some]) / len(some)
    articles = [article for path in some for article in read(path)]
    quoting = cpu(lambda: [with_quotes(article) for article in articles]) / len(some)
    texts = cpu(lambda: full_text_alone([article.text for article in articles])) / len(some)
    each = reading + parsing + quoting + texts
    print(
        f"floor of making, CPU a file: read {1e3 * reading:.2f} ms, parse {1e3 * parsing:.2f},"
        f" quotes {1e3 * quoting:.2f}, full text {1e3 * texts:.2f}: {1e3 * each:.2f} ms;"
        f" {each * len(files) / processors():.0f} s for all on {processors()} processors"
    )
    if file.exists():
        print("made before: kept")
        return
    first: list[float] = []

    def note(progress: Progress) -> None:
        if progress.written and not first:
            first.append(progress.seconds)

    before, begin = used_cpu(), time.perf_counter()
    build_index(file, [folder], on_progress=note)
    wall, used = time.perf_counter() - begin, used_cpu() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    floor = each * len(files)
    print(
        f"making it: {wall:.0f} s ({len(files) / wall:.0f} files a second), CPU {used:.0f} s:"
        f" {used / floor:.2f} x the floor's; wall {wall * processors() / floor:.2f} x;"
        f" first batch to be found after {first[0] if first else wall:.1f} s;"
        f" memory of the writer at most {peak:.0f} MB"
    )


def full_text_alone(texts: Sequence[str]) -> None:
    """A contentless full-text index of texts, in memory."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE words USING fts5(body, content='')")
    with database:
        database.executemany("INSERT INTO words (body) VALUES (?)", ((text,) for text in texts))
    database.close()


def measure_scanning(limits: ModuleType, folder: Path, file: Path) -> None:
    """Nothing changed, beside listing the files and looking at each."""
    database = open_to_read(file)
    floors, ours = [], []
    for _ in range(5):
        floors.append(wall(lambda: sum(e.stat().st_size for e in limits.walk(str(folder)))))
        ours.append(wall(lambda: find_changes(database, [folder])))
    database.close()
    floor, took = min(floors), min(ours)
    print(f"nothing changed: {took:.2f} s, scandir + stat {floor:.2f} s: {took / floor:.2f} x")


def build_floors(limits: ModuleType, files: Sequence[Path], where: Path) -> dict[str, Path]:
    """Full-text indexes as the floors have them, of the same files: with texts, and without."""
    floors = {}
    for name, more in (("plain", ""), ("contentless", ", content=''")):
        floors[name] = where / f"{name}.db"
        if floors[name].exists():
            continue
        database = limits.connect(floors[name])
        with database:
            database.execute(f"CREATE VIRTUAL TABLE fts USING fts5(title, body{more})")
            for number, path in enumerate(files, 1):
                text = path.read_text("utf-8", "replace")
                title = next((line for line in text.splitlines() if line.strip("- ")), "")
                row = (number, title, text)
                database.execute("INSERT INTO fts (rowid, title, body) VALUES (?, ?, ?)", row)
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.close()
    return floors


def measure_size(files: Sequence[Path], file: Path, floors: dict[str, Path]) -> None:
    """The index on disk, beside the articles."""
    total = sum(path.stat().st_size for path in files)
    print(
        f"on disk: index {file.stat().st_size / total:.2f} x the files,"
        f" contentless full text alone {floors['contentless'].stat().st_size / total:.2f} x"
    )
    database = open_to_read(file)
    for name, size in database.execute(
        "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 6"
    ):
        print(f"    {name:24} {size / total:.3f} x")
    database.close()


def measure_searching(file: Path, floors: dict[str, Path]) -> None:
    """Searches, beside the same in raw SQL on an index that has nothing but the texts."""
    plain = sqlite3.connect(floors["plain"])
    bare = sqlite3.connect(floors["contentless"])
    index = Index(file)
    snippet = (
        "SELECT rowid, snippet(fts, 1, '[', ']', '…', 20) FROM fts WHERE fts MATCH ?"
        f" ORDER BY rowid DESC LIMIT {PAGE}"
    )
    best = f"SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rank LIMIT {PAGE}"
    for kind, queries in (
        ("words", WORDS),
        ("two words", PAIRS),
        ("phrases", PHRASES),
        ("prefixes", PREFIXES),
    ):
        raw = times(partial(fetch, plain, snippet), queries)
        ours = times(lambda query: search(index, parse_query(query), limit=PAGE), queries)
        compare(f"newest {PAGE} with snippets, {kind}", ours, raw)
        raw = times(partial(fetch, bare, best), queries)
        ours = times(lambda query: ranked(index, parse_query(query), limit=PAGE), queries)
        compare(f"best {PAGE} with snippets, {kind}", ours, raw)
    show("how many, words", times(lambda query: count(index, parse_query(query)), WORDS))
    show("facets, words", times(lambda query: facets(index, parse_query(query)), WORDS))
    index.close()


def measure_speakers(file: Path) -> None:
    """Who said what: a name typed, and the first rows of what was said."""
    index = Index(file)
    names = [person.name for person in people(index, limit=300)]
    asked = random.Random(2).sample(names, min(40, len(names)))

    def ask(name: str) -> object:
        found = people(index, name, limit=PAGE)
        return quotes_of(index, found[0].number, limit=PAGE)

    show("who said what, name to rows", times(ask, asked))
    typed = [name[:length] for name in asked[:12] for length in (1, 2, 3)]
    show("speakers, as typed", times(lambda name: people(index, name, limit=PAGE), typed))
    index.close()


def wall(call: Callable[[], object]) -> float:
    begin = time.perf_counter()
    call()
    return time.perf_counter() - begin


def times(ask: Callable[[str], object], asked: Sequence[str]) -> list[float]:
    """The milliseconds that each of several questions takes, each asked three times."""
    return [1e3 * wall(partial(ask, each)) for each in (*asked, *asked, *asked)]


def fetch(database: sqlite3.Connection, statement: str, query: str) -> object:
    return database.execute(statement, (query,)).fetchall()


def cpu(call: Callable[[], object]) -> float:
    begin = time.process_time()
    call()
    return time.process_time() - begin


def used_cpu() -> float:
    """The seconds of processor that this process and its children have had."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def p95(took: Sequence[float]) -> float:
    return sorted(took)[min(len(took) - 1, int(0.95 * len(took)))]


def show(title: str, took: Sequence[float]) -> None:
    print(f"{title:46} p50 {statistics.median(took):7.1f}  p95 {p95(took):7.1f} ms")


def compare(title: str, ours: Sequence[float], raw: Sequence[float]) -> None:
    """Print times beside their floor."""
    print(
        f"{title:46} p50 {statistics.median(ours):7.1f}  p95 {p95(ours):7.1f} ms;"
        f" raw {statistics.median(raw):7.1f} {p95(raw):7.1f}: {p95(ours) / p95(raw):.2f} x"
    )


if __name__ == "__main__":
    sys.exit(main())
