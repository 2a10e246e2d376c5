"""Evidence: a reader can be told why a quote was read as it was."""

import pytest

from newsreader.clean import clean_block
from newsreader.quotes import find_quotes
from newsreader.quotes.evidence import SIEVES_IN_WORDS, evidence
from newsreader.quotes.sieves import MARKS_SIEVES, SIEVES


def facts_of(text: str) -> list[dict[str, str]]:
    """The evidence for each quote of a text."""
    return [dict(evidence(clean_block(text), quote)) for quote in find_quotes(text, "en")]


def test_the_words_it_went_by_are_named() -> None:
    first, second = facts_of(
        "“It rained,” said Nora Quill, the mayor of Eastmere. Quill left early. "
        "“We waited for an hour,” she said."
    )
    assert first["Cue"] == "“said”"
    assert first["Named here"] == "“Nora Quill”"
    assert first["Speaker"].startswith("Nora Quill, mayor of Eastmere")
    assert second["Named here"] == "“she”"
    assert second["Speaker"].startswith("Nora Quill")


def test_it_says_how_the_words_are_given_and_how_sure_the_reading_is() -> None:
    (facts,) = facts_of("Nora Quill said that the ferry would stay free.")
    assert "reported" in facts["Kind"]
    assert "%" in facts["Sure"]


def test_facts_that_there_are_none_of_are_left_out() -> None:
    (facts,) = facts_of("“Nobody ever asked any of us what we wanted.”")
    assert "Cue" not in facts
    assert "Named here" not in facts
    assert facts["Speaker"] == "nobody is named"


@pytest.mark.parametrize(
    "name",
    [sieve.__name__ for sieve in (*SIEVES, *MARKS_SIEVES) if sieve.__name__ != "names_a_thing"],
)
def test_every_sieve_is_explained_in_words(name: str) -> None:
    assert SIEVES_IN_WORDS[name]
