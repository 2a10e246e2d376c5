"""The places of an article that its reader has named."""

from builders import article

from newsreader.ui.reading_place import ReadingPlace


def test_only_what_is_a_mark_is_taken_over() -> None:
    place = ReadingPlace()
    place.enter(article("It rained in Varn."))
    place.marks["c"] = 3
    place.take_marks({"a": 0, "b": 5, "ab": 1, "": 2, "\x1b": 3, "d": 50, "e": -1}, length=18)
    assert place.marks == {"c": 3, "a": 0, "b": 5}
