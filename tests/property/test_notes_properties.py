"""A note stays on its words, whatever happens to the text around them."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.clean import clean
from newsreader.library.state import Note, place_of

_AROUND = st.text(alphabet="abc “”\"'.\n é字", max_size=60).map(clean)
_WORDS = st.text(alphabet="xyz “”é字", min_size=1, max_size=20).map(clean).filter(str.strip)


def _note(words: str, start: int) -> Note:
    return Note("f", start, start + len(words), clean(words))


@given(_AROUND, _WORDS, _AROUND)
def test_words_that_are_there_are_found_letter_by_letter(
    before: str, words: str, after: str
) -> None:
    text = before + words + after
    span = place_of(_note(words, len(before)), text)
    assert span is not None
    assert (span.start, text[span.start : span.end]) == (len(before), words)


@given(_AROUND, _WORDS, _AROUND, _AROUND)
def test_they_are_found_when_the_text_before_them_has_changed(
    before: str, words: str, after: str, other: str
) -> None:
    span = place_of(_note(words, len(before)), other + words + after)
    assert span is not None
    assert (other + words + after)[span.start : span.end] == words


@given(_WORDS, st.lists(_AROUND, min_size=2, max_size=5), st.integers(0, 300))
def test_of_several_places_it_is_the_nearest(words: str, around: list[str], at: int) -> None:
    text = words.join(around)
    span = place_of(_note(words, at), text)
    assert span is not None
    starts = [start for start in range(len(text)) if text.startswith(words, start)]
    assert abs(span.start - at) == min(abs(start - at) for start in starts)


@given(_AROUND, st.integers(0, 300), st.text(alphabet="xyz“” \n", max_size=30).map(clean))
def test_a_place_is_always_a_stretch_of_the_text(text: str, at: int, words: str) -> None:
    span = place_of(_note(words, at), text)
    assert span is None or 0 <= span.start < span.end <= len(text)
