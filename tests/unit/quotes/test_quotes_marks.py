"""Quotation marks of every style find their mates."""

import pytest

from newsreader.quotes.marks import pair_marks


def stretches(text: str) -> list[str]:
    found = pair_marks(text, 0, len(text))
    return [text[quotation.span.start : quotation.span.end] for quotation in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "no" twice.', ['"no"']),
        ("He said “no” twice.", ["“no”"]),
        ("Er sagte „nein“ dazu.", ["„nein“"]),
        ("Powiedział „nie” wczoraj.", ["„nie”"]),
        ("Il a dit « non » hier.", ["« non »"]),
        ("Er rief »nein« zurück.", ["»nein«"]),
        ("Han sa ”nej” igen.", ["”nej”"]),
        ("Il a dit ‹ non › hier.", ["‹ non ›"]),
        ("彼は「いいえ」と言った。", ["「いいえ」"]),
        ("題は『空』です。", ["『空』"]),
        ("He said ''no'' twice.", ["''no''"]),
        ("He said ``no'' twice.", ["``no''"]),
        ("He said ‘no’ twice.", ["‘no’"]),
        ("He said 'no' twice.", ["'no'"]),
    ],
)
def test_every_style_is_paired(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“She told me ‘never’ again,” he said.", ["“She told me ‘never’ again,”"]),
        ("‘She told me “never” again,’ he said.", ["‘She told me “never” again,’"]),
        ('“She called it "odd" once,” he said.', ['“She called it "odd" once,”']),
        ('“A slip of the key," he said.', ['“A slip of the key,"']),
    ],
)
def test_nested_and_mixed_marks_stay_together(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It's the mayor's idea, isn't it?",
        "The workers' union met in the '90s.",
        "He is 6' 2\" tall.",
        "Rock 'n' roll lives.",
    ],
)
def test_apostrophes_decades_feet_and_inches_are_no_marks(text: str) -> None:
    assert stretches(text) == []


def test_a_quotation_without_its_mate_ends_with_the_paragraph() -> None:
    text = "“We went on and on."
    (quotation,) = pair_marks(text, 0, len(text))
    assert not quotation.closed
    assert quotation.span.end == len(text)


def test_a_plural_possessive_does_not_close_single_marks() -> None:
    assert stretches("‘The voters’ choice was clear,’ she said.") == [
        "‘The voters’ choice was clear,’"
    ]


def test_inches_inside_a_quotation_do_not_close_it() -> None:
    assert stretches('"A 12" pipe burst," he said.') == ['"A 12" pipe burst,"']
