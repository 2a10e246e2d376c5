"""A picture on a page and the element that frames it together with its caption and credit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from newsreader.captions import Weight, find_credit_line
from newsreader.captions.found import MARKED_RULES
from newsreader.formats.html.addresses import IMAGES, addresses
from newsreader.formats.html.lexicon import Flag
from newsreader.formats.html.tree import (
    Element,
    all_flags_of,
    attribute,
    flags_of,
    is_mute,
    is_unseen,
    one_line,
)

MOST_PICTURES = 600
"""How many pictures of a page are looked at."""

_MOST_LEVELS = 9
"""How many elements up the frame of a picture is looked for."""

_MOST_CAPTION_LEVELS = 3
"""How many elements up the frame of a caption by itself is looked for."""

_MOST_ELEMENTS = 150
"""How many elements a frame holds at most."""

_MOST_CHARACTERS = 3000
"""How many characters stand in a frame at most, with the blanks of its markup."""

_LONGEST_OTHER = 24
"""How many characters a frame may hold beside caption and credit: a button's, a counter's."""

LONGEST_CAPTION = 600
"""How many characters a caption has at most that is not called one."""

_OUTER = frozenset(("body", "html", "main", "article", "aside", "nav"))
"""Elements that hold more than a picture and what stands at it."""

_OF_TEASERS = frozenset(("a", "li", "article", "main", "body"))
"""The link of a teaser, and what holds more than one."""

CALLED = Flag.CAPTION | Flag.CREDIT
"""What the parts of a frame may be called."""

_EMPHASIS = frozenset(["a", "b", "strong", "em", "i", "u", "mark"])


@dataclass(slots=True)
class FrameText:
    """A text of a frame that stands in an element of its own."""

    text: str
    """The text, on one line."""
    holder: Element
    """The innermost element around it that is more than an emphasis or a link."""
    called: Flag
    """What the innermost element around it that is called something is called."""


@dataclass(slots=True)
class Frame:
    """A picture, in one or several sizes, and the element that holds it and what stands at it."""

    element: Element
    """The element."""
    images: list[Element] = field(default_factory=list)
    """The image elements in it."""
    texts: list[FrameText] = field(default_factory=list)
    """The texts in it, in their order, each once."""

    def called(self, flag: Flag) -> list[FrameText]:
        """The texts that are called so."""
        return [each for each in self.texts if each.called & flag]

    @property
    def others(self) -> list[FrameText]:
        """The texts that are not called anything."""
        return [each for each in self.texts if not each.called & CALLED]

    @property
    def told(self) -> int:
        """How many texts in it are called a caption or a credit, or are surely one."""
        return len(self.called(CALLED)) + sum(map(_is_sure_credit, self.others))

    @property
    def is_told(self) -> bool:
        """Whether something in it is called a caption or a credit, or is surely one."""
        return self.told > 0


def _is_sure_credit(text: FrameText) -> bool:
    """Whether a text is surely a credit, whatever it is called."""
    found = find_credit_line(text.text)
    return found is not None and found.weight is Weight.SURE and found.rule in MARKED_RULES


def find_frame(image: Element) -> Frame:
    """The frame of an image element: as far up as there is no other picture and no other text."""
    best = _look(image) or Frame(image, [image])
    element = image
    for _ in range(_MOST_LEVELS):
        parent = element.getparent()
        if parent is None or parent.tag in _OUTER:
            break
        element = parent
        frame = _look(element)
        if frame is None or not _is_one(frame) or not _is_framed(frame):
            break
        if not best.is_told or frame.told > best.told or len(frame.texts) == len(best.texts):
            best = frame
    return best


def find_caption(element: Element) -> Frame | None:
    """The frame of a caption that stands by itself, in the element or in one around it."""
    best: Frame | None = None
    for each in islice((element, *element.iterancestors()), _MOST_CAPTION_LEVELS + 1):
        if each.tag in _OUTER:
            break
        if _called(each) & CALLED:
            best = _look(each) or best
    return best if best is not None and not best.images else None


def _is_one(frame: Frame) -> bool:
    """Whether all image elements of a frame show one picture, in several sizes or ways."""
    if len(frame.images) < 2:
        return True
    names = {_file_name(next(addresses(image), "")) for image in frame.images}
    return len(names - {""}) <= 1


def _is_framed(frame: Frame) -> bool:
    """Whether a frame holds little beside caption and credit."""
    others = frame.others
    if frame.element.tag == "figure" or sum(len(each.text) for each in others) <= _LONGEST_OTHER:
        return True
    rest = [each for each in others if not _is_sure_credit(each)]
    return (
        len(rest) < len(others)
        and len(rest) <= 1
        and all(len(each.text) <= LONGEST_CAPTION for each in rest)
    )


def _file_name(address: str) -> str:
    """The last part of an address, without what asks for a size."""
    return address.split("?")[0].rsplit("/", 1)[-1].lower()


def _look(element: Element) -> Frame | None:
    """What an element holds if it is a frame; None where it holds too much."""
    frame = Frame(element)
    reader = _Reader(element)
    steps = etree.iterwalk(element, events=("start", "end"))
    for event, each in steps:
        if event == "end":
            reader.close(each)
            continue
        if each.tag in IMAGES and not is_icon(each):
            frame.images.append(each)
        if not reader.open(each):
            steps.skip_subtree()
        if reader.is_full:
            return None
    frame.texts = reader.made()
    return frame


class _Reader:
    """Takes up the texts of a frame, by the elements they stand in."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.texts: list[FrameText] = []
        self.holders: list[tuple[Element, Flag]] = []
        self.mutes: list[Element] = []  # the open elements whose text is not to be read
        self.count = self.length = 0

    @property
    def is_full(self) -> bool:
        """Whether more has come than a frame may hold."""
        return self.count > _MOST_ELEMENTS or self.length > _MOST_CHARACTERS

    def open(self, element: Element) -> bool:
        """Take up an element's beginning; whether what is in it is to be taken up too."""
        self.count += 1
        flag = _called(element)
        holder, called = self.holders[-1] if self.holders else (element, Flag.NONE)
        if element.tag not in _EMPHASIS:
            holder = element
        self.holders.append((holder, flag & CALLED or called))
        if element is self.root:
            self._take(element.text)
            return True
        if is_unseen(element) or flag & Flag.UNSEEN:
            return False
        if is_mute(element):
            self.mutes.append(element)
        self._take(element.text)
        return True

    def close(self, element: Element) -> None:
        """Take up an element's end and the text behind it."""
        self.holders.pop()
        if self.mutes and self.mutes[-1] is element:
            self.mutes.pop()
        if element is not self.root:
            self._take(element.tail)

    def _take(self, text: str | None) -> None:
        """Put a text behind the others."""
        if not text or self.mutes:
            return
        holder, called = self.holders[-1]
        self.length += len(text)
        last = self.texts[-1] if self.texts else None
        if last is not None and last.holder is holder and last.called == called:
            last.text += text
        else:
            self.texts.append(FrameText(text, holder, called))

    def made(self) -> list[FrameText]:
        """The texts that are not blank, each once."""
        found: dict[str, FrameText] = {}
        for each in self.texts:
            each.text = one_line(each.text)
            key = "".join(filter(str.isalnum, each.text)).casefold() or each.text
            if key and (len(key) > 3 or key not in found):
                found.setdefault(key, each)
        return list(found.values())


def _called(element: Element) -> Flag:
    """Whether an element is called a caption or a credit, or is one by its tag."""
    flag = all_flags_of(element)
    if element.tag == "cite":
        return Flag.CREDIT
    if element.tag == "figcaption":
        return Flag.CAPTION
    if flag & Flag.CAPTION and flag & Flag.CREDIT:
        flag &= ~(Flag.CREDIT if len(element) else Flag.CAPTION)
    return flag


def is_icon(image: Element) -> bool:
    """Whether an image element is too small for a picture, or a drawing of the page's own."""
    for name, least in (("width", 120), ("height", 80)):
        size = attribute(image, name).removesuffix("px")
        if size.isdecimal() and len(size) < 6 and 0 < int(size) < least:
            return True
    address = next(addresses(image), "").split("?")[0].lower()
    return address.endswith(".svg")


def is_photo(frame: Frame, numbers: Mapping[Element, int]) -> bool:
    """Whether what a frame shows can be a picture of an article's: it is no icon, and somewhere."""
    if not frame.images:
        return frame.is_told and not is_icon(frame.element)
    image = frame.images[0]
    if any(flags_of(each) & Flag.PERSON for each in (image, image.getparent()) if each is not None):
        return False
    return frame.is_told or any(
        not is_icon(each) and (each in numbers or next(addresses(each), ""))
        for each in frame.images
    )


def is_ornament(frame: Frame) -> bool:
    """Whether a picture without caption is the page's own, or leads to another article."""
    if frame.is_told or not frame.images:
        return False
    image = frame.images[0]
    if not (image.get("alt") or image.get("srcset") or _in_figure(frame.element)):
        return True
    return _is_teaser(frame.element)


def _in_figure(element: Element) -> bool:
    """Whether an element is a figure or a picture element, or stands in one."""
    above = (element, *islice(element.iterancestors(), 3))
    return any(each.tag in ("figure", "picture") for each in above)


def _is_teaser(element: Element) -> bool:
    """Whether an element stands in a link that says more than the picture shows."""
    above = (each for each in (element, *element.iterancestors()) if each.tag in _OF_TEASERS)
    holder = next(above, element)
    return holder.tag == "a" and any(text.strip() for text in holder.itertext())
