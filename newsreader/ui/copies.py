"""What can be copied from where the reader is, bare or with the source it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from newsreader.article import NOTHING, Article, Block, Photo, Quote, Span
from newsreader.clean import Clean, clean_line, join, own
from newsreader.facts import show_day
from newsreader.page import plain_text
from newsreader.ui.wording import UNSURE

if TYPE_CHECKING:
    from newsreader.library.entry import Entry
    from newsreader.library.index.pictures import Picture
    from newsreader.library.index.who import Said
    from newsreader.library.state import Note
    from newsreader.ui.keeping import Keeping

_CAPTION = "Caption, with credit"


_COPIED, _BARE = "copies", "without source"
"""Under what it is remembered that copies go without their source, and as what."""


def goes_with_source(keeping: Keeping) -> bool:
    """Whether copies go with their source, as was decided last."""
    return keeping.remembered(_COPIED) != _BARE


def remember_source(keeping: Keeping, with_source: bool) -> None:
    """Remember whether copies go with their source."""
    keeping.remember(_COPIED, "" if with_source else _BARE)


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
    lacks: Clean = NOTHING
    """What is not known of where it comes from, to be said when it is copied."""

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
        Copy("i", "Citation", citation(article), lacks=_lacks(article)),
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
        yield photo_copy(article, photo)


def _speaker(quote: Quote) -> Clean:
    """Who says a quote, with the role, and whether that is sure enough to be printed."""
    if quote.speaker is None:
        return NOTHING
    name = join(", ", (part for part in (quote.speaker.name, quote.speaker.role) if part))
    return _attributed(name, quote.confidence)


def _attributed(name: Clean, confidence: float) -> Clean:
    return join(" ", (name, own("(not sure)"))) if confidence < UNSURE else name


def _source(article: Article, title: Clean | None = None) -> Clean:
    """Headline, outlet, day and address, on one line."""
    outlet = _outlet(article.source, article.published)
    file = _file(article)
    parts = (article.title if title is None else title, outlet, article.url, file)
    return join(" · ", (part for part in parts if part))


def _file(article: Article | Entry) -> Clean:
    """The file's name, where neither outlet nor address would lead anybody to the article."""
    is_known = article.source or (isinstance(article, Article) and article.url)
    return NOTHING if is_known else clean_line(article.path.name)


def _lacks(article: Article) -> Clean:
    """What a citation is without, because nothing is known of it."""
    known = (("author", article.authors), ("outlet", article.source), ("date", article.published))
    missing = [f"no {name}" for name, value in known if not value]
    return own(f"{', '.join(missing)} known") if missing else NOTHING


def photo_copy(article: Article, photo: Photo) -> Copy:
    """The caption of an article's photo, with its credit."""
    return Copy("c", _CAPTION, caption_copy(photo), _source(article))


def said_copy(said: Said) -> Copy:
    """A quote that was found in the library."""
    name = _attributed(said.name, said.confidence)
    return Copy("u", "Quote", said.text, join(" · ", (name, _place(said.entry))))


def picture_copy(picture: Picture) -> Copy:
    """The caption of a photo that was found in the library, with its credit."""
    text = _with_credit(picture.caption, picture.credit)
    return Copy("c", _CAPTION, text, _place(picture.entry))


def note_copy(note: Note) -> Copy:
    """A note, below the words that it is on."""
    words = join("", (own("“"), note.words, own("”")))
    outlet = _outlet(note.source, note.published)
    source = join(" · ", (part for part in (note.title, outlet) if part))
    return Copy("n", "Note", join("\n", (part for part in (words, note.text) if part)), source)


def _place(entry: Entry) -> Clean:
    """Headline, outlet and day of an article in a list, on one line."""
    outlet = _outlet(entry.source, entry.published)
    return join(" · ", (part for part in (entry.title, outlet, _file(entry)) if part))


def _outlet(source: Clean, published: str) -> Clean:
    """Outlet and day, as far as they are known."""
    return join(", ", (part for part in (source, show_day(published)) if part))


def citation(article: Article) -> Clean:
    """Author, headline, outlet, day and address, or the file, on one line."""
    authors = join(", ", article.authors)
    day = show_day(article.published)
    title = join("", (own("“"), article.title, own("”")))
    parts = (authors, title, article.source, day, article.url, _file(article))
    return join(". ", (part for part in parts if part))


def caption_copy(photo: Photo) -> Clean:
    """The caption, and its credit in brackets behind it."""
    return _with_credit(photo.caption, photo.credit.text if photo.credit is not None else NOTHING)


def _with_credit(caption: Clean, credit: Clean) -> Clean:
    in_brackets = join("", (own("["), credit, own("]"))) if credit else NOTHING
    return join(" ", (part for part in (caption, in_brackets) if part))
