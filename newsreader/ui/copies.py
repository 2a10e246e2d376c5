"""What can be copied from where the reader is, bare or with the source it comes from."""

from collections.abc import Iterator
from typing import NamedTuple

from newsreader.article import NOTHING, Article, Block, Photo, Quote, Span
from newsreader.clean import Clean, join, own
from newsreader.facts import show_day
from newsreader.page import plain_text


class Copy(NamedTuple):
    """One thing to copy."""

    key: str
    """The letter that chooses it."""
    name: str
    """What it is, in the menu's words."""
    text: Clean
    """What goes to the clipboard."""
    source: Clean = NOTHING
    """Where it comes from; empty for what says that itself."""

    def taken(self, *, with_source: bool) -> Clean:
        """The text, and below it where it comes from if that is wanted."""
        return join("\n— ", (self.text, self.source)) if with_source and self.source else self.text


def copies_of(
    article: Article,
    top: int,
    selection: Span | None,
    quote: Quote | None,
    block: Block | None,
) -> list[Copy]:
    """What can be copied of an article, what the reader is at first.

    `top` is the first character in view, `block` the paragraph that the reader is at.
    """
    return [
        *_here(article, top, selection, quote, block),
        Copy("h", "Headline", article.title, _source(article, title=NOTHING)),
        *([Copy("a", "Address", article.url)] if article.url else []),
        Copy("i", "Citation", citation(article)),
        Copy("w", "The whole text", article.text, _source(article)),
    ]


def _here(
    article: Article,
    top: int,
    selection: Span | None,
    quote: Quote | None,
    block: Block | None,
) -> Iterator[Copy]:
    """What the reader is at: selection, quote, paragraph, caption, as far as there are any."""
    source = _source(article)
    if selection is not None:
        yield Copy("s", "Selection", plain_text(article, selection), source)
    if quote is not None:
        text, speaker = article.cut_text(quote.span), _speaker(quote)
        yield Copy("u", "Quote", text, join(" · ", (p for p in (speaker, source) if p)))
    if block is not None:
        yield Copy("p", "Paragraph", article.cut_text(block.span), source)
    photo = next((one for one in article.photos if one.caption and one.span.end > top), None)
    if photo is not None:
        yield Copy("c", "Caption, with credit", caption_copy(photo), source)


def _speaker(quote: Quote) -> Clean:
    """Who says a quote, with the role."""
    if quote.speaker is None:
        return NOTHING
    return join(", ", (part for part in (quote.speaker.name, quote.speaker.role) if part))


def _source(article: Article, title: Clean | None = None) -> Clean:
    """Headline, outlet, day and address, on one line."""
    outlet = join(", ", (p for p in (article.source, show_day(article.published)) if p))
    parts = (article.title if title is None else title, outlet, article.url)
    return join(" · ", (part for part in parts if part))


def citation(article: Article) -> Clean:
    """Author, headline, outlet, day and address, on one line."""
    authors = join(", ", article.authors)
    day = show_day(article.published)
    title = join("", (own("“"), article.title, own("”")))
    return join(". ", (p for p in (authors, title, article.source, day, article.url) if p))


def caption_copy(photo: Photo) -> Clean:
    """The caption, and its credit in brackets behind it."""
    if photo.credit is None:
        return photo.caption
    credit = join("", (own("["), photo.credit.text, own("]")))
    return join(" ", (p for p in (photo.caption, credit) if p))
