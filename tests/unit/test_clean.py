"""Cleaning: what goes, what stays, what comes in its place."""

import pytest

from newsreader.clean import MOST_JOINS, MOST_MARKS, clean, clean_block, clean_line, cut, join, own


@pytest.mark.parametrize(
    ("dirty", "wanted"),
    [
        ("plain text", "plain text"),
        ("“Straße” – naïve…", "“Straße” – naïve…"),
        ("a\x1b[31mred\x1b[0m", "ared"),
        ("a\x9b31mred", "ared"),
        ("a\x1b]0;title\x07b", "a]0;titleb"),
        ("a\x1b[31", "a[31"),
        ("a\x00b\x08c\x7fd\x84e", "abcde"),
        ("a\tb", "a b"),
        ("a\r\nb\rc\x0bd\x0ce\x85f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\u202eb\u2066c\u2069d\u200fe\u061cf", "abcdef"),
        ("a\u200bb\u00adc\u2060d\ufeffe", "abcde"),
        ("a\U000e0041b", "ab"),
        ("a\ud800b\uffffc\ufdd0d", "a\ufffdb\ufffdc\ufffdd"),
        ("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\u200db", "ab"),
        ("\x1b\x1b[1m[31mx", "[31mx"),
        ("\x1b[3\x001mx", "[31mx"),
    ],
)
def test_what_is_left(dirty: str, wanted: str) -> None:
    assert clean(dirty) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "[Reuters] said [sic] that [b]this[/b] is [red]text[/]",
        "👩\u200d👩\u200d👧\u200d👦 🧑🏽\u200d⚕\ufe0f 🏳\ufe0f\u200d🌈 👁\ufe0f\u200d🗨\ufe0f",
        "🇩🇪🇫🇷🇪 1\ufe0f\u20e3 ❤\ufe0f ❤\ufe0e ©\ufe0f",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",  # Scotland's flag
        "שָׁלוֹם עולם, قَالَتِ الحُكُومَة",
        "می\u200cخواهم ه\u200d",
        "ക്\u200dഷ ന്\u200d, ක්\u200dෂ, क्\u200dष",
        "ᠮᠣᠩᠭᠣᠯ\u180b",
        "葛\U000e0100城市 ≨\ufe00",
        "e\u0301 नि ที่ n\u0303",
        "\u1112\u1161\u11ab한글",
        "\ue0b0\U000f0001",
    ],
)
def test_what_is_kept(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("dirty", "wanted"),
    [
        ("a\u200d👩 b\u200cc 中\u200d文 “\u200d”", "a👩 bc 中文 “”"),
        ("👩\u200d\u200d👧", "👩👧"),
        ("ا\u200c\u200d\u200cب", "ا\u200cب"),
        ("a\ufe0f 7\ufe0f b\U000e0100 ❤\ufe0f\ufe0f", "a 7 b ❤\ufe0f"),
        ("🏴\U000e0068\U000e0069\U000e007f", "🏴"),
        ("a\u3164b\uffa0c\u2800d", "a b c d"),
        ("a\u115f\u1160\u17b4\u2065\ufff8b", "ab"),
        ("x\ufff9y\ufffaz\ufffb\ufffc", "xyz"),
        ("\ud83d\ude00", "\ufffd\ufffd"),
    ],
)
def test_what_joins_varies_or_hides_stays_only_in_its_place(dirty: str, wanted: str) -> None:
    assert clean(dirty) == wanted


def test_marks_of_every_script_have_a_limit() -> None:
    for letter, mark in (("ก", "\u0e49"), ("क", "\u0941"), ("א", "\u05b8"), ("𑀓", "\U00011038")):
        assert clean(letter + mark * 50) == letter + mark * MOST_MARKS
    assert clean("👩" + "🏽" * 50) == "👩" + "🏽" * MOST_MARKS
    assert len(clean("ا" + "\u200c\u0651" * 50)) == 1 + MOST_MARKS


def test_marks_and_joins_have_a_limit() -> None:
    assert clean("e" + "\u0301" * 50) == "e" + "\u0301" * MOST_MARKS
    family = clean("👩" + "\u200d👧" * 50)
    assert "\u200d👧" * MOST_JOINS in family
    assert "\u200d👧" * (MOST_JOINS + 1) not in family


def test_a_line_has_no_breaks_and_no_runs_of_space() -> None:
    assert clean_line("  a\n\n b\t\u00a0c \r\n") == "a b c"


def test_a_block_keeps_its_breaks_and_loses_blank_lines() -> None:
    assert clean_block(" a  b \r\n\r\n \n c\td ") == "a b\nc d"


def test_parts_of_clean_texts_are_clean() -> None:
    text = own("the old bridge")
    assert cut(text, 4, 7) == "old"
    assert join(", ", (own("a"), own("b"))) == "a, b"
