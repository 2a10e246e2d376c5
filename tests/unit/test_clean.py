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
