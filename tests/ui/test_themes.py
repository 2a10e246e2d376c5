"""Themes: every ink can be read on its ground, and every theme shows the same."""

from itertools import product
from pathlib import Path

import pytest
from papers import AGAIN, TWICE, river
from screens import open_app
from textual.color import Color
from textual.theme import Theme

from newsreader.config import Settings
from newsreader.library.state import State
from newsreader.ui.keeping import Keeping
from newsreader.ui.roles import ROLES
from newsreader.ui.themes import SPEAKERS, THEMES

TEXT_INKS = ("ink", "second-ink", "accent", "star", "alarm")
GROUNDS = ("background", "surface", "panel", "cursor", "cursor-idle", "noted")
PAIRS = (
    *product(TEXT_INKS, GROUNDS),
    *product([f"speaker-{number}" for number in range(1, SPEAKERS + 1)], GROUNDS),
    ("hit-ink", "hit"),
    ("current-hit-ink", "current-hit"),
    ("selection-ink", "selection"),
)

MEASURED = tuple(theme for theme in THEMES if not theme.ansi)
"""The themes whose colours are the reader's own, and not the terminal's."""

NO_TEXT = ("rule-ink",)
"""Inks that draw lines and no letters."""


def colour(theme: Theme, name: str) -> Color:
    """The colour a theme has for a role."""
    value = theme.variables.get(name) or getattr(theme, name)
    assert isinstance(value, str), f"{theme.name} has no {name}"
    return Color.parse(value)


def luminance(seen: Color) -> float:
    """The relative luminance of WCAG."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in seen.normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(first: Color, second: Color) -> float:
    """The contrast ratio of WCAG."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", MEASURED, ids=lambda theme: str(theme.name))
def test_every_ink_can_be_read_on_its_grounds(theme: Theme) -> None:
    least = 7.0 if theme.name == "high-contrast" else 4.5
    faults = [
        f"{ink} on {ground}: {ratio:.2f}"
        for ink, ground in PAIRS
        if (ratio := contrast(colour(theme, ink), colour(theme, ground))) < least
    ]
    assert faults == []


@pytest.mark.parametrize("theme", MEASURED, ids=lambda theme: str(theme.name))
def test_the_grounds_of_hits_differ_from_the_page_and_from_each_other(theme: Theme) -> None:
    page, hit, current = (colour(theme, name) for name in ("background", "hit", "current-hit"))
    assert contrast(hit, current) >= 3
    assert contrast(page, current) >= 3
    assert page != hit


def test_the_speakers_of_a_theme_have_colours_of_their_own() -> None:
    for theme in THEMES:
        speakers = {colour(theme, f"speaker-{number}").hex for number in range(1, SPEAKERS + 1)}
        assert len(speakers) == SPEAKERS


async def test_a_key_goes_through_the_readers_own_themes() -> None:
    async with open_app([river()]) as reader:
        grounds = []
        for theme in THEMES:
            assert reader.app.theme == theme.name
            grounds.append(reader.style("The town council").bgcolor)
            await reader.press("t")
        assert len(set(grounds)) >= len(MEASURED)
        assert reader.style("The town council").bgcolor == grounds[0]


async def test_the_theme_is_remembered(tmp_path: Path) -> None:
    first = Keeping(State(tmp_path / "state.db"))
    async with open_app([river()], keeping=first) as reader:
        await reader.press("t")
        chosen = reader.app.theme
    again = Keeping(State(tmp_path / "state.db"))
    async with open_app([river()], keeping=again) as reader:
        assert reader.app.theme == chosen


@pytest.mark.parametrize(("wanted", "got"), [("night", "night"), ("no such theme", "paper")])
async def test_the_theme_of_the_settings_holds_where_there_is_one(wanted: str, got: str) -> None:
    async with open_app([river()], settings=Settings(theme=wanted)) as reader:
        assert reader.app.theme == got


async def test_every_theme_there_is_shows_the_article() -> None:
    async with open_app([river()]) as reader:
        await reader.press("right_curly_bracket", "enter", "slash")
        await reader.type("the")
        for name in reader.app.available_themes:
            reader.app.theme = name
            await reader.settle()
            assert reader.shows("The town council"), name
            assert reader.style(TWICE[:20]).color is not None, name


async def told_without_hue(settings: Settings) -> None:
    """Check that quotes, mentions and hits are marked by more than their hue."""
    async with open_app([river()], settings=settings) as reader:
        _, y = reader.place(TWICE[:20])
        assert "┃" in reader.rows()[y]
        assert reader.style("Dora Kessler").underline
        assert reader.style("She would").underline
        await reader.press("enter", "slash")
        await reader.type("bridge")
        assert reader.style("bridge on the morning").bold is not True
        await reader.press("down", "down")
        await reader.press("enter", "right_curly_bracket", "right_curly_bracket")
        assert reader.style(AGAIN[:8]).bold


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light", "high-contrast"])
async def test_nothing_is_told_by_hue_alone(theme: str) -> None:
    await told_without_hue(Settings(theme=theme))


@pytest.mark.parametrize("theme", ["paper", "night"])
async def test_no_color_is_honoured(theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    await told_without_hue(Settings(theme=theme))
    async with open_app([river()], settings=Settings(theme=theme)) as reader:
        shown = reader.style(TWICE[:20]).color
        assert shown is None or shown.triplet is None or len(set(shown.triplet)) == 1


@pytest.mark.parametrize("name", ROLES)
def test_every_role_has_an_ink_that_is_measured_on_its_ground(name: str) -> None:
    role = ROLES[name]
    ink, grounds = role.ink or "ink", (role.ground,) if role.ground else GROUNDS
    assert ink in NO_TEXT or all((ink, ground) in PAIRS for ground in grounds)


async def test_each_theme_is_seen_as_one_comes_to_it_and_enter_keeps_it(tmp_path: Path) -> None:
    async with open_app([river()], keeping=Keeping(State(tmp_path / "state.db"))) as reader:
        await reader.press("alt+t")
        assert reader.shows("Others")
        await reader.press("j")
        assert reader.app.theme == "night"
        await reader.press("enter")
        assert not reader.shows("Others")
    async with open_app([river()], keeping=Keeping(State(tmp_path / "state.db"))) as reader:
        assert reader.app.theme == "night"


async def test_escape_brings_back_the_theme_that_was(tmp_path: Path) -> None:
    async with open_app([river()], keeping=Keeping(State(tmp_path / "state.db"))) as reader:
        await reader.press("alt+t", "j", "j", "escape")
        assert reader.app.theme == "paper"
    async with open_app([river()], keeping=Keeping(State(tmp_path / "state.db"))) as reader:
        assert reader.app.theme == "paper"


async def test_what_is_only_looked_at_is_not_remembered(tmp_path: Path) -> None:
    async with open_app([river()], keeping=Keeping(State(tmp_path / "state.db"))) as reader:
        await reader.press("alt+t", "j", "j")
        assert reader.app.theme == "high-contrast"
    async with open_app([river()], keeping=Keeping(State(tmp_path / "state.db"))) as reader:
        assert reader.app.theme == "paper"


async def test_a_terminal_too_small_for_the_themes_has_the_one_that_was() -> None:
    async with open_app([river()]) as reader:
        await reader.press("alt+t", "j")
        await reader.resize(40, 5)
        assert reader.app.theme == "paper"


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_the_text_can_be_seen_beside_the_themes(theme: str) -> None:
    async with open_app([river()], settings=Settings(theme=theme)) as reader:
        await reader.press("alt+t")
        assert reader.shows("The town council")
        assert all(reader.shows(each.name) for each in THEMES)
