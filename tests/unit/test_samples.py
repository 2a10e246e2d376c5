"""The articles that the reader ships: they read as they are meant to, and show every format."""

import re
from pathlib import Path

import pytest

from newsreader.article import BODY_KINDS, Article, ArticleError, BlockKind
from newsreader.formats import FORMATS
from newsreader.library.reading import read_articles

FOLDER = Path(__file__).parents[2] / "articles"
BROKEN = "broken-on-purpose.yaml"
WITHOUT_DATE = "late-frost.txt"
LEAD = "river-town-votes-to-move-its-bridge.md"
FILES = sorted(path for path in FOLDER.iterdir() if path.is_file())
READABLE = [path for path in FILES if path.name != BROKEN]
WITHOUT_SAMPLE = {"tei", "warc"}
"""Formats that hardly anybody keeps in a folder; WARC needs an extra besides."""
PACKED = {"spring-reading.epub"}
NAMESPACE = re.compile(r"""(?:\bxmlns(?::\w+)?|\bstandard|"-//[^"]*")\s*=?\s*["'][^"']*["']""")
MOST_BYTES_OF_A_PICTURE = 40 * 1024


def read_samples() -> list[Article]:
    """The articles of all files."""
    return [article for path in READABLE for article in read_articles(path)]


def read_sample(name: str) -> Article:
    (article,) = read_articles(FOLDER / name)
    return article


def own_files(article: Article) -> list[Path]:
    """The files beside an article that it has its pictures in."""
    named = (photo.file for photo in article.photos)
    return [FOLDER / file for file in named if file and not file.startswith("#")]


def file_names(paths: list[Path]) -> list[str]:
    return [path.name for path in paths]


@pytest.mark.parametrize("name", file_names(READABLE))
def test_every_sample_has_a_title_a_date_and_a_body(name: str) -> None:
    for article in read_articles(FOLDER / name):
        assert article.has(BlockKind.TITLE)
        assert sum(block.kind in BODY_KINDS for block in article.blocks) >= 3
        assert bool(article.published) == (name != WITHOUT_DATE)


def test_the_broken_sample_says_what_is_wrong_with_it() -> None:
    with pytest.raises(ArticleError) as error:
        read_articles(FOLDER / BROKEN)

    assert error.value.path.name == BROKEN
    assert error.value.reason


def test_the_broken_sample_can_be_mended_as_it_says(tmp_path: Path) -> None:
    text = (FOLDER / BROKEN).read_text(encoding="utf-8")
    mended = tmp_path / BROKEN
    mended.write_text(re.sub(r"(?m)^(title: .*)$", r'\1"', text), encoding="utf-8")

    (article,) = read_articles(mended)

    assert article.title == "Clock in the reading room runs backwards"
    assert article.published == "2024-04-01"


def test_the_lead_story_is_the_newest() -> None:
    newest = max(read_samples(), key=lambda article: article.published[:10])

    assert newest.path.name == LEAD


def test_the_lead_story_has_nine_pictures_with_captions_credits_and_files() -> None:
    photos = read_sample(LEAD).photos

    assert len(photos) == 9
    assert [photo.cover for photo in photos] == [True] + [False] * 8
    for photo in photos:
        assert photo.caption
        assert photo.alt
        assert photo.credit is not None
        assert photo.credit.photographer
        assert photo.credit.agency
        assert (FOLDER / photo.file).is_file()


def test_the_lead_story_has_three_photographers_or_more() -> None:
    credits = [photo.credit for photo in read_sample(LEAD).photos]

    assert len({credit.photographer for credit in credits if credit}) >= 3


def test_every_picture_a_sample_names_is_there_and_small() -> None:
    for article in read_samples():
        for file in own_files(article):
            assert file.stat().st_size <= MOST_BYTES_OF_A_PICTURE


def test_every_picture_is_shown_by_some_sample() -> None:
    shown = {file for article in read_samples() for file in own_files(article)}

    assert set((FOLDER / "pictures").iterdir()) <= shown


def test_every_format_and_every_kind_of_block_occurs() -> None:
    articles = read_samples()

    shown = {article.format for article in articles}
    assert shown >= {known.name for known in FORMATS} - WITHOUT_SAMPLE
    assert {block.kind for article in articles for block in article.blocks} == set(BlockKind)


def test_samples_come_from_several_outlets_and_in_three_languages() -> None:
    articles = read_samples()

    assert len({article.source for article in articles if article.source}) >= 5
    assert {article.language[:2] for article in articles if article.language} == {"en", "de", "fr"}


@pytest.mark.parametrize("name", [name for name in file_names(FILES) if name not in PACKED])
def test_samples_are_utf_8_and_name_no_path_and_no_real_site(name: str) -> None:
    text = (FOLDER / name).read_bytes().decode("utf-8")
    text = NAMESPACE.sub("", text)

    assert re.search(r"(?<![\w.:/<\"])/[a-z]+/", text) is None
    hosts = re.findall(r"https?://([^/\s\"<]+)", text)
    assert all(host.endswith(".example") for host in hosts), hosts


def test_samples_come_from_no_real_site() -> None:
    addresses = [article.url for article in read_samples() if article.url]

    assert addresses
    assert all(re.match(r"https?://[^/]+\.example(?:/|$)", address) for address in addresses)
