from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsreader.library.timeline import Scale, period_of, span_of, timeline

DAYS = st.dictionaries(
    st.none() | st.dates(date(1600, 1, 2), date(2400, 12, 31)), st.integers(1, 50), max_size=30
)
NEAR = st.dictionaries(
    st.none() | st.dates(date(2019, 12, 1), date(2021, 2, 1)), st.integers(1, 50), max_size=30
)


@given(NEAR, st.sampled_from(Scale))
def test_periods_tile_the_span(days: dict[date | None, int], scale: Scale) -> None:
    periods = list(timeline(days, scale))
    span = span_of(days)
    if span is None:
        assert periods == []
        return
    assert periods[0].first <= span[0] <= periods[0].last
    assert periods[-1].first <= span[1] <= periods[-1].last
    for one, other in pairwise(periods):
        assert one.last + timedelta(1) == other.first


@given(DAYS, st.sampled_from(Scale))
def test_every_article_with_a_day_is_in_one_period(
    days: dict[date | None, int], scale: Scale
) -> None:
    time = timeline(days, scale)
    assert sum(time.counts.values()) == sum(days.values()) - days.get(None, 0)
    assert all(0 <= number - time.first < len(time) for number in time.counts)


@given(st.dates(), st.sampled_from(Scale))
def test_a_period_is_that_of_all_its_days(day: date, scale: Scale) -> None:
    period = period_of(day, scale)
    assert period.first <= day <= period.last
    assert period_of(period.first, scale) == period_of(period.last, scale) == period
