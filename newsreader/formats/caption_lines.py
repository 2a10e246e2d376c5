"""Paragraphs of a marked-up text that are captions or credits, given to their pictures."""

from collections.abc import Sequence

from newsreader.article import BlockKind
from newsreader.captions import Weight, find_credit, find_credit_line, parse_credit
from newsreader.captions.names import is_agency
from newsreader.formats.draft import Part, Picture
from newsreader.formats.photo_fields import caption_part, set_credit

_LONGEST = 600
_LONGEST_CREDIT = 120


def with_captions(parts: Sequence[Part]) -> list[Part]:
    """The blocks, those paragraphs that their credit tells to be captions made captions.

    Right below a picture, any credit will do, also one that is a paragraph of its own; elsewhere
    it must be a sure one, and more than an agency's name, which also signs reports.
    """
    made: list[Part] = []
    for part in parts:
        above = made[-1].picture if made else None
        if part.kind is not BlockKind.PARAGRAPH or len(part.text) > _LONGEST:
            made.append(part)
        elif above is not None and _take_credit(part.text, above):
            continue
        elif above is not None and not above.credit and _ends_in_credit(part.text):
            made[-1] = caption_part(part.text, above, "below a picture, and ends in a credit")
        elif above is None and _is_caption(part.text):
            made.append(caption_part(part.text, Picture(), "ends in a credit"))
        else:
            made.append(part)
    return made


def _take_credit(text: str, picture: Picture) -> bool:
    """Give a picture the credit that a text is as a whole, if it is one."""
    if picture.credit or len(text) > _LONGEST_CREDIT:
        return False
    found = find_credit_line(text)
    if found is None or found.weight is not Weight.SURE:
        return False
    set_credit(picture, parse_credit(found.credit))
    return True


def _ends_in_credit(text: str) -> bool:
    """Whether a text ends in what is at least shaped as a credit."""
    found = find_credit(text)
    return found is not None and bool(found.caption)


def _is_caption(text: str) -> bool:
    """Whether a text is a caption wherever it stands."""
    found = find_credit(text, Weight.SURE)
    return found is not None and bool(found.caption) and not is_agency(found.credit)
