"""Reading a file: all of it, or its beginning where all of it would take too long."""

import gzip
import threading
from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest
from builders import write

from newsreader.article import Article, ArticleError, Quote
from newsreader.library import reading
from newsreader.library.deadline import OutOfTime, within
from newsreader.library.reading import (
    BEGINNING,
    as_shown,
    is_long,
    read_articles,
    read_at_first,
    read_beginning,
)

# Time may be over within a callback of the garbage collector's, which drops what is raised in it.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

LINE = "It rained in Varn for a week, and the ferry stayed in its dock, said Ann Lee.\n\n"


def never_ends() -> None:
    """Compute until somebody stops it."""
    while True:
        pass


def slow_beyond(letters: int) -> reading.Correct:
    """What never ends for articles of more letters."""

    def correct(article: Article) -> Article:
        if len(article.text) > letters:
            never_ends()
        return replace(article, tags=())

    return correct


def test_what_takes_too_long_is_stopped() -> None:
    with pytest.raises(OutOfTime), within(0.01):
        never_ends()


def test_what_cannot_be_stopped_at_one_moment_is_stopped_at_the_next() -> None:
    class Stubborn:
        def __del__(self) -> None:  # what is raised in here is dropped
            never_ends()

    def is_stubborn_first() -> None:
        Stubborn()
        never_ends()

    with pytest.raises(OutOfTime), within(0.01):
        is_stubborn_first()


def test_what_is_done_in_time_is_not_stopped() -> None:
    with within(5):
        done = sum(range(1000))
    assert done == 499_500


def test_in_another_thread_there_is_no_limit() -> None:
    done: list[int] = []

    def work() -> None:
        with within(0.0001):
            done.append(sum(range(100_000)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert len(done) == 1


def test_a_file_is_long_by_its_bytes_its_lines_or_what_it_packs(tmp_path: Path) -> None:
    assert not is_long(write(tmp_path, "a.txt", LINE * 1000))
    assert is_long(write(tmp_path, "b.txt", LINE * 4000))
    assert is_long(write(tmp_path, "c.txt", "a\n\n" * 50_000))
    packed = tmp_path / "d.txt.gz"
    packed.write_bytes(gzip.compress(LINE.encode() * 4000))
    assert is_long(packed)
    broken = tmp_path / "e.txt.gz"
    broken.write_bytes(b"\x1f\x8b\x08 and no more")
    assert not is_long(broken)
    assert not is_long(tmp_path / "nothing.txt")


def test_a_short_file_is_read_whole_at_first(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "Rain\n\n" + LINE)
    articles = read_articles(path)
    assert read_at_first(path) == (articles, True)


def test_of_a_long_file_the_beginning_is_read_at_first(tmp_path: Path) -> None:
    (article,), whole = read_at_first(write(tmp_path, "a.txt", LINE * 5000))
    assert not whole
    assert article.cut
    assert len(article.text) <= BEGINNING
    assert article.quotes


def test_of_a_file_of_short_lines_fewer_are_read_at_first(tmp_path: Path) -> None:
    (article,), _ = read_at_first(write(tmp_path, "a.txt", "a\n\n" * 100_000))
    assert article.cut
    assert len(article.blocks) < 10_000


def test_of_a_file_that_takes_too_long_less_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "SECONDS", 0.1)
    path = write(tmp_path, "a.txt", LINE * 1000)
    (article,), whole = read_at_first(path, slow_beyond(20_000))
    assert not whole
    assert article.cut
    assert 1000 < len(article.text) <= 20_000


def test_what_cannot_be_cut_has_time_to_be_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "SECONDS", 0.05)

    def takes_time(article: Article) -> Article:
        until = process_time() + 0.1
        while process_time() < until:
            pass
        return article

    body = "\\n\\n".join(f"It rained for the {number}th day." for number in range(5_000))
    path = write(tmp_path, "a.yaml", f'title: Rain\nbody: "{body}"\n')
    (article,), whole = read_at_first(path, takes_time)
    assert whole
    assert article.title == "Rain"
    assert "4999th" in article.text


def test_a_file_that_always_takes_too_long_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "SECONDS", 0.02)
    with pytest.raises(ArticleError, match="too long to read"):
        read_beginning(write(tmp_path, "a.txt", LINE), slow_beyond(0))


def test_a_fault_in_finding_quotes_costs_the_quotes_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_article: Article) -> tuple[Quote, ...]:
        raise IndexError

    path = write(tmp_path, "a.txt", "Rain\n\n“It rained,” said Ann Lee.\n")
    assert read_articles(path)[0].quotes
    monkeypatch.setattr("newsreader.quotes.find_article_quotes", fails)
    (article,) = read_articles(path)
    assert article.title == "Rain"
    assert article.quotes == ()


def test_what_cannot_be_read_in_time_at_all_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "SECONDS", 0.01)
    monkeypatch.setattr(reading, "_FIRST_SECONDS", 0.01)
    monkeypatch.setattr(reading, "_LEAST_SECONDS", 0.01)
    path = write(tmp_path, "rain.md", LINE)
    with pytest.raises(ArticleError, match="too long"):
        read_at_first(path, slow_beyond(0))


def test_what_takes_all_memory_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path) -> tuple[Article, ...]:
        raise MemoryError(path)

    monkeypatch.setattr("newsreader.formats.read", fail)
    with pytest.raises(ArticleError, match="memory"):
        read_articles(write(tmp_path, "rain.md", LINE))


def test_a_fault_in_finding_quotes_costs_the_quotes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(article: Article) -> tuple[Quote, ...]:
        raise ValueError(article)

    monkeypatch.setattr("newsreader.quotes.find_article_quotes", fail)
    (article,) = read_articles(write(tmp_path, "rain.md", LINE))
    assert (article.quotes, "It rained" in article.text) == ((), True)


def test_what_is_said_on_both_sides_of_its_source_is_shown_as_one(tmp_path: Path) -> None:
    said = "She had been woken, Ann Lee said, by a cow. The cow, Ann Lee added, was brown."
    path = write(tmp_path, "cow.md", f"# Cow\n\n{said}\n")
    (article,) = read_articles(path)
    assert len(article.quotes) == 4
    shown = as_shown(article)
    assert [shown.cut_text(quote.span) for quote in shown.quotes] == [
        "She had been woken, Ann Lee said, by a cow",
        "The cow, Ann Lee added, was brown",
    ]
    unsure = replace(article, quotes=tuple(replace(each, confidence=0) for each in article.quotes))
    assert as_shown(unsure).quotes == ()
