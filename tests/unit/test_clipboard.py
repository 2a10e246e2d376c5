"""Which program of the system's takes what is copied, and when none does."""

import sys
from pathlib import Path

import pytest

from newsreader.ui.clipboard import hand_to_system, system_program

TAKES_IT = '#!/bin/sh\ncat > "$TAKEN"\n'


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that programs are found in, without any."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    for name in ("SSH_CONNECTION", "SSH_TTY", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return folder


def _program(folder: Path, name: str, script: str = TAKES_IT) -> None:
    (folder / name).write_text(script)
    (folder / name).chmod(0o755)


def test_the_program_of_the_display_takes_it(programs: Path) -> None:
    for name in ("wl-copy", "xclip", "xsel"):
        _program(programs, name)
    assert system_program({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "linux") == ("wl-copy",)
    assert system_program({"DISPLAY": ":0"}, "linux")[0] == "xclip"
    (programs / "xclip").unlink()
    assert system_program({"DISPLAY": ":0"}, "linux")[0] == "xsel"


def test_without_a_display_or_over_ssh_there_is_none(programs: Path) -> None:
    _program(programs, "xclip")
    _program(programs, "pbcopy")
    assert system_program({}, "linux") == ()
    assert system_program({"DISPLAY": ":0", "SSH_TTY": "/dev/pts/1"}, "linux") == ()
    assert system_program({"SSH_CONNECTION": "a b"}, "darwin") == ()
    assert system_program({}, "darwin") == ("pbcopy",)


@pytest.mark.skipif(sys.platform == "win32", reason="programs here are shell scripts")
def test_the_text_is_handed_over_as_it_is(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _program(programs, "wl-copy")
    monkeypatch.setenv("WAYLAND_DISPLAY", "w")
    monkeypatch.setenv("TAKEN", str(tmp_path / "taken"))
    assert hand_to_system("“Où?” $(id)\n— `x`") == "wl-copy"
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "“Où?” $(id)\n— `x`"


def test_a_program_that_fails_has_taken_nothing(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _program(programs, "wl-copy", "#!/bin/sh\nexit 1\n")
    monkeypatch.setenv("WAYLAND_DISPLAY", "w")
    assert hand_to_system("text") == ""
