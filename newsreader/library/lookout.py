"""The lookout: watches files and folders in a process of its own, for the watcher.

Which, a pickle, comes on standard input; after each change something goes, as a pickle, to standard
output. It ends when nobody listens any more.
"""

import pickle
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event, Thread

from watchfiles import Change, watch

from newsreader.library.folders import find_folders

QUIET_MILLISECONDS = 1000
"""How long nothing more must change before it is told: files are often written piece by piece."""

_STEP_MILLISECONDS = 100


def look_out(paths: Sequence[Path], ended: Event) -> Iterator[None]:
    """Give something after each change, until it is ended or the system watches no more.

    Only what files are looked for in is watched, folder by folder: a link out of them may lead
    over the whole disk. So where a folder comes or goes it is begun anew, and that is a change as
    well, for what was changed meanwhile is seen by nobody else.
    """
    is_new = False
    while not ended.is_set() and (watched := list(find_folders(paths))):
        try:
            for changes in _changes(watched, ended):
                if changes or is_new:
                    yield
                is_new = any(_is_folder(path, watched) for _, path in changes)
                if is_new:
                    break
        except (OSError, RuntimeError):
            return  # the system watches no more folders for us: the key is still there


def _changes(watched: Sequence[str], ended: Event) -> Iterator[set[tuple[Change, str]]]:
    """What has changed each time, and nothing where that has lasted for too long."""
    return watch(
        *watched,
        watch_filter=lambda _, path: not Path(path).name.startswith("."),
        debounce=QUIET_MILLISECONDS,
        step=_STEP_MILLISECONDS,
        rust_timeout=QUIET_MILLISECONDS,
        yield_on_timeout=True,
        stop_event=ended,
        recursive=False,
        ignore_permission_denied=True,  # nor does it fail where a folder has gone meanwhile
        raise_interrupt=False,
    )


def _is_folder(path: str, watched: Sequence[str]) -> bool:
    """Whether what has changed is a folder that has come, or one of those that has gone."""
    return path in watched or Path(path).is_dir()


def main() -> None:
    """Watch what is wished for, and say when it changes."""
    paths: tuple[Path, ...] = pickle.load(sys.stdin.buffer)
    ended = Event()

    def wait_for_the_end() -> None:
        sys.stdin.buffer.read()
        ended.set()

    Thread(target=wait_for_the_end, daemon=True).start()
    for _ in look_out(paths, ended):
        pickle.dump(None, sys.stdout.buffer)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
