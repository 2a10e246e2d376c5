"""A process that reads files for an index: rows of paths come in, rows for the tables go out.

It is told first whether it is to read them, or to look at their beginnings only.

It says which file it has before it goes on to the next, so that whoever listens knows of which
file it died, if it does.
"""

import gc
import os
import pickle
import signal
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from hashlib import blake2b
from pathlib import Path

from newsreader.article import Article, ArticleError
from newsreader.formats import read
from newsreader.library.correcting import correct
from newsreader.library.corrections import Correction
from newsreader.library.deadline import OutOfTime, within
from newsreader.library.index.row import GLANCED, FileRow, article_row, glance_row
from newsreader.library.reading import as_shown, read_articles
from newsreader.limits import TOO_MUCH_MEMORY, limit_memory

NICE = 5
"""By how much it gives way to others: whoever reads an article meanwhile comes first."""

READY = "ready"
"""What it says first of all. If it dies before that, it is not of a file."""

GLANCE = 2048
"""How much of a file is looked at to list it, in bytes: headline, outlet and day stand there."""

GARBAGE = 50_000
"""How many more objects than before there may be until garbage is looked for."""

MOST_SECONDS = 30.0
"""How long a file may be computed on."""

MOST_GLANCE_SECONDS = 0.5
"""How long its beginning may be."""

_TOO_LONG = f"reading it takes longer than {MOST_SECONDS:.0f} seconds. Split it into smaller files"

_PIECE = 1 << 20


def content_hash(path: Path) -> bytes:
    """What a file's bytes are known by. Raises OSError."""
    known = blake2b(digest_size=16)
    with path.open("rb") as file:
        while data := file.read(_PIECE):
            known.update(data)
    return known.digest()


def file_row(path: Path, corrections: Mapping[str, tuple[Correction, ...]]) -> FileRow:
    """What an index keeps of a file."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return FileRow(path, 0, 0, b"", problem="it cannot be looked at")
    stamp = status.st_size, status.st_mtime_ns
    try:
        with within(MOST_SECONDS):
            articles = read_articles(path, partial(_corrected, corrections))
            rows = tuple(article_row(as_shown(article)) for article in articles)
        return FileRow(path, *stamp, content_hash(path), rows)
    except OutOfTime:
        return FileRow(path, *stamp, b"", problem=_TOO_LONG)
    except MemoryError:
        return FileRow(path, *stamp, b"", problem=TOO_MUCH_MEMORY)
    except ArticleError as error:
        return FileRow(path, *stamp, b"", problem=error.reason)
    except OSError as error:
        return FileRow(path, *stamp, b"", problem=error.strerror or "it cannot be read")


def glance(path: Path) -> FileRow:
    """What an index keeps of a file that is still to be read: what the list shows of it."""
    article = None
    try:
        size = path.stat().st_size
        with within(MOST_GLANCE_SECONDS):
            articles = read(path, GLANCE)
        if len(articles) == 1 and not articles[0].number:
            article = articles[0]
    except (ArticleError, OutOfTime):
        pass  # what is wrong with it, if anything, is found when all of it is read
    except (OSError, ValueError):
        size = 0
    return FileRow(path, size, GLANCED, b"", (glance_row(path.name, article),))


def _corrected(corrections: Mapping[str, tuple[Correction, ...]], article: Article) -> Article:
    return correct(article, corrections)


def main() -> None:
    """Read files until there are no more wishes."""
    with suppress(OSError):
        os.nice(NICE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_memory()
    # What is loaded stays, and an article leaves few circles behind: looking for them all the time
    # would cost a tenth of the whole.
    gc.freeze()
    gc.set_threshold(GARBAGE, 20, 50)
    wishes, rows = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    sys.stdout = sys.stderr  # whatever prints in here must not get among the rows
    try:
        only_glance, corrections = pickle.load(wishes)
        pickle.dump(READY, rows)
        rows.flush()
        while True:
            for path in pickle.load(wishes):
                row = glance(path) if only_glance else file_row(path, corrections)
                pickle.dump(row, rows, pickle.HIGHEST_PROTOCOL)
                rows.flush()
    except (EOFError, BrokenPipeError):
        os._exit(0)  # nobody listens any more; nothing is left to be tidied up


if __name__ == "__main__":
    main()
