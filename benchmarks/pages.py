"""How well scraped texts and saved pages become articles: the figures of the shared scorer.

    python benchmarks/pages.py [--pages FOLDER] [--scraper NAME] [--lang en|other] [--keep FILE]
    python benchmarks/pages.py --html [--pages FOLDER] [--lang en|other] [--keep FILE]

FOLDER is the shared `pages` folder (its README says what is in it); without it, `../shared/pages`
beside the repository. Every text is read in-process, as `newsreader export` would read it. With
`--html` the saved pages are read instead, by this program and, where they are installed, by
trafilatura, newspaper4k and readability-lxml in the same run.
"""

import argparse
import gzip
import importlib.util
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from page_peers import PEERS, Predict  # noqa: E402

from newsreader.article import Article, ArticleError  # noqa: E402
from newsreader.export.records import article_record  # noqa: E402
from newsreader.formats import read  # noqa: E402

PARAGRAPHS = ("paragraph", "list_item", "block_quote")
SCRAPERS = ("laid-out", "trafilatura", "trafilatura-md", "w3m", "lynx", "html2text", "bs4")
SHOWN = (
    ("title", "title"), ("date", "date"), ("authors_f1", "auth"), ("summary", "stfst"),
    ("paragraph_f1", "parF1"), ("boilerplate", "boil"), ("caption_in_body", "capbd"),
    ("headings_f1", "hdgF1"), ("caption_f1", "capF1"), ("caption_loose", "loose"),
    ("credit_recall", "crRec"), ("credit_precision", "crPre"), ("position", "place"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Run:
    """What one reader made of the pages."""

    name: str
    made: dict[str, dict[str, Any]]
    seconds: dict[str, float]


def exported(article: Article) -> dict[str, Any]:
    """The article as `newsreader export --format jsonl` gives it."""
    return json.loads(json.dumps(article_record(article)))  # type: ignore[no-any-return]


def prediction(name: str, made: dict[str, Any]) -> dict[str, Any]:
    """An exported article as the scorer takes it."""
    blocks = made["blocks"]
    body = [block for block in blocks if block["kind"] in PARAGRAPHS]
    return {
        "id": name,
        "title": made["title"],
        "authors": made["authors"],
        "published": made["published"],
        "summary": [block["text"] for block in blocks if block["kind"] == "standfirst"],
        "headings": [block["text"] for block in blocks if block["kind"] == "heading"],
        "paragraphs": [block["text"] for block in body],
        "photos": [
            {
                **photo,
                "after_paragraph": sum(block["start"] < photo["start"] for block in body),
            }
            for photo in made["photos"]
        ],
    }


def load_scorer(folder: Path) -> ModuleType:
    """The scorer that stands beside the pages."""
    spec = importlib.util.spec_from_file_location("pages_score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer in {folder}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def read_texts(folder: Path, scraper: str | None) -> tuple[dict[str, dict[str, Any]], float]:
    """The predictions for every text of a folder, and the mean seconds a file."""
    made: dict[str, dict[str, Any]] = {}
    seconds = 0.0
    for path in sorted([*folder.glob("*.txt"), *folder.glob("*.md")]):
        if scraper and path.stem.rpartition(".")[2] != scraper:
            continue
        start = time.perf_counter()
        try:
            article = read(path)[0]
        except ArticleError as error:
            print(error, file=sys.stderr)
            continue
        seconds += time.perf_counter() - start
        made[path.stem] = prediction(path.stem, exported(article))
    return made, seconds / max(1, len(made))


def show(scorer: ModuleType, gold: dict[str, Any], made: dict[str, Any], label: str) -> None:
    """Print a row of figures for the pages of one scraper and language."""
    if not gold:
        return
    values = scorer.score(gold, made).as_dict()
    cells = (
        "  -  " if values.get(key) is None else f"{100 * values[key]:5.1f}" for key, _ in SHOWN
    )
    print(f"{label:22}{values['pages']:4}  " + " ".join(cells))


def measure_pages(folder: Path, language: str | None, keep: Path | None) -> int:
    """Read the saved pages with every reader there is, and print the whole table of figures."""
    if not (folder / "html").is_dir():
        print(f"{folder} is not there: name the shared pages folder with --pages", file=sys.stderr)
        return 2
    scorer = load_scorer(folder)
    gold = scorer.load_gold(folder / "gold", language)
    pages = {
        name: gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()) for name in gold
    }
    runs = [run for run in (run_reader(name, pages) for name in READERS) if run is not None]
    if keep:
        keep.write_text("".join(json.dumps(each) + "\n" for each in runs[0].made.values()), "utf-8")
    for known in (language,) if language else ("en", "other"):
        show_pages(scorer, scorer.load_gold(folder / "gold", known), runs, known)
    return 0


def show_pages(
    scorer: ModuleType, gold: dict[str, Any], runs: Sequence[Run], language: str
) -> None:
    """Print the figures of every reader for the pages of one language."""
    columns = [scorer.score(gold, run.made).as_dict() for run in runs]
    print(f"{language}, {len(gold)} pages".ljust(40) + "".join(f"{run.name:>14}" for run in runs))
    for key, label in scorer.ROWS:
        print(label.ljust(40) + "".join(f"{percent(each.get(key)):>14}" for each in columns))
    times = [sorted(run.seconds[name] for name in gold) for run in runs]
    for label, at in (("ms a page, median", 0.5), ("ms a page, worst", 1.0)):
        cells = (f"{1000 * each[int(at * (len(each) - 1))]:.0f}" for each in times)
        print(label.ljust(40) + "".join(f"{cell:>14}" for cell in cells))
    print()


def percent(value: float | None) -> str:
    """A figure of the scorer's as it is shown."""
    return "-" if value is None else f"{100 * value:.1f}"


def run_reader(name: str, pages: dict[str, bytes]) -> Run | None:
    """What a reader makes of the pages, and how long it takes; None where it is not installed."""
    try:
        predict = READERS[name]()
    except ImportError as error:
        print(f"{name} is left out: {error}", file=sys.stderr)
        return None
    made: dict[str, dict[str, Any]] = {}
    seconds: dict[str, float] = {}
    for page, data in pages.items():
        start = time.process_time()
        try:
            found = predict(page, data)
        except Exception as error:  # a peer's fault is a page without a prediction
            print(f"{name} fails on {page}: {type(error).__name__}", file=sys.stderr)
            found = {}
        seconds[page] = time.process_time() - start
        made[page] = {"id": page, **found}
    return Run(name, made, seconds)


def our_reader() -> Predict:
    """This program's reader of pages."""
    from newsreader.formats import html
    from newsreader.formats.source import Source, decode

    def predict(name: str, data: bytes) -> dict[str, Any]:
        (article,) = html.load(Source(Path(f"{name}.html"), decode(data), data))
        return prediction(name, exported(article))

    return predict


READERS: dict[str, Callable[[], Predict]] = {"newsreader": our_reader, **PEERS}
"""This program, and the libraries it is measured beside: what imports each."""


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=Path, default=ROOT.parent / "shared" / "pages")
    parser.add_argument("--scraper", choices=SCRAPERS)
    parser.add_argument("--html", action="store_true", help="measure the saved pages")
    parser.add_argument("--lang", choices=("en", "other"))
    parser.add_argument("--keep", type=Path, help="write the predictions to this file")
    options = parser.parse_args(argv)
    if options.html:
        return measure_pages(options.pages, options.lang, options.keep)
    texts = options.pages / "text"
    if not texts.is_dir():
        print(f"{texts} is not there: name the shared pages folder with --pages", file=sys.stderr)
        return 2
    scorer = load_scorer(options.pages)
    made, seconds = read_texts(texts / "txt", options.scraper)
    if options.keep:
        options.keep.write_text("".join(json.dumps(each) + "\n" for each in made.values()), "utf-8")
    print(f"{'':22}   n  " + " ".join(f"{label:>5}" for _, label in SHOWN))
    for language in (options.lang,) if options.lang else ("en", "other"):
        gold = scorer.load_gold(texts / "gold", language)
        for scraper in SCRAPERS:
            some = {
                name: page
                for name, page in gold.items()
                if name.endswith(f".{scraper}") and name in made
            }
            show(scorer, some, made, f"{language} {scraper}")
    print(f"{len(made)} files, {1000 * seconds:.1f} ms a file")
    return 0


if __name__ == "__main__":
    sys.exit(main())
