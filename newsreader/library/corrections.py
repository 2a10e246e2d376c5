"""Corrections: what the reader's user says that a block of an article is.

A file is never changed. A correction is kept in the state under the words of the block as it was
read, and applied (`correcting.py`) whenever the article is read again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsreader.article import BlockKind
from newsreader.clean import Clean

BY_HAND = "you said so"
"""The rule of a block that was corrected."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a block is, in the eyes of whoever reads it."""

    words: Clean
    """The block's text, as it was read."""
    kind: BlockKind | None
    """What it is; None where it is no part of the article."""


Corrections = Mapping[str, Sequence[Correction]]
"""The corrections of articles by what the articles are known by."""


def correction_of(text: Clean, corrections: Sequence[Correction]) -> Correction | None:
    """The correction that a block comes from: a caption has lost its credit since."""
    return next((each for each in corrections if text and each.words.startswith(text)), None)
