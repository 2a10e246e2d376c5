"""Exported, imported, merged: nothing is lost, and what is wrong is named."""

from contextlib import closing
from pathlib import Path

import pytest

from newsreader.article import BlockKind
from newsreader.clean import own
from newsreader.library.corrections import Correction
from newsreader.library.state import Marks, Merged, Note, State, StateError
from newsreader.library.state.exporting import exported
from newsreader.library.state.importing import imported

HEAD = "newsreader-state: 4\n"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The moment it is, in milliseconds: the last of the list."""
    moments = [1_000_000]
    monkeypatch.setattr("newsreader.library.state.moments.now", lambda: moments[-1])
    return moments


def text_of(state: State) -> str:
    return "".join(exported(state.rows))


def full() -> State:
    """A state with something of every kind."""
    state = State(None)
    state.keep("f1", read=True, position=30)
    state.tag("f1", "varn")
    state.tag("f1", "old")
    state.untag("f1", "old")
    state.keep_note(Note("f1", 3, 8, own("ferry"), own("“Ask”\nher: Łódź \\ 渡し船")))
    state.drop_note(state.keep_note(Note("f1", 3, 8, own("quay"))).id)
    state.correct("f1", Correction(own("Read more"), None))
    state.correct("f1", Correction(own("The quay."), BlockKind.CAPTION))
    state.save_search("ferries", "title:ferry -strike")
    state.bind("Dora Kessler", "D. Kessler", True)
    state.remember("theme", "night")
    return state


def test_what_is_exported_can_be_read(clock: list[int]) -> None:
    state = State(None)
    state.keep("f1", starred=True)
    state.tag("f1", "yes: no")
    state.untag("f1", "yes: no")
    assert text_of(state).partition("\n\n")[2] == (
        'marks:\n- mark: "starred"\n  fingerprint: "f1"\n  value: 1\n'
        "  changed: 1970-01-01T00:16:40.000Z\n\n"
        'tags:\n- fingerprint: "f1"\n  tag: "yes: no"\n'
        "  gone: yes\n  changed: 1970-01-01T00:16:40.001Z\n\n"
        "notes: []\n\ncorrections: []\n\nsearches: []\n\nbonds: []\n\nremembered: []\n\n"
        "bookmarks: []\n"
    )


@pytest.mark.parametrize("only_ascii", [False, True])
def test_what_is_exported_is_imported_as_it_was(only_ascii: bool) -> None:
    state, other = full(), State(None)
    text = "".join(exported(state.rows, only_ascii=only_ascii))
    assert text.isascii() is only_ascii
    assert other.merge(imported(text)).known == 0
    assert text_of(other) == text_of(state)
    assert other.marks("f1") == Marks(read=True, position=30)
    assert other.notes("f1") == state.notes("f1")
    assert other.corrections() == state.corrections()
    assert other.saved_searches() == state.saved_searches()


def test_importing_twice_changes_nothing() -> None:
    state, other = full(), full()
    rows = imported(text_of(state))
    other.merge(rows)
    before = text_of(other)
    assert other.merge(rows) == Merged(0, sum(map(len, rows.values())))
    assert text_of(other) == before


def test_nothing_is_taken_over_on_trial() -> None:
    state, other = full(), State(None)
    assert other.merge(state.rows, for_good=False).taken > 5
    assert other.marks("f1") == Marks()


def test_the_newer_change_wins_on_both_sides(clock: list[int]) -> None:
    one, other = State(None), State(None)
    one.keep("f1", position=10, starred=True)
    clock.append(2_000_000)
    other.keep("f1", position=5)
    clock.append(3_000_000)
    one.keep("f1", starred=False)
    one_rows, other_rows = one.rows, other.rows
    one.merge(other_rows)
    other.merge(one_rows)
    assert one.marks("f1") == other.marks("f1") == Marks(position=5)


def test_tags_are_united_but_for_those_taken_back_since(clock: list[int]) -> None:
    one, other = State(None), State(None)
    one.tag("f1", "varn")
    other.tag("f1", "budget")
    other.tag("f1", "varn")
    clock.append(2_000_000)
    other.untag("f1", "varn")
    one.merge(other.rows)
    assert one.tags("f1") == ("budget",)
    clock.append(3_000_000)
    one.tag("f1", "varn")
    other.merge(one.rows)
    assert other.tags("f1") == ("budget", "varn")


def test_notes_of_both_are_kept() -> None:
    one, other = State(None), State(None)
    first = one.keep_note(Note("f1", 3, 8, own("ferry"), own("Ask.")))
    second = other.keep_note(Note("f1", 3, 8, own("ferry"), own("Asked.")))
    one.merge(other.rows)
    assert set(one.notes("f1")) == {first, second}


def test_of_two_changes_at_the_same_moment_both_sides_take_the_same(clock: list[int]) -> None:
    one, other = State(None), State(None)
    one.remember("theme", "night")
    other.remember("theme", "paper")
    one_rows, other_rows = one.rows, other.rows
    one.merge(other_rows)
    other.merge(one_rows)
    assert one.remembered("theme") == other.remembered("theme") == "paper"


def test_a_file_may_be_written_by_hand() -> None:
    state = State(None)
    state.merge(
        imported(
            "# mine\nnewsreader-state: 3\ntags:\n"
            "- {fingerprint: f1, tag: plain words, changed: 2024-05-14}\n"
            "- {fingerprint: f2, tag: no}\n"
            "bonds:\n- {one: A, other: B, joined: TRUE}\n"
        )
    )
    assert state.tags("f1") == ("plain words",)
    assert state.tags("f2") == ("no",)
    assert state.bonds()[0].joined


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "no state"),
        ("- a\n", 1, "no state"),
        ("title: Ferry\n", 1, "no state"),
        ("{}", 1, "no state"),
        ("? [a]\n: b\n", 1, "a name must be a word"),
        ("newsreader-state: 5\n", 1, "newer newsreader"),
        ("newsreader-state: three\n", 1, "must be a number"),
        ("newsreader-state: [3]\n", 1, "must be one value"),
        (f"{HEAD}nots: []\n", 2, "there is no part 'nots'"),
        (f"{HEAD}tags: []\ntags: []\n", 3, "is there twice"),
        (f"{HEAD}tags: varn\n", 2, "'tags' must be a list"),
        (f"{HEAD}tags:\n- varn\n", 3, "names and values"),
        (f"{HEAD}tags:\n- fingerprint: f1\n", 3, "'tag' is missing"),
        (f"{HEAD}tags:\n- fingerprint: f1\n  tag: ''\n", 3, "'tag' is missing"),
        (f"{HEAD}tags:\n- fingerprint: f1\n  name: x\n", 4, "'name' of 'tags' is nothing known"),
        (f"{HEAD}tags:\n- tag: x\n  tag: y\n", 4, "'tag' of 'tags' is there twice"),
        (f"{HEAD}tags:\n- tag: [x]\n", 3, "'tag' must be one value"),
        (f"{HEAD}tags:\n- tag: x\n  gone: maybe\n", 4, "'gone' must be yes or no"),
        (f"{HEAD}tags:\n- tag: x\n  changed: soon\n", 4, "'changed' must be a moment"),
        (f"{HEAD}tags:\n- tag: x\n  changed: 1969-01-01\n", 4, "'changed' must be a moment"),
        (f"{HEAD}marks:\n- value: -1\n", 3, "'value' must be a number"),
        (f"{HEAD}marks:\n- value: {'9' * 99}\n", 3, "'value' must be a number"),
        (f"{HEAD}marks:\n- mark: loved\n", 3, "'mark' must be one of read, starred, position"),
        (f"{HEAD}bonds:\n- {{one: B, other: A, joined: no}}\n", 3, "'one' must come before"),
        (f"{HEAD}tags: []\n---\n{HEAD}", 3, "something behind the end"),
        (f"{HEAD}tags: *a\n", 2, "must be a list"),
        (f"{HEAD}tags:\n- &a {{fingerprint: f1, tag: x}}\n- *a\n", 4, "names and values"),
    ],
)
def test_what_is_wrong_in_a_file_is_named_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(StateError, match=rf"^line {line}: .*{reason}"):
        imported(text)


def test_broken_yaml_is_named_with_its_line() -> None:
    with pytest.raises(StateError, match=r"YAML is broken \(line 3"):
        imported(f"{HEAD}tags:\n- fingerprint: a: b\n")


@pytest.mark.parametrize(
    "bomb",
    [
        f"{HEAD}tags: {'[' * 50_000}",
        f"{HEAD}tags:\n{'- ' * 50_000}",
        "a: &a [x]\n" + "".join(f"b{n}: [*a, *a]\n" for n in range(1000)),
        f"{HEAD}tags: !!python/object/apply:os.system [ls]\n",
    ],
)
def test_a_hostile_file_is_refused(bomb: str) -> None:
    with pytest.raises(StateError):
        imported(bomb)


def test_the_largest_number_there_is_can_be_taken_over(tmp_path: Path) -> None:
    text = f"{HEAD}marks:\n- {{mark: position, fingerprint: f1, value: {10**19 - 1}}}\n"
    with closing(State(tmp_path / "state.db")) as state:
        state.merge(imported(text))
        assert state.marks("f1").position == 2**63 - 1
