"""What is said at the foot: how far the reading is."""

import pytest

from newsreader.ui import wording


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (0, "0% · 5 min left"),
        (499, "49% · 3 min left"),
        (999, "99% · less than a minute left"),
        (1000, "100% · end"),
    ],
)
def test_all_of_it_is_read_only_at_the_end(end: int, said: str) -> None:
    assert wording.progress(end, 1000, 5) == said
