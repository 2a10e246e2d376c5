"""The librarian: an index made behind the screen, and questions of which the last one counts."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import write

from newsreader.library.index.asking import count
from newsreader.library.index.build import Built
from newsreader.library.index.opened import Index
from newsreader.library.index.reports import Report, Trouble
from newsreader.library.librarian import Answer, Librarian, Question
from newsreader.search.parse import parse_query

PATIENCE = 30.0
"""How long something is waited for, in seconds."""


class Post:
    """Where what comes from other threads is put, and waited for."""

    def __init__(self) -> None:
        self.came: list[object] = []
        self._change = threading.Condition()

    def put(self, thing: object) -> None:
        """Put something in."""
        with self._change:
            self.came.append(thing)
            self._change.notify_all()

    def wait_for(self, kind: type) -> object:
        """The first thing of a kind, once it has come."""
        with self._change:
            found = self._change.wait_for(
                lambda: [each for each in self.came if isinstance(each, kind)], PATIENCE
            )
            assert found, self.came
            return found[0]


@pytest.fixture
def librarian(tmp_path: Path) -> Iterator[Librarian]:
    """A librarian of a folder with two articles."""
    folder = tmp_path / "clippings"
    write(folder, "one.md", "# Rain ahead\n\nIt rained in Varn all day.\n")
    write(folder, "two.md", "# Sun\n\nThe sun came out in Varn.\n")
    librarian = Librarian(tmp_path / "cache", (folder,))
    yield librarian
    librarian.close()


def update(librarian: Librarian) -> object:
    """Have the index brought up to date; gives what has come of it."""
    post = Post()

    def take(report: Report) -> None:
        post.put(report)

    librarian.update({}, take)
    return post.wait_for(Built)


def counting(words: str, post: Post, gate: threading.Event | None = None) -> Question:
    """A question that posts how many articles have the words."""

    def ask(index: Index) -> Answer:
        if gate is not None:
            gate.wait(PATIENCE)
        number = count(index, parse_query(words))
        return lambda: post.put(number)

    return ask


def test_the_index_is_made_and_can_be_asked(librarian: Librarian) -> None:
    built = update(librarian)
    assert isinstance(built, Built)
    assert (built.files, built.read) == (2, 2)
    post = Post()
    librarian.ask("count", counting("varn", post))
    assert post.wait_for(int) == 2


def test_of_questions_of_a_kind_only_the_last_is_answered(librarian: Librarian) -> None:
    update(librarian)
    post, gate = Post(), threading.Event()
    librarian.ask("first", counting("varn", Post(), gate))
    for words in ("rain*", "nothing", "sun"):
        librarian.ask("count", counting(words, post))
    gate.set()
    assert post.wait_for(int) == 1
    assert post.came == [1]


def test_without_an_index_no_answer_comes_and_later_ones_do(librarian: Librarian) -> None:
    post = Post()
    librarian.ask("count", counting("varn", post))
    update(librarian)
    librarian.ask("count", counting("varn", post))
    assert post.wait_for(int) == 2
    assert post.came == [2]


def test_what_keeps_it_from_being_made_is_told(tmp_path: Path) -> None:
    in_the_way = write(tmp_path, "cache")
    librarian = Librarian(in_the_way, (tmp_path,))
    post = Post()
    librarian.update({}, post.put)
    trouble = post.wait_for(Trouble)
    assert isinstance(trouble, Trouble)
    assert trouble.reason
    librarian.close()


def test_one_that_is_closed_does_nothing_more(librarian: Librarian) -> None:
    librarian.close()
    post = Post()
    librarian.ask("count", counting("varn", post))
    librarian.update({}, post.put)
    assert post.came == []
