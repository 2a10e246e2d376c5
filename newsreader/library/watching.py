"""Noticing that files in the open folders come, change or go, while somebody reads.

It wants the extra `watch`; without it, a key has the folders looked at again.
"""

import threading
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

QUIET_MILLISECONDS = 1000
"""How long nothing more must change before it is told: files are often written piece by piece."""


def can_watch() -> bool:
    """Whether the library that watches folders is there."""
    return find_spec("watchfiles") is not None


class Watcher:
    """Tells when something changes in files and folders, in a thread of its own."""

    def __init__(self, paths: Sequence[Path], changed: Callable[[], object]) -> None:
        """Watch these from now on; `changed` is called after each change."""
        self._paths = paths
        self._changed = changed
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        from watchfiles import watch

        present = [path for path in self._paths if path.exists()]
        try:
            for _ in watch(
                *present,
                watch_filter=_is_not_hidden,
                debounce=QUIET_MILLISECONDS,
                stop_event=self._ended,
                raise_interrupt=False,
            ):
                self._changed()
        except (OSError, RuntimeError):
            # The system watches no more folders for us: the key is still there.
            return

    def close(self) -> None:
        """Watch no more."""
        self._ended.set()
        self._thread.join(timeout=1)


def _is_not_hidden(_change: object, path: str) -> bool:
    """Whether a file is one that might be an article, going by its name alone."""
    return not Path(path).name.startswith(".")
