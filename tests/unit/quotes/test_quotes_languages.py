"""German, French and Spanish: a table of made-up sentences a language, in the manner of news.

A row is a sentence, a tab, and who says each quotation in it, with semicolons between; "-" stands
for nobody that can be named.
"""

from pathlib import Path

import pytest

from newsreader.quotes import find_quotes

HERE = Path(__file__).parent


def rows(language: str) -> list[tuple[str, tuple[str | None, ...]]]:
    found = []
    for line in (HERE / f"sentences_{language}.tsv").read_text(encoding="utf-8").splitlines():
        sentence, _, names = line.partition("\t")
        speakers = tuple(None if name == "-" else name for name in names.split("; ") if name)
        found.append((sentence, speakers))
    return found


def speakers_of(sentence: str, language: str) -> tuple[str | None, ...]:
    quotes = [quote for quote in find_quotes(sentence, language) if quote.kind != "indirect"]
    return tuple(quote.speaker.name if quote.speaker else None for quote in quotes)


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_nine_in_ten_sentences_have_the_right_speakers(language: str) -> None:
    table = rows(language)
    wrong = [
        (sentence, found)
        for sentence, speakers in table
        if (found := speakers_of(sentence, language)) != speakers
    ]
    assert len(table) >= 80
    assert len(wrong) <= len(table) // 10, wrong


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_the_language_is_recognised_where_nobody_declares_it(language: str) -> None:
    text = "\n\n".join(sentence for sentence, _ in rows(language))
    assert find_quotes(text) == find_quotes(text, language)


def test_a_language_without_a_lexicon_gives_its_marks_and_names_nobody() -> None:
    text = "«Мы не отступим и пойдём до самого конца вместе», сказала Анна Белова."
    (quote,) = find_quotes(text, "ru")
    assert text[quote.span.start : quote.span.end].startswith("«Мы")
    assert quote.speaker is None


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("Sie erklärte, das Land habe genug Geld für alle Schulen.", "das Land"),
        ("Emil Hartwig sagte, dass die Arbeit im Mai beginnt.", "dass die Arbeit"),
    ],
)
def test_german_reports_begin_behind_the_comma(sentence: str, start: str) -> None:
    (quote,) = find_quotes(sentence, "de")
    assert quote.kind == "indirect"
    assert sentence[quote.span.start :].startswith(start)


def test_french_reports_begin_with_their_conjunction() -> None:
    text = "Le maire Paul Lestrade a affirmé que la route serait ouverte en juin."
    (quote,) = find_quotes(text, "fr")
    assert quote.kind == "indirect"
    assert text[quote.span.start : quote.span.end] == "que la route serait ouverte en juin"
    assert quote.speaker is not None
    assert quote.speaker.name == "Paul Lestrade"


def reports() -> list[list[str]]:
    table = (HERE / "reports_other.tsv").read_text(encoding="utf-8")
    return [row.split("\t") for row in table.splitlines()]


@pytest.mark.parametrize("row", reports(), ids=lambda row: f"{row[0]} {row[1]}")
def test_each_class_of_report_gives_its_words_and_its_source(row: list[str]) -> None:
    language, _, sentence, *expected = row
    found = [
        f"{sentence[quote.span.start : quote.span.end]} = {quote.speaker.name}"
        for quote in find_quotes(sentence, language)
        if quote.kind == "indirect" and quote.speaker is not None
    ]
    assert found == expected
