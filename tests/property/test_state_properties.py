"""Whatever is kept is exported and imported as it was, and merged the same in any order."""

from collections.abc import Callable, Sequence
from contextlib import closing, suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.article import BlockKind
from newsreader.clean import clean_block, clean_line
from newsreader.library.corrections import Correction
from newsreader.library.state import Note, State, StateError, place_of
from newsreader.library.state.exporting import exported
from newsreader.library.state.importing import imported

Action = Callable[[State], object]

names = st.text(max_size=8) | st.sampled_from(["f1", "f2", "varn", "no", "~", "[x]", "a: b", "'"])
lines = names.map(clean_line)
blocks = names.map(clean_block)
numbers = st.integers(0, 2**40)
ids = st.sampled_from(["", "n1", "n2"])


@st.composite
def actions(draw: st.DrawFn) -> Action:
    """Something that a user may do."""
    fingerprint, name, flag = draw(names), draw(names), draw(st.booleans())
    note = Note(
        *(fingerprint, draw(numbers), draw(numbers), draw(blocks), draw(blocks)),
        *(draw(lines), draw(lines), draw(lines), draw(ids)),
    )
    correction = Correction(draw(blocks), draw(st.sampled_from([None, *BlockKind])))
    number, other = draw(numbers), draw(names)
    possible: Sequence[Action] = (
        lambda state: state.keep(fingerprint, read=flag, position=number),
        lambda state: state.keep(fingerprint, starred=flag),
        lambda state: state.tag(fingerprint, name),
        lambda state: state.untag(fingerprint, name),
        lambda state: state.keep_note(note),
        lambda state: state.drop_note(note.id),
        lambda state: state.correct(fingerprint, correction),
        lambda state: state.drop_correction(fingerprint, correction.words),
        lambda state: state.save_search(name, other),
        lambda state: state.drop_search(name),
        lambda state: state.bind(name, other, flag),
        lambda state: state.unbind(name, other),
        lambda state: state.remember(name, other),
    )
    return draw(st.sampled_from(possible))


some_actions = st.lists(actions(), max_size=12)


def after(done: Sequence[Action]) -> State:
    state = State(None)
    for action in done:
        action(state)
    return state


def text_of(state: State) -> str:
    return "".join(exported(state.rows))


@settings(deadline=None, max_examples=60)
@given(some_actions, st.booleans())
def test_what_is_exported_is_imported_as_it_was(done: Sequence[Action], only_ascii: bool) -> None:
    with closing(after(done)) as state, closing(State(None)) as other:
        rows = imported("".join(exported(state.rows, only_ascii=only_ascii)))
        assert rows == {table: some for table, some in state.rows.items() if table in rows}
        other.merge(rows)
        assert text_of(other) == text_of(state)
        assert other.merge(rows).taken == 0


@settings(deadline=None, max_examples=40)
@given(some_actions, some_actions)
def test_two_states_come_to_the_same_whichever_takes_over_the_other(
    done: Sequence[Action], elsewhere: Sequence[Action]
) -> None:
    with closing(after(done)) as one, closing(after(elsewhere)) as other:
        one_rows, other_rows = one.rows, other.rows
        one.merge(other_rows)
        other.merge(one_rows)
        assert text_of(one) == text_of(other)


@settings(deadline=None)
@given(
    st.text() | st.builds("newsreader-state: 3\n{}".format, st.text(alphabet="tags:\n -[]{}&*a"))
)
def test_no_text_is_imported_with_another_error(text: str) -> None:
    with suppress(StateError):
        imported(text)


@given(st.text(alphabet="ab “", max_size=30), st.text(alphabet='ab "', max_size=4), numbers)
def test_a_note_is_found_where_its_words_stand(text: str, words: str, start: int) -> None:
    note = Note("f1", min(start, 40), 0, clean_block(words))
    place = place_of(note, text)
    if place is not None and note.words in text:
        assert text[place.start : place.end] == note.words
    else:
        assert not note.words or note.words not in text
