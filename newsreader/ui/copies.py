"""What can be copied from where the reader is: each with the source it comes from."""

from typing import NamedTuple

from newsreader.article import BODY_KINDS, NOTHING, Article, Photo, Quote, Span
from newsreader.clean import Clean, join, own
from newsreader.facts import show_day
from newsreader.page import plain_text


class Copy(NamedTuple):
    """One thing to copy."""

    name: str
    """What it is, in the menu's words."""
    text: Clean
    """What goes to the clipboard."""


def copies_of(
    article: Article, top: int, selection: Span | None, quote: Quote | None
) -> list[Copy]:
    """What can be copied of an article, what the reader is at first."""
    copies = []
    if selection is not None:
        copies.append(Copy("Selection", plain_text(article, selection)))
    if quote is not None:
        copies.append(Copy("Quote, with speaker and source", quote_copy(article, quote)))
    block = next(
        (one for one in article.blocks if one.span.end > top and one.kind in BODY_KINDS), None
    )
    if block is not None:
        copies.append(Copy("Paragraph at the top", article.cut_text(block.span)))
    photo = next((one for one in article.photos if one.caption and one.span.end > top), None)
    if photo is not None:
        copies.append(Copy("Next caption, with credit", caption_copy(photo)))
    copies.append(Copy("Headline", article.title))
    if article.url:
        copies.append(Copy("Address", article.url))
    copies.append(Copy("Citation", citation(article)))
    copies.append(Copy("The whole text", article.text))
    return copies


def citation(article: Article) -> Clean:
    """Author, headline, outlet, day and address, on one line."""
    authors = join(", ", article.authors)
    day = own(show_day(article.published))
    title = join("", (own("“"), article.title, own("”")))
    return join(". ", (p for p in (authors, title, article.source, day, article.url) if p))


def quote_copy(article: Article, quote: Quote) -> Clean:
    """The quote, and below it who said it and where that stands."""
    speaker = NOTHING
    if quote.speaker is not None:
        speaker = join(", ", (p for p in (quote.speaker.name, quote.speaker.role) if p))
    source = join(", ", (p for p in (article.source, own(show_day(article.published))) if p))
    below = join(" · ", (p for p in (speaker, article.title, source, article.url) if p))
    return join("\n— ", (article.cut_text(quote.span), below))


def caption_copy(photo: Photo) -> Clean:
    """The caption, and its credit in brackets behind it."""
    if photo.credit is None:
        return photo.caption
    credit = join("", (own("["), photo.credit.text, own("]")))
    return join(" ", (p for p in (photo.caption, credit) if p))
