"""Where the reader is in an article: the paragraph cursor, marks, and the way back from a jump."""

from collections.abc import Mapping
from pathlib import Path

from newsreader.article import BODY_KINDS, Article, BlockKind, Span
from newsreader.clean import Clean, cut, own

_CURSOR = own("▸")

MARK_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
"""What a mark may be called."""

PARAGRAPHS = BODY_KINDS
"""The kinds of block that the paragraph cursor stops at."""

HEADINGS = frozenset({BlockKind.HEADING})
"""The kinds of block that the step to the next heading stops at."""


def with_cursor(margin: list[tuple[Clean, str]], at: int) -> list[tuple[Clean, str]]:
    """What stands in a margin, text and role, with the paragraph cursor in a cell if it is free."""
    made: list[tuple[Clean, str]] = []
    for text, role in margin:
        if text[at : at + 1] == " " and at >= 0:
            made += [(cut(text, 0, at), role), (_CURSOR, "accent")]
            made.append((cut(text, at + 1, len(text)), role))
        else:
            made.append((text, role))
        at -= len(text)
    return made


class ReadingPlace:
    """The places of one article that its reader has named or come from.

    It knows the marks of each article as long as the program runs; others keep them.
    """

    def __init__(self) -> None:
        self.block = -1
        """The number of the block that the paragraph cursor is on; -1 where it is nowhere."""
        self.before: int | None = None
        """The character that was at the top before the last jump."""
        self._marks: dict[tuple[Path, int], dict[str, int]] = {}
        self._key = (Path(), 0)

    def enter(self, article: Article) -> None:
        """Go into an article, another one or the same as it is known now."""
        key = (article.path, article.number)
        if key != self._key:
            self._key, self.block, self.before = key, -1, None
        elif self.block >= len(article.blocks):
            self.block = -1

    @property
    def marks(self) -> dict[str, int]:
        """The characters that are marked in the article, by the letters of their marks."""
        return self._marks.setdefault(self._key, {})

    def take_marks(self, kept: Mapping[str, int], length: int) -> None:
        """Take over marks that were kept, as far as they are any in a text of this length."""
        letters = set(MARK_LETTERS)
        for letter, at in kept.items():
            if letter in letters and 0 <= at < length:
                self.marks[letter] = at

    def step(
        self, article: Article, kinds: frozenset[BlockKind], view: Span, by: int
    ) -> int | None:
        """The number of the next block of some kinds, or of the previous.

        It is counted from the paragraph cursor where that is in view, else from the view's top.
        """
        at = self.block
        if at < 0 or article.blocks[at].span.start not in view:
            at = article.block_at(view.start)
            if by > 0 and at >= 0 and article.blocks[at].span.start >= view.start:
                at -= 1
        rest = range(at + 1, len(article.blocks)) if by > 0 else range(at - 1, -1, -1)
        return next((number for number in rest if article.blocks[number].kind in kinds), None)
