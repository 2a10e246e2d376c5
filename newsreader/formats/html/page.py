"""A page as a draft: the passages of its article, its pictures, and what is known of it."""

from collections.abc import Mapping, Sequence, Set

from newsreader.article import BlockKind
from newsreader.formats.caption_lines import with_captions
from newsreader.formats.compose import level_headings
from newsreader.formats.draft import Draft, Part
from newsreader.formats.html.addresses import numbers_of_embedded
from newsreader.formats.html.body import Body, find_body
from newsreader.formats.html.byline import find_authors, find_published, find_updated
from newsreader.formats.html.flow import read_flow
from newsreader.formats.html.fragment import text_part
from newsreader.formats.html.gallery import find_pictures, tell
from newsreader.formats.html.head import (
    Standfirst,
    find_language,
    find_standfirst,
    find_title,
    told_title,
)
from newsreader.formats.html.keywords import find_tags
from newsreader.formats.html.linked_data import Told, read_linked_data
from newsreader.formats.html.meta import Meta, read_meta
from newsreader.formats.html.outlet import find_outlet
from newsreader.formats.html.tree import Element, word_key
from newsreader.formats.photo_fields import keep_one_cover
from newsreader.formats.scrape.head import find_dateline

_HEAD = 4
"""How many passages at the text's beginning may repeat what stands above it."""


def read_page(root: Element, url: str) -> Draft:
    """What a page says of its article; `url` is where the page comes from, if that is known."""
    told, meta = read_linked_data(root), read_meta(root)
    passages = read_flow(root)
    body = find_body(passages, find_title(passages, told, meta), told.body)
    address = url or meta.canonical or meta.first(("og:url",)) or told.url
    standfirst = find_standfirst(body, told, meta)
    draft = _head(body, standfirst, told, meta, address)
    base = meta.base or address
    shots, frames = find_pictures(body, numbers_of_embedded(root), base, draft.authors)
    tell(shots, told)
    taken = _taken(body, draft, standfirst)
    draft.parts += _with_credits(_body_parts(body, taken, shots, frames, base))
    if not body.kept:
        draft.parts += _told_parts(told)
    level_headings(draft.parts)
    keep_one_cover([part.picture for part in draft.parts if part.picture is not None])
    first = next((part.text for part in draft.parts if part.kind is BlockKind.PARAGRAPH), "")
    draft.dateline = find_dateline(first)
    return draft


def _head(body: Body, standfirst: Standfirst, told: Told, meta: Meta, address: str) -> Draft:
    """The draft with everything that stands above the text."""
    outlet = find_outlet(told, meta, address)
    draft = Draft(
        authors=find_authors(body, told, meta, outlet),
        published=find_published(body, told, meta),
        updated=find_updated(told, meta),
        source=outlet,
        url=address,
        language=find_language(told, meta),
    )
    if body.title >= 0:
        draft.add(BlockKind.TITLE, body.passages[body.title].text, "the page's headline")
    else:
        draft.add(BlockKind.TITLE, told_title(told, meta, outlet), "the title in the page's data")
    draft.tags = find_tags(told, meta, draft.parts[0].text if draft.parts else "")
    draft.add(BlockKind.STANDFIRST, standfirst.text, standfirst.rule)
    draft.add(BlockKind.BYLINE, ", ".join(draft.authors), "the page's authors")
    return draft


def _taken(body: Body, draft: Draft, standfirst: Standfirst) -> Set[int]:
    """The passages at the text's beginning that say again what the head of the draft says."""
    said = {word_key(part.text) for part in draft.parts} | set(map(word_key, draft.authors))
    again = {at for at in body.kept[:_HEAD] if word_key(body.passages[at].text) in said}
    return again | standfirst.passages


def _body_parts(
    body: Body, taken: Set[int], shots: Mapping[int, Part], frames: Set[Element], base: str
) -> list[Part]:
    """The blocks of the article's text with its pictures in their places."""
    kept = set(body.kept) - taken
    parts: list[Part] = []
    for at, passage in enumerate(body.passages):
        if at in shots:
            parts.append(shots[at])
        elif at in kept and frames.isdisjoint(body.surroundings.chains[at]):
            parts.append(text_part(passage, base))
    return parts


def _told_parts(told: Told) -> list[Part]:
    """The paragraphs of the text in the page's data, for a page that shows none by itself."""
    return [
        Part(BlockKind.PARAGRAPH, text, "the text in the page's data")
        for text in told.body.split("\n")
        if text.strip()
    ]


def _with_credits(parts: Sequence[Part]) -> list[Part]:
    """The blocks, a paragraph below a picture that is its caption or credit given to it."""
    made: list[Part] = []
    for part in parts:
        if made and made[-1].picture is not None and not made[-1].text:
            both = with_captions((made[-1], part))
            if len(both) == 1:
                made[-1] = both[0]
                continue
        made.append(part)
    return made
