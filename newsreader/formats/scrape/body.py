"""The lines of a scraped article, sorted: headline, standfirst, byline, date, captions, body."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from newsreader.article import BlockKind
from newsreader.dates import is_date_line, parse_date
from newsreader.formats.draft import Draft, Part
from newsreader.formats.scrape.bylines import (
    goes_with_byline,
    is_author_label,
    is_bare_name,
    is_desk,
    lone_author,
    read_byline,
    split_authors,
)
from newsreader.formats.scrape.chrome import ends_sentence, is_whole_page, without_notices
from newsreader.formats.scrape.head import (
    Head,
    find_dateline,
    is_place,
    names_outlet,
    outlet_and_date,
)
from newsreader.formats.scrape.lines import PICTURE_MARKS, Layout, Line, Mark, Page
from newsreader.formats.scrape.pages import cut_page
from newsreader.formats.scrape.pictures import Gallery, find_pictures

_HEAD_LINES = 12
"""How many lines behind the headline may still belong to the head."""

_LONGEST_TITLE = 260
_LONGEST_STANDFIRST = 700
_MOST_STANDFIRST_LINES = 4
_LONGEST_LOOSE_DATE = 90
_LONGEST_HEADING = 130
_LONGEST_KICKER = 30


@dataclass(slots=True)
class _Sorting:
    """The article in the making: its lines, and what each has been found to be."""

    lines: list[Line]
    kinds: dict[int, tuple[BlockKind, str]] = field(default_factory=dict)
    """What the lines of the head are, and the rules that say so; no rule: left out."""
    gallery: Gallery = field(default_factory=Gallery)
    spaced: bool = False
    """Whether there are blank lines between its paragraphs."""
    title: int = -1
    """The line of the headline, or -1."""
    body: int = 0
    """The first line behind the head."""


def sort_lines(page: Page, head: Head) -> Draft:
    """The draft of the article that the lines of a scraped text hold."""
    draft = Draft(
        authors=list(head.authors), published=head.published, updated=head.updated,
        source=head.source, url=head.url, language=head.language, tags=list(head.tags),
    )  # fmt: skip
    whole = is_whole_page(page)
    if whole:
        lines, titled = cut_page(page.lines)
    else:
        lines, titled = without_notices(page.lines), True
    sorting = _Sorting(lines, spaced=page.layout is Layout.SPACED and not whole)
    _find_title(sorting, head, draft, titled)
    _find_head_lines(sorting, draft)
    if not draft.source:
        _find_outlet(sorting, draft)
    if whole and not draft.published:
        _find_loose_date(sorting, draft)
    named = {at: kind is BlockKind.DATELINE for at, (kind, _) in sorting.kinds.items()}
    sorting.gallery = find_pictures(lines, page.layout, sorting.title + 1, sorting.body, named)
    _find_standfirst(sorting)
    _lay(sorting, head, draft)
    return draft


def _find_title(sorting: _Sorting, head: Head, draft: Draft, titled: bool) -> None:
    """Find the headline, and put a kicker above it with the tags."""
    lines = sorting.lines
    texts = [at for at, line in enumerate(lines[:_HEAD_LINES]) if line.mark not in PICTURE_MARKS]
    if head.title:
        same = [at for at in texts[:3] if lines[at].text == head.title]
        sorting.title = same[0] if same else -1
    elif titled and texts:
        first = texts[0]
        rule = "first line"
        if len(texts) > 1 and _is_kicker(lines[first], lines[texts[1]]):
            draft.tags.append(lines[first].text)
            sorting.kinds[first] = (BlockKind.TITLE, "")
            first, rule = texts[1], "line below the kicker"
        if _may_be_title(lines[first].text, len(texts)):
            sorting.title = first
            sorting.kinds[first] = (BlockKind.TITLE, rule)
    if head.title:
        draft.add(BlockKind.TITLE, head.title, "title line of the header")
        if sorting.title >= 0:
            sorting.kinds[sorting.title] = (BlockKind.TITLE, "")
    sorting.body = sorting.title + 1


def _is_kicker(first: Line, second: Line) -> bool:
    """Whether the first line is a short word or two above the headline."""
    return (
        len(first.text) <= _LONGEST_KICKER
        and first.text.count(" ") <= 2
        and first.mark is not Mark.HEADING
        and 25 <= len(second.text) <= 160
        and not ends_sentence(second.text)
        and not is_date_line(second.text)
        and not names_outlet(second.text)
        and not outlet_and_date(second.text)[1]
        and not read_byline(second.text)
    )


def _may_be_title(text: str, lines: int) -> bool:
    """Whether a first line can be a headline, and not the first paragraph."""
    if len(text) > _LONGEST_TITLE or find_dateline(text):
        return False
    return not (len(text) > 160 and text[-1] in '.”"' and lines > 1)


def _find_head_lines(sorting: _Sorting, draft: Draft) -> None:
    """Find the byline and the date lines behind the headline."""
    lines, start = sorting.lines, sorting.title + 1
    label = False
    for at in range(start, min(len(lines), start + _HEAD_LINES)):
        line = lines[at]
        text = line.text
        if line.mark in PICTURE_MARKS or at in sorting.kinds:
            continue
        if len(text) > _LONGEST_STANDFIRST and at > start + 4:
            break
        kind = _head_kind(sorting, at, label, draft)
        label = is_author_label(text)
        if kind is not None:
            sorting.kinds[at] = kind
            sorting.body = at + 1


def _find_outlet(sorting: _Sorting, draft: Draft) -> None:
    """Take the outlet from a line beside the byline or the date, and leave that line out."""
    for at in range(sorting.title + 1, min(sorting.body + 1, len(sorting.lines))):
        text = sorting.lines[at].text
        beside = any(near in sorting.kinds and near != sorting.title for near in (at - 1, at + 1))
        if at not in sorting.kinds and beside and names_outlet(text):
            draft.source = text.partition(",")[0]
            sorting.kinds[at] = (BlockKind.DATELINE, "")
            sorting.body = max(sorting.body, at + 1)
            return


def _find_loose_date(sorting: _Sorting, draft: Draft) -> None:
    """Take the date of a page from a short line of its head that holds one among other words."""
    start = sorting.title + 1
    for at in range(start, min(len(sorting.lines), start + _HEAD_LINES)):
        text = sorting.lines[at].text
        if len(text) <= _LONGEST_LOOSE_DATE and at not in sorting.kinds and parse_date(text):
            draft.published = parse_date(text)
            sorting.kinds[at] = (BlockKind.DATELINE, "a short line of the head with a date")
            return


def _head_kind(
    sorting: _Sorting, at: int, labelled: bool, draft: Draft
) -> tuple[BlockKind, str] | None:
    """What a line of the head is, as far as its own words tell; its facts go to the draft."""
    text = sorting.lines[at].text
    if sorting.lines[at].mark is Mark.BYLINE:
        _add_authors(draft, [lone_author(text) or text], text)
        return BlockKind.BYLINE, "a name above the date"
    if is_date_line(text):
        moment = parse_date(text)
        if not draft.published or draft.published[:10] == moment[:10]:
            draft.published = max(moment, draft.published, key=len)
        return BlockKind.DATELINE, "a date and nothing else"
    outlet, moment = outlet_and_date(text)
    if moment:
        draft.source, draft.published = draft.source or outlet, draft.published or moment
        return BlockKind.DATELINE, "an outlet and a date" if outlet else "a place and a date"
    if is_author_label(text):
        return BlockKind.BYLINE, "says whose the next line is"
    authors = read_byline(text)
    rule = "names the author"
    if not authors and labelled and len(text) < 100:
        authors, rule = split_authors(text), "behind a line that announces the author"
    if not authors and _is_bare_byline(sorting, at):
        authors, rule = [text.partition(" / ")[0]], "a name below the headline"
    if authors:
        _add_authors(draft, authors, text)
        return BlockKind.BYLINE, rule
    return _kind_below_byline(sorting, at)


def _add_authors(draft: Draft, authors: Sequence[str], text: str) -> None:
    """Add the authors of a byline, and the day that it may give."""
    draft.authors.extend(author for author in authors if author not in draft.authors)
    draft.published = draft.published or parse_date(text)


def _is_bare_byline(sorting: _Sorting, at: int) -> bool:
    """Whether a line directly below the headline is a byline without a word that says so."""
    text = sorting.lines[at].text
    if at != sorting.title + 1 or at + 1 == len(sorting.lines):
        return False
    below = sorting.lines[at + 1].text
    is_name = is_desk(text) or (is_bare_name(text) and not names_outlet(text))
    return is_name and (sorting.spaced or is_date_line(below))


def _kind_below_byline(sorting: _Sorting, at: int) -> tuple[BlockKind, str] | None:
    """What a line is that only the byline or the date above it tells."""
    above = sorting.kinds.get(at - 1)
    if above is None or at - 1 == sorting.title or at + 1 == len(sorting.lines):
        return None
    text, below = sorting.lines[at].text, sorting.lines[at + 1].text
    if goes_with_byline(text):
        return BlockKind.BYLINE, "says more of the author"
    if is_place(text) and (ends_sentence(below) or is_date_line(below)):
        return BlockKind.DATELINE, "a place below the byline"
    return None


def _find_standfirst(sorting: _Sorting) -> None:
    """Find the standfirst: what stands between the headline and the rest of the head."""
    if sorting.title < 0:
        return
    start = sorting.title + 1
    reach = min(start + _HEAD_LINES, len(sorting.lines))
    marks = {*sorting.kinds, *sorting.gallery.taken}
    first = next((at for at in range(start, reach) if at in marks), -1)
    if first > start:
        signed = any(first <= at < reach for at in sorting.kinds)
        most = _MOST_STANDFIRST_LINES if signed else 1
        rule = f"between the headline and the {_what(sorting, first)}"
        if _take_standfirst(sorting, range(start, first), rule, most):
            return
    if first == start:
        last = max((at for at in sorting.kinds if first < at < reach), default=first)
        between = [at for at in range(first, last) if at not in marks]
        rule = "between the lines of the head"
        if _take_standfirst(sorting, between, rule, _MOST_STANDFIRST_LINES):
            return
    _find_open_standfirst(sorting)


def _take_standfirst(sorting: _Sorting, places: Sequence[int], rule: str, most: int) -> bool:
    """Make lines the standfirst if they are few and short, and no dateline opens them."""
    title = sorting.lines[sorting.title].text
    lines = ((at, sorting.lines[at]) for at in places)
    texts = [at for at, line in lines if line.mark not in PICTURE_MARKS and line.text != title]
    total = sum(len(sorting.lines[at].text) for at in texts)
    if not texts or len(texts) > most or total > _LONGEST_STANDFIRST:
        return False
    if find_dateline(sorting.lines[texts[0]].text):
        return False
    sorting.kinds.update((at, (BlockKind.STANDFIRST, rule)) for at in texts)
    sorting.body = max(sorting.body, texts[-1] + 1)
    return True


def _what(sorting: _Sorting, at: int) -> str:
    """What a line of the head is, in words."""
    kind = sorting.kinds.get(at)
    if kind is None:
        return "first caption"
    return "date line" if kind[0] is BlockKind.DATELINE else "byline"


def _find_open_standfirst(sorting: _Sorting) -> None:
    """Take the line behind the headline for the standfirst where it is none of the body."""
    at = sorting.title + 1
    lines = sorting.lines
    if at + 1 >= len(lines) or at in sorting.kinds or at in sorting.gallery.taken:
        return
    text = lines[at].text
    if lines[at].mark is Mark.NONE and 40 <= len(text) <= 260 and text.count(" ") >= 6:
        below = lines[at + 1]
        if not ends_sentence(text) and len(below.text) > len(text) and ends_sentence(below.text):
            sorting.kinds[at] = (
                BlockKind.STANDFIRST,
                "a line below the headline with no full stop",
            )
            sorting.body = max(sorting.body, at + 1)


def _lay(sorting: _Sorting, head: Head, draft: Draft) -> None:
    """Put every line into the draft, in its order."""
    if head.standfirst:
        draft.add(BlockKind.STANDFIRST, head.standfirst, "summary line of the header")
    standfirst: Part | None = None
    begun = pictured = False
    for at, line in enumerate(sorting.lines):
        picture = sorting.gallery.part(at, sorting.lines, cover=not begun and not pictured)
        if picture is not None:
            draft.parts.append(picture)
            pictured = True
        if at in sorting.gallery.taken or line.mark is Mark.IMAGE:
            continue
        if line.mark is Mark.BYLINE and at not in sorting.kinds:
            continue  # of another article
        kind, rule = sorting.kinds.get(at) or _body_kind(sorting.lines, at)
        if not rule:
            continue
        if kind is BlockKind.STANDFIRST and standfirst is not None:
            standfirst.text += "\n" + line.text
            continue
        draft.add(kind, line.text, rule, _level(kind, line))
        if kind is BlockKind.STANDFIRST:
            standfirst = draft.parts[-1]
        elif kind is BlockKind.PARAGRAPH and not begun:
            begun = True
            draft.dateline = find_dateline(line.text)


def _level(kind: BlockKind, line: Line) -> int:
    """The level of a heading below the headline, or the depth of a list item."""
    if kind is BlockKind.HEADING:
        return max(1, line.level - 1)
    return line.level if kind is BlockKind.LIST_ITEM else 0


def _body_kind(lines: Sequence[Line], at: int) -> tuple[BlockKind, str]:
    """What a line of the running text is."""
    line = lines[at]
    text = line.text
    if len(text) > _LONGEST_HEADING and line.mark is Mark.NONE:
        return BlockKind.PARAGRAPH, "a long line"
    if line.mark is Mark.HEADING:
        return BlockKind.HEADING, "marked as a heading"
    if line.mark is Mark.ITEM:
        return BlockKind.LIST_ITEM, "marked as a list item"
    if line.mark is Mark.QUOTE:
        return BlockKind.BLOCK_QUOTE, "marked as a quotation"
    if _is_heading(lines, at):
        return BlockKind.HEADING, "a short line with no full stop, above a paragraph"
    return BlockKind.PARAGRAPH, "a line of the text"


def _is_heading(lines: Sequence[Line], at: int) -> bool:
    """Whether a short line stands above a paragraph as a heading does."""
    text = lines[at].text
    if (ends_sentence(text) and text[-1] != "?") or text[-1] in ",;—–":
        return False
    if text[0] in "\"“„«‘'" and text[-1] in "\"”“»’'":
        return len(text) <= 80 and at + 1 < len(lines)
    if at + 1 >= len(lines) or text[0].islower():
        return False
    below = lines[at + 1]
    return below.mark is not Mark.NONE or len(below.text) > len(text) or ends_sentence(below.text)
