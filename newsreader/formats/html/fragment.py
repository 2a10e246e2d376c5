"""Markup that is an article's text and nothing else, as feeds and books carry it."""

from collections.abc import Mapping
from itertools import islice

from newsreader.article import BlockKind
from newsreader.formats.draft import Part
from newsreader.formats.html.addresses import absolute, numbers_of_embedded
from newsreader.formats.html.body import is_bold_heading
from newsreader.formats.html.figure_captions import frame_part
from newsreader.formats.html.flow import Passage, read_flow
from newsreader.formats.html.frames import MOST_PICTURES, Frame, find_frame, is_photo
from newsreader.formats.html.tree import Element

RULES = {
    BlockKind.HEADING: "a heading of the page",
    BlockKind.LIST_ITEM: "a list item of the page",
    BlockKind.BLOCK_QUOTE: "a block quote of the page",
    BlockKind.PARAGRAPH: "a paragraph of the page",
}
"""What made a block of each kind."""


def text_part(passage: Passage, base: str) -> Part:
    """The block that a passage makes; `base` is what the addresses of its links are relative to."""
    links = [link._replace(address=absolute(link.address, base)) for link in passage.links]
    if is_bold_heading(passage):
        rule = "a short line that is all bold"
        return Part(BlockKind.HEADING, passage.text, rule, 3, links=links)
    return Part(passage.kind, passage.text, RULES[passage.kind], passage.level, links=links)


def read_fragment(root: Element, base: str) -> list[Part]:
    """All blocks of an article's text, with its pictures in their places."""
    passages = read_flow(root)
    numbers = numbers_of_embedded(root)
    frames: dict[Element, Frame] = {}
    shots: dict[int, Frame] = {}
    pictures = (at for at, each in enumerate(passages) if each.kind is BlockKind.CAPTION)
    for at in islice(pictures, MOST_PICTURES):
        frame = find_frame(passages[at].element)
        if frame.element not in frames and is_photo(frame, numbers):
            frames[frame.element] = shots[at] = frame
    parts: list[Part] = []
    for at, passage in enumerate(passages):
        if at in shots:
            parts.append(frame_part(shots[at], base, numbers))
        elif passage.text and not _is_framed(passage.element, frames):
            parts.append(text_part(passage, base))
    return parts


def _is_framed(element: Element, frames: Mapping[Element, Frame]) -> bool:
    """Whether an element stands in the frame of a picture."""
    return element in frames or any(above in frames for above in element.iterancestors())
