"""The pictures of a scraped article: which of its lines are captions and credits.

In a text with a blank line between paragraphs, lines that stand together are captions: the one
above the date line belongs to the lead picture, those at the end are a gallery. Elsewhere a line
is a caption if it ends in a credit.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from newsreader.article import BlockKind
from newsreader.captions import (
    CreditParts,
    Found,
    Weight,
    find_credit,
    find_credit_line,
    is_agency,
    is_note,
    is_title_case,
    parse_credit,
    repeated_credits,
    split_credit,
)
from newsreader.captions.found import BEHIND_LEAD, SENTENCE_END
from newsreader.formats.draft import Part, Picture
from newsreader.formats.scrape.chrome import is_notice
from newsreader.formats.scrape.groups import (
    find_credit_lines,
    find_groups,
    is_aside,
    is_credited,
    is_source,
    may_be_gallery,
)
from newsreader.formats.scrape.lines import Layout, Line, Mark

_LONGEST_CAPTION = 900
_LONGEST_OWNER = 300
"""How long a line above a credit may be that is its caption."""

_LONGEST_CREDIT = 70
_LONGEST_MARKED = 300
"""How long a line of the body may be that a mark alone makes a caption."""

_LONGEST_SIGNED = 350
"""A line longer than this that ends in an agency's name is a paragraph, signed."""

_SHORTEST_CAPTION = 20
"""How long a caption is at least that only the ending it shares with others tells."""

_SHORT_LINE = 60
_CREDIT_REACH = 100
_SENTENCE_ENDS = '.!?"”»“’'
_BRACKETS = ")]）】"
_LED = re.compile(
    r"[©ⓒ]|(?:Photo|PHOTO|Image|IMAGE|Picture|Credit|CREDIT|Courtesy|Foto|FOTO|Bild|Copyright)"
    r"\w{0,8}\b"
)
_ICON = re.compile(
    r"\.svg\b|icon|logo|avatar|sprite|pixel|spacer|^data:|badge|placeholder|tracking", re.I
)
_BY_ITSELF = "a credit by itself"
_BY_LABEL = "says itself what it is"
_NO_CREDIT = CreditParts("")


@dataclass(slots=True)
class Shot:
    """One picture in the making: its lines, and what they say."""

    rule: str
    caption: int = -1
    """The line of its caption, or -1."""
    credit: int = -1
    """The line of its credit, where that is a line of its own."""
    image: int = -1
    """The line of its address."""
    placed: bool = False
    """Whether its place, and not its words, says that it is a caption."""
    text: str = ""
    parts: CreditParts = _NO_CREDIT

    @property
    def lines(self) -> list[int]:
        """Its lines, in their order."""
        return sorted(at for at in (self.caption, self.credit, self.image) if at >= 0)


@dataclass(slots=True)
class Gallery:
    """The pictures found, by the line they begin in."""

    shots: dict[int, Shot] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    """The lines that belong to a picture."""

    def part(self, at: int, lines: Sequence[Line], cover: bool) -> Part | None:
        """The part of a draft that the picture makes which begins in a line."""
        shot = self.shots.get(at)
        if shot is None:
            return None
        image = lines[shot.image] if shot.image >= 0 else Line("")
        picture = Picture(
            credit=shot.parts.text, photographer=shot.parts.photographer,
            agency=shot.parts.agency, alt=image.text, url=image.url, cover=cover,
        )  # fmt: skip
        return Part(BlockKind.CAPTION, shot.text, shot.rule, picture=picture)


def find_pictures(
    lines: Sequence[Line], layout: Layout, start: int, body: int, named: Mapping[int, bool]
) -> Gallery:
    """The pictures of an article whose head begins at line `start` and ends before line `body`.

    `named` are the lines already known to be something else, and whether they are date lines.
    """
    finder = _Finder(lines, layout, start, body, named)
    finder.take_labelled()
    if layout is Layout.SPACED:
        groups = find_groups(lines, start)
        for group in groups:
            closes = group is groups[-1] and _closes(groups, lines, body)
            finder.look_at_group(group, closes=closes)
    rules = finder.rules()
    for at in range(start, len(lines)):
        if at not in finder.owners and at not in named:
            finder.look_at_line(at, rules)
    endings = finder.take_endings()
    finder.add_images()
    shots = [shot for shot in finder.shots if shot.caption >= 0 or shot.credit >= 0]
    _split(shots, lines, endings)
    gallery = Gallery()
    seen: set[str] = set()
    for shot in finder.shots:
        gallery.taken.update(shot.lines)
        if len(shot.text) < _SHORTEST_CAPTION or shot.text not in seen:
            gallery.shots[shot.lines[0]] = shot
        seen.add(shot.text)  # a page may show a picture twice, at its top and in a row of all
    return gallery


class _Finder:
    """Finds the lines of one article's pictures."""

    def __init__(
        self,
        lines: Sequence[Line],
        layout: Layout,
        start: int,
        body: int,
        named: Mapping[int, bool],
    ) -> None:
        self.lines, self.layout, self.start, self.body = lines, layout, start, body
        self.named = named
        self.shots: list[Shot] = []
        self.owners: dict[int, Shot] = {}

    def add(self, shot: Shot) -> None:
        """Keep a picture, and its lines with it."""
        self.shots.append(shot)
        self.owners.update((at, shot) for at in shot.lines)

    def take_labelled(self) -> None:
        """Take the lines that say themselves what they are; a credit stands above its caption."""
        for at in range(self.start, len(self.lines)):
            mark = self.lines[at].mark
            if mark is Mark.CREDIT:
                below = at + 1 < len(self.lines) and self.lines[at + 1].mark is Mark.CAPTION
                self.add(Shot(_BY_LABEL, at + 1 if below else -1, credit=at, placed=True))
            elif mark is Mark.CAPTION and at not in self.owners:
                self.add(Shot(_BY_LABEL, at, placed=True))

    def look_at_group(self, group: range, *, closes: bool) -> None:
        """Take the lines of a group for captions, if that is what they are.

        `closes` says whether it stands where a gallery does, at the end of the text.
        """
        for at in group:
            if self.named.get(at):
                first = max(
                    (line + 1 for line in group if line in self.named and line < at),
                    default=group[0],
                )  # what a byline parts from the date is no caption
                above = [] if self._is_head(group) else list(range(first, at))
                if above:
                    self.take_group(above, "line above the date line", lead=True)
                return
        free = [at for at in group if at not in self.named and not is_aside(self.lines[at])]
        texts = [self.lines[at] for at in free]
        if len(free) < 2 or any(
            line.mark is not Mark.NONE or len(line.text) > _LONGEST_CAPTION for line in texts
        ):
            return
        is_gallery = closes and len(free) < len(self.lines) // 2 and may_be_gallery(texts)
        if is_gallery or any(map(is_credited, texts)):
            self.take_group(free, "one of a group of captions", lead=False)

    def _is_head(self, group: range) -> bool:
        """Whether the headline stands close above a group, which is the article's head then."""
        above = self.start - 1
        return above >= 0 and self.lines[above].group == self.lines[group[0]].group

    def take_group(self, group: Sequence[int], rule: str, lead: bool) -> None:
        """Take lines for captions, and for credits on lines of their own."""
        credits = find_credit_lines(self.lines, group, lead)
        if credits and credits == set(group[::2]) and len(group) % 2 == 0:
            for credit, caption in zip(group[::2], group[1::2], strict=True):
                self.add(Shot(rule, caption, credit, placed=True))
            return
        shot: Shot | None = None
        for at in group:
            if at not in credits:
                shot = Shot(rule, caption=at, placed=True)
                self.add(shot)
            elif shot is not None and shot.credit < 0:
                shot.credit = at
                self.owners[at] = shot
            else:
                self.add(Shot(_BY_ITSELF, credit=at, placed=True))

    def rules(self) -> set[str]:
        """How the credits of the captions so far were known: an article keeps to one style."""
        texts = (self.lines[shot.caption].text for shot in self.shots if shot.caption >= 0)
        found = (find_credit(text, Weight.NAME) for text in texts)
        return {credit.rule for credit in found if credit is not None}

    def look_at_line(self, at: int, rules: set[str]) -> None:
        """Take a line by itself for a caption if it ends in a credit, or for a credit."""
        line = self.lines[at]
        text = line.text
        if line.mark not in (Mark.NONE, Mark.ITEM) or len(text) > _LONGEST_CAPTION:
            return
        if len(text) > _SHORT_LINE and not _may_end_in_credit(text):
            return
        alone = find_credit_line(text)
        if alone is not None and alone.weight is Weight.SURE and self.take_credit_line(at, alone):
            return
        found = find_credit(text, Weight.NAME)
        if found is None or not found.caption or line.mark is Mark.ITEM:
            return
        if self.is_enough(at, found, rules) and not self.is_signature(at, found):
            self.add(Shot(found.rule, caption=at))

    def take_endings(self) -> list[str]:
        """Take the short lines for captions that end alike behind their last sentence."""
        endings: dict[str, list[int]] = {}
        for at in range(self.start, len(self.lines)):
            if at not in self.owners and at not in self.named and (end := _ending(self.lines[at])):
                endings.setdefault(end, []).append(at)
        shared = {end: places for end, places in endings.items() if len(places) > 1}
        for at in sorted(at for places in shared.values() for at in places):
            self.add(Shot("ends as other captions do", caption=at, placed=True))
        return list(shared)

    def is_enough(self, at: int, found: Found, rules: set[str]) -> bool:
        """Whether a credit makes the line it ends a caption, with nothing else to say so."""
        if found.weight is Weight.SURE or found.rule in rules:
            return True
        if found.weight is not Weight.SHAPE:
            return False
        if found.is_marked:
            return at < self.body or len(self.lines[at].text) < _LONGEST_MARKED
        return found.is_sentence_behind and is_note(found.credit)

    def take_credit_line(self, at: int, found: Found) -> bool:
        """Take a line that is a credit, with the caption above it if there is one."""
        text, above = self.lines[at].text, at - 1
        if is_source(text):
            return False
        owner = self.owners.get(above)
        if owner is not None and owner.caption == above and owner.credit < 0:
            owner.credit = at
            self.owners[at] = owner
        elif self.may_own(above, at):
            self.add(Shot("line above a credit", caption=above, credit=at, placed=True))
        elif found.is_marked or len(text) <= _LONGEST_CREDIT:
            self.add(Shot(_BY_ITSELF, credit=at, placed=True))
        else:
            return False
        return True

    def may_own(self, above: int, at: int) -> bool:
        """Whether the line above a credit is its caption."""
        if above < self.start or above in self.named or above in self.owners:
            return False
        line = self.lines[above]
        if line.mark is Mark.IMAGE or len(line.text) > _LONGEST_OWNER:
            return False
        return self.layout is not Layout.SPACED or line.group == self.lines[at].group

    def is_signature(self, at: int, found: Found) -> bool:
        """Whether the agency at the end of a paragraph signs the report, and not a picture."""
        if not is_agency(found.credit) or " " in found.credit or found.rule == BEHIND_LEAD:
            return False
        if at <= self.body and at < len(self.lines) - 1:
            return False
        behind = any(line.mark is Mark.NONE for line in self.lines[at + 1 : at + 4])
        return not behind or len(self.lines[at].text) > _LONGEST_SIGNED

    def add_images(self) -> None:
        """Give the pictures their addresses; an image with neither caption nor text stays out."""
        for at in range(self.start, len(self.lines)):
            line = self.lines[at]
            if line.mark is not Mark.IMAGE or not line.url or _ICON.search(line.url):
                continue
            below = self.owners.get(at + 1) or self.owners.get(at + 2)
            if below is not None and below.image < 0:
                below.image = at
                self.owners[at] = below
            elif line.text:
                self.add(Shot("an image", image=at, placed=True))


def _closes(groups: Sequence[range], lines: Sequence[Line], body: int) -> bool:
    """Whether the last of the groups ends the text, and none before it is one of paragraphs."""
    *others, last = groups
    if last[-1] < len(lines) - 1 or last[0] < body:
        return False
    told = (other for other in others if other[0] >= body)
    return all(any(is_credited(lines[at]) for at in other) for other in told)


def _may_end_in_credit(text: str) -> bool:
    """Whether a line is worth a closer look: a quick test that most paragraphs fail."""
    if text[-1] in _SENTENCE_ENDS and text[-2] not in _BRACKETS:
        return _LED.search(text, max(0, len(text) - _CREDIT_REACH)) is not None
    return True


def _ending(line: Line) -> str:
    """What stands behind the last sentence of a short line, where that could be a credit."""
    text = line.text
    if line.mark is not Mark.NONE or len(text) > _LONGEST_OWNER or text[-1] in _SENTENCE_ENDS:
        return ""
    end = max((stop.end() for stop in SENTENCE_END.finditer(text)), default=0)
    if end < _SHORTEST_CAPTION or is_notice(text[end:]) or not is_title_case(text[end:]):
        return ""
    return text[end:]


def _split(shots: Sequence[Shot], lines: Sequence[Line], known: Sequence[str]) -> None:
    """Take the captions and their credits apart; `known` are endings that are credits."""
    whole = [shot for shot in shots if shot.credit < 0]
    placed = [lines[shot.caption].text for shot in whole if shot.placed]
    endings, styles = (*known, *repeated_credits(placed)), _styles(placed)
    for shot in whole:
        text = lines[shot.caption].text
        guess = find_credit(text, Weight.GUESS)
        least = Weight.GUESS if guess is not None and guess.rule in styles else Weight.NAME
        caption, parts = split_credit(text, least, endings)
        shot.text = caption or text
        if parts is not None and caption:
            shot.parts = parts
    for shot in shots:
        if shot.credit >= 0:
            printed = lines[shot.credit].text
            found = find_credit_line(printed)
            shot.parts = parse_credit(found.credit if found is not None else printed)
            shot.text = lines[shot.caption].text if shot.caption >= 0 else ""


def _styles(captions: Sequence[str]) -> set[str]:
    """The marks behind which most captions of an article end in what may be a credit."""
    found = [find_credit(caption, Weight.GUESS) for caption in captions]
    rules = Counter(credit.rule for credit in found if credit is not None and credit.is_marked)
    return {rule for rule, count in rules.items() if count > 1 and count * 2 >= len(captions)}
