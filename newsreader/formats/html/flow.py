"""A page's text in the order it stands: passages, each with the element that holds it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from newsreader.article import BlockKind
from newsreader.formats.draft import PartLink
from newsreader.formats.html.addresses import IMAGES
from newsreader.formats.html.tree import Element, attribute, is_mute, is_unseen, one_line, text_of
from newsreader.formats.scrape.chrome import ends_sentence

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
"""The elements of headings, and their levels."""

MOST_PASSAGES = 30_000
"""How many passages of a page are read: with a hundred words each, more than a file may hold."""

_PROSE = 60
"""How long a line is, at least, that is a paragraph though only a line break ends it."""

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
"""Elements that begin a line of their own."""

_LAYOUT = ("table", "p", "div", "ul", "ol", "figure", "img", *HEADINGS)
_LISTS = ("ul", "ol", "menu")
_STRONG = ("b", "strong")


@dataclass(slots=True)
class Passage:
    """A stretch of a page's text that stands by itself, or a picture."""

    kind: BlockKind
    """What its element makes it; a picture is a caption without text."""
    text: str
    """The text, with line breaks where the page has them."""
    element: Element
    """The innermost block element that holds it."""
    level: int = 0
    """A heading's level, or a list item's depth."""
    linked: int = 0
    """How many of its characters stand in links."""
    strong: bool = False
    """Whether all of it is emphasised strongly."""
    links: list[PartLink] = field(default_factory=list)
    """Its words that lead somewhere, with the addresses as the page has them."""


@dataclass(slots=True)
class _Line:
    """A line of a passage in the making."""

    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    strong: int = 0
    text: str = ""
    anchors: list[tuple[Element, int, int]] = field(default_factory=list)
    """The elements of its links, each with the first of its pieces and the one behind its last."""

    def add(self, text: str, anchor: Element | None, in_strong: bool) -> None:
        """Put a text behind what is there; `anchor` is the link that it stands in."""
        at = len(self.pieces)
        self.pieces.append(text)
        size = len(text.strip())
        self.strong += size * in_strong
        if anchor is None:
            return
        self.linked += size
        if self.anchors and self.anchors[-1][0] is anchor and self.anchors[-1][2] == at:
            self.anchors[-1] = (anchor, self.anchors[-1][1], at + 1)
        else:
            self.anchors.append((anchor, at, at + 1))

    def links(self, before: int) -> Iterator[PartLink]:
        """Its links; `before` is how many characters stand before the line."""
        at = 0
        for anchor, first, last in self.anchors:
            before += sum(map(size_of, self.pieces[at:first]))
            words = one_line("".join(self.pieces[first:last]))
            yield PartLink(words, attribute(anchor, "href"), before)
            before += size_of(words)
            at = last

    def close(self) -> "_Line":
        """The line with its text."""
        self.text = one_line("".join(self.pieces))
        return self


class _Walk:
    """Takes up the elements of a page one after the other."""

    def __init__(self, root: Element) -> None:
        self.passages: list[Passage] = []
        self.holders = [root]  # the root, and the block elements that are open
        self.lines: list[_Line] = [_Line()]  # what came since the last passage
        self.anchors: list[Element] = []  # the links that are open
        self.mutes: list[Element] = []  # the open elements whose text is not to be read
        self.strongs: list[Element] = []
        self.figure: Element | None = None
        # For each open list, the number of the next item; -1 in a list without numbers.
        self.counters: list[int] = []
        # What stands before the first passage of the list item just opened.
        self.bullet: str | None = None

    def open(self, element: Element) -> bool:
        """Take up an element's beginning; whether what is in it is to be taken up too."""
        tag = element.tag
        if is_unseen(element):
            return False
        if is_mute(element):
            self.mutes.append(element)
        if tag in _BLOCKS:
            if not self._open_block(element):
                return False
        elif tag in IMAGES:
            self.flush()
            self.passages.append(Passage(BlockKind.CAPTION, "", element))
        elif tag == "br" or _is_break(element):
            self.lines.append(_Line())
        elif tag == "a":
            self.anchors.append(element)
        elif tag in _STRONG or (tag == "span" and "strong" in (element.get("class") or "").split()):
            self.strongs.append(element)
        if element.text:
            self._take(element.text)
        return True

    def _open_block(self, element: Element) -> bool:
        """Take up the beginning of a block; whether what is in it is to be taken up too."""
        self.flush()
        tag = element.tag
        if tag == "table" and _is_data(element):
            self._add_table(element)
            return False
        self.holders.append(element)
        if tag == "figure" and self.figure is None:
            self.figure = element
            if next(element.iter(*IMAGES), None) is None:
                self.passages.append(Passage(BlockKind.CAPTION, "", element))
        elif tag in _LISTS:
            start = element.get("start") or "1"
            first = int(start) if start.isdecimal() and len(start) < 7 else 1
            self.counters.append(first if tag == "ol" else -1)
        elif tag == "li":
            self.bullet = ""
            if self.counters and self.counters[-1] >= 0:
                self.bullet = f"{self.counters[-1]}. "
                self.counters[-1] += 1
        return True

    def close(self, element: Element) -> None:
        """Take up an element's end."""
        tag = element.tag
        if self.holders[-1] is element:
            self.flush()
            self.holders.pop()
            if tag in _LISTS and self.counters:
                self.counters.pop()
            elif element is self.figure:
                self.figure = None
        elif self.anchors and self.anchors[-1] is element:
            self.anchors.pop()
        if self.mutes and self.mutes[-1] is element:
            self.mutes.pop()
        if self.strongs and self.strongs[-1] is element:
            self.strongs.pop()

    def take_tail(self, element: Element) -> None:
        """Take up the text behind an element."""
        if element.tail:
            self._take(element.tail)

    def _take(self, text: str) -> None:
        """Put a text behind the others."""
        if self.mutes:
            return
        anchor = self.anchors[-1] if self.anchors else None
        self.lines[-1].add(text, anchor, bool(self.strongs))

    def flush(self) -> None:
        """Make passages of the lines since the last one."""
        if len(self.lines) == 1 and not self.lines[0].pieces:
            return
        lines, self.lines = [line.close() for line in self.lines], [_Line()]
        for group in _paragraphs(lines):
            self._add_text(group)

    def _add_text(self, lines: list[_Line]) -> None:
        """Put a passage behind the others, as what holds it says."""
        element = self.holders[-1]
        passage = Passage(
            BlockKind.PARAGRAPH,
            "\n".join(line.text for line in lines),
            element,
            linked=sum(line.linked for line in lines),
        )
        before = 0
        for line in lines:
            if line.anchors:
                passage.links += line.links(before)
            before += size_of(line.text)
        passage.strong = sum(line.strong for line in lines) >= 0.9 * len(passage.text)
        for holder in reversed(self.holders):
            tag = str(holder.tag)
            if tag in HEADINGS:
                passage.kind, passage.level = BlockKind.HEADING, HEADINGS[tag]
                break
            if tag == "li":
                self._number(passage)
                break
            if tag == "blockquote":
                passage.kind = BlockKind.BLOCK_QUOTE
                break
        self.passages.append(passage)

    def _number(self, passage: Passage) -> None:
        """Make a passage a list item, unless it is the second of its item."""
        if self.bullet is not None:
            passage.kind = BlockKind.LIST_ITEM
            passage.level = max(0, len(self.counters) - 1)
            passage.text = f"{self.bullet}{passage.text}"
            if self.bullet:
                more = size_of(self.bullet)
                passage.links = [each._replace(before=each.before + more) for each in passage.links]
            self.bullet = None

    def _add_table(self, table: Element) -> None:
        """Put a table behind the others, one row a line."""
        rows = (
            " | ".join(text_of(cell) for cell in row.iterchildren("td", "th"))
            for row in table.iter("tr")
        )
        text = "\n".join(row for row in rows if row.strip(" |"))
        if text:
            self.passages.append(Passage(BlockKind.PARAGRAPH, text, table))


def size_of(text: str) -> int:
    """How many characters other than white space a text has."""
    return sum(map(len, text.split()))


def _paragraphs(lines: list[_Line]) -> list[list[_Line]]:
    """The lines of a block in groups that are paragraphs.

    An empty line is between two; so is the end of a line where each is prose, or the end of a
    strongly emphasised one above others: that is a heading.
    """
    groups: list[list[_Line]] = [[]]
    for line in lines:
        if not line.text:
            groups.append([])
            continue
        above = groups[-1]
        if above and above[-1].strong >= len(above[-1].text) and not line.strong:
            groups.append([])
        groups[-1].append(line)
    split: list[list[_Line]] = []
    for group in groups:
        prose = all(len(each.text) >= _PROSE and ends_sentence(each.text) for each in group[:-1])
        split.extend([each] for each in group) if prose else split.append(group)
    return [group for group in split if group]


def _is_break(element: Element) -> bool:
    """Whether an element without content stands for a line break."""
    return (
        element.tag == "span"
        and not len(element)
        and not element.text
        and "br" in (element.get("class") or "").split()
    )


def _is_data(table: Element) -> bool:
    """Whether a table holds data, and not the layout of a page."""
    return next((each for each in table.iter(*_LAYOUT) if each is not table), None) is None


def read_flow(root: Element) -> list[Passage]:
    """The passages of a page, or of a part of one."""
    walk = _Walk(root)
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        if len(walk.passages) >= MOST_PASSAGES:
            break
        if event == "start":
            if not walk.open(element):
                steps.skip_subtree()
        else:
            walk.close(element)
            if element is not root:
                walk.take_tail(element)
    walk.flush()
    return walk.passages
