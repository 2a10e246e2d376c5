"""What differs between two texts."""

import pytest

from newsreader.library.differences import Kind, differences

FERRY = (
    "Ferry stays free\n\nThe council of Varn voted to keep the ferry free. It rained.\n\n"
    "The mayor said the boats cost 40,000 crowns a year. She smiled.\n"
)


def told(here: str, there: str) -> list[tuple[Kind, str, str]]:
    """The pieces that are not the same: kind, and what they say in both texts."""
    return [
        (
            piece.kind,
            here[piece.here.start : piece.here.end].strip(),
            there[piece.there.start : piece.there.end].strip(),
        )
        for piece in differences(here, there)
        if piece.kind is not Kind.SAME
    ]


def words(here: str, there: str) -> list[tuple[str, str]]:
    """The words that are not the same in changed sentences, as both texts have them."""
    return [
        (here[word.here.start : word.here.end], there[word.there.start : word.there.end])
        for piece in differences(here, there)
        for word in piece.words
        if word.kind is not Kind.SAME
    ]


def test_a_sentence_that_is_gone_and_one_that_has_come() -> None:
    other = FERRY.replace("It rained.\n\n", "\n\nNobody spoke against it.\n\n")
    assert told(FERRY, other) == [
        (Kind.HERE, "It rained.", ""),
        (Kind.THERE, "", "Nobody spoke against it."),
    ]


def test_a_changed_sentence_is_told_word_by_word() -> None:
    other = FERRY.replace("40,000 crowns", "45,000 crowns").replace("ferry free.", "ferry.")
    assert [kind for kind, _, _ in told(FERRY, other)] == [Kind.CHANGED, Kind.CHANGED]
    assert words(FERRY, other) == [("free. ", ""), ("40,000 ", "45,000 ")]


def test_kinds_of_quotation_mark_and_case_are_no_difference() -> None:
    assert told('"It is free," she said.', "“It is Free”, she said.") == []


def test_a_text_cut_at_the_end_lacks_the_end() -> None:
    cut = FERRY[: FERRY.index("The mayor")]
    assert told(FERRY, cut) == [
        (Kind.HERE, "The mayor said the boats cost 40,000 crowns a year.", ""),
        (Kind.HERE, "She smiled.", ""),
    ]


def test_texts_in_scripts_without_spaces_are_told_letter_by_letter() -> None:
    assert words("町議会は渡船の無料を決めた。", "町議会は橋の無料を決めた。") == [("渡船", "橋")]


def test_nothing_is_different_in_nothing() -> None:
    assert differences("", "") == ()
    assert told("", "It rained.") == [(Kind.THERE, "", "It rained.")]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("a. b. " * 7_000, "b. a. " * 7_000),
        ("word " * 30_000, "word " * 15_000 + "other"),
        (". " * 20_000, "! " * 20_000),
        (
            "\n".join(f"line {at}" for at in range(9000)),
            "\n".join(f"row {at}" for at in range(9000)),
        ),
    ],
)
def test_hostile_texts_are_told_from_end_to_end(here: str, there: str) -> None:
    pieces = differences(here, there)
    assert sum(len(piece.here) for piece in pieces) == len(here)
    assert sum(len(piece.there) for piece in pieces) == len(there)


def test_a_changed_sentence_is_found_behind_one_that_has_come() -> None:
    other = FERRY.replace("It rained.", "Nobody spoke against it.").replace("40,000", "45,000")
    other = other.replace("The mayor said", "Not a word was heard. The mayor said")
    assert ("40,000 ", "45,000 ") in words(FERRY, other)
