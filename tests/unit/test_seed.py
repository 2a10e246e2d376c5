"""The project's first article, as its scraper left it, is read without a fault."""

from pathlib import Path

import pytest

from newsreader.article import Article, BlockKind
from newsreader.formats.plain import load
from newsreader.formats.source import read_source

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed" / "panjshir.txt"


@pytest.fixture(scope="module")
def seed() -> Article:
    if not SEED.is_file():
        pytest.skip("the shared folder with the seed article is not beside the repository")
    (article,) = load(read_source(SEED))
    return article


def test_seed_has_its_headline_date_and_tag(seed: Article) -> None:
    lines = [line for line in SEED.read_text("utf-8").split("\n") if line]
    assert seed.title == lines[1]
    assert seed.standfirst == lines[2]
    assert seed.published == "2021-09-07"
    assert seed.tags == ("Live",)


def test_seed_has_nine_paragraphs_and_one_date_line(seed: Article) -> None:
    kinds = [block.kind for block in seed.blocks]
    assert kinds.count(BlockKind.PARAGRAPH) == 9
    dates = [block for block in seed.blocks if block.kind is BlockKind.DATELINE]
    assert [seed.cut_text(block.span) for block in dates] == ["7 Sep 2021"]
    assert set(kinds) == {
        BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.CAPTION, BlockKind.DATELINE,
        BlockKind.PARAGRAPH,
    }  # fmt: skip


def test_seed_has_nine_credited_photos_the_first_its_cover(seed: Article) -> None:
    assert [photo.cover for photo in seed.photos] == [True] + [False] * 8
    for photo in seed.photos:
        assert photo.credit is not None
        assert photo.credit.photographer == "Sayed Khodaiberdi Sadat"
        assert photo.credit.agency == "Anadolu"
        assert "[" not in photo.caption
        assert "Sadat" not in photo.caption
