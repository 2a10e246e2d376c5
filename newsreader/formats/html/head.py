"""What a page says of its article besides the text: headline, standfirst, language."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from newsreader.article import BlockKind
from newsreader.dates import is_date_line
from newsreader.formats.html.body import Body
from newsreader.formats.html.flow import Passage
from newsreader.formats.html.lexicon import Flag
from newsreader.formats.html.linked_data import Told
from newsreader.formats.html.meta import Meta
from newsreader.formats.html.outlet import BEHIND_TITLE
from newsreader.formats.html.tree import Element, flags_of, word_key
from newsreader.formats.scrape.bylines import read_byline
from newsreader.formats.scrape.chrome import ends_sentence, is_notice

_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title")
_SUMMARIES = ("og:description", "description", "twitter:description", "dc.description")
_LONGEST_TITLE = 400
_SHORTEST_TITLE = 15
_SHORTEST_STANDFIRST = 35
_SHORTEST_CALLED = 20
"""How long a text is, at least, that is called a standfirst; a shorter one is a button."""

_LONGEST_STANDFIRST = 700
_LONG_HEADING = 60
"""How long a heading is, at least, that may be a standfirst."""

_OPENING = 6
"""How many passages at the text's beginning tell what holds the text."""

_MOST_SUMMARY = 0.25
"""The share of the page's prose that what is called a standfirst may hold."""

_CUT_OFF = ("…", "...")


@dataclass(frozen=True, slots=True)
class Standfirst:
    """A standfirst and where it was found."""

    text: str = ""
    """The text."""
    rule: str = ""
    """What it was known by."""
    passages: frozenset[int] = frozenset()
    """The passages it is, if it is seen on the page."""


def find_title(passages: Sequence[Passage], told: Told, meta: Meta) -> int:
    """The passage that is the headline, or -1: the heading that the page's data repeat."""
    names = [*told.titles, *(meta.first((name,)) for name in _TITLES), meta.title]
    names = [name[:_LONGEST_TITLE] for name in names if name]
    headings = [at for at, each in enumerate(passages) if each.kind is BlockKind.HEADING]
    firsts = [at for at in headings if passages[at].level == 1]
    likeness = {
        at: max(_likeness(passages[at].text, name) for name in names) for at in firsts if names
    }
    best = max(likeness, key=likeness.__getitem__, default=-1)
    if best >= 0 and likeness[best]:
        return best
    keys = {word_key(name) for name in names}
    for at in headings:
        if word_key(passages[at].text) in keys:
            return at
    if len(firsts) == 1:
        return firsts[0]
    return next((at for at in firsts if len(passages[at].text) >= _SHORTEST_TITLE), -1)


def _likeness(heading: str, title: str) -> int:
    """How many words a heading and a title have in common; 0 if it is not half of either's."""
    if len(heading) > _LONGEST_TITLE:
        return 0
    one, other = set(word_key(heading).split()), set(word_key(title).split())
    common = len(one & other)
    return common if common * 2 >= min(len(one), len(other)) else 0


def told_title(told: Told, meta: Meta, outlet: str) -> str:
    """The headline as the page's data give it, without the outlet's name behind it."""
    outlet = word_key(outlet)
    for title in (*told.titles[:1], meta.first(_TITLES), meta.title):
        for mark in BEHIND_TITLE.finditer(title[:_LONGEST_TITLE]):
            behind = word_key(title[mark.end() :])
            if outlet and behind and (behind.startswith(outlet) or outlet.startswith(behind)):
                return title[: mark.start()]
        if title:
            return title
    return ""


def find_standfirst(body: Body, told: Told, meta: Meta) -> Standfirst:
    """The standfirst: what repeats the description or is called so, or the description itself."""
    summaries = [text for text in (told.description, *meta.all(_SUMMARIES)) if text]
    keys = [word_key(text[:_LONGEST_STANDFIRST]) for text in summaries]
    first = max(0, body.title - 2) if body.title >= 0 else body.start
    for at in range(first, min(body.start + 2, len(body.passages))):
        passage = body.passages[at]
        if (
            at != body.title
            and _repeats(passage.text, keys)
            and passage.linked * 2 < len(passage.text)
        ):
            if at in body.kept and not _stands_apart(body, at):
                break
            return Standfirst(passage.text, "repeats the page's description", frozenset((at,)))
    called = _called(body)
    if called:
        text = "\n".join(body.passages[at].text for at in called)
        return Standfirst(text, "what the page calls a standfirst", frozenset(called))
    for at in (*body.head, *body.kept[:1]):
        if _may_be_standfirst(body.passages[at]) and (at in body.head or _stands_apart(body, at)):
            text = body.passages[at].text
            return Standfirst(text, "between headline and text", frozenset((at,)))
    opening = word_key(" ".join(body.passages[at].text for at in body.kept[:3]))
    for text, key in zip(summaries, keys, strict=True):
        cut_off = text.rstrip().endswith(_CUT_OFF)
        if len(text) >= _SHORTEST_STANDFIRST and key[:80] not in opening and not cut_off:
            return Standfirst(text, "the page's description")
    return Standfirst()


def _repeats(text: str, summaries: Sequence[str]) -> bool:
    """Whether a text is one of the summaries, or the greater part of one."""
    if not _SHORTEST_STANDFIRST <= len(text) <= _LONGEST_STANDFIRST:
        return False
    key = word_key(text)
    return any(
        key == each
        or (len(key) * 2 > len(each) and key in each)
        or (len(each) * 4 > len(key) * 3 and each in key)
        for each in summaries
    )


def _stands_apart(body: Body, at: int) -> bool:
    """Whether the text's first passage is set apart from those behind it.

    It is a heading with a sentence in it, or its element or class is another than theirs.
    """
    passage = body.passages[at]
    behind = [body.passages[other] for other in body.kept if other > at][:4]
    if passage.kind is BlockKind.HEADING:
        return len(passage.text) >= _LONG_HEADING
    if passage.kind is not BlockKind.PARAGRAPH or len(behind) < 2:
        return False
    looks = [(each.element.tag, each.element.get("class")) for each in behind]
    look = (passage.element.tag, passage.element.get("class"))
    if look not in looks:
        return True
    parents = {each.element.getparent() for each in behind}
    return len(parents) == 1 and passage.element.getparent() not in parents


def _called(body: Body) -> list[int]:
    """The passages near the headline that the page calls a standfirst, those of one element."""
    found: list[int] = []
    holder: Element | None = None
    for at in (*body.head, *body.kept[:3]):
        passage = body.passages[at]
        above = _standfirst_above(passage.element)
        if above is None or (holder is not None and above is not holder):
            continue
        if holder is None and _holds_text(body, above):
            continue
        text = passage.text
        if _SHORTEST_CALLED <= len(text) <= _LONGEST_STANDFIRST and not is_notice(text, page=True):
            holder = above
            found.append(at)
    return found


def _holds_text(body: Body, element: Element) -> bool:
    """Whether an element holds more of the text than its first passage."""
    around = body.surroundings
    held = sum(element in around.chains[at] for at in body.kept[:_OPENING])
    return held > 1 and around.share(element) > _MOST_SUMMARY


def _standfirst_above(element: Element) -> Element | None:
    """The element that is called a standfirst, from this one up to three levels."""
    for each in islice((element, *element.iterancestors()), 4):
        if each.tag in ("article", "main", "body"):
            break
        if flags_of(each) & Flag.STANDFIRST and not flags_of(each) & (Flag.BYLINE | Flag.CAPTION):
            return each
    return None


def _may_be_standfirst(passage: Passage) -> bool:
    """Whether a passage between headline and text can only be the standfirst."""
    text = passage.text
    return (
        passage.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        and _SHORTEST_STANDFIRST <= len(text) <= _LONGEST_STANDFIRST
        and passage.linked * 2 < len(text)
        and (ends_sentence(text) or passage.kind is BlockKind.HEADING or text.count(" ") >= 6)
        and not is_notice(text, page=True)
        and not is_date_line(text)
        and not read_byline(text)
        and not flags_of(passage.element) & (Flag.BYLINE | Flag.DATE | Flag.CAPTION | Flag.CREDIT)
    )


def find_language(told: Told, meta: Meta) -> str:
    """The language as the page says it."""
    name = (
        meta.language
        or told.language
        or meta.first(("og:locale", "content-language", "dc.language"))
    )
    return name.replace("_", "-").split(",")[0].strip()
