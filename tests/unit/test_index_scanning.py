"""Without FTS5 the articles are gone through, and the same is found."""

import re
from pathlib import Path

import pytest
from builders import article
from indexes import index_of, names

from newsreader.article import ArticleError
from newsreader.library.index.asking import found_numbers, search
from newsreader.library.index.errors import StoppedError
from newsreader.library.index.opened import Index
from newsreader.library.index.scanning import scan
from newsreader.library.reading import as_shown, read_articles
from newsreader.search.parse import parse_query

SAMPLES = Path(__file__).parents[2] / "articles"
SHAPES = (
    *("{0}", "{0} {1}", "{0} OR {1}", "{0} -{1}", '"{0} {1}"', "{2}*", '"{0} {2}"*'),
    *("{0} NEAR/3 {1}", "title:{0}", "quote:{1}", "speaker:{0} OR by:{1}", "-body:{1} caption:{0}"),
    *("source:{0}", "photo:{1} OR tag:{0}", "({0} OR {1}) -({1} {0})", "{0} after:2020", "-{0}"),
)


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> tuple[Index, Index]:
    """The sample articles with a full text, and without."""
    articles = []
    for path in sorted(filter(Path.is_file, SAMPLES.iterdir())):
        try:
            articles += [as_shown(each) for each in read_articles(path)]
        except ArticleError:
            continue
    folders = (tmp_path_factory.mktemp("full"), tmp_path_factory.mktemp("scanned"))
    return index_of(folders[0], *articles), index_of(folders[1], *articles, has_words=False)


@pytest.mark.parametrize("shape", SHAPES)
def test_going_through_the_samples_finds_what_the_full_text_finds(
    samples: tuple[Index, Index], shape: str
) -> None:
    full, scanned = samples
    texts = (full.text(number)[0] for number in found_numbers(full, parse_query("")))
    pairs = (re.findall(r"\S+", text)[:80:48] for text in texts)
    for one, other in (pair for pair in pairs if len(pair) == 2):
        query = parse_query(shape.format(one, other, one[:2]))
        assert found_numbers(scanned, query) == found_numbers(full, query), query.text


def test_the_first_hits_come_without_a_look_at_the_rest(tmp_path: Path) -> None:
    many = [article("A ferry.", path=f"{number}.md") for number in range(5)]
    index = index_of(tmp_path, *many, has_words=False)
    found = scan(index, parse_query("ferry").root, {})
    assert next(found) == found_numbers(index, parse_query("ferry"), limit=1)[0]


def test_it_can_be_stopped(tmp_path: Path) -> None:
    many = [article("A ferry.", path=f"{number}.md") for number in range(5)]
    index = index_of(tmp_path, *many, has_words=False)
    found = scan(index, parse_query("ferry").root, {})
    next(found)
    index.stop()
    with pytest.raises(StoppedError):
        next(found)


THAI = article("ชาวเมืองวาร์นข้ามแม่น้ำด้วยเรือฟรีอีกหนึ่งปี", title="เรือข้ามฟากยังฟรี", path="thai.md")
JAPANESE = article(
    "渡し船は来年まで無料です。カフェも開いています。", title="渡し船", path="japanese.md"
)
CHINESE = article("渡轮明年继续免费。", title="渡轮", path="chinese.md")


@pytest.mark.parametrize("has_words", [True, False])
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("แม่น้ำ", ["thai.md"]),
        ("ฟรี", ["thai.md"]),
        ("title:เรือ", ["thai.md"]),
        ("無料", ["japanese.md"]),
        ("カフェ", ["japanese.md"]),
        ("船 無料", ["japanese.md"]),
        ("料無", []),
        ("免费", ["chinese.md"]),
        ("明年", ["chinese.md"]),
        ('"继续免费"', ["chinese.md"]),
        ("渡 -免费", ["japanese.md"]),
    ],
)
def test_scripts_without_spaces_are_found(
    tmp_path: Path, typed: str, found: list[str], has_words: bool
) -> None:
    index = index_of(tmp_path, THAI, JAPANESE, CHINESE, has_words=has_words)
    assert names(search(index, parse_query(typed))) == found
