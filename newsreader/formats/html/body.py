"""Which passages of a page are its article, and which stand around it.

Of the element that holds the article what is not its text is left out: links to other articles,
notices, bylines, and what stands apart before or behind the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from newsreader.article import BlockKind
from newsreader.dates import parse_date
from newsreader.formats.html.flow import Passage
from newsreader.formats.html.lexicon import Flag
from newsreader.formats.html.surroundings import PROSE, Surroundings, is_page_notice
from newsreader.formats.html.tree import Element, flags_of, word_key
from newsreader.formats.scrape.chrome import ends_sentence, is_ending

_MOST_BESIDE = 0.3
"""The share of the prose below which what is called a byline, a date or a caption is that."""

_HEAD = 3
"""How many passages at the text's beginning may be preceded by a date line."""

_LEAST_TOLD = 0.5
"""The share of the text in a page's data that must have been found."""

_SHORTEST_TOLD = 25
_MOST_TOLD = 1000
_LONGEST_TOLD = 200_000
_MOST_BEHIND = 0.3
"""The share of the prose that may stand behind a heading such as "Related" and be cut off."""

_SHORTEST_REPEAT = 20
_LONGEST_REPEAT = 150
_LONGEST_LINK = 300
_LONGEST_DATE_LINE = 100
_SHORTEST_LINE = 60
_LONGEST_HEADING = 120
_NOT_TEXT = Flag.BYLINE | Flag.DATE | Flag.CAPTION | Flag.CREDIT | Flag.UNSEEN
_TEXT_TAGS = frozenset(("p", "table", "blockquote", "pre", "dd"))


@dataclass(slots=True)
class Body:
    """The article on a page, as numbers of the page's passages."""

    passages: Sequence[Passage]
    """All passages of the page."""
    surroundings: Surroundings
    """What is known of where they stand."""
    title: int = -1
    """The headline, or -1."""
    start: int = 0
    """The first passage of the article's text."""
    end: int = 0
    """The passage behind its last."""
    kept: list[int] = field(default_factory=list)
    """The passages of the article's text."""
    head: list[int] = field(default_factory=list)
    """The passages between the headline and the text."""
    holder: Element | None = None
    """The element that holds the text."""


def find_body(passages: Sequence[Passage], title: int, told: str = "") -> Body:
    """The article among the passages of a page, whose headline is the passage `title`.

    `told` is the text that the page's data give, if they give any.
    """
    around = Surroundings(passages, title)
    body = Body(passages, around, title, holder=around.find_holder())
    body.kept = _find_text(body)
    if told:
        body.kept = _as_told(body, told)
    if not body.kept and not told:
        body.kept = _find_anything(body)
    if body.kept:
        body.start, body.end = body.kept[0], body.kept[-1] + 1
    if title >= 0:
        body.head = [
            at
            for at in range(title + 1, body.start)
            if passages[at].kind is not BlockKind.CAPTION
            and not around.is_outside(around.chains[at])
        ]
    return body


def _find_text(body: Body) -> list[int]:
    """The passages of the text in the element that holds the article."""
    passages, chains = body.passages, body.surroundings.chains
    if body.holder is None:
        return []
    inside = [at for at, chain in enumerate(chains) if body.holder in chain]
    first = body.title + 1 if inside[0] <= body.title <= inside[-1] else inside[0]
    out = _link_lists(passages) | _repeats(passages)
    span = range(first, inside[-1] + 1)
    kept = [at for at in span if at not in out and _is_text(body, at)]
    return _up_to_end(body, _without_strays(body, kept))


def _find_anything(body: Body) -> list[int]:
    """All passages of a page without prose that are not plainly furniture."""
    around = body.surroundings
    return [
        at
        for at, passage in enumerate(body.passages)
        if at != body.title
        and passage.kind is not BlockKind.CAPTION
        and passage.linked < len(passage.text)
        and not around.is_outside(around.chains[at])
        and not is_page_notice(passage)
    ]


def _as_told(body: Body, told: str) -> list[int]:
    """The passages that were found, or those that the text in the page's data holds.

    The data decide where they hold much text that stands on the page and was not found.
    """
    key = word_key(told[:_LONGEST_TOLD])
    found = [
        at
        for at, passage in enumerate(body.passages[:_MOST_TOLD])
        if len(passage.text) >= _SHORTEST_TOLD and word_key(passage.text) in key
    ]
    sizes = {at: len(body.passages[at].text) for at in found}
    both = sum(sizes.get(at, 0) for at in body.kept)
    is_better = both < _LEAST_TOLD * min(len(told), sum(sizes.values()))
    return found if is_better else body.kept


def _is_text(body: Body, at: int) -> bool:
    """Whether a passage in the article's element is of its text."""
    passage, around = body.passages[at], body.surroundings
    text, chain = passage.text, around.chains[at]
    if passage.kind is BlockKind.CAPTION or around.is_outside(chain) or is_page_notice(passage):
        return False
    if not any(map(str.isalnum, text)):
        return False
    if passage.linked >= 0.8 * len(text) and len(text) < _LONGEST_LINK:
        return False
    for element in takewhile(lambda each: each is not body.holder, chain):
        is_called = element.tag == "figcaption" or flags_of(element) & _NOT_TEXT
        if is_called and around.share(element) < _MOST_BESIDE:
            return False
    if passage.kind is BlockKind.PARAGRAPH and passage.element.tag not in _TEXT_TAGS:
        if is_bold_heading(passage):
            return True
        return ends_sentence(text) or len(text) >= _SHORTEST_LINE
    return True


def _link_lists(passages: Sequence[Passage]) -> set[int]:
    """The items of lists that only lead to other articles, and the headings right above such."""
    lists: dict[Element, list[int]] = {}
    for at, passage in enumerate(passages):
        parent = passage.element.getparent()
        if passage.kind is BlockKind.LIST_ITEM and parent is not None:
            lists.setdefault(parent, []).append(at)
    found: set[int] = set()
    for group in lists.values():
        if all(_is_link(passages[at]) for at in group):
            found.update(group)
            if group[0] and is_heading(passages[group[0] - 1]):
                found.add(group[0] - 1)
    return found


def _repeats(passages: Sequence[Passage]) -> set[int]:
    """The passages that come again elsewhere: short ones are the page's, of long ones one counts.

    What comes again right there, in the same element, is a refrain.
    """
    places: dict[str, list[int]] = {}
    for at, passage in enumerate(passages):
        if len(passage.text) >= _SHORTEST_REPEAT and not is_heading(passage):
            places.setdefault(passage.text, []).append(at)
    found: set[int] = set()
    for text, group in places.items():
        if len({passages[at].element.getparent() for at in group}) > 1:
            found.update(group[1:] if len(text) > _LONGEST_REPEAT else group)
    return found


def _is_link(item: Passage) -> bool:
    """Whether a list item leads somewhere and says little besides."""
    return item.linked * 5 >= len(item.text) * 2 and not ends_sentence(item.text)


def is_bold_heading(passage: Passage) -> bool:
    """Whether a paragraph is all bold, and short enough for a heading."""
    text = passage.text
    return (
        passage.kind is BlockKind.PARAGRAPH
        and passage.strong
        and 3 <= len(text) <= _LONGEST_HEADING
        and "\n" not in text
        and text[-1] not in ".,;:!…"
        and any(map(str.isalpha, text))
    )


def is_heading(passage: Passage) -> bool:
    """Whether a passage is a heading, by its element or by its letters."""
    return passage.kind is BlockKind.HEADING or is_bold_heading(passage)


def _without_strays(body: Body, kept: Sequence[int]) -> list[int]:
    """The passages without those that stand apart from where nearly all of the prose is."""
    around = body.surroundings
    core = around.find_core(kept)
    if core is None:
        return list(kept)
    inside = [at for at in kept if core in around.chains[at]]
    looks = {_look(body.passages[at]) for at in inside}
    found: list[int] = []
    for at in kept:
        if core in around.chains[at]:
            stays = at < inside[0] + 4 or not _is_summary(body, at)
        else:
            look = _look(body.passages[at])
            stays = bool(look[1] and look in looks)
            stays = stays or (at < inside[0] and around.weights[at] > PROSE)
        if stays and (len(found) >= _HEAD or not _is_date_line(body.passages[at].text)):
            found.append(at)
    return found


def _look(passage: Passage) -> tuple[str, str]:
    """What paragraphs of one text have in common: their tag and their class."""
    return str(passage.element.tag), passage.element.get("class") or ""


def _is_summary(body: Body, at: int) -> bool:
    """Whether a passage within the text is called a standfirst: it is another article's."""
    around = body.surroundings
    if is_heading(body.passages[at]):
        return False
    return any(
        flags_of(element) & Flag.STANDFIRST and around.share(element) < _MOST_BESIDE / 2
        for element in around.chains[at][:2]
    )


def _is_date_line(text: str) -> bool:
    """Whether a line says when the article was published, and little else."""
    if len(text) > _LONGEST_DATE_LINE or (len(text) > _SHORTEST_LINE and ends_sentence(text)):
        return False
    return bool(parse_date(text))


def _up_to_end(body: Body, kept: list[int]) -> list[int]:
    """The passages up to where the article ends: at the heading of what follows, or its last."""
    around = body.surroundings
    left = total = sum(max(0.0, around.weights[at]) for at in kept)
    for index, (before, at) in enumerate(pairwise(kept), 1):
        left -= max(0.0, around.weights[before])
        if left <= _MOST_BEHIND * total and _ends_between(body, before, at):
            parents = {body.passages[each].element.getparent() for each in kept[:index]}
            behind = (body.passages[each].element.getparent() for each in kept[index:])
            if parents.isdisjoint(behind):  # else it is the heading of a box within the text
                kept = kept[:index]
                break
    while kept and (is_heading(body.passages[kept[-1]]) or around.weights[kept[-1]] < 0):
        kept.pop()
    return kept


def _ends_between(body: Body, before: int, at: int) -> bool:
    """Whether a heading that ends articles stands between two passages, or is the second."""
    around = body.surroundings
    return any(
        is_heading(body.passages[each])
        and is_ending(body.passages[each].text)
        and not around.is_outside(around.chains[each])
        for each in range(before + 1, at + 1)
    )
