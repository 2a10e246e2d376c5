"""Who said what: quotes with their speakers, found in sieves, the surest first.

What finds them is loaded when it is first asked for, so that importing this package costs little.
"""

TYPE_CHECKING = False  # `typing` would cost more than all the rest of this module
if TYPE_CHECKING:
    from newsreader.article import Article, Quote

__all__ = ["find_article_quotes", "find_quotes"]


def find_quotes(text: str, language: str = "") -> "tuple[Quote, ...]":
    """The quotes of plain paragraphs, with offsets into the text, in its order.

    Paragraphs are lines, or rows of lines that break within a sentence, as in mail.
    """
    from newsreader.quotes.finder import find
    from newsreader.quotes.paragraphs import text_paragraphs

    return find(text, text_paragraphs(text), language)


def find_article_quotes(article: "Article") -> "tuple[Quote, ...]":
    """The quotes of an article, with offsets into its text, in its order."""
    from newsreader.quotes.finder import find
    from newsreader.quotes.paragraphs import article_paragraphs

    return find(article.text, article_paragraphs(article), article.language)
