import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent


def loaded_by(statement: str) -> set[str]:
    """The modules that a new Python has loaded after a statement."""
    ended = subprocess.run(
        [sys.executable, "-c", f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(ended.stdout.split())


@pytest.mark.parametrize(
    "module",
    [
        "newsreader.article",
        "newsreader.text",
        "newsreader.page",
        "newsreader.formats",
        "newsreader.quotes",
        "newsreader.search",
        "newsreader.export.records",
        "newsreader.library.reading",
        "newsreader.library.folders",
        "newsreader.pictures.darkroom",
        "newsreader.pictures.worker",
        "newsreader.terminal",
        "newsreader.cli",
        "newsreader.commands.find",
        "newsreader.commands.export",
    ],
)
def test_nothing_outside_the_screen_loads_textual(module: str) -> None:
    assert "textual" not in loaded_by(f"import {module}")


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_loads_next_to_nothing(option: str) -> None:
    loaded = loaded_by(f"from newsreader.cli import main\nassert main(['{option}']) == 0")
    assert loaded.isdisjoint(
        {"textual", "rich", "yaml", "newsreader.formats", "dataclasses", "typing", "pathlib"}
    )


def test_a_system_without_the_modules_of_unix_can_load_what_reads_and_keeps() -> None:
    absent = "import sys\nsys.modules.update(resource=None, fcntl=None, termios=None)\n"
    modules = "formats, library.worker, library.index.build, library.state, pictures.worker"
    names = ", ".join(f"newsreader.{name}" for name in modules.split(", "))
    assert "newsreader.library.index.build" in loaded_by(f"{absent}import {names}")


def test_what_finds_quotes_is_loaded_only_when_it_is_asked_for() -> None:
    loaded = loaded_by("import newsreader.quotes")
    assert loaded.isdisjoint({"newsreader.article", "newsreader.quotes.finder", "dataclasses"})


def test_commands_that_print_do_not_load_the_screen(tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text("Ferry stays free\n\nIt rained in Varn.\n")
    for command in (["show"], ["find", "rained"], ["export"]):
        loaded = loaded_by(
            f"from newsreader.cli import main\nassert main({[*command, str(path)]}) == 0"
        )
        assert "textual" not in loaded


def test_what_serves_is_loaded_only_when_it_serves() -> None:
    statement = "from newsreader.cli import main\nassert main(['serve', '--help']) == 0"
    assert {"aiohttp", "textual_serve", "textual"}.isdisjoint(loaded_by(statement))


def test_imports_go_down_the_floors_only() -> None:
    linter = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    if linter is None:
        pytest.skip("import-linter is not installed")
    ended = subprocess.run(
        [linter, "--no-cache"], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout
