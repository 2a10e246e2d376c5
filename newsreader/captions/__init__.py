"""Captions: which lines are captions, and whose picture it is.

`split_credit` takes a caption apart, `find_credit` says where its credit stands and how sure that
is, `is_caption` knows a caption by its credit alone, `find_scene` says where and when it was taken. Formats ask them; nothing here knows of files.
"""

from newsreader.captions.credits import (
    find_credit,
    find_credit_line,
    is_caption,
    is_lead_label,
    repeated_credits,
    split_credit,
)
from newsreader.captions.found import Found
from newsreader.captions.names import Weight, is_agency, is_note, is_title_case
from newsreader.captions.parts import CreditParts, parse_credit
from newsreader.captions.scene import Scene, find_scene

__all__ = [
    "CreditParts",
    "Found",
    "Scene",
    "Weight",
    "find_credit",
    "find_credit_line",
    "find_scene",
    "is_agency",
    "is_caption",
    "is_lead_label",
    "is_note",
    "is_title_case",
    "parse_credit",
    "repeated_credits",
    "split_credit",
]
