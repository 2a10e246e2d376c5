"""The texts of articles, packed: compressed with a dictionary out of the library's own articles.

News is short, and a compressor that has to learn its words anew in every article saves little. So
the index keeps a sample of the first articles it got, and all are compressed as if they stood
behind it.
"""

import zlib
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from newsreader.library.index.packing import pack, unpack

if TYPE_CHECKING:
    from newsreader.library.index.row import ArticleRow

_MOST_SAMPLE = 32 * 1024
"""How much of the text before it a compressor looks at."""

_ARTICLES_IN_SAMPLE = 24
_LEVEL = 6
_RAW = -15


class PackedParts:
    """What stands where in an article, unpacked when it is asked for."""

    def __init__(self, blocks: bytes = b"", quotes: bytes = b"") -> None:
        self._blocks = blocks
        self._quotes = quotes

    @cached_property
    def blocks(self) -> tuple[tuple[int, int, int], ...]:
        """The blocks: kind, start, end."""
        numbers = unpack(self._blocks)
        found, at = [], 0
        for kind, before, length in zip(*[iter(numbers)] * 3, strict=False):
            start = at + before
            at = start + length
            found.append((kind, start, at))
        return tuple(found)

    @property
    def quotes(self) -> tuple[tuple[int, int, int, int, int], ...]:
        """The quotes: start, end, kind, percent of confidence, place of the speaker."""
        return self._said[0]

    @property
    def speakers(self) -> tuple[int, ...]:
        """The speakers' numbers in the index."""
        return self._said[1]

    @cached_property
    def _said(self) -> tuple[tuple[tuple[int, int, int, int, int], ...], tuple[int, ...]]:
        """The quotes, and behind them the speakers."""
        count, *numbers = unpack(self._quotes) or (0,)
        found, start = [], 0
        for before, length, kind, percent, place in zip(
            *[iter(numbers[: 5 * count])] * 5, strict=False
        ):
            start += before
            found.append((start, start + length, kind, percent, place))
        return tuple(found), tuple(numbers[5 * count :])


NO_PARTS = PackedParts()
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


def pack_blocks(row: "ArticleRow") -> bytes:
    """The blocks of an article as few bytes: each place counted from the one before."""
    numbers: list[int] = []
    at = 0
    for kind, start, end in row.blocks:
        numbers += (kind, start - at, end - start)
        at = end
    return pack(numbers)


def pack_quotes(row: "ArticleRow", speakers: Sequence[int]) -> bytes:
    """The quotes of an article as few bytes, and the numbers of its speakers behind them."""
    numbers, at = [len(row.quotes)], 0
    for start, end, kind, percent, place in row.quotes:
        numbers += (start - at, end - start, kind, percent, place)
        at = start
    return pack((*numbers, *speakers))
