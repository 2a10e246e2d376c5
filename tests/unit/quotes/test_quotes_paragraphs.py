from newsreader.article import Span
from newsreader.quotes.paragraphs import Paragraph, pieces_of, text_paragraphs


def texts(text: str) -> list[str]:
    return [text[item.span.start : item.span.end] for item in text_paragraphs(text)]


def test_every_line_with_words_is_a_paragraph_without_the_spaces_around_it() -> None:
    assert texts("  The ferry stays free. \n\n\tIt rained in Varn.\n") == [
        "The ferry stays free.",
        "It rained in Varn.",
    ]


def test_a_long_line_that_stops_in_a_sentence_goes_on_in_the_next() -> None:
    broken = "The harbour master of Varn said on Monday that the\nferry would stay free."
    assert texts(broken) == [broken]


def test_a_line_that_begins_with_a_capital_is_a_paragraph_of_its_own() -> None:
    first = "The harbour master of Varn said on Monday that it was the"
    assert texts(f"{first}\nFerry stays free") == [first, "Ferry stays free"]


def test_an_endless_paragraph_is_read_in_pieces_that_leave_nothing_out() -> None:
    text = "It rained in Varn. " * 10_000
    whole = Paragraph(Span(0, len(text)), is_aside=True)
    pieces = list(pieces_of(text, whole))
    assert "".join(text[piece.span.start : piece.span.end] for piece in pieces) == text
    assert len(pieces) > 1
    assert all(piece.is_aside for piece in pieces)
    assert all(text[piece.span.end - 1] == "." for piece in pieces[:-1])


def test_a_paragraph_without_any_space_is_cut_all_the_same() -> None:
    text = "a" * 100_000
    pieces = list(pieces_of(text, Paragraph(Span(0, len(text)))))
    assert "".join(text[piece.span.start : piece.span.end] for piece in pieces) == text
    assert len(pieces) > 1
