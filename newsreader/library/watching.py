"""Noticing that files in the open folders come, change or go, while somebody reads.

It wants the extra `watch`; without it, a key has the folders looked at again. The library that
watches holds up the whole program it is in while it begins, so a process of its own does it.
"""

import os
import signal
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from newsreader.processes import hear, start, tell


def can_watch() -> bool:
    """Whether the library that watches folders is there."""
    return find_spec("watchfiles") is not None


class Watcher:
    """Tells when something changes in files and folders, in a thread of its own."""

    def __init__(self, paths: Sequence[Path], changed: Callable[[], object]) -> None:
        """Watch these from now on; `changed` is called after each change."""
        self._changed = changed
        self._process = start("newsreader.library.lookout")
        tell(self._process, tuple(paths))
        self._thread = threading.Thread(target=self._hear, daemon=True)
        self._thread.start()

    def _hear(self) -> None:
        for _ in hear(self._process):
            self._changed()

    def close(self) -> None:
        """Watch no more."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._thread.join(timeout=1)
