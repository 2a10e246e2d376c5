"""Which program of the system's takes what is copied, and when none does."""

import sys
from pathlib import Path

import pytest

from newsreader.ui.clipboard import hand_to_program, programs_for

TAKES_IT = '#!/bin/sh\ncat > "$TAKEN"\n'


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that programs are found in, without any."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    for name in ("SSH_CONNECTION", "SSH_TTY", "WAYLAND_DISPLAY", "DISPLAY", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    return folder


def _program(folder: Path, name: str, script: str = TAKES_IT) -> None:
    (folder / name).write_text(script)
    (folder / name).chmod(0o755)


def names(environment: dict[str, str], platform: str = "linux") -> list[str]:
    """The programs that are asked, one after the other."""
    return [program for program, *_ in programs_for(environment, platform)]


def test_the_program_of_the_display_takes_it(programs: Path) -> None:
    for name in ("wl-copy", "xclip", "xsel"):
        _program(programs, name)
    assert names({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}) == ["wl-copy", "xclip", "xsel"]
    assert names({"DISPLAY": ":0"}) == ["xclip", "xsel"]
    (programs / "xclip").unlink()
    assert names({"DISPLAY": ":0"}) == ["xsel"]


def test_without_a_display_or_over_ssh_there_is_none(programs: Path) -> None:
    _program(programs, "xclip")
    _program(programs, "pbcopy")
    assert names({}) == []
    assert names({"DISPLAY": ":0", "SSH_TTY": "/dev/pts/1"}) == []
    assert names({"SSH_CONNECTION": "a b"}, "darwin") == []
    assert names({}, "darwin") == ["pbcopy"]


def test_within_tmux_it_is_tmux_that_hands_it_on_also_over_ssh(programs: Path) -> None:
    _program(programs, "tmux")
    _program(programs, "xclip")
    assert names({"TMUX": "/tmp/tmux-0,1,0", "SSH_TTY": "/dev/pts/1"}) == ["tmux"]
    on_a_desktop = names({"TMUX": "/tmp/tmux-0,1,0", "DISPLAY": ":0"})
    assert (on_a_desktop[0], on_a_desktop[-1]) == ("xclip", "tmux")


@pytest.mark.skipif(sys.platform == "win32", reason="programs here are shell scripts")
def test_the_text_is_handed_over_as_it_is(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _program(programs, "wl-copy")
    monkeypatch.setenv("WAYLAND_DISPLAY", "w")
    monkeypatch.setenv("TAKEN", str(tmp_path / "taken"))
    assert hand_to_program("“Où?” $(id)\n— `x`") == "wl-copy"
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "“Où?” $(id)\n— `x`"


def test_a_program_that_fails_has_taken_nothing(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _program(programs, "wl-copy", "#!/bin/sh\nexit 1\n")
    monkeypatch.setenv("WAYLAND_DISPLAY", "w")
    assert hand_to_program("text") == ""


def test_where_one_fails_the_next_is_asked(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _program(programs, "wl-copy", "#!/bin/sh\nexit 1\n")
    _program(programs, "tmux")
    monkeypatch.setenv("WAYLAND_DISPLAY", "w")
    monkeypatch.setenv("TMUX", "/tmp/tmux-0,1,0")
    monkeypatch.setenv("TAKEN", str(tmp_path / "taken"))
    assert hand_to_program("text") == "tmux"
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "text"
