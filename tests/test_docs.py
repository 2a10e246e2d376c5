"""The documents say what the program does."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from newsreader.commands import COMMANDS
from newsreader.config import Settings
from newsreader.formats import SUFFIXES
from newsreader.settings_page import settings_table
from newsreader.ui.commands import key_table
from newsreader.ui.key_page import pages

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_has_the_key_table_of_the_command_table() -> None:
    assert key_table() in README


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_and_the_manual_know_every_command(command: str) -> None:
    assert f"newsreader {command}" in README
    manual = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    assert f"`{command} " in manual


@pytest.mark.parametrize("option", Settings.__dataclass_fields__)
def test_the_readme_gives_every_setting(option: str) -> None:
    assert re.search(rf"^    {option}: ", README, re.MULTILINE)


def test_the_manual_has_the_table_of_all_settings() -> None:
    assert settings_table() in (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")


def test_the_manual_has_the_keys_of_every_command_and_preset() -> None:
    assert pages() in (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", sorted(each for each in SUFFIXES if not each.endswith(".gz")))
def test_the_readme_names_every_file_ending(suffix: str) -> None:
    assert f"`{suffix}`" in README


@pytest.mark.parametrize("document", [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"])
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), target


def test_every_page_can_be_reached_from_the_first() -> None:
    first = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    site = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    listed = set(re.findall(r"[\w-]+\.md", str(site["nav"])))
    pages = {page.name for page in (ROOT / "docs").glob("*.md")}
    assert listed == pages
    assert all(f"({name})" in first for name in pages - {"index.md"})


def test_the_recorded_tour_can_be_played() -> None:
    lines = (ROOT / "docs" / "tour.cast").read_text(encoding="utf-8").splitlines()
    header, *events = map(json.loads, lines)
    assert header["version"] == 2
    times = [at for at, kind, text in events if kind == "o" and text]
    assert len(times) == len(events)
    assert times == sorted(times)


def test_the_command_table_prints_itself_for_the_readme() -> None:
    made = subprocess.run(
        [sys.executable, "-m", "newsreader.ui.commands"],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert made.stdout.strip() == key_table()
