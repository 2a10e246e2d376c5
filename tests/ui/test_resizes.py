"""Whatever size a terminal is given, and however often: no screen falls over it."""

import random

import pytest
from papers import shelf
from resizes import SCREENS, Opened, resize_at_random
from screens import open_app

SIZES = 2
"""How many sizes each screen is given here; `benchmarks/sizes.py` gives it 200."""


@pytest.mark.parametrize("opened", SCREENS, ids=lambda opened: opened.name)
async def test_a_screen_lives_through_any_sizes(opened: Opened) -> None:
    async with open_app(shelf(), welcome=opened.welcome) as reader:
        await resize_at_random(reader, opened, random.Random(opened.name), SIZES)
        assert reader.app.is_running
        await reader.resize(120, 40)
        assert any(reader.rows())
