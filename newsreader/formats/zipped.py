"""Members of a ZIP archive, read within bounds.

What an archive says of its sizes is only the first test: what is unpacked is counted, and goes no
further than `MOST_BYTES`.
"""

import io
import zipfile
import zlib
from types import TracebackType

from newsreader.formats.source import Source

MOST_MEMBERS = 20_000
"""How many members an archive may have."""

MOST_BYTES = 32 * 1024 * 1024
"""How much is unpacked of an archive at one opening, of one member or of all that are read."""

_FAULTS = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError, ValueError),
    *(RuntimeError, NotImplementedError, LookupError),  # a password; a way to pack nobody has
)


class ZipError(Exception):
    """An archive that cannot be opened, or holds more than is good."""


class Archive:
    """An archive that is open; a context manager."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._left = MOST_BYTES
        self.names = tuple(archive.namelist())
        """The names of its members."""
        self._known = frozenset(self.names)

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._archive.close()

    def __contains__(self, name: str) -> bool:
        """Whether it has a member of that name."""
        return name in self._known

    def read(self, name: str) -> bytes:
        """What a member holds.

        Raises:
            KeyError: there is none of that name.
            ZipError: it is broken, or larger than it may be.
        """
        if name not in self._known:
            raise KeyError(name)
        most = self._left
        try:
            info = self._archive.getinfo(name)
            if info.file_size > most:
                raise ZipError("more in it than is read: unpack it, and open its files")
            with self._archive.open(info) as member:
                contents = member.read(most)  # no more of it comes than the archive says it has
        except _FAULTS as error:
            raise ZipError("broken: its parts cannot be unpacked. Save or load it again") from error
        self._left -= len(contents)
        return contents


def open_archive(data: bytes, source: Source | None = None) -> Archive:
    """The archive that some bytes are.

    Where the bytes are only the beginning of a source's file, the file itself is opened: an
    archive has its list of members at its end, and only those are read that are asked for.

    Raises:
        ZipError: it is none, or has too many members.
    """
    try:
        if source is not None and source.cut:
            archive = zipfile.ZipFile(source.path)
        else:
            archive = zipfile.ZipFile(io.BytesIO(data))
    except _FAULTS as error:
        raise ZipError("broken: its list of parts cannot be read. Save or load it again") from error
    if len(archive.filelist) > MOST_MEMBERS:
        archive.close()
        raise ZipError(f"made of more than {MOST_MEMBERS:,} parts")
    return Archive(archive)
