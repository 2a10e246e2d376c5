"""The darkroom: pictures developed by another process, the newest wish first."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_pictures import halves, save

from newsreader.pictures import darkroom as darkrooms
from newsreader.pictures.darkroom import Darkroom
from newsreader.pictures.wishes import (
    Answer,
    Developed,
    PicturePlace,
    Refused,
    Room,
    Wish,
)

PATIENCE = 30.0
"""How long an answer is waited for, in seconds."""


class Listener:
    """Who hears the answers."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []
        self.count = 0
        self._came = threading.Condition()

    def __call__(self, answer: Answer) -> None:
        with self._came:
            self.answers.append(answer)
            self._came.notify_all()

    def wait_for(self, *wishes: Wish) -> list[Answer]:
        """The last answers to some wishes, when they have come; all that came are forgotten."""

        def found() -> dict[Wish, Answer]:
            return {answer.wish: answer for answer in self.answers}

        with self._came:
            assert self._came.wait_for(lambda: found().keys() >= {*wishes}, PATIENCE), self.answers
            answers = [found()[wish] for wish in wishes]
            self.count = len(self.answers)
            self.answers.clear()
            return answers


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def darkroom(listener: Listener) -> Iterator[Darkroom]:
    room = Darkroom()
    room.listen(listener)
    yield room
    room.close()


def wish(folder: Path, name: str, columns: int = 20) -> Wish:
    return Wish(PicturePlace(folder / "a.md", "markdown", name), Room(columns, 5))


def test_a_picture_is_developed_once_and_then_at_hand(
    tmp_path: Path, darkroom: Darkroom, listener: Listener
) -> None:
    save(tmp_path / "quay.png")
    wanted = wish(tmp_path, "quay.png")
    assert darkroom.want(wanted) is None
    (answer,) = listener.wait_for(wanted)
    assert isinstance(answer, Developed)
    assert answer.drawing is not None
    assert darkroom.want(wanted) == answer


def test_of_many_wishes_the_last_is_granted(
    tmp_path: Path, darkroom: Darkroom, listener: Listener
) -> None:
    for number in range(12):
        save(tmp_path / f"{number}.png", halves(900, 900))
    wishes = [wish(tmp_path, f"{number}.png") for number in range(12)]
    for one in wishes:
        darkroom.want(one)
    listener.wait_for(wishes[-1])
    assert listener.count < len(wishes)


def test_small_pictures_come_when_nothing_else_is_wanted(
    tmp_path: Path, darkroom: Darkroom, listener: Listener
) -> None:
    for number in range(4):
        save(tmp_path / f"{number}.png")
    small = [wish(tmp_path, f"{number}.png", columns=4) for number in range(4)]
    assert darkroom.want_ahead(small) == []
    large = wish(tmp_path, "0.png")
    darkroom.want(large)
    listener.wait_for(large, *small)
    assert {answer.wish for answer in darkroom.want_ahead(small)} == set(small)


def test_what_was_wished_for_ahead_is_forgotten_for_what_is_now(
    tmp_path: Path, darkroom: Darkroom, listener: Listener
) -> None:
    for number in range(8):
        save(tmp_path / f"{number}.png", halves(900, 900))
    early = [wish(tmp_path, f"{number}.png", columns=4) for number in range(4)]
    late = [wish(tmp_path, f"{number}.png", columns=4) for number in range(4, 8)]
    darkroom.want_ahead(early)
    darkroom.want_ahead(late)
    listener.wait_for(*late)
    assert listener.count <= len(late) + 1


def test_a_refusal_is_remembered_until_it_is_forgotten(
    tmp_path: Path, darkroom: Darkroom, listener: Listener
) -> None:
    wanted = wish(tmp_path, "quay.png")
    darkroom.want(wanted)
    (answer,) = listener.wait_for(wanted)
    assert isinstance(answer, Refused)
    assert darkroom.want(wanted) == answer
    save(tmp_path / "quay.png")
    darkroom.forget_refusals()
    assert darkroom.want(wanted) is None
    assert isinstance(listener.wait_for(wanted)[0], Developed)


def test_what_is_kept_has_a_bound(
    tmp_path: Path, darkroom: Darkroom, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(darkrooms, "MOST_KEPT_BYTES", 5000)
    wishes = []
    for number in range(6):
        save(tmp_path / f"{number}.png")
        wishes.append(wish(tmp_path, f"{number}.png"))
        darkroom.want(wishes[-1])
        listener.wait_for(wishes[-1])
    assert darkroom.want(wishes[-1]) is not None
    assert darkroom.want(wishes[0]) is None


def children() -> list[int]:
    """The processes of this one that develop pictures."""
    listed = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid=,args="], capture_output=True, text=True, check=True
    )
    rows = (line.split(maxsplit=2) for line in listed.stdout.splitlines())
    return [
        int(pid)
        for pid, parent, arguments in rows
        if int(parent) == os.getpid() and "pictures.worker" in arguments
    ]


def test_a_worker_that_dies_is_replaced(
    tmp_path: Path, darkroom: Darkroom, listener: Listener
) -> None:
    save(tmp_path / "quay.png")
    first, second = wish(tmp_path, "quay.png"), wish(tmp_path, "quay.png", columns=9)
    darkroom.want(first)
    listener.wait_for(first)
    (worker,) = children()
    os.kill(worker, signal.SIGKILL)
    darkroom.want(second)
    assert isinstance(listener.wait_for(second)[0], Developed)


def test_closing_leaves_no_process(tmp_path: Path, listener: Listener) -> None:
    room = Darkroom()
    room.listen(listener)
    save(tmp_path / "quay.png", halves(2000, 2000))
    room.want(wish(tmp_path, "quay.png"))
    (worker,) = children()
    room.close()
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)
    assert room.want(wish(tmp_path, "quay.png")) is None


def test_a_picture_that_brings_its_decoder_down_is_refused(tmp_path: Path) -> None:
    save(tmp_path / "quay.png")
    script = f"""
import os, pickle, sys
from pathlib import Path
from newsreader.pictures import worker
from newsreader.pictures.wishes import PicturePlace, Wish
worker.develop = lambda wish: os.kill(os.getpid(), 11)
child = worker.Child(Wish(PicturePlace(Path({str(tmp_path / "a.md")!r}), "markdown", "quay.png")))
while (answer := child.take()) is None:
    pass
print(pickle.loads(answer).reason)
"""
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert "broken" in ended.stdout
