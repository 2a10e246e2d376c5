"""An article put together from its fields and the blocks of its text.

Files say things twice: the title as a field and as a heading, the summary as a field and as the
first paragraph, a picture as a field and in the text. Here each is kept once, in its place.
"""

import re
from collections.abc import Sequence
from itertools import islice

from newsreader.article import BlockKind
from newsreader.dates import is_date_line, parse_date
from newsreader.formats.draft import Draft, Part
from newsreader.formats.fields import Fields
from newsreader.formats.photo_fields import keep_one_cover, place
from newsreader.formats.scrape.bylines import read_byline
from newsreader.formats.scrape.head import find_dateline

_HEAD = 6
"""How many blocks at the text's beginning may repeat the fields, or say what those do not."""

_SHORTEST_SUMMARY = 40
_TEXT_KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING)
_OPENING_KINDS = (BlockKind.PARAGRAPH, BlockKind.CAPTION)
_WORD = re.compile(r"\w+")
_BEHIND_TITLE = re.compile(r"\s[-|–—*·»:]\s")
_MOST_TITLE_PARTS = 8
_LONGEST_HEAD_LINE = 140
_LONGEST_OPENING = 300
_LONGEST_TITLE = 400


def compose(fields: Fields, body: Sequence[Part]) -> Draft:
    """The draft of an article from its fields and the blocks of its text."""
    parts = list(body)
    draft = Draft(
        authors=list(fields.authors),
        published=fields.published,
        updated=fields.updated,
        source=fields.source,
        url=fields.url,
        language=fields.language,
        tags=list(fields.tags),
    )
    title, at = _take_title(_without_outlet(fields.title, fields.source), parts)
    _mark_head(parts, draft)
    standfirst = _take_standfirst(fields, parts, at)
    level_headings(parts)
    before, after = _place_photos(fields.photos, parts)
    draft.add(BlockKind.TITLE, title, "the title")
    draft.add(BlockKind.STANDFIRST, standfirst, "the standfirst or summary")
    if not any(part.kind is BlockKind.BYLINE for part in parts):
        draft.add(BlockKind.BYLINE, ", ".join(fields.authors), "the authors among the fields")
    draft.parts += (*before, *parts, *after)
    first = next((part.text for part in parts if part.kind is BlockKind.PARAGRAPH), "")
    draft.dateline = find_dateline(first)
    return draft


def _key(text: str) -> str:
    """The words of a text, for telling whether two texts are the same."""
    return " ".join(_WORD.findall(text.casefold()))


def _same(one: str, other: str) -> bool:
    """Whether two texts have the same words, and any at all."""
    words = _key(one)
    return bool(words) and words == _key(other)


def _take_title(title: str, parts: list[Part]) -> tuple[str, int]:
    """The title, and where the block stood that gave or repeated it (-1: nowhere), which goes.

    Where the field and the text's first heading differ in some words, the field was written for
    search engines and the heading is what readers saw.
    """
    if not title.strip():
        at = _find_heading(parts)
        return (parts.pop(at).text, at) if at >= 0 else ("", -1)
    for at, part in enumerate(parts[:_HEAD]):
        if part.kind is BlockKind.HEADING and _resembles(part.text, title):
            return parts.pop(at).text, at
        if part.kind is BlockKind.PARAGRAPH and _same(part.text, title):
            del parts[at]
            return title, at
    return title, -1


def _without_outlet(title: str, outlet: str) -> str:
    """A title without the outlet's name that pages put behind it ("Rain ahead | The Courier")."""
    name = _key(outlet)
    for mark in islice(_BEHIND_TITLE.finditer(title), _MOST_TITLE_PARTS):
        if name and _key(title[mark.end() :]).startswith(name):
            return title[: mark.start()] or title
    return title


def _find_heading(parts: Sequence[Part]) -> int:
    """Which block is the title: a first-level heading near the top, or any at the very top."""
    for at, part in enumerate(parts[:_HEAD]):
        if part.kind is BlockKind.HEADING and part.level == 1:
            return at
    for at, part in enumerate(parts[:_HEAD]):
        if part.picture is None:
            return at if part.kind is BlockKind.HEADING else -1
    return -1


def _resembles(heading: str, title: str) -> bool:
    """Whether a heading and a title have at least half of their words in common."""
    if len(heading) > _LONGEST_TITLE or len(title) > _LONGEST_TITLE:
        return heading == title
    one, other = set(_key(heading).split()), set(_key(title).split())
    return len(one & other) * 2 >= max(1, len(one), len(other))


def _mark_head(parts: Sequence[Part], draft: Draft) -> None:
    """Find the byline and the line with the date near the top, and note what they say."""
    for part in parts[:_HEAD]:
        if part.kind is not BlockKind.PARAGRAPH or len(part.text) > _LONGEST_HEAD_LINE:
            continue
        if is_date_line(part.text):
            part.kind, part.rule = BlockKind.DATELINE, "a date and nothing else"
            draft.published = draft.published or parse_date(part.text)
        elif authors := read_byline(part.text):
            part.kind, part.rule = BlockKind.BYLINE, "names the author"
            draft.authors = draft.authors or authors


def _take_standfirst(fields: Fields, parts: list[Part], top: int) -> str:
    """The standfirst, which the text's beginning then no longer holds.

    It is a field, or what stands between the headline (above the block `top`) and the first
    picture, byline or date. A summary serves too, unless it is the text's own beginning, from
    which programs make them.
    """
    standfirst = fields.standfirst
    if not standfirst and top >= 0:
        standfirst = _take_opening(parts, top)
    if not standfirst and fields.summary and not _opens_with(parts, _key(fields.summary)):
        standfirst = fields.summary
    for at, part in enumerate(parts[:_HEAD]):
        if part.kind in _TEXT_KINDS and _same(part.text, standfirst):
            del parts[at]
            break
    return standfirst


def _take_opening(parts: list[Part], top: int) -> str:
    """The short paragraph between the headline and the first picture, byline or date."""
    if top + 1 >= len(parts) or parts[top].kind is not BlockKind.PARAGRAPH:
        return ""
    text, below = parts[top].text, parts[top + 1].kind
    ends_head = below in (BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.DATELINE)
    if not ends_head or len(text) > _LONGEST_OPENING or find_dateline(text):
        return ""
    del parts[top]
    return text


def _opens_with(parts: Sequence[Part], summary: str) -> bool:
    """Whether the words of a summary are those of the text's first paragraphs."""
    opening = " ".join(part.text for part in parts[:_HEAD] if part.kind in _OPENING_KINDS)
    # Where an excerpt was cut off, its last word may be half a word.
    start = summary[:-10] if len(summary) > _SHORTEST_SUMMARY else summary
    return start in _key(opening[: 2 * len(summary) + 1000])


def level_headings(parts: Sequence[Part]) -> None:
    """Make the highest level of the headings the first."""
    headings = [part for part in parts if part.kind is BlockKind.HEADING]
    highest = min((part.level for part in headings), default=1)
    for part in headings:
        part.level -= highest - 1


def _place_photos(listed: Sequence[Part], parts: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """The listed pictures that are not in the text: those before it (the cover), those after it.

    What the list says of a picture in the text goes to that one.
    """
    shown = {place(part): part for part in parts if any(place(part))}
    before: list[Part] = []
    after: list[Part] = []
    for part in listed:
        same = shown.get(place(part))
        if same is not None:
            _tell(same, part)
        elif part.photo.cover:
            before.append(part)
        else:
            after.append(part)
    first = next((at for at, part in enumerate(parts) if part.picture is None), len(parts))
    pictures = [part.picture for part in (*before, *parts, *after) if part.picture is not None]
    if any(picture.cover for picture in pictures) or (first and pictures):
        keep_one_cover(pictures)
    return before, after


def _tell(part: Part, listed: Part) -> None:
    """Give a picture in the text what the list of pictures knows better."""
    part.text = listed.text or part.text
    known, told = part.photo, listed.photo
    if told.credit:
        known.credit, known.photographer = told.credit, told.photographer
        known.agency = told.agency
    known.alt = told.alt or known.alt
    known.cover = told.cover
