"""How alike two texts are, by their words and by their signatures."""

import random

import pytest

from newsreader.library.alike import (
    LEAST_ALIKE,
    SIGNATURE_BYTES,
    SURELY_ALIKE,
    likeness,
    passages,
    resemblance,
    shared,
    shingles,
    signature,
)


def made_up(seed: int, words: int = 400) -> str:
    """A text of so many words, which is like no other."""
    rng = random.Random(seed)
    return " ".join("".join(rng.choices("abdeiklmnorstu", k=6)) for _ in range(words))


TEXT = made_up(1)


@pytest.mark.parametrize(
    "other",
    [
        TEXT.upper(),
        TEXT.replace(" ", "\n"),
        TEXT.replace(" ", ", ").replace("a", "A"),
        f"“{TEXT}”—",
    ],
)
def test_case_spaces_and_punctuation_do_not_count(other: str) -> None:
    assert shingles(TEXT) == shingles(other)
    assert likeness(signature(TEXT), signature(other)) == 1


def test_kinds_of_apostrophe_do_not_count() -> None:
    assert shingles("They don't pay the ferryman's fare") == shingles(
        "They don’t pay the ferryman’s fare"
    )


def test_a_signature_has_the_same_size_whatever_the_text() -> None:
    assert {len(signature(made_up(2, words))) for words in (40, 60, 400, 5000)} == {SIGNATURE_BYTES}


@pytest.mark.parametrize("text", ["", "…", "Subscribe to our newsletter.", made_up(3, 39)])
def test_a_short_text_has_no_signature(text: str) -> None:
    assert signature(text) == b""


@pytest.mark.parametrize("share", [0.9, 0.7, 0.5, 0.3])
def test_a_signature_tells_about_how_alike_texts_are(share: float) -> None:
    short = " ".join(TEXT.split()[: int(share * 400)])
    assert resemblance(shingles(TEXT), shingles(short)) == pytest.approx(share, abs=0.02)
    assert likeness(signature(TEXT), signature(short)) == pytest.approx(share, abs=0.25)


def test_texts_of_other_words_are_not_alike() -> None:
    texts = [made_up(seed) for seed in range(4, 24)]
    first = signature(TEXT)
    assert all(likeness(first, signature(text)) < LEAST_ALIKE for text in texts)


def test_short_texts_that_lack_the_same_values_are_not_alike_for_that() -> None:
    texts = [made_up(seed, 40) for seed in range(30, 60)]
    pairs = [(one, other) for at, one in enumerate(texts) for other in texts[:at]]
    assert all(likeness(signature(one), signature(other)) < LEAST_ALIKE for one, other in pairs)


@pytest.mark.parametrize("letters", ["川渡船橋町長議会票料金無朝夜冬春", "กขคงจฉชซญดตถทนบปผพ"])
def test_scripts_without_spaces_are_compared_by_their_letters(letters: str) -> None:
    rng = random.Random(5)
    text = "".join(rng.choices(letters, k=400))
    changed = text[:200] + "".join(rng.choices(letters, k=10)) + text[200:]
    other = "".join(rng.choices(letters, k=400))
    assert likeness(signature(text), signature(changed)) > SURELY_ALIKE
    assert shared(passages(text), passages(other)) == 0


def test_what_was_cut_shares_all_its_passages() -> None:
    assert shared(passages(TEXT), passages(TEXT[:900])) > 0.95
    assert shared(passages(TEXT), frozenset()) == 0
    assert resemblance(frozenset(), frozenset()) == 0


def test_letters_that_cannot_be_encoded_are_no_trouble() -> None:
    assert signature(f"{TEXT} \ud800 \udfff") != b""
