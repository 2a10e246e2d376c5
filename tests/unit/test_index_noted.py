"""Notes find their articles, and the words their places, also where a text has changed since."""

from dataclasses import replace
from pathlib import Path

from builders import article
from indexes import index_of

from newsreader.article import Article, Span
from newsreader.clean import clean_line
from newsreader.library.entry import fingerprint
from newsreader.library.index.listing import all_numbers
from newsreader.library.index.noted import Noted, fingerprints, noted, strays
from newsreader.library.order import Order
from newsreader.library.state import Note


def _ferry(*paragraphs: str, path: str = "ferry.md", source: str = "Varn Courier") -> Article:
    return article(
        *paragraphs, title="Ferry to stop", source=source, published="2024-05-13", path=path
    )


def _note_on(noted_article: Article, words: str) -> Note:
    start = noted_article.text.index(words)
    return Note(
        fingerprint=fingerprint(noted_article),
        start=start,
        end=start + len(words),
        words=clean_line(words),
        title=noted_article.title,
        source=noted_article.source,
        published=clean_line(noted_article.published),
        id="n1",
    )


def _place(found: Noted) -> tuple[str, Span | None]:
    return found.entry.path.name if found.entry else "", found.span


def test_a_note_comes_with_its_article_and_the_place_of_its_words(tmp_path: Path) -> None:
    ferry = _ferry("It rained.", "The ferry stops in May.")
    note = _note_on(ferry, "stops in May")
    with index_of(tmp_path, ferry) as index:
        (found,) = noted(index, [note])
        assert found.note == note
        assert _place(found) == ("ferry.md", Span(note.start, note.end))
        assert strays(index, [note]) == ()


def test_notes_on_a_text_that_changed_go_to_the_article_of_that_headline(tmp_path: Path) -> None:
    note = _note_on(_ferry("The ferry stops in May."), "stops in May")
    now = _ferry("Corrected on Friday.", "The ferry stops in May.")
    other = _ferry("It stops in May.", path="other.md", source="Harbour Post")
    with index_of(tmp_path, now, other) as index:
        assert strays(index, [note]) == (note,)
        (found,) = noted(index, [note])
        place, span = _place(found)
    assert place == "ferry.md"
    assert span is not None
    assert now.cut_text(span) == "stops in May"


def test_of_several_articles_with_a_headline_it_is_the_one_with_the_words(tmp_path: Path) -> None:
    note = _note_on(_ferry("The ferry stops in May."), "stops in May")
    without = _ferry("The ferry goes on.", path="a.md")
    with_words = _ferry("So the ferry stops in May.", path="b.md")
    with index_of(tmp_path, without, with_words) as index:
        assert _place(noted(index, [note])[0])[0] == "b.md"


def test_words_that_are_gone_have_an_article_and_no_place(tmp_path: Path) -> None:
    note = _note_on(_ferry("The ferry stops in May."), "stops in May")
    with index_of(tmp_path, _ferry("The ferry goes on.")) as index:
        assert _place(noted(index, [note])[0]) == ("ferry.md", None)


def test_a_note_on_an_article_that_is_nowhere_is_still_there(tmp_path: Path) -> None:
    note = replace(_note_on(_ferry("The ferry stops."), "stops"), title=clean_line("Elsewhere"))
    with index_of(tmp_path, _ferry("The ferry goes on.")) as index:
        assert noted(index, [note]) == (Noted(note),)


def test_the_articles_of_a_list_are_known_by_their_fingerprints(tmp_path: Path) -> None:
    one, other = _ferry("One."), _ferry("Other.", path="other.md")
    again = _ferry("One.", path="again.md")
    with index_of(tmp_path, one, other, again) as index:
        assert sorted(fingerprints(index, all_numbers(index, Order.NEWEST))) == sorted(
            {fingerprint(one), fingerprint(other)}
        )


def test_several_notes_on_one_article_stand_where_their_words_do(tmp_path: Path) -> None:
    before = _ferry("The ferry stops in May.", "It rained.")
    notes = [_note_on(before, "stops in May"), _note_on(before, "It rained")]
    other, now = _ferry("It goes on.", path="a.md"), _ferry("It goes.", "It rained.", path="b.md")
    with index_of(tmp_path, other, now) as index:
        assert [_place(found)[0] for found in noted(index, notes)] == ["a.md", "b.md"]
