"""English, class by class: tables of made-up sentences with who is quoted in each."""

from pathlib import Path

import pytest

from newsreader.article import Quote
from newsreader.quotes import find_quotes

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def described(text: str, quote: Quote) -> str:
    """A quote as the table has it: kind, words, speaker and role."""
    words = text[quote.span.start : quote.span.end]
    if quote.speaker is None:
        return f"{quote.kind}: {words} = -"
    role = f" ({quote.speaker.role})" if quote.speaker.role else ""
    return f"{quote.kind}: {words} = {quote.speaker.name}{role}"


@pytest.mark.parametrize(("kind", "sentence", "speakers"), rows("sentences_en.tsv"))
def test_a_sentence_names_who_is_quoted(kind: str, sentence: str, speakers: str) -> None:
    found = [quote for quote in find_quotes(sentence, "en") if quote.kind != "indirect"]
    names = "; ".join(quote.speaker.name if quote.speaker else "-" for quote in found)
    assert names == speakers, kind


@pytest.mark.parametrize("row", rows("cases_en.tsv"), ids=lambda row: row[0])
def test_each_class_gives_its_quotes_whole(row: list[str]) -> None:
    _, paragraphs, *expected = row
    text = paragraphs.replace(" ¶ ", "\n\n")
    assert [described(text, quote) for quote in find_quotes(text, "en")] == expected
