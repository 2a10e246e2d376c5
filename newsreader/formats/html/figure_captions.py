"""What stands at a picture, taken apart: its caption, its credit, and the rule that told them.

Pages set the two apart by elements with telling names, by elements alone, or by nothing but words.
"""

import re
from collections.abc import Mapping, Sequence

from newsreader.captions import (
    CreditParts,
    Weight,
    find_credit_line,
    is_lead_label,
    parse_credit,
    split_credit,
)
from newsreader.formats.draft import Part
from newsreader.formats.html.addresses import find_picture
from newsreader.formats.html.frames import CALLED, LONGEST_CAPTION, Frame, FrameText
from newsreader.formats.html.lexicon import Flag
from newsreader.formats.html.tree import Element, attribute, one_line
from newsreader.formats.photo_fields import caption_part, set_credit

_LONGEST_CREDIT = 160
_LONGEST_BARE_CREDIT = 70
"""How long a text is at most that is a credit for no other reason than that it is called one."""

_JOINS = re.compile(r"[/|,;·•–—-]|via\b|for\b", re.IGNORECASE)
"""How a text begins that goes on with the credit before it."""

_OPEN_ENDS = ("/", "|", ",", ":", " via", " by", "-", "–", "©", "(")
"""How a credit ends that the next text goes on with."""

_TOLD_CAPTION = ("data-caption", "data-image-caption", "data-description")
_TOLD_CREDIT = ("data-credit", "data-copyright", "data-photographer", "data-image-credit")


def frame_part(frame: Frame, base: str, numbers: Mapping[Element, int]) -> Part:
    """The part that a frame makes."""
    picture = find_picture(frame.images, base, numbers)
    caption, credit, rule = read_frame(frame)
    if credit is not None:
        set_credit(picture, credit)
    return caption_part(caption, picture, rule)


def read_frame(frame: Frame) -> tuple[str, CreditParts | None, str]:
    """The caption of a frame, its credit, and the rule that told them."""
    if frame.called(CALLED):
        caption, credit = _split(frame.called(CALLED))
        credit = credit or _beside(frame.others)
        rule = "what the page calls a caption"
    elif frame.texts and (frame.element.tag == "figure" or frame.is_told):
        caption, credit = _split(frame.texts)
        rule = "the text of a figure" if frame.element.tag == "figure" else "the text at a picture"
    else:
        return *_told(frame), "a picture"
    if credit is not None and caption:
        caption = _without(caption, credit)
    return caption, credit, rule


def _split(texts: Sequence[FrameText]) -> tuple[str, CreditParts | None]:
    """The caption and the credit, where elements set them apart, or else the words."""
    caption: list[str] = []
    credit: list[str] = []
    in_credit = False
    for each in texts:
        if each.called & Flag.CREDIT:
            in_credit = True
        elif in_credit and not _joins(credit, each.text):
            in_credit = False
        (credit if in_credit else caption).append(each.text)
    text, printed = " ".join(caption), _join(credit)
    if not printed:
        return _split_apart(caption)
    if is_lead_label(text):
        text = ""
    if len(printed) <= _LONGEST_CREDIT and (text or _may_be_credit(printed)):
        return text, _parse(printed)
    return _whole(f"{text} {printed}".strip())


def _join(credit: Sequence[str]) -> str:
    """The texts of a credit as one, each once and without words that only say that it is one."""
    pieces: dict[str, str] = {}
    for text in credit:
        found = find_credit_line(text)
        piece = found.credit if found is not None else text
        letters = "".join(filter(str.isalnum, piece)).casefold()
        if not is_lead_label(f"{piece}:"):
            pieces.setdefault(letters or piece, piece)
    return " ".join(pieces.values())


def _split_apart(texts: Sequence[str]) -> tuple[str, CreditParts | None]:
    """The caption and the credit, where one of the texts is a credit as a whole."""
    for at in reversed(range(len(texts))):
        found = find_credit_line(texts[at])
        if found is not None and found.weight >= (Weight.NAME if at else Weight.SHAPE):
            rest = " ".join((*texts[:at], *texts[at + 1 :]))
            is_label = is_lead_label(f"{rest.rstrip(' :')}:")  # "Photo by" in an element of its own
            return "" if is_label else rest, parse_credit(found.credit)
    return _whole(" ".join(texts))


def _joins(credit: Sequence[str], text: str) -> bool:
    """Whether a text goes on with the credit before it ("Photo by Ida Berg" "/" "Valley Press")."""
    return _JOINS.match(text) is not None or credit[-1].endswith(_OPEN_ENDS)


def _may_be_credit(text: str) -> bool:
    """Whether a text that is called a credit can be one: it is short, and no sentence."""
    return find_credit_line(text) is not None or len(text) <= _LONGEST_BARE_CREDIT


def _whole(caption: str) -> tuple[str, CreditParts | None]:
    """A caption in one piece without its credit, and the credit."""
    found = find_credit_line(caption)
    if found is not None and found.weight >= Weight.SHAPE:
        return "", parse_credit(found.credit)
    return split_credit(caption, Weight.NAME)


def _beside(texts: Sequence[FrameText]) -> CreditParts | None:
    """The credit that stands in a frame without being called one."""
    for each in texts:
        found = find_credit_line(each.text)
        if found is not None and found.weight >= Weight.SHAPE:
            return parse_credit(found.credit)
    return None


def _parse(printed: str) -> CreditParts:
    """The credit that a text is as a whole."""
    found = find_credit_line(printed)
    return parse_credit(found.credit if found is not None else printed.strip("()[] "))


def _without(caption: str, credit: CreditParts) -> str:
    """A caption without a credit at its end that is known already."""
    text, again = split_credit(caption)
    if again is not None and (again.text in credit.text or credit.text in again.text):
        return text
    return caption


def _told(frame: Frame) -> tuple[str, CreditParts | None]:
    """The caption and the credit that attributes tell."""
    elements = (frame.element, *frame.images)
    caption, credit = _attribute(elements, _TOLD_CAPTION), _attribute(elements, _TOLD_CREDIT)
    if "<" in caption or len(caption) > LONGEST_CAPTION:
        caption = ""
    return one_line(caption), _parse(one_line(credit)) if credit else None


def _attribute(elements: Sequence[Element], names: Sequence[str]) -> str:
    """The first of some attributes that one of some elements has."""
    texts = (attribute(element, name) for name in names for element in elements)
    return next(filter(None, texts), "")
