"""The article files in folders.

Folders are walked in the order of their names, so that two walks over the same files give the
same list. A walk never fails: what cannot be listed is reported and left out. It stays inside the
folders it was given: links that lead out of them are reported, not followed.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from newsreader.clean import Clean, own

PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml", ".mhtml")
"""What a page is saved as that has a folder `NAME_files` of pictures and scripts beside it."""

_PAGE_FOLDER = "_files"

Stamp = tuple[int, int]
"""What a file is taken for unchanged by: its size, and when it was changed, in nanoseconds."""

NO_STAMP: Stamp = (-1, -1)
"""That of a file that cannot be looked at."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A file or folder that is left out, and why."""

    path: Path
    """What is left out."""
    reason: Clean
    """Why: a few words without the path."""


def find_files(
    paths: Iterable[Path],
    report: Callable[[Problem], None] = lambda problem: None,
    suffixes: Iterable[str] | None = None,
) -> Iterator[Path]:
    """The files named, and in the folders named those that may be articles; each once.

    `suffixes` are the endings that article files have; without them, all that a format is known
    for. A path that is no folder is given whatever it is, so that reading it can say what is
    wrong. Hidden files and folders, and the folders of saved pages, are passed over in silence.
    """
    if suffixes is None:
        from newsreader.formats import SUFFIXES

        suffixes = SUFFIXES
    return map(Path, _Walk(tuple(paths), tuple(suffixes), report).files())


def find_stamps(
    paths: Iterable[Path], report: Callable[[Problem], None] = lambda problem: None
) -> Iterator[tuple[str, Stamp]]:
    """The same files with what they are taken for unchanged by, as fast as they can be listed.

    One that cannot be looked at has `NO_STAMP`.
    """
    from newsreader.formats import SUFFIXES

    for file in _Walk(tuple(paths), tuple(SUFFIXES), report).files():
        try:
            status = file.stat()
        except (OSError, ValueError):
            yield os.fspath(file), NO_STAMP
        else:
            yield os.fspath(file), (status.st_size, status.st_mtime_ns)


def find_folders(paths: Iterable[Path]) -> Iterator[str]:
    """What is to be watched to see such files come and go: the folders and files given.

    Also the folders below them that are not passed over.
    """
    walk = _Walk(tuple(paths), (), lambda problem: None)
    named = [path for path in map(Path, walk.files()) if path.exists()]
    return map(os.fspath, (*walk.folders, *named))


class _Walk:
    """One walk over files and folders."""

    def __init__(
        self, paths: tuple[Path, ...], suffixes: tuple[str, ...], report: Callable[[Problem], None]
    ) -> None:
        self._paths = paths
        self._suffixes = suffixes
        self._report = report
        self._roots = tuple(os.path.realpath(path) for path in paths if is_folder(path))
        self._folders_seen: set[tuple[int, int]] = set()
        self._named: set[Path] = set()
        self.folders: list[Path] = []
        """Those that have been listed until now."""

    def files(self) -> Iterator[Path | os.DirEntry[str]]:
        """The files, in the order of the paths and then of their names."""
        for path in self._paths:
            if is_folder(path):
                yield from self._files_below(path)
            elif path.absolute() not in self._named:
                self._named.add(path.absolute())
                yield path

    def _files_below(self, root: Path) -> Iterator[os.DirEntry[str]]:
        """The files in a folder and the folders in it, however deep they go."""
        waiting = [iter(self._entries(root))]
        while waiting:
            entry = next(waiting[-1], None)
            if entry is None:
                waiting.pop()
            elif _is_real_folder(entry):
                waiting.append(iter(self._entries(Path(entry.path))))
            elif self._is_wanted(entry) and not self._is_named(entry):
                yield entry

    def _is_named(self, entry: os.DirEntry[str]) -> bool:
        """Whether it has been given already, because it was named itself."""
        return bool(self._named) and Path(entry.path).absolute() in self._named

    def _entries(self, folder: Path) -> list[os.DirEntry[str]]:
        """What is to be looked at in a folder, in the order of the names."""
        try:
            status = folder.stat()
            if (status.st_dev, status.st_ino) in self._folders_seen:
                return []
            self._folders_seen.add((status.st_dev, status.st_ino))
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=attrgetter("name"))
            self.folders.append(folder)
        except OSError as error:
            self._leave_out(folder, f"cannot be listed: {_plain(error)}")
            return []
        names = {entry.name for entry in entries}
        return [entry for entry in entries if not _is_passed_over(entry.name, names)]

    def _is_wanted(self, entry: os.DirEntry[str]) -> bool:
        """Whether something that is no folder is an article file, going by its name and kind."""
        try:
            if entry.is_symlink():
                return self._is_wanted_link(entry)
            if not entry.name.lower().endswith(self._suffixes):
                return False
            if not entry.is_file(follow_symlinks=False):
                self._leave_out(entry.path, "not an ordinary file")
                return False
        except OSError as error:
            self._leave_out(entry.path, _plain(error))
            return False
        return True

    def _is_wanted_link(self, entry: os.DirEntry[str]) -> bool:
        """Whether a link leads to a file inside the folders; what it may not do is reported."""
        leads_to_folder = entry.is_dir()
        if not leads_to_folder and not entry.name.lower().endswith(self._suffixes):
            return False
        target = os.path.realpath(entry.path)
        if not any(_is_inside(target, root) for root in self._roots):
            self._leave_out(entry.path, "a link that leads out of the folders given")
            return False
        if leads_to_folder:
            return False  # what is in it is found where it is
        if not entry.is_file():
            self._leave_out(entry.path, "a link that leads to no file")
            return False
        return True

    def _leave_out(self, path: Path | str, reason: str) -> None:
        self._report(Problem(Path(path), own(reason)))


def is_folder(path: Path) -> bool:
    """Whether a path is a folder; a path that the system does not take is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _is_real_folder(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder itself, and no link to one."""
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _is_passed_over(name: str, names: set[str]) -> bool:
    """Whether it is hidden, or the folder of a page that is saved beside it."""
    if name.startswith("."):
        return True
    if not name.endswith(_PAGE_FOLDER):
        return False
    page = name.removesuffix(_PAGE_FOLDER)
    return any(page + suffix in names for suffix in PAGE_SUFFIXES)


def _is_inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _plain(error: OSError) -> str:
    """What went wrong, in the system's words."""
    return (error.strerror or type(error).__name__).lower()
