"""Applying corrections: an article made anew, with its blocks what its reader says they are.

Its marks stay: it goes on to be known by the text as it was first read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from newsreader.article import Article, BlockKind, Photo
from newsreader.clean import Clean
from newsreader.formats.draft import Draft, Part, PartLink, Picture
from newsreader.formats.photo_fields import caption_part
from newsreader.library.corrections import BY_HAND, Corrections
from newsreader.library.entry import fingerprint


def correct(article: Article, corrections: Corrections) -> Article:
    """The article with its blocks as they were corrected."""
    if not corrections:
        return article
    known_by = fingerprint(article)
    own_corrections = corrections.get(known_by, ())
    if not own_corrections:
        return article
    kinds = {correction.words: correction.kind for correction in own_corrections}
    draft = Draft(
        authors=list(article.authors),
        published=article.published,
        updated=article.updated,
        source=article.source,
        url=article.url,
        language=article.language,
        tags=list(article.tags),
        dateline=article.cut_text(article.dateline) if article.dateline is not None else "",
    )
    draft.parts += _parts(article, kinds)
    _bring_title_forward(draft.parts)
    made = draft.article(article.path, article.format, article.number, article.cut)
    return replace(made, known_by=known_by)


def _parts(article: Article, kinds: Mapping[Clean, BlockKind | None]) -> Iterator[Part]:
    """The parts the article is made of anew, photos without a caption in their places."""
    captioned = {photo.span: photo for photo in article.photos if photo.caption}
    bare = [photo for photo in article.photos if not photo.caption]
    links = _links(article)
    for number, block in enumerate(article.blocks):
        while bare and bare[0].span.start <= block.span.start:
            yield _bare_part(bare.pop(0))
        text = article.cut_text(block.span)
        photo = captioned.get(block.span)
        if text in kinds:
            yield from _corrected(text, kinds[text], photo)
        else:
            picture = _picture(photo) if photo is not None else None
            yield Part(block.kind, text, block.rule, block.level, picture, links.get(number, ()))
    yield from map(_bare_part, bare)


def _links(article: Article) -> Mapping[int, list[PartLink]]:
    """The links, by the numbers of their blocks, each counted in its own block's text."""
    found: dict[int, list[PartLink]] = {}
    for link in article.links:
        number = article.block_at(link.span.start)
        start = article.blocks[number].span.start
        before = sum(map(len, article.text[start : link.span.start].split()))
        words = article.cut_text(link.span)
        found.setdefault(number, []).append(PartLink(words, link.address, before))
    return found


def _corrected(text: Clean, kind: BlockKind | None, photo: Photo | None) -> Iterator[Part]:
    """The parts of a block that was corrected; its picture, if it had one, is not lost."""
    picture = _picture(photo) if photo is not None else None
    if kind is BlockKind.CAPTION:
        yield caption_part(text, picture or Picture(), BY_HAND)
        return
    if picture is not None:
        yield Part(BlockKind.CAPTION, "", BY_HAND, picture=picture)
    if kind is not None:
        yield Part(kind, text, BY_HAND, level=1 if kind is BlockKind.HEADING else 0)


def _bring_title_forward(parts: list[Part]) -> None:
    """Put a title that was said to be one first; what was the title before is a paragraph."""
    said = [part for part in parts if part.kind is BlockKind.TITLE and part.rule == BY_HAND]
    if not said:
        return
    for part in parts:
        if part.kind is BlockKind.TITLE and part is not said[0]:
            part.kind = BlockKind.PARAGRAPH
    parts.remove(said[0])
    parts.insert(0, said[0])


def _bare_part(photo: Photo) -> Part:
    """The part of a photo without a caption."""
    return Part(BlockKind.CAPTION, "", picture=_picture(photo))


def _picture(photo: Photo) -> Picture:
    """What the article says of a photo, besides its caption."""
    credit = photo.credit
    return Picture(
        credit=credit.text if credit is not None else "",
        photographer=credit.photographer if credit is not None else "",
        agency=credit.agency if credit is not None else "",
        alt=photo.alt,
        url=photo.url,
        file=photo.file,
        cover=photo.cover,
    )
