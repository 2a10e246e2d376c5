"""Properties of what differs between two texts, whatever they say."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.article import Span
from newsreader.clean import clean_block
from newsreader.library.differences import Kind, Piece, differences
from newsreader.ui.compared import HERE, THERE, Comparison, rows_of

SENTENCES = [
    "It rained. ",
    "Nobody came.\n\n",
    "The ferry stays free. ",
    "He said “No.” ",
    "渡船。",
    "a ",
]
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(st.sampled_from(SENTENCES), max_size=12).map("".join)
)


def is_tiled(spans: list[Span], start: int, end: int) -> bool:
    """Whether spans stand one behind the other from a start to an end."""
    edges = [start, *(edge for span in spans for edge in (span.start, span.end)), end]
    return edges == sorted(edges) and all(
        edges[at] == edges[at + 1] for at in range(0, len(edges), 2)
    )


@given(TEXTS, TEXTS)
def test_the_pieces_are_both_texts_from_end_to_end(here: str, there: str) -> None:
    pieces = differences(here, there)
    assert is_tiled([piece.here for piece in pieces], 0, len(here))
    assert is_tiled([piece.there for piece in pieces], 0, len(there))


@given(TEXTS, TEXTS)
def test_the_words_of_a_changed_sentence_are_all_of_it(here: str, there: str) -> None:
    for piece in differences(here, there):
        if piece.kind is Kind.CHANGED:
            here_spans = [word.here for word in piece.words]
            there_spans = [word.there for word in piece.words]
            assert is_tiled(here_spans, piece.here.start, piece.here.end)
            assert is_tiled(there_spans, piece.there.start, piece.there.end)


@given(TEXTS, TEXTS)
def test_what_stands_in_one_text_only_is_empty_in_the_other(here: str, there: str) -> None:
    def is_sound(piece: Piece) -> bool:
        lengths = bool(len(piece.here)), bool(len(piece.there))
        expected = {Kind.HERE: (True, False), Kind.THERE: (False, True)}
        return lengths == expected.get(piece.kind, (True, True))

    pieces = differences(here, there)
    assert all(is_sound(each) for piece in pieces for each in (piece, *piece.words))


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert {piece.kind for piece in differences(text, text)} <= {Kind.SAME}


@given(TEXTS, TEXTS, st.integers(1, 30))
def test_the_rows_say_all_of_both_texts(one: str, other: str, width: int) -> None:
    here, there = clean_block(one), clean_block(other)
    rows = rows_of(Comparison(here, there, differences(here, there)), width)
    said = "".join(row.text for row in rows if row.sign != HERE)
    assert "".join(said.split()) == "".join(there.split())
    only_here = "".join("".join(row.text.split()) for row in rows if row.sign == HERE)
    assert set(only_here) <= set(here)
    assert all(span.end <= len(row.text) for row in rows for span in row.marked)
    assert not any(row.marked for row in rows if row.sign not in (HERE, THERE))
