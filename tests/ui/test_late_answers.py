"""What comes late, or has changed meanwhile: what is shown and kept is always of what is chosen."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from builders import article, quoting, write
from papers import broken, ferry, long_text, river, shelf, sky
from screens import open_app

from newsreader.article import Article
from newsreader.library.entry import fingerprint
from newsreader.library.index.opened import Index
from newsreader.library.index.reader_process import file_row, glance
from newsreader.library.index.tables import open_to_write
from newsreader.library.index.writer import Writer
from newsreader.library.reading import read_articles
from newsreader.ui.keeping import Keeping

LONG = fingerprint(long_text())


def snowed() -> Article:
    """The ferry article as its file reads once it has been written anew."""
    story = article("It snowed in Varn.", title=ferry().title, path=str(ferry().path))
    return replace(story, source=ferry().source, published=ferry().published)


async def test_a_filter_that_finds_nothing_waits_for_no_article() -> None:
    async with open_app([long_text(), ferry()]) as reader:
        reader.desk.in_parts = True
        await reader.press("r", "j", "f")
        await reader.type("zzzz")
        reader.desk.let_go()
        await reader.settle()
        assert "0 articles" in reader.text()
        assert not reader.shows("It rained in Varn.")
        await reader.press("escape")
        assert "2 articles" in reader.top_line


async def test_behind_a_filter_that_found_nothing_the_article_is_there_again_at_its_place() -> None:
    keeping = Keeping(None)
    async with open_app([river(), long_text(), sky()], keeping=keeping) as reader:
        await reader.press("j", "enter", "space", "space", "space", "q")
        at = keeping.marks(LONG).position
        shown = [row[41:] for row in reader.rows()[1:-1]]
        await reader.press("f")
        await reader.type("zzzz")
        assert keeping.marks(LONG).position > at
        await reader.press("escape")
        assert [row[41:] for row in reader.rows()[1:-1]] == shown


async def test_an_article_that_comes_late_is_not_taken_for_a_file_that_cannot_be_read() -> None:
    async with open_app([ferry(), broken()]) as reader:
        reader.desk.held = True
        await reader.press("r", "j", "k", "j")
        reader.desk.let_go()
        await reader.settle()
        assert reader.shows("cannot be read:")
        assert not reader.shows("It rained in Varn.")


async def test_a_file_that_was_changed_is_shown_as_it_is_now() -> None:
    async with open_app([ferry(), sky()]) as reader:
        assert reader.shows("It rained in Varn.")
        reader.desk.shelved[0] = snowed()
        reader.librarian.update({})
        await reader.settle()
        assert reader.shows("It snowed in Varn.")
        await reader.press("j", "k")
        assert reader.shows("It snowed in Varn.")


async def test_a_file_that_was_changed_while_another_was_read_is_shown_as_it_is_now() -> None:
    keeping = Keeping(None)
    async with open_app([ferry(), sky()], keeping=keeping) as reader:
        await reader.press("j")
        reader.desk.shelved[0] = snowed()
        reader.librarian.update({})
        await reader.settle()
        await reader.press("k", "enter", "a")
        await reader.type("Snow!")
        await reader.press("ctrl+s")
        assert reader.shows("It snowed in Varn.")
        assert [note.fingerprint for note in keeping.all_notes()] == [fingerprint(snowed())]


async def test_where_the_rest_of_an_article_cannot_be_had_its_beginning_stays() -> None:
    async with open_app([sky(), river()]) as reader:
        reader.desk.in_parts = True
        await reader.press("r", "j", "k")
        reader.desk.give_up("it takes too long")
        await reader.settle()
        assert "The rest cannot be read: it takes too long" in reader.bottom_line
        assert reader.shows("The town council voted")


async def test_how_an_article_was_read_is_not_asked_while_another_is_shown() -> None:
    async with open_app([river(), ferry()]) as reader:
        await reader.press("j", "r")
        reader.desk.held = True
        await reader.press("k", "enter", "i")
        assert not reader.shows("As read")
        assert "no article to be seen yet" in reader.bottom_line


@contextmanager
def glanced(folder: Path, *names: str) -> Iterator[tuple[list[Article], Writer, Index]]:
    """Files that have only been glanced at: their articles, the index of them, and its writer."""
    text = "It rained in Varn. " * 30
    paths = [write(folder, f"{name}.md", f"# {name.title()}\n\n{text}\n") for name in names]
    articles = [each for path in paths for each in read_articles(path)]
    writer = Writer(open_to_write(folder / "index.db"))
    writer.write([glance(path) for path in paths])
    with Index(folder / "index.db") as index:
        yield articles, writer, index


async def test_a_long_article_can_be_put_right_once_all_of_it_is_there(tmp_path: Path) -> None:
    keeping = Keeping(None)
    with glanced(tmp_path, "ferry", "rain") as (articles, _, index):
        async with open_app(articles, index=index, keeping=keeping) as reader:
            reader.desk.in_parts = True
            await reader.press("r", "j", "enter", "i", "j", "t")
            assert "still being read" in reader.bottom_line
            reader.desk.let_go()
            await reader.settle()
            await reader.press("t")
            assert "This is now: headline" in reader.bottom_line
    assert list(keeping.corrections) == [fingerprint(articles[1])]


async def test_a_place_is_marked_for_good_once_all_of_the_article_is_there(tmp_path: Path) -> None:
    keeping = Keeping(None)
    with glanced(tmp_path, "ferry", "rain") as (articles, _, index):
        async with open_app(articles, index=index, keeping=keeping) as reader:
            reader.desk.in_parts = True
            await reader.press("r", "j", "enter", "M", "a")
            reader.desk.let_go()
            await reader.settle()
    assert list(keeping.bookmarks(fingerprint(articles[1]))) == ["a"]


async def test_a_star_stays_with_its_article_whatever_number_others_get(tmp_path: Path) -> None:
    keeping = Keeping(None)
    with glanced(tmp_path, "ferry", "rain") as (articles, writer, index):
        async with open_app(articles, index=index, keeping=keeping) as reader:
            reader.desk.held = True
            starred = articles[1]
            await reader.press("r", "j", "s")
            assert "as soon as it has been read" in reader.bottom_line
            await reader.press("k")
            day = b"---\ntitle: Rain\ndate: 2024-05-14\n---\n\n"
            starred.path.write_bytes(day + starred.path.read_bytes())
            writer.write([file_row(each.path, {}) for each in articles])
            other = write(tmp_path, "other.md", "# Other\n\nThe sun shone in Varn.\n")
            writer.write([file_row(other, {})])
            reader.librarian.update({})
            await reader.settle()
    kept = [fingerprint(*read_articles(path)) for path in (starred.path, other)]
    assert [keeping.marks(each).starred for each in kept] == [True, False]


async def test_the_speakers_of_a_name_come_though_one_goes_on_in_the_list_meanwhile() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("w")
        reader.librarian.held = True
        await reader.press("slash")
        await reader.type("jon\n")
        await reader.press("j")
        reader.librarian.let_go()
        await reader.settle()
        assert reader.shows("Jon Abel")
        assert not reader.shows("Dora Kessler")


async def test_a_marked_speaker_stays_one_when_more_is_known_of_them() -> None:
    keeping = Keeping(None)
    async with open_app(shelf(), keeping=keeping) as reader:
        await reader.press("w", "equals_sign")
        words = "“It will rain,”"
        more = article(f"{words} said Dora Kessler.", title="More rain", path="more.md")
        reader.desk.shelved.append(quoting(more, (words, "Dora Kessler")))
        reader.librarian.update({})
        await reader.settle()
        await reader.press("slash")
        await reader.type("dora\n")
        await reader.press("plus")
        assert "Mark another speaker" in reader.bottom_line
        assert keeping.bonds() == ()
