"""Texts without the differences that nobody types."""

from newsreader.library.order import fold


def test_folding_forgets_case_accents_and_kinds_of_apostrophe() -> None:
    assert fold("Varn’s CAFÉ") == fold("varn's cafe")
