from pathlib import Path

import pytest
from builders import write

from newsreader.config import ConfigError, Settings, load_settings
from newsreader.paths import (
    cache_folder,
    config_folder,
    data_folder,
    log_folder,
    samples_folder,
    settings_file,
)


def load(folder: Path, text: str) -> Settings:
    return load_settings(write(folder, "settings.yaml", text))


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.yaml") == Settings()
    assert load_settings(tmp_path / "no" / "settings.yaml") == Settings()


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n"])
def test_an_empty_file_changes_nothing(tmp_path: Path, text: str) -> None:
    assert load(tmp_path, text) == Settings()


def test_every_option_can_be_set(tmp_path: Path) -> None:
    settings = load(
        tmp_path,
        """
folders: [/srv/news, clippings, ~/more]
theme: night
column_width: 60
list_width: 40
order: title
pictures: blocks
keys:
  next-quote: "]"
  star: [s, "*", 5]
""",
    )
    assert settings == Settings(
        folders=(Path("/srv/news"), tmp_path / "clippings", Path.home() / "more"),
        theme="night",
        column_width=60,
        list_width=40,
        order="title",
        pictures="blocks",
        keys={"next-quote": "]", "star": "s * 5"},
    )


def test_pictures_can_be_off_although_yaml_takes_that_for_no(tmp_path: Path) -> None:
    assert load(tmp_path, "pictures: off").pictures == "off"
    assert load(tmp_path, 'pictures: "off"').pictures == "off"
    with pytest.raises(ConfigError, match="did you mean 'sixel'"):
        load(tmp_path, "pictures: sixels")


def test_one_folder_needs_no_list(tmp_path: Path) -> None:
    assert load(tmp_path, "folders: /srv/news").folders == (Path("/srv/news"),)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("colum_width: 60", "there is no option 'colum_width': did you mean 'column_width'?"),
        ("order: newst", "order: there is no order 'newst': did you mean 'newest'?"),
        ("order: 9", "order: must be a text, not 9"),
        ("column_width: wide", "column_width: must be a whole number from 20 to 200, not 'wide'"),
        ("column_width: 7", "column_width: must be a whole number from 20 to 200, not 7"),
        ("list_width: true", "list_width: must be a whole number from 10 to 80, not True"),
        ("theme: [a]", "theme: must be a text, not ['a']"),
        ("theme:", "theme: must be a text, not nothing"),
        ("folders: {a: b}", "folders: must be a list of folders, not {'a': 'b'}"),
        ("folders: [1]", "folders: must be a text, not 1"),
        ("keys: [a]", "keys: must be commands with their keys, not ['a']"),
        ("keys: {star: {}}", "keys: star: must be a text, not {}"),
        ("- a list", "must be options with values, such as `theme: paper`"),
    ],
)
def test_what_cannot_be_is_refused_with_what_would_be_right(
    tmp_path: Path, text: str, reason: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, text)
    assert caught.value.reason == reason
    assert caught.value.path.name == "settings.yaml"


def test_an_option_unlike_any_other_is_refused_with_all_there_are(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there are folders, theme"):
        load(tmp_path, "zzz: 1")


@pytest.mark.parametrize(
    "text",
    [
        "theme: [",
        "a: b: c",
        "theme: !!python/name:os.system x",
        "\x00",
        "[" * 3000,
        "d: 2024-99-99",
    ],
)
def test_what_is_no_yaml_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError):
        load(tmp_path, text)


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="line 3"):
        load(tmp_path, "theme: night\norder: title\nkeys: ]\n")


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load_settings(tmp_path)


def test_folders_are_where_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSREADER_CONFIG", str(tmp_path / "c"))
    monkeypatch.setenv("NEWSREADER_DATA", str(tmp_path / "d"))
    monkeypatch.setenv("NEWSREADER_CACHE", "~/k")
    assert config_folder() == tmp_path / "c"
    assert settings_file() == tmp_path / "c" / "settings.yaml"
    assert data_folder() == tmp_path / "d"
    assert log_folder() == tmp_path / "d" / "log"
    assert cache_folder() == Path.home() / "k"


def test_without_a_word_the_system_s_folders_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NEWSREADER_CONFIG", "NEWSREADER_DATA", "NEWSREADER_CACHE"):
        monkeypatch.delenv(name)
    folders = {config_folder(), data_folder(), cache_folder(), log_folder()}
    assert len(folders) == 4
    assert all("newsreader" in folder.parts for folder in folders)
    assert not any(folder.exists() for folder in folders)


def test_there_are_sample_articles() -> None:
    assert any(samples_folder().iterdir())
