"""How alike two articles are: signatures of their words, from which it can be told at once.

A running text is taken as the set of its shingles, three words each. Two texts are as alike as
their sets are (Broder's resemblance: what they share, of all that either has). A signature is a
one-permutation MinHash (Li, Owen and Zhang 2012): the shingles' hashes are dealt into bins, and
of each bin the least is kept. Empty bins borrow from the next that is not (Shrivastava and Li
2014). Of each value only the lowest bits are kept (Li and König 2010). As many values as two
signatures share, of all: so alike are the texts, give or take.

Reports made after a pattern (markets, weather) are alike in that way as well. What they do not
share is whole passages: something differs every few words. So where signatures leave it open,
the texts are asked for theirs.
"""

from collections.abc import Iterator
from zlib import crc32

from newsreader.search.words import spaced

BINS = 48
"""How many values a signature has."""

BITS = 12
"""How many bits of each value are kept."""

BANDS = BINS // 2
"""Two values side by side are a band. Texts that have no band in common are never compared."""

BAND_BYTES = 2 * BITS // 8
"""How many bytes a band takes."""

SIGNATURE_BYTES = BANDS * BAND_BYTES
"""How many bytes a signature takes."""

FEWEST_WORDS = 40
"""A shorter text has no signature: notices are alike without being one story."""

LEAST_ALIKE = 0.25
"""Below this likeness two articles are not the same story."""

SURELY_ALIKE = 0.7
"""From this likeness on they are."""

LEAST_SHARED = 0.42
"""Between the two they are if they share so much of the passages of the one that has fewer."""

_WORDS_A_SHINGLE = 3
_WORDS_A_PASSAGE = 6
_MARKS = "“”‘’„‚«»‹›–—…·•\u00a0¡¿、。，；：！？「」『』（）"
"""Punctuation beyond ASCII's."""

_BETWEEN_WORDS = bytes(code if code > 127 or chr(code).isalnum() else 32 for code in range(256))
_BIN_WIDTH = (1 << 32) // BINS + 1
_FIELD = (1 << BITS) - 1
_LOW = sum((_FIELD >> 1) << (BITS * place) for place in range(BINS))
_TOP = sum((1 << (BITS - 1)) << (BITS * place) for place in range(BINS))
_STEP = 0x9E5
"""What a borrowed value is changed by at each step, so that two texts which lack a bin, and borrow
over different distances, do not seem to share it."""


def shingles(text: str) -> frozenset[int]:
    """What stands in a text, three words each without case and punctuation, as hashes."""
    return frozenset(_hashes(text, _WORDS_A_SHINGLE))


def passages(text: str) -> frozenset[int]:
    """The same, six words each: what two texts share only if one was copied from the other."""
    return frozenset(_hashes(text, _WORDS_A_PASSAGE))


def _hashes(text: str, length: int) -> Iterator[int]:
    """The hashes of so many words each; of letters in scripts without spaces."""
    if not text.isascii():
        text = spaced(text)
        # A pattern for all that is no letter would take three times as long.
        for mark in _MARKS:
            text = text.replace(mark, " ")
    words = text.lower().encode("utf-8", "replace").translate(_BETWEEN_WORDS).split()
    following = (words[ahead:] for ahead in range(length))
    return map(crc32, map(b" ".join, zip(*following, strict=False)))


def resemblance(one: frozenset[int], other: frozenset[int]) -> float:
    """How alike two texts are by their shingles, from 0 to 1."""
    together = len(one | other)
    return len(one & other) / together if together else 0.0


def shared(one: frozenset[int], other: frozenset[int]) -> float:
    """How much of the text with fewer passages stands in the other, from 0 to 1."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 0.0


def signature(text: str) -> bytes:
    """The signature of a text; empty where it is too short to have one."""
    found = sorted(_hashes(text, _WORDS_A_SHINGLE), reverse=True)
    if len(found) <= FEWEST_WORDS - _WORDS_A_SHINGLE:
        return b""
    # Each value takes the place of the larger ones of its bin.
    least = {value // _BIN_WIDTH: value for value in found}
    packed = 0
    value = least[min(least)]  # behind the last bin comes the first
    for place in reversed(range(BINS)):
        value = least.get(place, value + _STEP)
        packed |= (value & _FIELD) << (BITS * place)
    return packed.to_bytes(SIGNATURE_BYTES, "little")


def likeness(one: bytes, other: bytes) -> float:
    """How alike two texts are by their signatures, from 0 to 1, within some hundredths."""
    differing = int.from_bytes(one, "little") ^ int.from_bytes(other, "little")
    # Adding carries into the highest bit of a value unless all its other bits are 0.
    unlike = (((differing & _LOW) + _LOW) | differing) & _TOP
    return 1 - unlike.bit_count() / BINS
