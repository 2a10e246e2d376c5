"""How an article was read: its blocks one by one, each with what it was taken for and why."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsreader.article import NOTHING, Article, BlockKind, Photo, Span
from newsreader.clean import Clean, clean_line, join, own
from newsreader.facts import show_day
from newsreader.library.corrections import BY_HAND, Correction, correction_of

KIND_NAMES = {
    BlockKind.TITLE: "headline",
    BlockKind.STANDFIRST: "standfirst",
    BlockKind.BYLINE: "byline",
    BlockKind.DATELINE: "date line",
    BlockKind.HEADING: "heading",
    BlockKind.PARAGRAPH: "paragraph",
    BlockKind.LIST_ITEM: "list item",
    BlockKind.BLOCK_QUOTE: "block quote",
    BlockKind.CAPTION: "caption",
}
"""What the kinds of block are called."""


class Reading(NamedTuple):
    """One thing that was read."""

    kind: Clean
    """What it was taken for."""
    text: Clean
    """What it says."""
    why: Clean
    """The rule that it was taken by, and what else is known of it."""
    words: Clean = NOTHING
    """The words under which it can be corrected; empty for what is no block."""
    span: Span | None = None
    """Its place in the text."""
    is_corrected: bool = False
    """Whether it is what the reader's user said that it is."""


def readings(article: Article, corrections: Sequence[Correction]) -> tuple[Reading, ...]:
    """Everything that was read of an article: the file, the blocks, and what was taken out."""
    photos = {photo.span: photo for photo in article.photos if photo.caption}
    bare = [photo for photo in article.photos if not photo.caption]
    found = [_of_file(article)]
    for block in article.blocks:
        while bare and bare[0].span.start <= block.span.start:
            found.append(_of_bare(bare.pop(0)))
        text = article.cut_text(block.span)
        correction = correction_of(text, corrections) if block.rule == BY_HAND else None
        facts = [clean_line(block.rule)] if block.rule else []
        if block.span in photos:
            facts += _credit(photos[block.span])
        kind = own(KIND_NAMES[block.kind])
        words = correction.words if correction is not None else text
        found.append(
            Reading(kind, text, join(" · ", facts), words, block.span, correction is not None)
        )
    found += map(_of_bare, bare)
    found += (
        Reading(own("left out"), each.words, own(BY_HAND), each.words, is_corrected=True)
        for each in corrections
        if each.kind is None
    )
    return tuple(found)


def _of_file(article: Article) -> Reading:
    """What is known of the article besides its text."""
    facts = [
        *article.authors,
        article.source,
        show_day(article.published) if article.published else NOTHING,
        article.language,
        article.url,
    ]
    shown = join(" · ", (fact for fact in facts if fact))
    address = clean_line(article.address)
    return Reading(own("file"), join(", read as ", (address, own(article.format))), shown)


def _of_bare(photo: Photo) -> Reading:
    """What is known of a photo without a caption."""
    text = photo.alt or photo.file or photo.url or own("without a caption")
    return Reading(own("photo"), text, join(" · ", _credit(photo)), span=photo.span)


def _credit(photo: Photo) -> Iterator[Clean]:
    """What is known of whose a photo is, each with its name."""
    credit = photo.credit
    if credit is None:
        return
    yield join(" ", (own("credit:"), credit.text))
    if credit.photographer:
        yield join(" ", (own("photographer:"), credit.photographer))
    if credit.agency:
        yield join(" ", (own("agency:"), credit.agency))
