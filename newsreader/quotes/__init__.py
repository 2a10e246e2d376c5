"""Who said what: quotes with their speakers, found in sieves, the surest first.

What finds them is loaded when it is first asked for, so that importing this package costs little.
"""

from newsreader.article import Article, BlockKind, Quote, Span

__all__ = ["find_article_quotes", "find_quotes"]

_FULL_LINE = 50
"""A line of fewer characters is not broken to fit a width."""
_SENTENCE_ENDS = frozenset(".?!…:;”\"’'»“)]")
_UNREAD = frozenset({BlockKind.BYLINE, BlockKind.DATELINE})


def find_quotes(text: str, language: str = "") -> tuple[Quote, ...]:
    """The quotes of plain paragraphs, with offsets into the text, in its order.

    Paragraphs are lines, or rows of lines that break within a sentence, as in mail.
    """
    from newsreader.quotes.finder import Paragraph, find

    return find(text, [Paragraph(span) for span in _paragraphs(text)], language)


def find_article_quotes(article: Article) -> tuple[Quote, ...]:
    """The quotes of an article, with offsets into its text, in its order."""
    from newsreader.quotes.finder import Paragraph, find

    paragraphs = [
        Paragraph(block.span, is_aside=block.kind is BlockKind.CAPTION)
        for block in article.blocks
        if block.kind not in _UNREAD
    ]
    return find(article.text, paragraphs, article.language)


def _paragraphs(text: str) -> list[Span]:
    """Where the paragraphs of a plain text stand."""
    found: list[Span] = []
    at = 0
    is_broken = False  # whether the line before stops in the middle of a sentence
    for row in text.split("\n"):
        end = at + len(row.rstrip())
        first = at + len(row) - len(row.lstrip())
        if end > first:
            if is_broken and text[first].islower():
                found[-1] = Span(found[-1].start, end)
            else:
                found.append(Span(first, end))
            is_broken = end - first >= _FULL_LINE and text[end - 1] not in _SENTENCE_ENDS
        else:
            is_broken = False
        at += len(row) + 1
    return found
