"""Dates as news writes them become ISO 8601, and nothing else does."""

import pytest

from newsreader.dates import is_date_line, parse_date
from newsreader.facts import show_day


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2021-09-07", "2021-09-07"),
        ("2021/09/07", "2021-09-07"),
        ("2021-09-07T10:30:00Z", "2021-09-07T10:30:00+00:00"),
        ("2021-09-07 10:30", "2021-09-07T10:30:00"),
        ("2021-09-07T10:30:05.123+05:30", "2021-09-07T10:30:05+05:30"),
        ("7 Sep 2021", "2021-09-07"),
        ("20 April 2026", "2026-04-20"),
        ("the 3rd of March 2020", "2020-03-03"),
        ("September 7, 2021", "2021-09-07"),
        ("Mar 5, 2024", "2024-03-05"),
        ("Sept. 7, 2021, 10:30 a.m. EDT", "2021-09-07T10:30:00-04:00"),
        ("Sept. 7, 2021, 12:05 p.m.", "2021-09-07T12:05:00"),
        ("Tue, 07 Sep 2021 10:30:00 +0200", "2021-09-07T10:30:00+02:00"),
        ("11:48, Thu, Jul 18, 2024", "2024-07-18T11:48:00"),
    ],
)
def test_reads_the_forms_of_english_news(text: str, iso: str) -> None:
    assert parse_date(text) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Veröffentlicht am 7. September 2021 um 10.30 Uhr", "2021-09-07T10:30:00"),
        ("3. März 2022", "2022-03-03"),
        ("1er août 2023", "2023-08-01"),
        ("7 de febrero de 2021", "2021-02-07"),
        ("Pubblicato il 9 gennaio 2020", "2020-01-09"),
        ("12 de março de 2019", "2019-03-12"),
        ("5 mei 2021", "2021-05-05"),
        ("17. juni 2018", "2018-06-17"),
        ("4 augusti 2022", "2022-08-04"),
        ("11. ágúst 2020", "2020-08-11"),
        ("7 września 2021", "2021-09-07"),
        ("7. února 2021", "2021-02-07"),
        ("7 сентября 2021", "2021-09-07"),
        ("8 січня 2026", "2026-01-08"),
        ("2025年1月13日", "2025-01-13"),
        ("2025년 1월 13일 20:01", "2025-01-13T20:01:00"),
    ],
)
def test_reads_month_names_of_other_languages(text: str, iso: str) -> None:
    assert parse_date(text) == iso


def test_takes_the_day_first_unless_that_is_impossible() -> None:
    assert parse_date("07/09/2021") == "2021-09-07"
    assert parse_date("09/27/2021") == "2021-09-27"
    assert parse_date("7.9.2021") == "2021-09-07"


@pytest.mark.parametrize(
    "text",
    ["", "soon", "31/02/2021", "2021-13-40", "31 June 2020", "May 2021", "99:99", "1 Foo 2020"],
)
def test_gives_nothing_for_what_is_no_day(text: str) -> None:
    assert parse_date(text) == ""


def test_keeps_the_day_when_the_time_is_impossible() -> None:
    assert parse_date("7 Sep 2021, 29:75") == "2021-09-07"
    assert parse_date("7 Sep 2021 25:00 pm") == "2021-09-07"


@pytest.mark.parametrize(
    "text",
    [
        "7 Sep 2021",
        "Published: September 7, 2021",
        "Updated 10:30, Tuesday 7 September 2021",
        "Veröffentlicht am 7. September 2021 um 10.30 Uhr",
        "Published Jun 05, 2026 • 3 minute read",
        "2021-09-07T10:30:00Z",
        "2025年1月13日",
    ],
)
def test_knows_a_line_that_only_says_when(text: str) -> None:
    assert is_date_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Harvest",
        "The ferry opened on 7 September 2021 in Port Averil.",
        "Port Averil, 7 Sep 2021",
        "12 to 15",
    ],
)
def test_knows_a_line_that_says_more_than_when(text: str) -> None:
    assert not is_date_line(text)


def test_shows_a_day_as_readers_write_it() -> None:
    assert show_day("2021-09-07T10:30:00-04:00") == "7 Sep 2021"
    assert show_day("") == ""
    assert show_day("no day") == ""


def test_an_offset_of_more_than_a_day_is_none() -> None:
    assert parse_date("6 May 2031, 14:30 +92:00") == "2031-05-06T14:30:00"
    assert not is_date_line("6 May 2031 at 14:30 +92:00 in Varn")
    assert is_date_line("6 May 2031 14:30 +92:00")
