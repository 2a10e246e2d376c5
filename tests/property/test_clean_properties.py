"""Cleaning any text: nothing that acts comes out, nothing that is read is lost."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from newsreader.clean import MOST_MARKS, clean, clean_block, clean_line

ODD = (
    *("\x1b", "\x1b[", "31m", "\x9b", "\x07", "\x00", "\r", "\n", "\t", "\x85", "\u2028"),
    *("\u200b", "\u200c", "\u200d", "\u202e", "\u2066", "\u2069", "\u061c", "\u00ad", "\ufeff"),
    *("\ufe00", "\ufe0e", "\ufe0f", "\U000e0100", "\U000e0067", "\U000e007f", "\u180b", "\u20e3"),
    *("\u0301", "\u0651", "\u094d", "\u0e49", "🏽", "🏴", "👩", "❤", "🇩", "葛", "ا", "क", "ᠠ", "7"),
    *("\u3164", "\u2800", "\ud800", "\udc00", "\uffff", "\U0001fffe", "\ufff9", "\ufffc", "a", " "),
)
"""What the cleaner's rules are about, so that they meet."""

TEXTS = st.lists(st.one_of(st.sampled_from(ODD), st.characters()), max_size=40).map("".join)

FORMATS_KEPT = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
"""Signs of Arabic, Syriac and Kaithi numbers, which are seen."""

SEEN = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))
    .filter(lambda character: character not in "\u115f\u1160\u3164\uffa0\u2800\ufffc")
    .filter(lambda character: not "\U0001f3fb" <= character <= "\U0001f3ff"),
    max_size=60,
)
"""Texts of characters that are all seen."""


def is_noncharacter(character: str) -> bool:
    """Whether the code point stands for no character, and never will."""
    return "\ufdd0" <= character <= "\ufdef" or ord(character) & 0xFFFE == 0xFFFE


@given(TEXTS)
def test_cleaning_what_is_clean_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)
    assert clean_block(clean_block(text)) == clean_block(text)


@given(TEXTS)
def test_nothing_that_acts_on_a_terminal_comes_out(text: str) -> None:
    for character in clean(text):
        kind = unicodedata.category(character)
        assert kind not in ("Cs", "Zl", "Zp")
        assert kind != "Cc" or character == "\n"
        assert not is_noncharacter(character)
        if kind == "Cf" and character not in FORMATS_KEPT:
            assert character in "\u200c\u200d" or "\U000e0020" <= character <= "\U000e007f"


@given(TEXTS)
def test_what_joins_stands_between_what_is_joined(text: str) -> None:
    cleaned = clean(text)
    for at, character in enumerate(cleaned):
        if character in "\u200c\u200d":
            assert at > 0
            assert cleaned[at - 1] not in "\u200c\u200d\n a7"


@given(TEXTS)
def test_no_character_carries_more_than_the_most_marks(text: str) -> None:
    run = 0
    for character in clean(text):
        added = unicodedata.category(character)[0] == "M" or character in "\u200c\u200d🏽"
        run = run + 1 if added else 0
        assert run <= MOST_MARKS


@given(SEEN)
def test_what_is_seen_is_kept(text: str) -> None:
    assert clean(text) == text


@given(TEXTS)
def test_a_line_is_one_line(text: str) -> None:
    assert len(clean_line(text).splitlines()) <= 1
