"""Whatever bytes a file holds, reading it gives a sound article or an `ArticleError`."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.article import Article, ArticleError
from newsreader.clean import clean
from newsreader.formats import markdown, read, yaml_file
from newsreader.formats.source import Source, decode
from newsreader.formats.yaml_text import YamlError, load_all

PIECES = [
    *("---\n", "title: ", "photos:\n", "- ", "  ", "\n", "\n\n", "# ", "> ", "*", "**", "![", "]"),
    *("](a.jpg)", "[", "`", "```\n", "| a | b |\n|---|---|\n", "&a ", "*a", "{", "}", ": ", "<<: "),
    *("!!python/x ", "'", '"', "\\ud83d", "\x1b[2J", "\x00", "\u202e", "\ud800", "é", "新", "<!--"),
    *("-->", "<html>", "Photo: Ida Berg/Reuters", "By Ana Roe", "6 May 2031", "caption: "),
    *("The river rose on Tuesday.", "body: |\n  "),
]
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=25).map("".join)
contents = st.binary(max_size=200) | texts.map(lambda text: text.encode("utf-8", "surrogatepass"))
names = st.sampled_from(["a.txt", "a.md", "a.yaml", "a.html", "a"])


def strings(value: object) -> Iterator[str]:
    """Every string in a value, but for paths."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


def assert_sound(article: Article) -> None:
    """The article's spans are in its text, its blocks in order, its strings clean, one cover."""
    end = 0
    for block in article.blocks:
        assert end <= block.span.start < block.span.end <= len(article.text)
        end = block.span.end
    for photo in article.photos:
        assert 0 <= photo.span.start <= photo.span.end <= len(article.text)
    assert sum(photo.cover for photo in article.photos) <= 1
    assert all(clean(string) == string for string in strings(article))


def outcome(path: Path) -> tuple[tuple[Article, ...], str]:
    """The articles of a file, or the reason why there are none."""
    try:
        return read(path), ""
    except ArticleError as error:
        return (), error.reason


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        yield Path(name)


@settings(deadline=None, max_examples=250)
@given(name=names, content=contents)
def test_a_file_of_any_bytes_gives_sound_articles_or_an_article_error(
    folder: Path, name: str, content: bytes
) -> None:
    path = folder / name
    path.write_bytes(content)
    articles, reason = outcome(path)
    assert bool(articles) != bool(reason)
    assert "this program failed" not in reason
    assert clean(reason) == reason
    for article in articles:
        assert_sound(article)


@settings(deadline=None, max_examples=150)
@given(text=texts)
def test_markdown_of_any_text_gives_one_sound_article(text: str) -> None:
    (article,) = markdown.load(Source(Path("a.md"), text))
    assert_sound(article)


@settings(deadline=None, max_examples=150)
@given(text=texts)
def test_yaml_of_any_text_gives_data_or_says_why_not(text: str) -> None:
    with suppress(YamlError):
        assert isinstance(load_all(text), tuple)


@settings(deadline=None, max_examples=150)
@given(text=texts)
def test_a_yaml_article_of_any_body_is_sound(text: str) -> None:
    body = "".join(f"  {line}\n" for line in text.splitlines())
    try:
        articles = yaml_file.load(Source(Path("a.yaml"), f"title: T\nbody: |\n{body}"))
    except ArticleError:
        return
    for article in articles:
        assert_sound(article)


@settings(deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_decode(data: bytes) -> None:
    assert not decode(data).startswith("\ufeff")


@settings(deadline=None)
@given(text=st.text(max_size=200))
def test_utf_8_decodes_to_what_was_encoded(text: str) -> None:
    marked = "\ufeff" + text.lstrip("\ufeff")
    assert decode(marked.encode()) == marked[1:]
