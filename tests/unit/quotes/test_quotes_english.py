"""English, class by class: a table of made-up sentences with who is quoted in each."""

from pathlib import Path

import pytest

from newsreader.quotes import find_quotes

TABLE = Path(__file__).parent / "sentences_en.tsv"
ROWS = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("kind", "sentence", "speakers"), ROWS)
def test_a_sentence_names_who_is_quoted(kind: str, sentence: str, speakers: str) -> None:
    found = [quote for quote in find_quotes(sentence, "en") if quote.kind != "indirect"]
    names = "; ".join(quote.speaker.name if quote.speaker else "-" for quote in found)
    assert names == speakers, kind
