"""What a gzip file holds, no more of it than is wanted: a few kilobytes may hold gigabytes."""

import zlib

_GZIP = 31
"""The window of zlib that stands for gzip's own frame."""

_STEP = 16 * 1024
"""How much is handed to zlib at a time; what it leaves is copied each time."""

_MOST_MEMBERS = 100_000

MOST_RATIO = 64
"""How many times as long as the file what it holds may be: texts pack 3 to 20 to 1, bombs 1000."""

_SMALL = 256 * 1024
"""How much is unpacked of any file, however well it is packed."""

MAGIC = b"\x1f\x8b\x08"
"""What a gzip file begins with."""


def trusted(data: bytes, most: int) -> int:
    """How much is unpacked of gzip data where no more than `most` is wanted: of a bomb, less."""
    return min(most, max(_SMALL, MOST_RATIO * len(data)))


def unzipped(data: bytes, most: int) -> tuple[bytes, bool]:
    """The first `most` bytes of what gzip data holds, and whether there is more.

    Data whose end is missing or broken gives what stands before that, and counts as cut.

    Raises:
        ValueError: it is no gzip data, or broken from the start.
    """
    pieces: list[bytes] = []
    size = at = members = 0
    ended = True
    while data.startswith(MAGIC, at) and size <= most and members < _MOST_MEMBERS and ended:
        members += 1
        unpacker = zlib.decompressobj(_GZIP)
        try:
            while at < len(data) and not unpacker.eof and size <= most:
                step = data[at : at + _STEP]
                pieces.append(unpacker.decompress(step, most + 1 - size))
                size += len(pieces[-1])
                at += len(step) - len(unpacker.unconsumed_tail) - len(unpacker.unused_data)
        except zlib.error as error:
            if not size:
                raise ValueError("not valid gzip data") from error
        ended = unpacker.eof
    if not members:
        raise ValueError("not valid gzip data")
    return b"".join(pieces)[:most], size > most or not ended or data.startswith(MAGIC, at)
