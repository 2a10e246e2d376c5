"""An article cut out of a whole page: from its headline to its last paragraph."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from newsreader.captions import Weight, find_credit, find_credit_line, is_caption
from newsreader.dates import is_date_line, parse_date
from newsreader.formats.scrape.bylines import is_author_label, is_dated, mark_bylines, read_byline
from newsreader.formats.scrape.chrome import (
    ends_sentence,
    find_article,
    find_end,
    is_notice,
    prose,
    weigh_lines,
    weigh_neighbours,
    without_notices,
)
from newsreader.formats.scrape.lines import PICTURE_MARKS, Line, Mark

_REACH = 45
"""How many lines before the first paragraph the headline may stand."""

_BUTTON_WORDS = 3
_MOST_TITLES = 8
_HEAD = 12
"""How many lines below the headline may hold the date."""

_ABOVE = 5
"""How many lines above the headline the date may stand."""

_LEAST_WEIGHT = 2.0
"""How much prose must stand behind a marked headline: about two paragraphs."""

_LEAST_SENTENCE = 40
_LONGEST_DATE = 100
_LONGEST_TITLE = 220
_FEW_HEADLINES = 3
"""How many lines in a row that end no sentence are a list of other articles."""

_LONGEST_HEADLINE = 160
_NO_TITLES = PICTURE_MARKS | {Mark.QUOTE, Mark.BYLINE}
_SITE_MARKS = (" | ", " - ", " – ", " — ", " • ", " · ", " :: ")


def cut_page(lines: Sequence[Line]) -> tuple[list[Line], bool]:
    """The article's lines, and whether the first of them is its headline."""
    lines = list(mark_bylines(_without_copies(lines)))
    weights = weigh_lines(lines)
    near = weigh_neighbours(weights)
    title = _find_marked_title(lines, near)
    if title is not None:
        start, end = title + 1, find_end(near, title + 1)[0]
    else:
        start, end = find_article(weights)
        title = _find_title(lines, start)
    body = list(lines[start:end])
    name = _page_name(lines)
    if name and (title is None or not _share_words(name, lines[title].text)):
        return [Line(name), *_without_furniture(body)], True
    if title is None:
        return _without_furniture(body), False
    between = lines[title + 1 : max(start, title + 1)]
    head = [line for at, line in enumerate(between) if _belongs(between, at)]
    rest = body if title < start else list(lines[title + 1 : end])
    kept = _without_furniture([*head, *rest])
    headline = _without_button(lines[title]) if title or not name else Line(name)
    kept = [line for line in kept if line.text != headline.text]
    return [headline, *_date_above(lines[:title], kept), *kept], True


def _date_above(above: Sequence[Line], kept: Sequence[Line]) -> list[Line]:
    """The date line close above a headline, where none stands among the lines below it."""
    if any(is_dated(line.text) for line in kept[:_HEAD]):
        return []
    dates = [line for line in above[-_ABOVE:] if is_date_line(line.text)]
    return [replace(line, mark=Mark.NONE) for line in dates[-1:]]


def _without_button(headline: Line) -> Line:
    """A headline without the button that stood close below it ("... Back to video")."""
    words = headline.text.rsplit(None, _BUTTON_WORDS)
    is_button = len(words) > _BUTTON_WORDS and is_notice(" ".join(words[1:]))
    return replace(headline, text=words[0]) if is_button else headline


def _find_marked_title(lines: Sequence[Line], near: Sequence[float]) -> int | None:
    """Where the headline stands, where the page marks it or is called by it."""
    names = _page_names(lines)
    marked = [
        at for at, line in enumerate(lines)
        if 20 <= len(line.text) <= _LONGEST_TITLE and at
        and ((line.mark is Mark.HEADING and line.level == 1) or line.text in names)
    ]  # fmt: skip
    weights = {at: find_end(near, at + 1)[1] for at in marked[:_MOST_TITLES]}
    best = max(weights, key=lambda at: weights[at], default=None)
    return best if best is not None and weights[best] > _LEAST_WEIGHT else None


def _without_copies(lines: Sequence[Line]) -> list[Line]:
    """The lines without the sentences that a page says again, as it does captions and appeals."""
    seen: set[str] = set()
    kept: list[Line] = []
    for line in lines:
        sentence = len(line.text) >= _LEAST_SENTENCE and ends_sentence(line.text)
        if not sentence or line.text not in seen:
            kept.append(line)
        if sentence:
            seen.add(line.text)
    return kept


def _find_title(lines: Sequence[Line], start: int) -> int | None:
    """Where the headline of the article stands whose first paragraph is at `start`."""
    names = _page_names(lines)
    times = Counter(line.text for line in lines if 15 <= len(line.text) <= _LONGEST_TITLE)
    groups = Counter(line.group for line in lines)
    margins = Counter(line.margin for line in lines[start : start + 40])
    usual = margins.most_common(1)[0][0] if margins else 0
    best, best_score = None, 1.5
    for at in range(max(0, start - _REACH), min(len(lines), start + 4)):
        line = lines[at]
        score = _title_score(line, names, outdented=line.margin < usual)
        if score > 0:
            score += 0.8 * (times[line.text] > 1) + (groups[line.group] == 1)
            score += 2 * _is_dated(lines[at + 1 : at + 9]) - 0.02 * abs(start - at)
        if score > best_score:
            best, best_score = at, score
    if best is not None and lines[best].mark is not Mark.HEADING and lines[best].text not in names:
        above = best - 1
        if above >= 0 and groups[lines[above].group] == 1 and _could_be_headline(lines[above]):
            return above  # what was found is the standfirst below it
    return best


def _could_be_headline(line: Line) -> bool:
    """Whether a line by itself above another could be the headline over a standfirst."""
    text = line.text
    return (
        20 <= len(text) <= 160 and text.count(" ") >= 3 and _title_score(line, set(), False) > 0.5
    )


def _is_dated(lines: Sequence[Line]) -> bool:
    """Whether a byline or a date stands among the next lines."""
    return any(
        line.mark is Mark.BYLINE
        or is_dated(line.text)
        or (len(line.text) <= _LONGEST_DATE and read_byline(line.text))
        or is_author_label(line.text)
        for line in lines
    )


def _page_name(lines: Sequence[Line]) -> str:
    """What the page is called, where its first line says that and its site's name too."""
    first = lines[0].text if lines else ""
    if not 30 <= len(first) <= _LONGEST_TITLE + 40 or lines[0].mark is not Mark.NONE:
        return ""
    names = [first.rsplit(mark, 1)[0].strip() for mark in _SITE_MARKS if mark in first]
    name = max(names, key=len, default="")
    return name if len(name) >= 25 and len(name) * 3 > len(first) * 2 else ""


def _share_words(name: str, text: str) -> bool:
    """Whether two wordings of a headline have a third of their words in common."""
    one, other = set(name.casefold().split()), set(text.casefold().split())
    return len(one & other) * 3 >= min(len(one), len(other))


def _page_names(lines: Sequence[Line]) -> set[str]:
    """What the page is called, without its site, where a scraper put that first."""
    if not lines or len(lines[0].text) > _LONGEST_TITLE + 60:
        return set()
    first = lines[0].text
    return {first, *(first.rsplit(mark, 1)[0].strip() for mark in _SITE_MARKS if mark in first)}


def _title_score(line: Line, names: set[str], outdented: bool) -> float:
    """How much a line looks like a headline."""
    text = line.text
    size = len(text)
    if not 12 <= size <= _LONGEST_TITLE or line.mark in _NO_TITLES:
        return -9.0
    if sum(character.isalpha() for character in text) * 2 < size:
        return -9.0
    if is_notice(text, page=True) or is_date_line(text) or read_byline(text) or "http" in text:
        return -9.0
    if text[0] in "#[" or find_credit(text, Weight.SHAPE) is not None:
        return -9.0
    words = text.count(" ") + 1 if " " in text else size // 4
    score = min(words, 8) / 4
    if line.mark is Mark.HEADING:
        score += 4 if line.level == 1 else 1.0
    if any(text == name or (size > 20 and name.startswith(text)) for name in names):
        score += 4
    if outdented:
        score += 2
    if line.mark is Mark.ITEM:
        score -= 2.5
    if text.endswith("."):
        score -= 1.5
    if is_notice(" ".join(text.rsplit(None, 3)[1:])):
        score -= 3
    return score


def _belongs(lines: Sequence[Line], at: int) -> bool:
    """Whether a line between headline and body is a standfirst, a byline, a date or a caption."""
    line = lines[at]
    text = line.text
    if line.mark in PICTURE_MARKS or line.mark is Mark.BYLINE:
        return True
    if is_dated(text) or is_author_label(text) or (at and is_author_label(lines[at - 1].text)):
        return True
    if is_notice(text) or line.mark is Mark.ITEM:
        return False
    return len(text) >= 40 or bool(read_byline(text)) or is_caption(text)


def _without_furniture(lines: Sequence[Line]) -> list[Line]:
    """The article's lines without what the page puts between them."""
    kept = without_notices(_without_bits(lines), page=True)
    first = next((at for at, line in enumerate(kept) if prose(line) >= 1), len(kept))
    return [*kept[:first], *_without_lists(kept[first:])]


def _without_lists(lines: Sequence[Line]) -> list[Line]:
    """The lines without headlines of other articles: several in a row that end no sentence.

    The last of a row stays, since it may be a heading, and so do captions and credits.
    """
    kept: list[Line] = []
    row: list[Line] = []
    for line in (*lines, None):
        if line is not None and _is_unended(line):
            row.append(line)
            continue
        kept.extend(row if len(row) < _FEW_HEADLINES else row[-1:])
        row = []
        if line is not None:
            kept.append(line)
    return kept


def _is_unended(line: Line) -> bool:
    """Whether a line could be a headline: short, no sentence, caption, byline or date."""
    text = line.text
    return (
        line.mark is Mark.NONE
        and len(text) <= _LONGEST_HEADLINE
        and not ends_sentence(text)
        and find_credit_line(text) is None
        and find_credit(text, Weight.NAME) is None
        and not _is_dated((line,))
    )


def _without_bits(lines: Sequence[Line]) -> list[Line]:
    """The lines without link lists and the scraps that buttons leave."""
    kept: list[Line] = []
    for line in lines:
        text = line.text
        dated = len(text) <= _LONGEST_DATE and parse_date(text)
        if dated or is_author_label(text) or (kept and is_author_label(kept[-1].text)):
            kept.append(line)
            continue
        if line.mark is Mark.ITEM and not ends_sentence(text) and len(text) < 140:
            continue
        if line.mark is Mark.NONE and text[-1] == ":" and len(text) < 40:
            continue
        if line.mark is Mark.NONE and _is_scrap(text):
            continue
        kept.append(line)
    return kept


def _is_scrap(text: str) -> bool:
    """Whether a text is a word or two that say nothing by themselves, and no credit."""
    if len(text) >= 12 or not text.isascii() or ends_sentence(text):
        return False
    credit = find_credit_line(text)
    return credit is None or credit.weight is not Weight.SURE
