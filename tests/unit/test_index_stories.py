"""The same story in several articles of an index."""

import random
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from builders import article
from indexes import file_row, index_of

from newsreader.article import Article
from newsreader.clean import clean_line
from newsreader.library.entry import entry_of
from newsreader.library.index.asking import count, search
from newsreader.library.index.opened import Index
from newsreader.library.index.stories import (
    Told,
    stories,
    story_of,
)
from newsreader.library.index.tables import open_to_write
from newsreader.library.index.writer import Writer
from newsreader.search.parse import parse_query


def body(seed: int, paragraphs: int = 10) -> list[str]:
    """Paragraphs that are like no others."""
    rng = random.Random(seed)
    words = ["".join(rng.choices("abdeiklmnorstu", k=6)) for _ in range(400)]
    return [" ".join(rng.choices(words, k=24)).capitalize() + "." for _ in range(paragraphs)]


def told(seed: int, path: str, day: int = 1, title: str = "Ferry") -> Article:
    """An article with such a text."""
    moment = f"2024-05-{day:02}"
    return article(*body(seed), title=title, path=f"/news/{path}", published=moment)


def names(places: Iterable[Told]) -> list[str]:
    """The files of places, in their order."""
    return [place.entry.path.name for place in places]


def groups(index: Index) -> set[frozenset[str]]:
    """The files that are told to be one story."""
    return {frozenset(names(story.places)) for story in stories(index)}


def test_the_same_text_in_two_files_is_one_article_with_two_places(tmp_path: Path) -> None:
    first, again = told(1, "first.md"), told(1, "again.txt")
    with index_of(tmp_path, first, again, told(2, "other.md")) as index:
        (story,) = stories(index)
        assert names(story.places) == ["again.txt", "first.md"]
        assert all(place.is_same_text and place.resemblance == 1 for place in story.places)


def test_short_texts_are_one_if_they_are_the_same_word_for_word(tmp_path: Path) -> None:
    short = [article("It rained in Varn.", path=f"/news/{name}") for name in ("a.md", "b.md")]
    near = article("It rained in Varn today.", path="/news/c.md")
    with index_of(tmp_path, *short, near) as index:
        assert groups(index) == {frozenset({"a.md", "b.md"})}


REWRITES = {
    "a new headline and standfirst": article(
        *body(1), title="Nothing to pay", standfirst="What Varn decided.", path="/news/new.md"
    ),
    "cut at the end": article(*body(1)[:5], path="/news/new.md"),
    "a paragraph put in": article(*body(1)[:4], *body(7, 3), *body(1)[4:], path="/news/new.md"),
    "paragraphs dropped": article(*body(1)[::2], *body(1)[1:6:4], path="/news/new.md"),
    "another order": article(*body(1)[5:], *body(1)[:5], path="/news/new.md"),
    "quoted in capitals": article(*map(str.upper, body(1)), path="/news/new.md"),
}


@pytest.mark.parametrize("how", REWRITES)
def test_a_rewritten_story_is_found(tmp_path: Path, how: str) -> None:
    with index_of(tmp_path, told(1, "agency.md"), REWRITES[how], told(3, "other.md")) as index:
        assert groups(index) == {frozenset({"agency.md", "new.md"})}


@pytest.mark.parametrize("has_words", [True, False])
def test_stories_that_stand_in_several_outlets_are_asked_for(
    tmp_path: Path, has_words: bool
) -> None:
    outlets = {
        "post.md": (1, "Harbour Post"),
        "courier.md": (1, "Varn Courier"),
        "again.md": (2, "Harbour Post"),
        "twice.md": (2, "HARBOUR POST"),
        "nobody.md": (3, ""),
        "quarter.md": (3, "The Quarter"),
        "alone.md": (4, "Le Quai"),
    }
    articles = (
        replace(told(seed, path), source=clean_line(outlet))
        for path, (seed, outlet) in outlets.items()
    )
    with index_of(tmp_path, *articles, has_words=has_words) as index:
        asked = search(index, parse_query("has:outlets"))
        assert {hit.entry.path.name for hit in asked} == {"post.md", "courier.md"}
        assert count(index, parse_query("-has:outlets")) == 5
        named = search(index, parse_query("(ferry has:outlets) OR (ferry has:photo)"))
        assert {hit.entry.path.name for hit in named} == {"post.md", "courier.md"}


def test_captions_alone_make_no_story(tmp_path: Path) -> None:
    caption = f"▣ {' '.join(body(1, 4))} | Ada Moor"
    with index_of(
        tmp_path,
        article(*body(2), caption, path="/news/a.md"),
        article(*body(3), caption, path="/news/b.md"),
    ) as index:
        assert stories(index) == ()


def test_reports_after_a_pattern_are_no_story(tmp_path: Path) -> None:
    rng = random.Random(8)

    def report(number: int) -> Article:
        said = ["The Norring index closed at {} points.", "Gold cost {} crowns an ounce, {} more."]
        said += ["Oil stood at {} crowns a barrel, {} less.", "Bonds yielded {} percent on {}."]
        said += ["Kirn gained {} and Tessel {} percent.", "Trading came to {} of {} millions."]
        text = [line.format(*(rng.randint(100, 999) for _ in range(2))) for line in said * 2]
        return article(" ".join(text), path=f"/news/{number}.md")

    with index_of(tmp_path, *map(report, range(40))) as index:
        assert stories(index) == ()


def test_the_earliest_is_the_first_and_those_without_a_day_come_last(tmp_path: Path) -> None:
    undated = article(*body(1)[:8], path="/news/undated.md")
    later, first = told(1, "later.md", 9, title="Later"), told(1, "first.md", 2, title="First")
    with index_of(tmp_path, undated, later, first) as index:
        (story,) = stories(index)
        assert names(story.places)[0] == "first.md"
        assert story.count == 3


def test_a_place_is_set_beside_the_article_that_is_asked_for(tmp_path: Path) -> None:
    whole, half = told(1, "whole.md"), article(*body(1)[:5], path="/news/half.md")
    with index_of(tmp_path, whole, half, told(2, "alone.md")) as index:
        beside = {place.entry.path.name: place for place in story_of(index, entry_of(half))}
        assert beside["half.md"].is_same_text
        assert beside["whole.md"].resemblance == pytest.approx(0.5, abs=0.05)
        assert names(story_of(index, entry_of(told(2, "alone.md")))) == ["alone.md"]
        assert story_of(index, entry_of(told(2, "unknown.md"))) == ()
        assert entry_of(half).key in {
            place.entry.key for place in story_of(index, entry_of(half), limit=1)
        }


def test_the_largest_stories_come_first_then_the_newest(tmp_path: Path) -> None:
    articles = [told(1, f"old-{at}.md", 1) for at in range(2)]
    articles += [told(2, f"new-{at}.md", 8) for at in range(2)]
    articles += [told(3, f"large-{at}.md", 4) for at in range(3)]
    with index_of(tmp_path, *articles) as index:
        found = stories(index)
        assert [story.places[0].entry.path.name[:3] for story in found] == ["lar", "new", "old"]
        assert stories(index, limit=1, offset=1) == found[1:2]
        assert len(found) == 3


Run = tuple[list[Article], list[str]]
"""What a run over the folders finds: articles that came, and files that went."""


def written(file: Path, *runs: Run) -> Index:
    """An index after several runs."""
    database = open_to_write(file)
    writer = Writer(database)
    for came, went in runs:
        writer.write(list(map(file_row, came)), [Path("/news") / name for name in went])
        writer.finish()
    database.close()
    return Index(file)


def test_what_comes_later_joins_the_story(tmp_path: Path) -> None:
    runs: tuple[Run, ...] = ([told(1, "a.md", 5), told(2, "b.md")], []), ([told(1, "c.md", 3)], [])
    with written(tmp_path / "index.db", *runs) as index:
        (story,) = stories(index)
        assert names(story.places) == ["c.md", "a.md"]


def test_a_story_of_which_a_place_has_gone_stands_in_the_others(tmp_path: Path) -> None:
    three = [told(1, f"{name}.md", day) for day, name in enumerate("abc", 1)]
    with written(tmp_path / "index.db", (three, []), ([], ["a.md"])) as index:
        assert groups(index) == {frozenset({"b.md", "c.md"})}


def test_articles_that_were_one_story_by_a_third_are_parted_when_it_goes(tmp_path: Path) -> None:
    ends = body(1), body(2)
    between = article(*ends[0], *ends[1], path="/news/between.md")
    first, second = (article(*end, path=f"/news/{at}.md") for at, end in enumerate(ends))
    with written(tmp_path / "index.db", ([first, second, between], [])) as index:
        assert len(groups(index)) == 1
    runs: tuple[Run, ...] = ([first, second, between], []), ([], ["between.md"])
    with written(tmp_path / "other.db", *runs) as index:
        assert groups(index) == set()


def test_a_changed_file_leaves_its_story(tmp_path: Path) -> None:
    runs: tuple[Run, ...] = ([told(1, "a.md"), told(1, "b.md")], []), ([told(4, "b.md")], [])
    with written(tmp_path / "index.db", *runs) as index:
        assert groups(index) == set()


def test_the_outcome_does_not_depend_on_the_order_in_which_articles_came(tmp_path: Path) -> None:
    articles = [told(seed, f"{seed}-{at}.md", 1 + at) for seed in range(4) for at in range(3)]
    outcomes = []
    for number in range(3):
        random.Random(number).shuffle(articles)
        runs: tuple[Run, ...] = (articles[:5], []), (articles[5:], [])
        with written(tmp_path / f"{number}.db", *runs) as index:
            outcomes.append({tuple(names(story.places)) for story in stories(index)})
    assert outcomes[0] == outcomes[1] == outcomes[2]


def test_an_index_without_articles_has_no_stories(tmp_path: Path) -> None:
    with written(tmp_path / "index.db", ([], [])) as index:
        assert stories(index) == ()


def test_articles_of_much_alike_words_that_share_no_passage_are_no_story(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.library.index.grouping.LEAST_SHARED", 1.1)
    monkeypatch.setattr("newsreader.library.index.grouping.MOST_REFUSED", 2)
    halves = (
        article(*body(1)[at : at + 6], *body(9 + at, 3), path=f"/news/{at}.md") for at in range(4)
    )
    with index_of(tmp_path, *halves) as index:
        assert stories(index) == ()
