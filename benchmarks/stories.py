"""Measures how the same story is found in several articles: how surely, and at what cost.

    python benchmarks/stories.py [--articles N] [FOLDER]

Without a folder the articles are made up: sentences of words as rare as those of a language. With
one, its articles are taken. A tenth of the library are made-up rewrites of other articles. Nothing
but what grouping needs is put into the index, so that it can be measured by itself.
"""

import argparse
import random
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import accumulate, islice
from pathlib import Path

from newsreader.article import BODY_KINDS, BlockKind
from newsreader.library.alike import (
    BAND_BYTES,
    LEAST_ALIKE,
    LEAST_SHARED,
    SIGNATURE_BYTES,
    SURELY_ALIKE,
    likeness,
    passages,
    shared,
    signature,
)
from newsreader.library.folders import find_files
from newsreader.library.index.grouping import body_in, group_stories
from newsreader.library.index.packing import pack
from newsreader.library.index.row import KINDS
from newsreader.library.index.tables import open_to_write
from newsreader.library.index.texts import Press
from newsreader.library.reading import read_articles

REWRITTEN = 0.1
"""The share of articles that are rewrites of others."""

Rewrite = Callable[[str, random.Random], str]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of articles")
    parser.add_argument("--articles", type=int, default=10_000, help="how many (10,000)")
    options = parser.parse_args()
    rng = random.Random(3)
    texts = list(islice(bodies(options.folder, rng), options.articles))
    measure_signature(texts[:300])
    measure_recall(texts[:300], rng)
    measure_patterns(rng)
    with tempfile.TemporaryDirectory() as folder:
        measure_grouping(texts, Path(folder) / "index.db", rng)
    return 0


def bodies(folder: Path | None, rng: random.Random) -> Iterator[str]:
    """Running texts: of the articles of a folder, or made up without end."""
    if folder is None:
        weights = list(accumulate(1 / rank for rank in range(1, 20_001)))
        words = ["".join(rng.choices("aeiourstlnmkdpbgv", k=rng.randint(2, 9))) for _ in weights]
        while True:
            sentences = (
                " ".join(rng.choices(words, cum_weights=weights, k=rng.randint(8, 26))) + "."
                for _ in range(rng.randint(20, 44))
            )
            yield "\n".join(sentences)
    for path in find_files([folder]):
        for article in read_articles(path):
            body = (block.span for block in article.blocks if block.kind in BODY_KINDS)
            yield "\n".join(map(article.cut_text, body))


# Rewrites


def cut_to(share: float) -> Rewrite:
    return lambda text, rng: " ".join(text.split()[: int(share * len(text.split()))])


def edited(share: float) -> Rewrite:
    def rewrite(text: str, rng: random.Random) -> str:
        words = text.split()
        return " ".join(rng.choice(words) if rng.random() < share else word for word in words)

    return rewrite


def with_another_paragraph(text: str, rng: random.Random) -> str:
    lines = text.split("\n")
    words = text.split()
    new = " ".join(rng.choices(words, k=80))
    lines.insert(rng.randrange(len(lines) + 1), new)
    return "\n".join(lines)


def with_fewer_sentences(text: str, rng: random.Random) -> str:
    return "\n".join(line for line in text.split("\n") if rng.random() > 0.25)


def by_an_outlet(text: str, rng: random.Random) -> str:
    """Cut, with a paragraph of its own and small edits."""
    return edited(0.03)(with_another_paragraph(cut_to(0.6)(text, rng), rng), rng)


REWRITES: dict[str, Rewrite] = {
    "cut to 70 %": cut_to(0.7),
    "cut to 50 %": cut_to(0.5),
    "cut to 40 %": cut_to(0.4),
    "cut to a third": cut_to(0.34),
    "a paragraph put in": with_another_paragraph,
    "a quarter of the sentences gone": with_fewer_sentences,
    "3 % of the words others": edited(0.03),
    "6 % of the words others": edited(0.06),
    "10 % of the words others": edited(0.1),
    "cut to 60 %, a paragraph put in, 3 %": by_an_outlet,
}


def is_found(one: str, other: str) -> bool:
    """Whether two texts are taken for one story."""
    first, second = signature(one), signature(other)
    bands = range(0, SIGNATURE_BYTES, BAND_BYTES)
    if not first or not second:
        return False
    if not any(first[at : at + BAND_BYTES] == second[at : at + BAND_BYTES] for at in bands):
        return False
    alike = likeness(first, second)
    if not LEAST_ALIKE <= alike < SURELY_ALIKE:
        return alike >= SURELY_ALIKE
    return shared(passages(one), passages(other)) >= LEAST_SHARED


def measure_signature(texts: list[str]) -> None:
    took = min(cpu(lambda: [signature(text) for text in texts]) for _ in range(5))
    words = sum(len(text.split()) for text in texts)
    print(f"a signature: {1e6 * took / words * 0.8:.2f} ms for 800 words, {SIGNATURE_BYTES} bytes")


def measure_recall(texts: list[str], rng: random.Random) -> None:
    for name, rewrite in REWRITES.items():
        found = sum(is_found(text, rewrite(text, rng)) for text in texts)
        print(f"found, {name:38} {found / len(texts):6.1%}")
    pairs = [(one, other) for at, one in enumerate(texts) for other in texts[:at]]
    wrong = sum(is_found(*pair) for pair in rng.sample(pairs, min(len(pairs), 3000)))
    print(f"taken for one story, different articles: {wrong} of {min(len(pairs), 3000)} pairs")


def measure_patterns(rng: random.Random) -> None:
    """Reports made after a pattern: every one is somewhat like all others."""
    reports = [market_report(rng) for _ in range(60)]
    pairs = [(one, other) for at, one in enumerate(reports) for other in reports[:at]]
    wrong = sum(is_found(*pair) for pair in pairs)
    print(f"taken for one story, market reports: {wrong} of {len(pairs)} pairs")


def market_report(rng: random.Random) -> str:
    def number(low: int, high: int) -> str:
        return f"{rng.uniform(low, high):.1f}"

    name = ["Orvane", "Tessel", "Brandlow", "Kirn", "Pellworth", "Sundby", "Lodden", "Varn Steel"]
    rose = ["rose", "fell"]
    return (
        f"The Norring index {rng.choice(rose)} {number(0, 2)} percent to {number(7000, 8000)}"
        f" points. Shares of {rng.choice(name)} led the gains and {rng.choice(rose)}"
        f" {number(1, 9)} percent, followed by {rng.choice(name)} with {number(1, 5)} percent."
        f" Trading came to {number(1, 4)} billion crowns. In the bond market the yield of ten"
        f" year papers {rng.choice(rose)} to {number(1, 4)} percent. The crown"
        f" {rng.choice(rose)} to {number(9, 11)} against the dollar and to {number(10, 12)}"
        f" against the euro. Oil of the North Sea kind cost {number(60, 90)} dollars a barrel,"
        f" {number(0, 3)} percent more than the day before. An ounce of gold cost"
        f" {number(1800, 2200)} dollars. Since the beginning of the year the index"
        f" {rng.choice(rose)} {number(1, 9)} percent."
    )


# Grouping


def measure_grouping(texts: list[str], file: Path, rng: random.Random) -> None:
    """All articles of a library, then one that has changed."""
    database = open_to_write(file)
    press = fill(database, texts, rng)

    def group() -> None:
        database.execute("BEGIN")
        group_stories(database, lambda article: body_in(database, press, article))
        database.execute("COMMIT")

    memory = peak()
    took = cpu(group)
    stories, articles = database.execute(
        "SELECT count(DISTINCT first), count(*) FROM stories"
    ).fetchone()
    print(f"grouped {len(texts):,} articles: {took:.2f} s, {peak() - memory} MB more")
    print(
        f"    {articles:,} of them in {stories:,} stories; {int(REWRITTEN * len(texts)):,} rewrites"
    )
    database.execute("UPDATE alike SET grouped = 0 WHERE article = ?", (len(texts) // 2,))
    print(f"one article has changed: {min(cpu(group) for _ in range(3)):.2f} s")
    size = database.execute(
        "SELECT sum(pgsize) FROM dbstat WHERE name IN ('alike', 'stories', 'stories_by_first')"
    ).fetchone()[0]
    print(f"on disk: {size / sum(len(text.encode()) for text in texts):.2%} of the texts")
    database.close()


def fill(database: sqlite3.Connection, texts: list[str], rng: random.Random) -> Press:
    """Put articles into an index, some of them rewrites of the ones before them."""
    press = Press(texts[0].encode())
    database.execute("BEGIN")
    rewrites = list(REWRITES.values())
    for number, text in enumerate(texts, 1):
        if number > 1 and rng.random() < REWRITTEN:
            text = rng.choice(rewrites)(texts[rng.randrange(number - 1)], rng)
        row = (number, number, 0, "", 0, f"{number:010}", "", "", "", "", f"{number:x}", 0, 0, 1)
        database.execute(f"INSERT INTO articles VALUES (?{', ?' * (len(row) - 1)})", row)
        file = (number, b"%d" % number, 0, 0, b"", "")
        database.execute("INSERT INTO files VALUES (?, ?, ?, ?, ?, ?)", file)
        database.execute(
            "INSERT INTO texts VALUES (?, ?, ?, ?)",
            (number, whole(text), b"", press.pack(text)),
        )
        database.execute(
            "INSERT INTO alike (article, signature) VALUES (?, ?)", (number, signature(text))
        )
    database.execute("COMMIT")
    return press


def whole(text: str) -> bytes:
    """A text as one paragraph, as it is packed."""
    return pack((KINDS.index(BlockKind.PARAGRAPH), 0, len(text)))


def cpu(call: Callable[[], object]) -> float:
    begin = time.process_time()
    call()
    return time.process_time() - begin


def peak() -> int:
    """The most memory this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main())
