"""What is said at the foot: how far the reading is."""

import pytest

from newsreader.ui import wording


@pytest.mark.parametrize(
    ("top", "end", "said"),
    [
        (0, 0, "0% · 5 min left"),
        (0, 499, "49% · 5 min left"),
        (499, 900, "90% · 3 min left"),
        (990, 999, "99% · less than a minute left"),
        (700, 1000, "100% · end"),
    ],
)
def test_what_is_in_view_is_still_to_be_read_until_the_end_is(
    top: int, end: int, said: str
) -> None:
    assert wording.progress(top, end, 1000, 5) == said
