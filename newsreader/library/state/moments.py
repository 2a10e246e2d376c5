"""Moments: milliseconds since 1970 in the tables, ISO 8601 in UTC wherever people see them."""

import time
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_UNIT = timedelta(milliseconds=1)
_LAST = (datetime.max.replace(tzinfo=UTC) - _EPOCH) // _UNIT


def now() -> int:
    """This moment."""
    return time.time_ns() // 1_000_000


def written(moment: int) -> str:
    """A moment as ISO 8601: "2024-05-14T08:30:00.000Z"."""
    shown = _EPOCH + min(max(moment, 0), _LAST) * _UNIT
    return f"{shown:%Y-%m-%dT%H:%M:%S}.{shown.microsecond // 1000:03}Z"


def read(text: str) -> int:
    """The moment that is written so; one without a zone is meant in UTC.

    Raises:
        ValueError: It is no moment, or one before 1970.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    if moment < _EPOCH:
        raise ValueError(text)
    return (moment - _EPOCH) // _UNIT
