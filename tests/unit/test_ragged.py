"""Rows that end ragged: even ones for headlines, no lone word at the end of a text."""

import pytest

from newsreader.page.ragged import even_width, without_widow
from newsreader.text import wrap


def rows(text: str, width: int) -> list[str]:
    """The rows of a text as they are set in running text."""
    spans = without_widow(text, wrap(text, 0, len(text), width), width)
    return [text[start:end] for start, end in spans]


def even(text: str, width: int) -> list[str]:
    """The rows of a text as they are set in a headline."""
    spans = wrap(text, 0, len(text), even_width(text, 0, len(text), width))
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Town clock found right after all", 30, ["Town clock found", "right after all"]),
        ("Town clock", 30, ["Town clock"]),
        ("Understanding a bridge", 20, ["Understanding", "a bridge"]),
        ("Unterwasserbrücke weg", 17, ["Unterwasserbrücke", "weg"]),
        ("町は橋を動かすことにした", 20, ["町は橋を動か", "すことにした"]),
        ("Ponts 橋 bridges", 14, ["Ponts 橋", "bridges"]),
        ("", 10, [""]),
    ],
)
def test_the_rows_of_a_headline_are_about_equally_long(
    text: str, width: int, expected: list[str]
) -> None:
    assert even(text, width) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("it stood here, took a floor along.", 28, ["it stood here, took a", "floor along."]),
        ("one two three four", 13, ["one two three", "four"]),
        ("it took the incomprehensibility off.", 32, ["it took the incomprehensibility", "off."]),
        ("a row of words, rather full\nend", 27, ["a row of words, rather full", "end"]),
        ("then a longer last: municipalities", 20, ["then a longer last:", "municipalities"]),
        ("alone", 30, ["alone"]),
    ],
)
def test_no_short_word_is_left_alone_where_the_row_above_can_spare_one(
    text: str, width: int, expected: list[str]
) -> None:
    assert rows(text, width) == expected
