"""What stands on a page around the article: menus, adverts, appeals, notices, buttons."""

import re
from collections import Counter
from collections.abc import Sequence

from newsreader.captions import find_credit_line
from newsreader.captions.lexicon import fold
from newsreader.formats.scrape.lines import PICTURE_MARKS, Layout, Line, Mark, Page
from newsreader.formats.scrape.notices import APPEAL, APPEAL_HINTS, ENDINGS, NOTICES, OPENINGS

_LONGEST_NOTICE = 420
"""A notice is no longer than this; what is longer is looked at no further."""

_BUTTON = re.compile(r"\(BUTTON\)|\[ {0,20}\]|_{5,}|\[(?:ico|img|p)\]|^#\S")
_QUOTES = "\"“„«‘'"
_ADDRESS = re.compile(
    r"(?:https?|mailto|file|ftp|javascript):\S*"
    r"|/? ?(?:[\w-]{1,40}\.){1,3}(?:com|org|net|uk|in) ?/?",
    re.IGNORECASE,
)
_SHORTEST_APPEAL = 30
_APPEAL_WORDS = 2
_REPEATED = 3
"""How often a short line comes back before it is the page's."""

_FEW_LINES = 20
"""A text of fewer lines is no whole page."""

_DROP = 6.0
"""How much furniture (in the weights of `prose`) ends an article."""

_ENOUGH = 3.0
"""How much prose (in the weights of `prose`) an article has at least."""

_ENDING_WEIGHT = 2.5

_APART = 2
"""How many lines away the next paragraph may be of one that does not stand apart."""

_APART_SHARE = 0.3
"""How much of its weight a short paragraph keeps that stands apart from all others."""

_TEASER_WEIGHT = 2.0
"""What a paragraph of 300 letters weighs: longer ones are no teasers."""

_BUTTON_LENGTH = 60
"""How long buttons are at most."""

_LONGEST_TEASER = 160
"""How long a headline of another article is at most, which a page shows again and again."""

_SENTENCE = re.compile(r"(?:[.!?…。！？:][\"'”’»«“)\]]*|[」』])$")


def is_notice(text: str, page: bool = False) -> bool:
    """Whether a line is a button or a notice; on a whole page, an appeal too."""
    if len(text) > _LONGEST_NOTICE:
        return False
    if len(text) <= _BUTTON_LENGTH:
        bare = fold(text.strip(" \t-–—•·|>»›→←*#_…"))
        if not bare or bare in NOTICES or bare.rstrip(":.!") in NOTICES:
            return True
        if page and _BUTTON.search(text):
            return True
    if OPENINGS.match(text) is not None:
        return True
    return page and (_ADDRESS.fullmatch(text) is not None or _is_appeal(text))


def _is_appeal(text: str) -> bool:
    """Whether a line asks the reader to subscribe, sign in or consent."""
    if len(text) < _SHORTEST_APPEAL:
        return False
    folded = text.lower()
    if text[0] in _QUOTES or sum(hint in folded for hint in APPEAL_HINTS) < _APPEAL_WORDS:
        return False
    words = {match.group().casefold() for match in APPEAL.finditer(text)}
    return len(words) >= _APPEAL_WORDS


def is_ending(text: str) -> bool:
    """Whether a line is a heading behind which nothing of the article follows."""
    return len(text) <= _BUTTON_LENGTH and fold(text).strip(" :|>»") in ENDINGS


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return text[-1:] in ".!?。！？" or _SENTENCE.search(text[-6:]) is not None


def without_notices(lines: Sequence[Line], page: bool = False) -> list[Line]:
    """The lines without notices; of a page, also without short ones that keep coming back."""
    short = Counter(line.text for line in lines if len(line.text) <= _LONGEST_TEASER)
    kept: list[Line] = []
    for line in lines:
        text = line.text
        repeated = page and short[text] >= _REPEATED and _is_furniture(text)
        if line.mark in PICTURE_MARKS or not (repeated or is_notice(text, page)):
            kept.append(line)
    return kept


def _is_furniture(text: str) -> bool:
    """Whether a short line that keeps coming back is the page's, and not a credit or a refrain."""
    return (not ends_sentence(text) or text.endswith("?")) and find_credit_line(text) is None


def is_whole_page(page: Page) -> bool:
    """Whether a text is a whole page, with its menus, and not an article alone."""
    texts = [line for line in page.lines if line.mark not in PICTURE_MARKS]
    if page.marked and any(line.mark is Mark.HEADING and line.level == 1 for line in texts[3:]):
        return True
    if page.layout is Layout.SPACED and not page.marked:
        return False
    bits = sum(len(line.text) < 40 and not ends_sentence(line.text) for line in texts)
    share = 0.2 if page.broken or page.layout is Layout.WRAPPED else 0.4
    return len(texts) >= _FEW_LINES and bits >= share * len(texts)


def prose(line: Line) -> float:
    """How much a line looks like a paragraph (above 0), or like a page's furniture (below 0)."""
    text = line.text
    if line.mark in PICTURE_MARKS or line.mark is Mark.BYLINE:
        return 0.0
    if is_notice(text, page=True):
        return -0.2
    if line.mark is Mark.HEADING:
        return -0.2
    size, sentence = len(text), ends_sentence(text)
    if not text.isascii() and size < 200:
        size += sum(character >= "\u3040" for character in text)
    if line.mark is Mark.ITEM:
        return min(size, 300) / 300 if sentence and size >= 60 else -0.3
    if sentence and size >= 80:
        return 1 + min(size, 600) / 300
    if sentence:
        return 0.4 if size >= 30 else -0.1
    return -0.2 if size >= 100 else -0.35


def find_end(weights: Sequence[float], start: int) -> tuple[int, float]:
    """The line behind the last paragraph of an article that begins at `start`, and its weight.

    `weights` are what `weigh_neighbours` gives.
    """
    best, end, total = 0.0, start, 0.0
    for at in range(start, len(weights)):
        total += weights[at]
        if total > best and weights[at] > 0:
            best, end = total, at + 1
        elif total < best - _DROP and best > _ENOUGH:
            break
    return end, best


def find_article(weights: Sequence[float]) -> tuple[int, int]:
    """The stretch of a page that is most of all prose: its first line, and the one behind it.

    `weights` are what `weigh_lines` gives. The article begins where all prose counts, since its
    first paragraph may well stand apart; it ends where only paragraphs in company do.
    """
    start, end = _find_prose(weights)
    near = _find_prose(weigh_neighbours(weights))[1]
    return start, near if near > start else end


def _find_prose(weights: Sequence[float]) -> tuple[int, int]:
    """The stretch that weighs most."""
    best, best_range = 0.0, (0, len(weights))
    total, start = 0.0, 0
    for at, weight in enumerate(weights):
        total += weight
        if total <= 0:
            total, start = 0.0, at + 1
        elif total > best and weight > 0:
            best, best_range = total, (start, at + 1)
    return best_range


def weigh_lines(lines: Sequence[Line]) -> list[float]:
    """How much each line looks like a paragraph; headings that end articles weigh against it."""
    return [prose(line) - _ENDING_WEIGHT * is_ending(line.text) for line in lines]


def weigh_neighbours(weights: Sequence[float]) -> list[float]:
    """The weights of lines, less for short paragraphs with no other near.

    Such are what a page says of other articles, each below its headline.
    """
    apart = [0 < weight < _TEASER_WEIGHT for weight in weights]
    last = -_APART - 1
    for at, weight in enumerate(weights):
        if weight <= 0:
            continue
        if at - last <= _APART:
            apart[at] = apart[last] = False
        last = at
    return [
        weight * _APART_SHARE if alone else weight
        for weight, alone in zip(weights, apart, strict=True)
    ]
