"""`newsreader config`: what is set, what is wrong with it, and the way into the file."""

import sys
from pathlib import Path

import pytest
from builders import write

from newsreader.cli import main
from newsreader.config import OPTIONS, Settings, load_settings
from newsreader.library.state import State
from newsreader.paths import settings_file, state_file
from newsreader.ui.choices import choose
from newsreader.ui.keeping import Keeping

Captured = pytest.CaptureFixture[str]


def settings(text: str) -> Path:
    """The user's settings, with this in them."""
    file = settings_file()
    return write(file.parent, file.name, text)


def editor(monkeypatch: pytest.MonkeyPatch, folder: Path, does: str) -> None:
    """Let the user's editor be a program that does something with the file `path`."""
    program = write(
        folder,
        "my editor.py",
        f"import sys, pathlib\npath = pathlib.Path(sys.argv[-1])\n{does}\n",
    )
    monkeypatch.setenv("VISUAL", f'"{sys.executable}" "{program}"')


def test_without_a_file_every_option_is_its_default(capsys: Captured) -> None:
    assert main(["config"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert "not there yet" in rows[0]
    assert [row.partition(":")[0] for row in rows[2:]] == list(OPTIONS)
    assert all(row.endswith("# default") for row in rows[2:])


def test_it_is_said_where_each_value_comes_from(capsys: Captured) -> None:
    settings("theme: night\nlist-width: 40\n")
    keeping = Keeping(State(state_file()))
    choose(keeping, "theme", "high-contrast", "night")
    keeping.close()
    assert main(["config"]) == 0
    rows = {
        row.partition(":")[0]: row.split() for row in capsys.readouterr().out.splitlines() if row
    }
    assert rows["theme"] == ["theme:", "high-contrast", "#", "chosen", "on", "the", "screen"]
    assert rows["list_width"] == ["list_width:", "40", "#", "settings"]
    assert rows["order"] == ["order:", "newest", "#", "default"]


def test_the_defaults_are_a_file_that_changes_nothing(tmp_path: Path, capsys: Captured) -> None:
    assert main(["config", "--defaults"]) == 0
    printed = capsys.readouterr().out
    assert load_settings(write(tmp_path, "settings.yaml", printed)) == Settings()
    assert all(f"\n{name}: " in printed for name in OPTIONS)


def test_every_fault_is_named_on_a_line_of_its_own(capsys: Captured) -> None:
    file = settings(
        "colum_width: 60\norder: newst\ntheme: nigth\nkeys: {fidn: x, star: ctrl+i, open: ctrl+q}\n"
    )
    assert main(["config", "--check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"{file}: there is no option 'colum_width': did you mean 'column_width'?",
        f"{file}: order: there is no order 'newst': did you mean 'newest'?",
        f"{file}: theme: there is no theme 'nigth': did you mean 'night'?",
        f"{file}: keys: there is no command 'fidn': did you mean 'find'?",
        f"{file}: keys: star: terminals send Ctrl+I as Tab",
        f"{file}: keys: open: Ctrl+Q belongs to the terminal; choose another",
    ]


def test_a_key_that_the_preset_gives_to_another_command_is_a_fault(capsys: Captured) -> None:
    settings("keys-preset: vim\nkeys: {star: ctrl+f}\n")
    assert main(["config", "--check"]) == 1
    assert "Ctrl+F would be both page-down and star" in capsys.readouterr().out


def test_settings_in_order_pass_the_check(capsys: Captured) -> None:
    settings("keys-preset: emacs\nkeys: {star: Ctrl+T}\n")
    assert main(["config", "--check"]) == 0
    assert capsys.readouterr().out.endswith("all right\n")


def test_the_path_is_printed(capsys: Captured) -> None:
    assert main(["config", "--path"]) == 0
    assert capsys.readouterr().out == f"{settings_file()}\n"


def test_editing_begins_with_the_defaults_and_ends_with_a_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    change = "path.write_text(path.read_text().replace('theme: paper', 'theme: nihgt'))"
    editor(monkeypatch, tmp_path, change)
    assert main(["config", "--edit"]) == 1
    assert "did you mean 'night'" in capsys.readouterr().out
    assert "column_width: 72" in settings_file().read_text(encoding="utf-8")


def test_editing_keeps_what_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = settings("theme: night\n")
    editor(monkeypatch, tmp_path, "")
    assert main(["config", "--edit"]) == 0
    assert file.read_text(encoding="utf-8") == "theme: night\n"


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ("'unclosed", "$VISUAL is no command"),
        ("/no/such/editor --wait", "cannot be started"),
    ],
)
def test_an_editor_that_cannot_be_is_told(
    command: str, reason: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setenv("VISUAL", command)
    monkeypatch.delenv("EDITOR", raising=False)
    assert main(["config", "--edit"]) == 2
    assert reason in capsys.readouterr().err


def test_without_an_editor_of_ones_own_the_usual_one_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    for variable in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["config", "--edit"]) == 2
    assert "there is no editor" in capsys.readouterr().err
    usual = tmp_path / "nano"
    usual.write_text('#!/bin/sh\necho "theme: night" > "$1"\n')
    usual.chmod(0o755)
    assert main(["config", "--edit"]) == 0
    assert settings_file().read_text(encoding="utf-8") == "theme: night\n"


def test_an_editor_that_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    editor(monkeypatch, tmp_path, "sys.exit(3)")
    assert main(["config", "--edit"]) == 2
    assert "ended with 3" in capsys.readouterr().err


def test_a_shell_never_sees_the_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tmp_path / "made"
    monkeypatch.setenv("VISUAL", f"true ; touch {made} #")
    main(["config", "--edit"])
    assert not made.exists()


def test_only_one_thing_is_done_at_a_time() -> None:
    assert main(["config", "--check", "--path"]) == 2


def test_the_file_of_defaults_names_what_keys_can_be_given_to(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["config", "--defaults"]) == 0
    printed = " ".join(capsys.readouterr().out.replace("#", " ").split())
    assert "Commands: " in printed
    assert " star, " in printed
    assert " next-quote, " in printed
