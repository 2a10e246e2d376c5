"""The shared hostile files, read: errors that are said, nothing lost, nothing that acts.

Each case is read alone, as the reader's worker reads a file that is looked at, in a process of its
own whose time and memory are measured; the manifest says what has to come of it.
"""

import base64
import json
import os
import pickle
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from time import process_time

import pytest

from newsreader.article import Article, ArticleError
from newsreader.clean import clean
from newsreader.formats import SUFFIXES
from newsreader.library.reading import read_articles, read_at_first

SHARED = Path(__file__).resolve().parents[3] / "shared" / "hostile"
MAKER = SHARED / "make_hostile.py"

SHARES = 4
"""In how many tests the cases are read, for several processes to do."""

FIRST_LOOK = 2.0
"""How many seconds a first look may take, whatever the file."""

LONGEST = 4 * 1024 * 1024
"""Files of more bytes are only looked at: what is asked of the rest is patience."""

MEGABYTES = 500

pytestmark = pytest.mark.skipif(not MAKER.is_file(), reason=f"{MAKER} is not there")


@dataclass(frozen=True, slots=True)
class Case:
    """A hostile file, and what its manifest says of it."""

    path: Path
    name: str
    expect: str
    contains: tuple[str, ...]
    never: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of reading a file."""

    articles: int
    reason: str
    missing: tuple[str, ...]
    unclean: int
    acting: int
    first_seconds: float
    seconds: float
    megabytes: int


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> list[Case]:
    """The files."""
    folder = tmp_path_factory.mktemp("hostile")
    command = [sys.executable, str(MAKER), str(folder), "--special"]
    subprocess.run(command, check=True, capture_output=True)
    manifest = json.loads((folder / "manifest.json").read_text())
    return [
        Case(
            folder / "library" / os.fsdecode(base64.b64decode(case["name_b64"])),
            case["name"],
            case["expect"],
            tuple(case["contains"]),
            tuple(
                bytes.fromhex(code).decode("utf-8", "replace") for code in case["never_emit_hex"]
            ),
            case["max_seconds"],
        )
        for case in manifest["cases"]
        if case["root"] == "library"
    ]


def strings(value: object) -> Iterator[str]:
    """Every string in a value, but for paths."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


def read_case(case: Case) -> Outcome:
    """What comes of reading a file, looked at first and then read to its end."""
    articles: tuple[Article, ...] = ()
    reason = ""
    began = process_time()
    try:
        articles, whole = read_at_first(case.path)
        looked = process_time()
        if not whole and case.path.stat().st_size <= LONGEST:
            articles = read_articles(case.path)
    except ArticleError as error:
        reason, looked = error.reason, process_time()
    found = [reason, *strings(articles)]
    everything = "\n".join(found)
    return Outcome(
        len(articles),
        reason,
        tuple(text for text in case.contains if text not in everything),
        sum(clean(string) != string for string in found),
        sum(never in everything for never in case.never),
        looked - began,
        process_time() - began,
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    )


def outcome_of(case: Case) -> Outcome | None:
    """What comes of reading a file in a process of its own; None where that process dies."""
    here, there = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            with os.fdopen(there, "wb") as pipe:
                pickle.dump(read_case(case), pipe)
        finally:
            os._exit(0)
    os.close(there)
    with os.fdopen(here, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    outcome: Outcome | None = pickle.loads(told) if told else None
    return outcome


def faults(case: Case, outcome: Outcome | None) -> Iterator[str]:
    """What is wrong with what came of a file."""
    if outcome is None:
        yield "the process died"
        return
    if "this program failed" in outcome.reason:
        yield outcome.reason
    if outcome.unclean or outcome.acting:
        yield f"{outcome.unclean} strings that were not cleaned, {outcome.acting} that act"
    if outcome.first_seconds > FIRST_LOOK or outcome.seconds > case.seconds:
        yield f"{outcome.first_seconds:.1f} s for a look, {outcome.seconds:.1f} s in all"
    if outcome.megabytes > MEGABYTES:
        yield f"{outcome.megabytes} MB"
    if case.expect in ("listed_error", "skipped") and outcome.articles and may_be_refused(case):
        yield "no error"
    if case.expect.startswith("shown") and (case.path.suffix in SUFFIXES or outcome.articles):
        if not outcome.articles and case.expect != "shown_or_error":
            yield outcome.reason
        if outcome.articles and outcome.missing:
            yield f"not there: {outcome.missing}"


def may_be_refused(case: Case) -> bool:
    """Whether the case can go wrong for whoever runs the tests: the root may read anything."""
    return "closed" not in case.name or os.geteuid() != 0


def load_readers(cases: list[Case]) -> None:
    """Read a harmless file of each kind, so that the processes find the readers loaded."""
    shown = {case.path.suffix: case.path for case in cases if case.expect == "shown"}
    for path in shown.values():
        with suppress(ArticleError):
            read_at_first(path)


@pytest.mark.parametrize("share", range(SHARES))
def test_hostile_files_are_read_as_they_should_be(share: int, cases: list[Case]) -> None:
    load_readers(cases)
    wrong = {
        case.name: found
        for case in cases[share::SHARES]
        if (found := [*faults(case, outcome_of(case))])
    }
    assert wrong == {}
