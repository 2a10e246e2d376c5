"""The log: a file beside the program's data, never the screen, and nothing of any article in it.

Without `--debug` only what went wrong is written, and where nothing does there is no file. What
other packages have to say is known to quote values; of that only who says it, and where, is kept.
"""

import logging
import threading
from logging import LogRecord
from pathlib import Path

from newsreader.crash import traceback_lines, versions

MOST_BYTES = 512 * 1024
"""How large the file becomes before it is put aside, and another begun."""

KEPT = 3
"""How many files that have been put aside are kept."""

NAME = "newsreader.log"
"""What the file is called."""

LOG = logging.getLogger("newsreader")
"""What the program itself says to the log. Never anything that an article says."""


def begin(folder: Path, *, is_detailed: bool = False) -> Path:
    """Have everything logged in a file in this folder from now on; gives the file."""
    path = folder / NAME
    handler = _LateFile(path)
    handler.setFormatter(_Formatter())
    root = logging.getLogger()
    for earlier in [each for each in root.handlers if isinstance(each, _LateFile)]:
        root.removeHandler(earlier)
        earlier.close()
    root.addHandler(handler)
    LOG.setLevel(logging.DEBUG if is_detailed else logging.WARNING)
    threading.excepthook = _log_thread
    if is_detailed:
        LOG.info("begins: %s", "; ".join(versions()))
    return path


def note_failure(where: str) -> None:
    """Log the exception that is being handled, and where in the program that is."""
    LOG.exception("failed: %s", where)


def _log_thread(failed: threading.ExceptHookArgs) -> None:
    """Log what has ended a thread."""
    if failed.exc_value is not None:
        name = failed.thread.name if failed.thread is not None else "a thread"
        LOG.error("ended by a fault: %s", name, exc_info=failed.exc_value)


class _LateFile(logging.Handler):
    """Writes to a file that is made when there is something to be written.

    What cannot be written is lost: there is no other place where it might be said.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.FileHandler | None = None

    def emit(self, record: LogRecord) -> None:
        """Write a record."""
        try:
            if self._file is None:
                from logging.handlers import RotatingFileHandler

                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._file = RotatingFileHandler(
                    self._path, "a", MOST_BYTES, KEPT, "utf-8", errors="replace"
                )
                self._file.handleError = self.handleError  # type: ignore[method-assign]
                self._file.setFormatter(self.formatter)
            self._file.emit(record)
        except OSError:
            self.handleError(record)

    def handleError(self, record: LogRecord) -> None:
        """Let a record be lost that the disk does not take."""

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
        super().close()


class _Formatter(logging.Formatter):
    """One line a record, and the places that an exception came from."""

    def format(self, record: LogRecord) -> str:
        """A record as text."""
        is_ours = record.name.split(".")[0] == LOG.name
        said = record.getMessage() if is_ours else f"{record.module}:{record.lineno}"
        head = f"{self.formatTime(record)} {record.levelname} {record.name}: {said}"
        error = record.exc_info[1] if record.exc_info else None
        return "\n".join([head, *traceback_lines(error)] if error is not None else [head])
