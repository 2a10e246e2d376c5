from datetime import date
from pathlib import Path

import pytest
from builders import article
from indexes import index_of

from newsreader.library.index.asking import search
from newsreader.library.index.days import days, days_by_source, entries_between, sources_between
from newsreader.library.timeline import (
    Period,
    Scale,
    Timeline,
    fitting_scale,
    latest_span,
    period_of,
    span_of,
    timeline,
)
from newsreader.search.parse import parse_query

SUNDAY = date(2021, 8, 15)


@pytest.mark.parametrize(
    ("scale", "first", "last", "iso", "name", "query"),
    [
        (Scale.DAY, "2021-08-15", "2021-08-15", "2021-08-15", "15 Aug 2021", "date:2021-08-15"),
        (
            *(Scale.WEEK, "2021-08-09", "2021-08-15", "2021-W32"),
            *("week of 9 Aug 2021", "date:2021-08-09..2021-08-15"),
        ),
        (Scale.MONTH, "2021-08-01", "2021-08-31", "2021-08", "Aug 2021", "date:2021-08"),
        (Scale.YEAR, "2021-01-01", "2021-12-31", "2021", "2021", "date:2021"),
    ],
)
def test_a_day_is_in_a_week_a_month_and_a_year(
    scale: Scale, first: str, last: str, iso: str, name: str, query: str
) -> None:
    period = period_of(SUNDAY, scale)
    assert (str(period.first), str(period.last)) == (first, last)
    assert (period.iso, period.name, period.query) == (iso, name, query)


@pytest.mark.parametrize("scale", Scale)
def test_the_first_and_the_last_day_there_are_are_in_periods(scale: Scale) -> None:
    assert period_of(date.min, scale).first == date.min
    assert period_of(date.max, scale).last == date.max


def test_months_without_articles_stand_between_those_with_some() -> None:
    time = timeline({None: 3, date(2021, 11, 30): 2, date(2022, 1, 1): 1}, Scale.MONTH)
    assert [(each.iso, time.count(at)) for at, each in enumerate(time)] == [
        ("2021-11", 2),
        ("2021-12", 0),
        ("2022-01", 1),
    ]
    assert (time.most, len(time)) == (2, 3)
    assert (time.next_with_articles(0, 1), time.next_with_articles(2, -1)) == (2, 0)
    assert (time.next_with_articles(2, 1), time.next_with_articles(0, -1)) == (2, 0)
    assert [time.place_of(date(*day)) for day in ((2020, 1, 1), (2021, 12, 9), (2030, 1, 1))] == [
        *(0, 1, 2),
    ]


def test_without_days_there_is_nothing_in_time() -> None:
    assert span_of({None: 3}) is None
    assert timeline({None: 3}, Scale.WEEK) == Timeline(Scale.WEEK)
    with pytest.raises(IndexError):
        Timeline(Scale.DAY)[0]


@pytest.mark.parametrize(
    ("last", "scale"),
    [
        ((2021, 8, 20), Scale.DAY),
        ((2022, 8, 20), Scale.WEEK),
        ((2025, 8, 20), Scale.MONTH),
        ((2099, 8, 20), Scale.YEAR),
    ],
)
def test_the_scale_is_the_finest_that_fits(last: tuple[int, int, int], scale: Scale) -> None:
    assert fitting_scale((SUNDAY, date(*last)), 60) is scale


def test_one_old_article_does_not_make_the_span_of_nearly_all_longer() -> None:
    days = {date(1998, 11, 3): 1, date(2024, 5, 1): 9, date(2024, 5, 14): 10, None: 7}
    assert latest_span(days, 0.9) == (date(2024, 5, 1), date(2024, 5, 14))
    assert latest_span(days, 1) == (date(1998, 11, 3), date(2024, 5, 14))
    assert latest_span({None: 7}, 0.9) is None


def test_the_index_knows_what_was_published_when(tmp_path: Path) -> None:
    index = index_of(
        tmp_path,
        article(path="a.md", published="2021-08-15", source="Varn Courier"),
        article(path="b.md", published="2021-08-15T23:30:00+02:00", source="Harbour Post"),
        article(path="c.md", published="2021-08-16", source="Varn Courier"),
        article(path="d.md", source="Varn Courier"),
    )
    monday = date(2021, 8, 16)
    assert days(index) == {None: 1, SUNDAY: 2, monday: 1}
    assert days(index, source="Varn Courier") == {None: 1, SUNDAY: 1, monday: 1}
    assert dict(days_by_source(index).items()) == {
        "Varn Courier": {None: 1, SUNDAY: 1, monday: 1},
        "Harbour Post": {SUNDAY: 1},
    }
    assert [(each.name, each.count) for each in sources_between(index, SUNDAY, monday)] == [
        ("Varn Courier", 2),
        ("Harbour Post", 1),
    ]
    found = entries_between(index, SUNDAY, monday)
    assert [each.path.name for each in found] in (
        ["c.md", "b.md", "a.md"],
        ["c.md", "a.md", "b.md"],
    )
    courier = entries_between(index, SUNDAY, SUNDAY, source="Varn Courier")
    assert [each.path.name for each in courier] == ["a.md"]


@pytest.mark.parametrize("scale", Scale)
def test_the_query_of_a_period_finds_its_articles(tmp_path: Path, scale: Scale) -> None:
    stamps = ("2021-08-08", "2021-08-09T10:00:00+00:00", "2021-08-15", "2021-09-01", "2022-01-01")
    articles = [article(path=f"{number}.md", published=day) for number, day in enumerate(stamps)]
    index = index_of(tmp_path, *articles)
    time = timeline(days(index), scale)
    for at, period in enumerate(time):
        assert isinstance(period, Period)
        assert len(search(index, parse_query(period.query))) == time.count(at)
