"""Voices: every speaker of an article has a colour and initials of its own."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.article import Speaker
from newsreader.clean import clean_line
from newsreader.text import cells
from newsreader.ui.themes import SPEAKERS
from newsreader.ui.voices import INITIAL_CELLS, Voices


def initials(*names: str) -> list[str]:
    """The initials that speakers of these names get."""
    speakers = [Speaker(clean_line(name)) for name in names]
    voices = Voices(speakers)
    return [voices.initials(speaker) for speaker in speakers]


def test_a_person_has_the_first_letters_of_first_name_and_surname() -> None:
    assert initials("Dora Kessler", "Jon van der Abel", "Ludwig von Holt") == ["DK", "JA", "LH"]


def test_a_body_of_one_word_has_its_first_two_letters() -> None:
    assert initials("Northline", "the ministry") == ["No", "Mi"]


def test_two_with_the_same_first_letters_are_kept_apart() -> None:
    assert initials("Dora Kessler", "Dirk Kolb") == ["DK", "Di"]


def test_a_name_of_wide_letters_keeps_within_its_cells() -> None:
    first, second = initials("王毅", "王明")
    assert first == "王"
    assert second not in ("", first)
    assert cells(second) <= INITIAL_CELLS


def test_nobody_has_no_initials_and_no_colour() -> None:
    assert Voices().initials(None) == ""
    assert Voices().role(None) == "quote"


def test_colours_begin_again_when_there_are_more_speakers() -> None:
    speakers = [Speaker(clean_line(f"Speaker {number}")) for number in range(SPEAKERS + 1)]
    voices = Voices(speakers)
    assert voices.are_many
    assert not Voices(speakers[:SPEAKERS]).are_many
    assert voices.role(speakers[0]) == voices.role(speakers[-1])


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=60, unique_by=clean_line))
def test_no_two_speakers_have_the_same_initials(names: list[str]) -> None:
    given = initials(*names)
    assert len(set(given)) == len(given)
    assert all(0 < cells(each) <= INITIAL_CELLS for each in given)
