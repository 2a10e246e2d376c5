from pathlib import Path

import pytest
from builders import article
from indexes import index_of

from newsreader.library.index.opened import Index
from newsreader.library.index.pictures import By, count_photos, credited, pictures
from newsreader.search.parse import parse_query

FERRY = article(
    "▣ The landing stage below the bridge. | Ada Lindt/Norpress",
    "▣ Rain in Varn, Norland, Monday, Aug. 16, 2021. | Jon Weir/Norpress",
    path="ferry.md",
    published="2021-08-18",
    source="Varn Courier",
)
BRIDGE = article(
    "▣ The site of the new bridge. | ADA LINDT/Harbour Post",
    "▣ A crane. | Norpress",
    title="Bridge",
    path="bridge.md",
    published="2022-03-01T09:00:00+00:00",
    source="Harbour Post",
)
SKY = article("▣ Stars.", title="Sky", path="sky.md")


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return index_of(tmp_path, FERRY, BRIDGE, SKY)


def groups(index: Index, by: By, name: str = "") -> list[tuple[str, int]]:
    return [(facet.name, facet.count) for facet in credited(index, by, name)]


def captions(index: Index, words: str = "", by: By | None = None, name: str = "") -> list[str]:
    """The first words of the captions found."""
    found = pictures(index, by, name, query=parse_query(words))
    return [" ".join(picture.caption.split()[:2]) for picture in found]


def test_photographers_come_with_how_many_in_whatever_case_they_are_written(index: Index) -> None:
    assert groups(index, By.PHOTOGRAPHER)[0] == ("Ada Lindt", 2)
    assert ("Jon Weir", 1) in groups(index, By.PHOTOGRAPHER)
    assert captions(index, by=By.PHOTOGRAPHER, name="Ada Lindt") == ["The site", "The landing"]


def test_photos_without_a_name_stand_last_and_can_be_looked_at(index: Index) -> None:
    assert groups(index, By.PLACE) == [("Varn, Norland", 1), ("", 4)]
    assert captions(index, by=By.AGENCY) == ["A crane.", "Stars."]
    assert groups(index, By.AGENCY)[-1] == ("", 2)
    assert captions(index, by=By.AGENCY, name="Norpress") == ["The landing", "Rain in"]


def test_an_agency_has_all_that_comes_from_it_however_its_name_is_written(tmp_path: Path) -> None:
    ways = ("Getty Images", "Getty", "AFP via Getty Images", "AFP", "Getty Images", "Varn Courier")
    photos = (f"▣ Photo {number}. | Ada Lindt/{way}" for number, way in enumerate(ways))
    with index_of(tmp_path, article(*photos)) as index:
        assert groups(index, By.AGENCY) == [("Getty Images", 4), ("AFP", 2), ("Varn Courier", 1)]
        assert len(captions(index, by=By.AGENCY, name="Getty Images")) == 4
        assert captions(index, by=By.AGENCY, name="AFP") == ["Photo 2.", "Photo 3."]


def test_days_are_those_of_the_photo_else_of_the_article_the_newest_first(index: Index) -> None:
    assert groups(index, By.DAY) == [
        ("2022-03-01", 2),
        ("2021-08-18", 1),
        ("2021-08-16", 1),
        ("", 1),
    ]
    assert captions(index, by=By.DAY, name="2021-08-16") == ["Rain in"]


@pytest.mark.parametrize(
    ("by", "typed", "found"),
    [
        (By.PHOTOGRAPHER, "lin ad", ["Ada Lindt"]),
        (By.AGENCY, "harb", ["Harbour Post"]),
        (By.DAY, "2021-08", ["2021-08-18", "2021-08-16"]),
        (By.DAY, "16 aug", ["2021-08-16"]),
        (By.PLACE, "nowhere", []),
    ],
)
def test_what_is_typed_leaves_the_names_that_have_it(
    index: Index, by: By, typed: str, found: list[str]
) -> None:
    assert [name for name, _ in groups(index, by, typed)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("bridge", ["The site", "The landing"]),
        ('"new bridge"', ["The site"]),
        ("brid*", ["The site", "The landing"]),
        ("bridge -landing", ["The site"]),
        ("-bridge", ["A crane.", "Rain in", "Stars."]),
        ("crane OR rain", ["A crane.", "Rain in"]),
        ("stage NEAR/2 bridge", ["The landing"]),
        ("landing NEAR/1 bridge", []),
        ("stage NEAR/5 crane", []),
        ("(landing bridge) OR (new -landing)", ["The site", "The landing"]),
        ("source:harbour", ["The site", "A crane."]),
        ("photo:weir", ["Rain in"]),
        ("photo:norpress -rain", ["A crane.", "The landing"]),
        ("after:2022", ["The site", "A crane."]),
        ("bridge before:2022", ["The landing"]),
        ("bridge source:harbour OR rain", ["The site", "The landing"]),
        ("title:bridge crane", ["A crane."]),
    ],
)
def test_words_are_looked_for_in_captions_and_conditions_in_articles(
    index: Index, words: str, found: list[str]
) -> None:
    assert captions(index, words) == found


def test_a_photo_comes_with_all_that_is_known_of_it(index: Index) -> None:
    [rain] = pictures(index, By.PHOTOGRAPHER, "jon weir")
    assert (rain.credit, rain.agency) == ("Jon Weir/Norpress", "Norpress")
    assert (rain.place, rain.taken, rain.number) == ("Varn, Norland", "2021-08-16", 1)
    assert (rain.entry.source, rain.entry.title) == ("Varn Courier", "Ferry stays free")
    assert FERRY.cut_text(rain.span) == rain.caption
    assert count_photos(index) == 5
    assert len(pictures(index, limit=2)) == 2


def test_of_an_article_s_photos_those_are_found_that_have_the_words_near_each_other(
    tmp_path: Path,
) -> None:
    again = "▣ Our bridge, seen from the old landing stage, and a new bridge below the mill."
    far = "▣ The bridge, as it was seen from the old landing stage, and far away the mill."
    index = index_of(tmp_path, article(again, far, "▣ A crane.", path="again.md"))
    assert captions(index, "bridge NEAR/2 mill") == ["Our bridge,"]


def test_of_very_many_photos_all_are_looked_at(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.library.index.pictures._AT_ONCE", 2)
    assert captions(index, "stars") == ["Stars."]
    assert len(captions(index)) == 5
