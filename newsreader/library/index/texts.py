"""The texts of articles, packed: compressed with a dictionary out of the library's own articles.

News is short, and a compressor that has to learn its words anew in every article saves little. So
the index keeps a sample of the first articles it got, and all are compressed as if they stood
behind it.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.library.index.packing import pack, unpack
from newsreader.library.index.row import ArticleRow

_MOST_SAMPLE = 32 * 1024
"""How much of the text before it a compressor looks at."""

_ARTICLES_IN_SAMPLE = 24
_LEVEL = 6
_RAW = -15


@dataclass(frozen=True, slots=True)
class PackedParts:
    """What stands where in an article, as it is kept."""

    blocks: tuple[tuple[int, int, int], ...]
    """The blocks: kind, start, end."""
    quotes: tuple[tuple[int, int, int, int, int], ...]
    """The quotes: start, end, kind, percent of confidence, place of the speaker."""
    speakers: tuple[int, ...]
    """The speakers' numbers in the index."""


NO_PARTS = PackedParts((), (), ())
"""Those of an article of which nothing is known."""


class Press:
    """Packs texts and unpacks them, with one sample."""

    def __init__(self, sample: bytes) -> None:
        self.sample = sample
        """What all texts are compressed behind."""

    def pack(self, text: str) -> bytes:
        """The text as few bytes."""
        compressor = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW, zdict=self.sample)
        return compressor.compress(text.encode("utf-8")) + compressor.flush()

    def unpack(self, data: bytes) -> str:
        """The text again. Raises ValueError where the bytes are none."""
        try:
            made = zlib.decompressobj(_RAW, zdict=self.sample).decompress(data)
        except zlib.error as error:
            raise ValueError(str(error)) from error
        return made.decode("utf-8", "replace")


def sample_of(texts: Sequence[str]) -> bytes:
    """A sample of a few texts, evenly chosen, for others to be compressed behind."""
    chosen = texts[:: max(1, len(texts) // _ARTICLES_IN_SAMPLE)][:_ARTICLES_IN_SAMPLE]
    each = _MOST_SAMPLE // max(1, len(chosen))
    return b"\n".join(text[:each].encode("utf-8") for text in chosen)[:_MOST_SAMPLE]


def pack_parts(parts: ArticleRow, speakers: Sequence[int]) -> bytes:
    """What stands where in an article, as few bytes: each place counted from the one before."""
    numbers = [len(parts.blocks)]
    at = 0
    for kind, start, end in parts.blocks:
        numbers += (kind, start - at, end - start)
        at = end
    numbers.append(len(parts.quotes))
    at = 0
    for start, end, kind, percent, speaker in parts.quotes:
        numbers += (start - at, end - start, kind, percent, speaker)
        at = start
    return pack((*numbers, *speakers))


def unpack_parts(data: bytes) -> PackedParts:
    """What stands where in an article. Raises ValueError where the bytes do not say it."""
    numbers = iter(unpack(data))
    blocks, quotes = [], []
    try:
        at = 0
        for _ in range(next(numbers)):
            kind, start = next(numbers), at + next(numbers)
            at = start + next(numbers)
            blocks.append((kind, start, at))
        at = 0
        for _ in range(next(numbers)):
            at += next(numbers)
            end = at + next(numbers)
            quotes.append((at, end, next(numbers), next(numbers), next(numbers)))
    except StopIteration as error:
        raise ValueError("cut off") from error
    return PackedParts(tuple(blocks), tuple(quotes), tuple(numbers))
