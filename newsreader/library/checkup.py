"""What can be wrong around the articles: the index, the marks that are kept, what is installed.

Nothing is put right here, and nothing is written: whoever asks is told what there is to do.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path

from newsreader.article import NOTHING
from newsreader.clean import Clean, clean_line, own
from newsreader.library.index.errors import IndexTroubleError
from newsreader.library.index.file import VERSION as INDEX_VERSION
from newsreader.library.index.opened import Index
from newsreader.library.index.tables import can_keep_words
from newsreader.library.state.database import Database
from newsreader.library.state.errors import StateError
from newsreader.library.state.tables import VERSION as STATE_VERSION

_EXTRAS = (
    ("images", ("PIL", "textual_image"), "pictures are not drawn, only captions shown"),
    ("warc", ("warcio",), "web archives (WARC) cannot be read"),
    ("serve", ("textual_serve",), "the reader cannot be opened in a browser"),
    ("watch", ("watchfiles",), "new files show only when the folders are looked at again (r)"),
)
"""What can be installed besides, the modules it consists of, and what is missing without it."""


class Level(StrEnum):
    """How bad something is."""

    FINE = "fine"
    """As it should be."""
    HINT = "hint"
    """It works; it could be better."""
    WRONG = "wrong"
    """Something does not work."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    about: Clean
    """What was looked at: a word or two, or the path of a file."""
    says: Clean
    """What was found."""
    remedy: Clean = NOTHING
    """What to do about it; empty where there is nothing to be done."""
    level: Level = Level.FINE
    """How bad it is."""


def hint(about: str, says: str, remedy: str) -> Finding:
    """A finding of something that could be better."""
    return Finding(clean_line(about), clean_line(says), clean_line(remedy), Level.HINT)


def wrong(about: str, says: str, remedy: str) -> Finding:
    """A finding of something that does not work."""
    return Finding(clean_line(about), clean_line(says), clean_line(remedy), Level.WRONG)


def fine(about: str, says: str) -> Finding:
    """A finding of something that is as it should be."""
    return Finding(clean_line(about), clean_line(says))


def check_sqlite() -> Finding:
    """Whether SQLite can do what the library wants of it."""
    version = sqlite3.sqlite_version
    if can_keep_words():
        return fine("SQLite", f"{version}, with full-text search (FTS5)")
    return hint(
        "SQLite",
        f"{version}, without full-text search (FTS5): searching takes longer",
        "Use a Python whose SQLite has FTS5.",
    )


def check_extras() -> Iterator[Finding]:
    """What is installed of what need not be."""
    for name, modules, lack in _EXTRAS:
        if all(find_spec(module) is not None for module in modules):
            yield fine(f"extra {name}", "installed")
        else:
            yield hint(
                f"extra {name}",
                f"not installed: {lack}",
                f"pip install 'newsreader[{name}]', if you want that.",
            )


def check_index(file: Path) -> Finding:
    """Whether there is an index of the folders, and what it is like."""
    if not file.exists():
        return fine("index", "none yet: it is made when the folders are opened")
    try:
        with Index(file) as index:
            files = index.number("SELECT count(*) FROM files")
    except IndexTroubleError as error:
        return hint(
            "index",
            f"{file} cannot be used as it is: {error.reason}",
            "Nothing: it is made anew from the articles.",
        )
    size = file.stat().st_size / 1_000_000
    says = f"version {INDEX_VERSION}, {files:,} files, {size:,.1f} MB, in {file}"
    return fine("index", says)


def check_state(file: Path) -> Iterator[Finding]:
    """Whether what the reader marked is sound, and what is kept beside it."""
    if file.exists():
        yield _check_marks(file)
    else:
        yield fine("marks", "none yet: nothing has been marked")
    for aside in sorted(file.parent.glob(f"{file.name}.damaged-*")):
        if not aside.name.endswith("-wal"):
            yield hint(
                "marks",
                f"a damaged file is kept aside: {aside}",
                "Delete it when you miss nothing: what could be saved of it is in use.",
            )
    for backup in sorted(file.parent.glob(f"{file.name}.v*.bak")):
        yield fine("marks", f"a backup from before an update: {backup}")


def _check_marks(file: Path) -> Finding:
    """Whether the file of the marks is sound."""
    try:
        with closing(Database(file)) as database:
            version = database.number("PRAGMA user_version")
            (said,) = database.rows("PRAGMA quick_check(1)")[0]
            marked = database.number("SELECT count(*) FROM sqlite_schema")
    except StateError as error:
        return wrong(
            "marks", str(error), "Start the reader: it keeps the file aside, saving what it can."
        )
    if version > STATE_VERSION:
        return wrong("marks", f"{file} is of a newer newsreader", "Update newsreader.")
    if said != "ok" or not marked:
        return wrong(
            "marks",
            f"{file} is damaged",
            "Start the reader: it keeps the file aside, saving what it can.",
        )
    return fine("marks", f"sound, version {version}, in {file}")


def check_reports(folder: Path) -> Iterator[Finding]:
    """The reports of faults that lie in the folder of logs, if there are any."""
    reports = sorted(folder.glob("crash-*.txt"))
    if reports:
        yield hint(
            "faults",
            f"{len(reports):,} reported in {folder}, the last in {reports[-1].name}",
            "Send that to the project, with what you did; then delete them.",
        )
    yield fine("log", own(str(folder)))
