"""Who wrote an article, as pages write it: with "by" or without, with offices and dates."""

import pytest

from newsreader.formats.scrape.bylines import (
    lone_author,
    mark_bylines,
    read_byline,
    split_authors,
)
from newsreader.formats.scrape.lines import Line, Mark


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Ada Lund", "Ada Lund"),
        ("Ada Lund,", "Ada Lund"),
        ("Ada Lund^2,", "Ada Lund"),
        ("Ada Lund &", "Ada Lund"),
        ("Ada Lund 7 hours", "Ada Lund"),
        ("Ada Lund Deputy Content Hub Director", "Ada Lund"),
        ("Ada LundNews Reporter", "Ada Lund"),
        ("Ada LundLifestyle Writer", "Ada Lund"),
        ("Ada McLund", "Ada McLund"),
        ("Ada Lund / VARNCOURIER.EXAMPLE / Sep 2, 2024, 17:07 IST", "Ada Lund"),
        ("Travel News Reporter", ""),
        ("Published Jun 05, 2026", ""),
        ("Copyright AP Photo", ""),
        ("The council met on Monday.", ""),
        ("", ""),
        ("Ada Lund " * 20, ""),
    ],
)
def test_a_line_with_a_name_alone_names_its_author(line: str, author: str) -> None:
    assert lone_author(line) == author


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("by Ada Lund Apr. 28, 2023 1:15 pm", ["Ada Lund"]),
        ("By Ada Lund published 19 May 2026", ["Ada Lund"]),
        ("By Ada Lund - Associated Press - Friday, April 28, 2023", ["Ada Lund"]),
        ("By Ada Lund and Tom Moss | Varn Courier", ["Ada Lund", "Tom Moss"]),
        ("In Local News, News", []),
    ],
)
def test_a_byline_may_say_when_and_for_whom(byline: str, authors: list[str]) -> None:
    assert read_byline(byline) == authors


def test_offices_and_places_are_no_authors() -> None:
    assert split_authors("Ada Lund, Chief Reporter; Tom Moss, Varn") == ["Ada Lund", "Tom Moss"]


def bylines(*lines: Line | str) -> list[str]:
    """The lines that are marked as bylines."""
    given = [Line(line) if isinstance(line, str) else line for line in lines]
    return [line.text for line in mark_bylines(given) if line.mark is Mark.BYLINE]


def test_a_name_above_a_date_is_a_byline() -> None:
    assert bylines("Ferry stays free", "Ada Lund", "11:00 AM PDT • May 16, 2024") == ["Ada Lund"]
    assert bylines("Ferry stays free", "Ada Lund", "Share", "2024-02-14T16:15:30Z") == ["Ada Lund"]
    assert bylines("Ferry stays free", "Ada Lund", "The council met.", "It voted.") == []


@pytest.mark.parametrize("age", ["2 hours ago", "Updated: 5m ago", "vor 3 Stunden", "hace 1 día"])
def test_a_name_above_how_old_an_article_is_is_a_byline(age: str) -> None:
    assert bylines("Ferry stays free", "Ada Lund", age, "It rained.") == ["Ada Lund"]
    assert bylines("Ferry stays free", "Ada Lund", f"It began {age} in Varn") == []


def test_a_name_with_a_day_behind_it_is_a_byline() -> None:
    line = "Ada Lund / Varn Courier / 5 May 2024"
    assert bylines("Ferry stays free", line, "It rained.") == [line]
    assert bylines("Ferry stays free", "Ada Lund 7 hours", "It rained.") == ["Ada Lund 7 hours"]


def test_names_behind_a_line_that_announces_them_are_bylines() -> None:
    names = ("Ada Lund^0,", "Tom Moss &", "Ida Berg")
    assert bylines("By", *(Line(name, mark=Mark.ITEM) for name in names), "It rained.") == [*names]
    assert bylines("By", "ADA LUND", ",", "TOM MOSS", "and", "IDA BERG", "Share") == [
        "ADA LUND",
        "TOM MOSS",
        "IDA BERG",
    ]
    assert bylines("Author of the article:", "The Associated Press", "Published May 7") == [
        "The Associated Press"
    ]
