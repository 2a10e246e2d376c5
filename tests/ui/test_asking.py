"""Asking the whole library: search and who said what, and the way to the articles and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import write
from indexes import index_of
from screens import FakeDesk, FakeLibrarian, Reader, Shelved, open_app

from newsreader.article import Article
from newsreader.library.index.build import Built, Progress, build_index
from newsreader.library.index.opened import Index
from newsreader.library.index.reports import Report as IndexNews
from newsreader.library.index.reports import Trouble
from newsreader.library.librarian import Question
from newsreader.library.reading import as_shown, read_articles
from newsreader.ui.keeping import Keeping
from newsreader.ui.messages import IndexReport
from newsreader.ui.screens.search import Search

BRIDGE = """---
title: River town votes to move its bridge
source: Varn Courier
date: 2024-05-14
---

“We have carried sandbags up that street twice,” said Dora Kessler, the mayor of Varn.

The old bridge will be taken down in autumn, block by block.

“I shall have to buy a clock,” said Wanda Piel, who keeps the hardware shop.
"""
FERRY = """---
title: Ferry operators ask for a year
source: Harbour Post
date: 2023-05-13
---

“Give us one more summer,” said Emil Sorge, who runs the boats below the bridge.

“We will write to the council,” Dora Kessler said.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[list[Shelved], Index]]:
    """Two articles, and the index of them."""
    folder = tmp_path_factory.mktemp("clippings")
    paths = [write(folder, "bridge.md", BRIDGE), write(folder, "ferry.md", FERRY)]
    file = tmp_path_factory.mktemp("cache") / "index.db"
    build_index(file, [folder], jobs=1)
    articles: list[Shelved] = [as_shown(one) for path in paths for one in read_articles(path)]
    with Index(file) as index:
        yield articles, index


def names(reader: Reader, *words: str) -> bool:
    """Whether words are all on the screen."""
    return all(map(reader.shows, words))


async def test_typing_finds_articles_with_the_words_around_marked(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await reader.type("sandbags")
        assert names(reader, "River town votes", "1 article")
        assert not reader.shows("Ferry operators")
        mark = reader.style("sandbags", nth=1)
        assert mark.bgcolor != reader.style("carried").bgcolor


async def test_what_was_found_can_be_narrowed_by_what_it_has_in_common(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await reader.type("bridge")
        assert names(reader, "2 articles", "Outlets", "Harbour Post", "2023")
        await reader.press("tab", "tab", "enter")
        assert names(reader, "source:", "1 article", "✓ Harbour Post")
        await reader.press("j", "enter")
        assert names(reader, "date:2023", "1 article", "✓ Harbour Post", "✓ 2023")
        await reader.press("enter", "k", "enter")
        assert reader.shows("2 articles")
        assert not reader.shows("source:")


async def test_in_a_small_terminal_what_they_have_in_common_stands_in_their_place(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index, size=(80, 24)) as reader:
        await reader.press("slash")
        await reader.type("bridge")
        assert not reader.shows("Outlets")
        await reader.press("tab", "tab")
        assert reader.shows("Outlets")
        await reader.press("enter")
        assert names(reader, "source:", "1 article", "✓ Harbour Post")
        await reader.press("tab")
        assert not reader.shows("Outlets")
        assert reader.shows("Ferry operators")


async def test_words_typed_anew_stand_for_those_before_and_behind_a_space_beside_them(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await reader.type("bridge")
        await reader.press("down", "slash")
        await reader.type(" kessler")
        assert reader.shows("bridge kessler")
        await reader.press("down", "slash")
        await reader.type("boats")
        assert not reader.shows("bridge kessler")


async def test_a_hit_is_read_where_it_stands_and_q_comes_back_to_its_row(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await reader.type("bridge")
        await reader.press("down", "j", "enter")
        assert reader.shows("Give us one more summer")
        assert reader.style("bridge.").bgcolor != reader.style("Give us").bgcolor
        await reader.press("q")
        assert names(reader, "Search the library", "2 articles")
        _, y = reader.place("▌")
        assert "Ferry operators" in reader.rows()[y]
        await reader.press("q")
        assert not reader.shows("Search the library")


async def test_enter_in_the_line_reads_the_first_that_was_found(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await reader.type("boats")
        await reader.press("enter")
        assert reader.shows("Give us one more summer")
        assert not reader.shows("Search the library")


async def test_the_keys_lead_from_the_line_to_the_hits_and_back_and_out(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await reader.type("bridge")
        await reader.press("down", "down", "up", "up", *"xyz")
        assert reader.shows("bridgexyz")
        await reader.press(*["backspace"] * 3, "tab", "slash", "end", "x")
        assert reader.shows("bridgex")
        await reader.press("backspace", "tab", "tab", "tab", "x", "backspace", "shift+tab")
        await reader.press("escape")
        assert reader.shows("Search the library")
        await reader.press("escape")
        assert not reader.shows("Search the library")


async def test_what_is_found_when_the_search_has_been_left_opens_nothing(
    library: tuple[list[Shelved], Index],
) -> None:
    async with open_app(library[0], index=library[1]) as reader:
        await reader.press("slash")
        search = reader.app.screen
        assert isinstance(search, Search)
        await reader.press("escape", "escape")
        assert reader.app.screen is not search
        search.go_back(None)
        await reader.settle()
        assert names(reader, "River town votes", "Ferry operators")


async def test_n_goes_on_past_the_last_hit_to_the_next_article_and_back(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await reader.type("bridge")
        await reader.press("enter")
        assert names(reader, "River town votes", "Hit 2/2")
        await reader.press("N")
        assert "Hit 1/2" in reader.bottom_line
        await reader.press("n")
        assert "Hit 2/2" in reader.bottom_line
        await reader.press("n")
        assert "Next article found: 2 of 2 · Hit 1/1" in reader.bottom_line
        assert reader.shows("Give us one more summer")
        await reader.press("n")
        assert "This is the last article that was found." in reader.bottom_line
        await reader.press("N")
        assert "Previous article found: 1 of 2 · Hit 2/2" in reader.bottom_line
        await reader.press("n", "q")
        assert reader.shows("Search the library")
        _, y = reader.place("▌")
        assert "Ferry operators" in reader.rows()[y]


async def test_only_what_was_found_is_marked_in_the_article(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await reader.type("title:bridge")
        await reader.press("enter")
        assert "Hit 1/1" in reader.bottom_line
        await reader.press("q", "slash", *["backspace"] * 12)
        await reader.type("speaker:kessler")
        await reader.press("enter")
        assert reader.shows("River town votes")
        assert reader.style("Dora Kessler,").bgcolor != reader.style("of Varn").bgcolor


async def test_the_best_come_first_where_that_is_wanted(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    keeping = Keeping(None)
    async with open_app(articles, index=index, keeping=keeping) as reader:
        await reader.press("slash")
        await reader.type("ferry OR boats OR bridge")
        assert reader.place("River town")[1] < reader.place("Ferry operators")[1]
        assert "newest first" in reader.top_line
        await reader.press("down", "S")
        assert "best first" in reader.top_line
        assert reader.place("Ferry operators")[1] < reader.place("River town")[1]
    async with open_app(articles, index=index, keeping=keeping) as reader:
        await reader.press("slash")
        assert "best first" in reader.top_line


async def test_a_search_is_saved_and_asked_again_and_taken_away(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    keeping = Keeping(None)
    async with open_app(articles, index=index, keeping=keeping) as reader:
        await reader.press("slash")
        await reader.type("boats")
        await reader.press("down", "s", *["backspace"] * 5)
        await reader.type("On the river")
        await reader.press("enter")
        assert [(each.name, each.query) for each in keeping.saved_searches()] == [
            ("On the river", "boats")
        ]
        assert "Saved: On the river" in reader.bottom_line
        await reader.press("slash", *["backspace"] * 5)
        assert names(reader, "Saved searches", "On the river", "2 articles")
        await reader.press("tab", "tab", "enter")
        assert names(reader, "boats", "1 article")
        await reader.press("slash", *["backspace"] * 5, "tab", "tab", "x")
        assert keeping.saved_searches() == ()
        assert not reader.shows("Saved searches")


async def test_places_show_how_much_there_is_and_narrow_the_list(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    keeping = Keeping(None)
    keeping.save_search("On the river", "boats")
    async with open_app(articles, index=index, keeping=keeping) as reader:
        await reader.press("s", "F")
        rows = {name: reader.rows()[reader.place(name)[1]] for name in ("All articles", "Starred")}
        assert [row.split()[-2] for row in rows.values()] == ["2", "1"]
        assert names(reader, "On the river", "Outlets", "Harbour Post", "take a saved search away")
        await reader.press("j", "j", "j", "j", "j", "enter")
        assert "On the river" in reader.top_line
        assert reader.shows("Ferry operators")
        assert not any("River town votes" in row for row in reader.rows()[:-1])
        await reader.press("F", "escape")
        assert not reader.shows("All articles")
        await reader.press("q")
        assert names(reader, "Ferry operators", "River town votes")


async def test_what_hits_have_in_common_is_asked_for_behind_them(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        librarian = Patient(index)
        search = reader.app.screen
        assert isinstance(search, Search)
        search._searcher._librarian = librarian
        await reader.type("boats")
        assert len(librarian.waiting) == 1
        librarian.answer()
        await reader.settle()
        assert names(reader, "Ferry operators", "2 articles")
        assert not reader.shows("River town votes")
        librarian.answer()
        await reader.settle()
        assert names(reader, "1 article", "2024")
        await reader.type("x")
        assert len(librarian.waiting) == 1
        librarian.answer()
        await reader.settle()
        assert not reader.shows("Ferry operators")


class Patient(FakeLibrarian):
    """A librarian who answers when told to; of several questions of a kind only the last."""

    def __init__(self, index: Index) -> None:
        super().__init__(FakeDesk(()), index=index)
        self.waiting: dict[str, Question] = {}

    def ask(self, kind: str, question: Question) -> None:
        self.waiting[kind] = question

    def answer(self) -> None:
        kind = next(iter(self.waiting))
        super().ask(kind, self.waiting.pop(kind))


async def test_without_full_text_search_the_same_is_found_and_it_is_said_to_be_slower(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    path = write(folder, "ferry.md", FERRY)
    articles: list[Shelved] = [as_shown(one) for one in read_articles(path)]
    kept = [each for each in articles if isinstance(each, Article)]
    async with open_app(articles, index=index_of(tmp_path, *kept, has_words=False)) as reader:
        await reader.press("slash")
        await reader.type("boats")
        assert names(reader, "1 article", "Ferry operators")
        assert "slower" in reader.top_line


@pytest.mark.parametrize(
    "typed", ["C++", "a-b", '"', "AND", "NEAR(", ":", "*", "-", "title:", "(("]
)
async def test_nothing_that_is_typed_fails(
    library: tuple[list[Shelved], Index], typed: str
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await reader.type(typed)
        assert reader.shows("article")


async def test_what_cannot_be_meant_is_named_and_nothing_fails(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await reader.type('"C++ a-b AND (')
        assert reader.shows("0 articles")
        await reader.press(*["backspace"] * 20)
        await reader.type("speeker:kessler")
        assert reader.shows("speaker")


async def test_who_said_what_shows_the_most_quoted_first_and_their_words(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("w")
        assert names(reader, "3 speakers", "Dora Kessler", "Emil Sorge", "Wanda Piel")
        assert names(reader, "“We have carried", "“We will write to the council,”")
        assert "2 quotes, 2 articles" in reader.top_line


async def test_what_somebody_said_is_the_quote_to_go_on_from_where_it_is_read(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("w", "enter", "j", "enter")
        assert reader.shows("We will write to the council")
        assert "Dora Kessler" in reader.bottom_line
        await reader.press("y", "enter")
        assert reader.app.clipboard.startswith("“We will write to the council,”\n— Dora Kessler")


async def test_what_somebody_said_is_the_current_quote_also_where_quotes_come_late(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        reader.desk.in_parts = True
        await reader.press("r", "w", "enter", "j", "enter")
        assert "Dora Kessler" not in reader.bottom_line
        reader.desk.let_go()
        await reader.settle()
        assert "Dora Kessler" in reader.bottom_line
        await reader.press("y", "enter")
        assert reader.app.clipboard.startswith("“We will write to the council,”")


async def test_what_somebody_said_is_copied_with_who_where_and_when(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("w", "slash")
        await reader.type("sor")
        await reader.press("enter", "y")
        said = "“Give us one more summer,”\n— Emil Sorge · Ferry operators ask for a year"
        assert reader.app.clipboard == f"{said} · Harbour Post, 13 May 2023"
        assert "Copied: quote, with source" in reader.bottom_line


async def test_a_name_that_is_typed_leaves_its_speaker(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("w", "slash")
        await reader.type("sor")
        assert names(reader, "1 speaker", "Emil Sorge", "“Give us one more summer,”")
        assert not reader.shows("Wanda Piel")
        await reader.press(*["backspace"] * 3)
        await reader.type("zzz")
        assert reader.shows("0 speakers")


async def test_a_quote_is_read_where_it_stands_and_q_comes_back_to_its_row(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("w", "enter", "j", "enter")
        assert reader.shows("Ferry operators ask for a year")
        assert not reader.shows("Who said what in the library")
        await reader.press("q")
        assert reader.shows("Who said what in the library")
        rows = [y for y, row in enumerate(reader.rows()) if row.count("▌")]
        assert any("“We will write" in reader.rows()[y] for y in rows)
        await reader.press("escape", "escape")
        assert not reader.shows("Who said what in the library")


async def test_who_comes_back_to_the_list_has_not_opened_the_article_there(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("w", "enter", "j", "enter")
        assert "1 unread" in reader.top_line  # the ferry, which was gone to
        await reader.press("q", "q", "q")
        assert "1 unread" in reader.top_line


async def test_what_was_said_can_be_narrowed_and_counts_follow(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("w", "f")
        await reader.type("before:2024")
        assert names(reader, "2 speakers", "Emil Sorge", "“Give us one more summer,”")
        assert not names(reader, "“We have carried")
        assert "1 quote, 1 article" in reader.top_line
        await reader.press(*["backspace"] * 11)
        await reader.type("sandbags")
        assert names(reader, "1 speaker", "“We have carried")
        assert not reader.shows("Emil Sorge")
        await reader.press(*["backspace"] * 8)
        await reader.type("sauce:x")
        assert "did you mean source:?" in reader.bottom_line


async def test_two_speakers_stand_side_by_side_where_there_is_room(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("w", "equals_sign", "j")
        assert names(reader, "Emil Sorge · 1 quote", "Dora Kessler · 2 quotes")
        assert names(reader, "“Give us one more summer,”", "“We will write to the council,”")
        await reader.resize(90, 30)
        assert reader.shows("“Give us one more summer,”")
        assert not reader.shows("“We will write to the council,”")
        await reader.press("tab", "tab")
        assert reader.shows("“We will write to the council,”")
        assert not reader.shows("“Give us one more summer,”")
        await reader.press("enter")
        assert reader.shows("River town votes to move its bridge")
        await reader.press("q", "tab", "k", "equals_sign")
        assert not reader.shows("Dora Kessler · ")


async def test_two_speakers_are_joined_by_hand_and_parted_again(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    keeping = Keeping(None)
    async with open_app(articles, index=index, keeping=keeping) as reader:
        await reader.press("w", "plus")
        assert "Mark another speaker" in reader.bottom_line
        await reader.press("equals_sign", "j", "plus")
        assert names(reader, "2 speakers", "“Give us one more summer,”", "“We have carried")
        assert "Joined: Dora Kessler and Emil Sorge · - parts them again" in reader.bottom_line
        assert [each.joined for each in keeping.bonds()] == [True]
        await reader.press("minus")
        assert names(reader, "3 speakers", "Emil Sorge is somebody else now")
        await reader.press("minus")
        assert "There is nothing to part" in reader.bottom_line
        await reader.press("U")
        assert names(reader, "2 speakers", "Taken back:")
        assert [each.joined for each in keeping.bonds()] == [True]


async def test_one_of_several_names_is_chosen_to_be_parted(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    keeping = Keeping(None)
    keeping.bind("Dora Kessler", "Emil Sorge", True)
    keeping.bind("Dora Kessler", "Wanda Piel", True)
    async with open_app(articles, index=index, keeping=keeping) as reader:
        await reader.press("w")
        assert reader.shows("1 speaker")
        await reader.press("minus")
        assert names(reader, "Somebody else than Dora Kessler", "Wanda Piel")
        await reader.press("j", "enter")
        assert reader.shows("2 speakers")
        await reader.press("minus")
        assert reader.shows("3 speakers")


@pytest.mark.parametrize("size", [(20, 6), (40, 14), (79, 24), (200, 60)])
async def test_both_fit_on_any_screen(
    library: tuple[list[Shelved], Index], size: tuple[int, int]
) -> None:
    articles, index = library
    async with open_app(articles, index=index, size=size) as reader:
        await reader.press("slash")
        await reader.type("bridge")
        await reader.press("enter", "j", "escape", "escape", "w", "enter", "j", "escape", "escape")
        assert reader.shows("River town") or reader.shows("Ferry")


async def test_without_an_index_nothing_is_found_and_nothing_fails(tmp_path: Path) -> None:
    path = write(tmp_path, "ferry.md", FERRY)
    async with open_app(list(read_articles(path))) as reader:
        await reader.press("slash")
        await reader.type("bridge")
        await reader.press("enter", "escape", "w", "j", "enter", "escape")
        assert reader.shows("Ferry operators")


async def test_how_far_the_index_is_stands_above_until_it_is_up_to_date(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await report(reader, Progress(done=120, total=5000, files=5000, seconds=4.0))
        assert "reading 120 of 5,000 files" in reader.top_line
        await report(reader, Trouble("another newsreader is bringing it up to date"))
        assert "another newsreader" in reader.top_line
        await report(reader, Built(5000, 5000, 0, 0, (), is_whole=True))
        assert "reading" not in reader.top_line


async def report(reader: Reader, what: IndexNews) -> None:
    """Have the librarian say something."""
    reader.app.screen_stack[0].post_message(IndexReport(what))
    await reader.settle()


async def test_saved_searches_stand_above_the_list_and_a_key_goes_from_one_to_the_next(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    keeping = Keeping(None)
    keeping.save_search("On the river", "boats")
    keeping.save_search("Tall things", "bridge")
    async with open_app(articles, index=index, keeping=keeping) as reader:
        assert names(reader, "All   On the river   Tall things")
        await reader.press("alt+s")
        assert "On the river" in reader.top_line
        assert reader.shows("Ferry operators")
        assert not reader.shows("River town votes")
        x, y = reader.place("Tall things")
        await reader.pilot.click(offset=(x, y))
        await reader.settle()
        assert "Tall things" in reader.top_line
        await reader.press("alt+s")
        assert reader.shows("River town votes")
        assert "Tall things" not in reader.top_line
        await reader.press("z")
        assert not reader.shows("All   On the river")


async def test_without_saved_searches_the_key_says_how_one_is_saved(
    library: tuple[list[Shelved], Index],
) -> None:
    article, *_ = library[0]
    async with open_app([article]) as reader:
        assert not reader.shows("All   ")
        await reader.press("alt+s")
        assert "No search is saved yet" in reader.bottom_line


async def test_whoever_searches_once_more_types_over_the_words(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await reader.type("bridge")
        await reader.press("tab", "q", "slash")
        await reader.type("boats")
        assert reader.shows("search boats")


async def test_while_words_are_typed_only_keys_that_type_nothing_are_hinted_at(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        assert "save" not in reader.bottom_line
        await reader.type("bridge")
        await reader.press("tab")
        assert "s save" in reader.bottom_line


async def test_what_was_found_is_tagged_one_by_one_or_all_at_once(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    keeping = Keeping(None)
    async with open_app(articles, index=index, keeping=keeping) as reader:
        await reader.press("slash")
        await reader.type("bridge")
        await reader.press("down", "number_sign")
        await reader.type("river")
        await reader.press("enter", "escape")
        assert len(keeping.tagged("river")) == 1
        await reader.press("number_sign", "tab")
        assert reader.shows("Tags of 2 articles")
        await reader.type("crossing")
        await reader.press("enter", "escape")
        assert "U undoes" in reader.bottom_line
        assert len(keeping.tagged("crossing")) == 2


@pytest.mark.parametrize(
    ("screen", "back"), [("w", "q back"), ("C", "q back"), ("slash", "Esc back")]
)
async def test_the_way_back_is_at_the_foot_however_little_room_there_is(
    library: tuple[list[Shelved], Index], screen: str, back: str
) -> None:
    articles, index = library
    async with open_app(articles, index=index, size=(60, 24)) as reader:
        await reader.press(screen)
        assert back in reader.bottom_line
