"""Whatever the text is, quotes lie in it, in its order, and name what stands there."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from newsreader.clean import clean_line
from newsreader.quotes import find_quotes
from newsreader.quotes.marks import pair_marks

PIECES = st.sampled_from(
    [
        "“", "”", '"', "''", "‘", "’", "'", "„", "«", "»", "(", ")", ",", ".", ":", "—", "?", "\n",
        "\n\n", " ", "said", "Nora Quill", "he", "who", "that", "and", "the mayor", "according to",
        "told", "saying", "Mr.", "U.S.", "7", "called it", "sagte", "a dit", "dijo", "no",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=60).map(" ".join) | st.text(max_size=200)
LANGUAGES = st.sampled_from(["", "en", "de", "fr", "es", "ru"])


@given(TEXTS, LANGUAGES)
@example("According to n,", "en")
def test_every_span_lies_in_the_text(text: str, language: str) -> None:
    for quote in find_quotes(text, language):
        for span in (quote.span, quote.mention, quote.cue):
            assert span is None or 0 <= span.start < span.end <= len(text)
        assert 0 < quote.confidence <= 1
        assert quote.sieve


@given(TEXTS, LANGUAGES)
def test_quotes_come_in_the_order_of_the_text(text: str, language: str) -> None:
    starts = [quote.span.start for quote in find_quotes(text, language)]
    assert starts == sorted(starts)


@given(TEXTS, LANGUAGES)
def test_no_two_quotes_have_a_character_in_common(text: str, language: str) -> None:
    for one, other in pairwise(find_quotes(text, language)):
        assert one.span.end <= other.span.start


@given(TEXTS, LANGUAGES)
def test_the_same_text_gives_the_same_quotes(text: str, language: str) -> None:
    assert find_quotes(text, language) == find_quotes(text, language)


@given(TEXTS.filter(lambda text: "\r" not in text), LANGUAGES)
def test_line_ends_of_either_kind_give_the_same_quotes(text: str, language: str) -> None:
    there = text.replace("\n", "\r\n")
    one = [(q.kind, q.sieve, text[q.span.start : q.span.end]) for q in find_quotes(text, language)]
    other = [
        (q.kind, q.sieve, there[q.span.start : q.span.end].replace("\r\n", "\n"))
        for q in find_quotes(there, language)
    ]
    assert one == other


@given(TEXTS)
def test_speakers_are_clean_lines(text: str) -> None:
    for quote in find_quotes(text, "en"):
        if quote.speaker is not None:
            assert quote.speaker.name == clean_line(quote.speaker.name)


@given(st.lists(PIECES.filter(lambda piece: "\n" not in piece), max_size=60).map(" ".join))
def test_quotations_do_not_overlap(text: str) -> None:
    found = pair_marks(text, 0, len(text))
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start
