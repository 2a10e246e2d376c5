"""Presets: every one of them leaves every command with a key that works."""

import pytest
from papers import ferry, river
from screens import open_app

from newsreader.config import KEY_PRESETS, Settings
from newsreader.ui.commands import COMMANDS, SPARE_KEYS
from newsreader.ui.keymap import SAME_KEYS, examined_keymap, key_name
from newsreader.ui.presets import PRESETS, WHOSE


def test_the_settings_allow_the_presets_there_are() -> None:
    assert set(KEY_PRESETS) == set(PRESETS) == set(WHOSE)


@pytest.mark.parametrize("preset", PRESETS)
def test_no_preset_gives_a_key_to_two_commands(preset: str) -> None:
    assert examined_keymap({}, preset).faults == ()


@pytest.mark.parametrize("preset", PRESETS)
def test_in_every_preset_every_command_can_be_given(preset: str) -> None:
    keymap = examined_keymap({}, preset).keys
    assert set(keymap) <= {command.id for command in COMMANDS}
    for command in COMMANDS:
        keys = keymap.get(command.id, command.keys).split(",")
        assert all(keys)
        assert SPARE_KEYS.isdisjoint(keys)
        assert SAME_KEYS.keys().isdisjoint(keys)


@pytest.mark.parametrize("preset", PRESETS)
def test_the_keys_of_a_preset_are_as_the_settings_would_have_them(preset: str) -> None:
    written = {name: keys.replace(",", " ") for name, keys in PRESETS[preset].items()}
    assert examined_keymap(written).keys == PRESETS[preset]


def test_own_keys_go_over_those_of_the_preset() -> None:
    assert examined_keymap({"down": "j"}, "vim").keys["down"] == "j"
    assert "page-down" in examined_keymap({"star": "ctrl+f"}, "vim").faults[0]


@pytest.mark.parametrize(
    ("written", "name"),
    [("Esc", "escape"), ("PgDn", "pagedown"), ("↓", "down"), ("Ctrl+F", "ctrl+f"), ("/", "slash")],
)
def test_a_key_may_be_written_as_the_help_prints_it(written: str, name: str) -> None:
    assert key_name(written) == name


async def test_emacs_moves_with_control_keys() -> None:
    async with open_app([ferry(), river()], settings=Settings(keys_preset="emacs")) as reader:
        assert reader.app.screen.query_one("#list").cursor == 0  # type: ignore[attr-defined]
        await reader.press("ctrl+n")
        assert reader.app.screen.query_one("#list").cursor == 1  # type: ignore[attr-defined]
        await reader.press("ctrl+p")
        assert reader.app.screen.query_one("#list").cursor == 0  # type: ignore[attr-defined]


async def test_the_palette_opens_by_its_own_key_in_a_preset_that_needs_the_other() -> None:
    async with open_app([river()], settings=Settings(keys_preset="emacs")) as reader:
        await reader.press("c", "alt+x")
        assert reader.shows("ype what you want to do")


async def test_the_palette_opens_on_other_screens_by_the_key_that_is_typed_among_words() -> None:
    async with open_app([river()]) as reader:
        await reader.press("slash", "colon", "a")
        assert reader.shows(":a")
        assert not reader.shows("ype what you want to do")
        await reader.press("escape", "c", "colon")
        assert reader.shows("ype what you want to do")
