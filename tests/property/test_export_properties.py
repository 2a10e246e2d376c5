"""What articles say comes out of every form as it went in, and nothing of it acts."""

import csv
import io
import json
import re

from builders import article
from hypothesis import given
from hypothesis import strategies as st
from web_pages import PageReader

from newsreader.article import Article
from newsreader.clean import clean_line
from newsreader.export.citing import bibtex, csl_json
from newsreader.export.file_names import MOST_BYTES, file_name
from newsreader.export.forms import ARTICLES, written
from newsreader.export.names import split_name
from newsreader.export.tables import FORMULA_SIGNS, csv_lines

SIGNS = "<>&\"'`{}\\$%#_^~@=+-|,;:\n\r\t/*![]().\u2028٣é渡\u200b"
TEXTS = st.text(st.one_of(st.sampled_from(SIGNS), st.characters()), max_size=60)
_UNTEX = {
    "{\\textbackslash}": "\\",
    "{\\textbraceleft}": "{",
    "{\\textbraceright}": "}",
    "{\\textasciitilde}": "~",
    "{\\textasciicircum}": "^",
    **{f"\\{sign}": sign for sign in "$&%#_"},
}


def made(title: str, text: str, source: str, author: str) -> Article:
    return article(text, title=title or "x", source=source, authors=[author])


articles = st.builds(made, TEXTS, TEXTS, TEXTS, TEXTS)


@given(articles)
def test_json_gives_back_what_went_in(one: Article) -> None:
    for form in ("json", "jsonl"):
        read = json.loads("".join(written(form, [one], ARTICLES)))
        record = read[0] if form == "json" else read
        assert record["title"] == one.title
        assert record["text"] == one.text


@given(articles)
def test_a_raw_table_gives_back_what_went_in_and_a_safe_one_holds_no_formula(
    one: Article,
) -> None:
    raw = next(csv.DictReader(io.StringIO("".join(written("csv", [one], ARTICLES, raw=True)))))
    assert raw["title"] == one.title
    assert raw["text"] == one.text
    rows = csv.reader(io.StringIO("".join(written("csv", [one], ARTICLES))))
    assert not any(cell.startswith(FORMULA_SIGNS) for row in rows for cell in row)


@given(st.lists(TEXTS))
def test_a_list_in_a_cell_is_as_safe(texts: list[str]) -> None:
    rows = csv.reader(io.StringIO("".join(csv_lines(["a"], [{"a": texts}]))))
    assert not any(cell.startswith(FORMULA_SIGNS) for row in rows for cell in row)


@given(articles, TEXTS)
def test_nothing_that_is_said_becomes_markup(one: Article, title: str) -> None:
    page = PageReader("".join(written("html", [one], ARTICLES, title=title)))
    plain = PageReader("".join(written("html", [article("a", title="b")], ARTICLES)))
    assert {tag for tag, _ in page.elements} - {"br", "time"} <= {
        *(tag for tag, _ in plain.elements),
        *("section", "figure", "figcaption", "blockquote", "ul", "li", "h2", "h3", "h4", "a"),
    }
    assert not page.open
    assert not page.misplaced
    assert not page.comments
    assert one.title in page.text


@given(articles)
def test_bibtex_keeps_its_braces_in_pairs_and_its_words(one: Article) -> None:
    text = "".join(bibtex([one]))
    depth = 0
    for sign in text.replace("\\\\", ""):
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
    assert depth == 0
    assert text.count("\n@") == 0  # one entry, whatever the texts say
    title = re.search(r"^  title = \{\{(.*)\}\},$", text, re.MULTILINE)
    assert title is not None
    back = re.sub(r"\{\\text[a-z]+\}|\\[$&%#_]", lambda match: _UNTEX[match[0]], title[1])
    assert back == one.title.replace("\n", " ")


@given(st.lists(articles, max_size=3))
def test_csl_is_json_with_titles_types_and_ids_of_their_own(some: list[Article]) -> None:
    items = json.loads("".join(csl_json(some)))
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        assert item["type"] in ("article-newspaper", "document")
        assert re.fullmatch(r"[a-z0-9]+(-\d+)?", item["id"])
    assert {item["title"] for item in items} == {one.title for one in some}


@given(TEXTS, st.sampled_from(["", "en", "hu", "es"]))
def test_no_letter_of_a_name_is_lost(text: str, language: str) -> None:
    name = split_name(text, language)
    parts = f"{name.given} {name.particle} {name.family} {name.suffix}"
    assert sorted(parts.replace(" ", "")) == sorted(
        clean_line(text).replace(" ", "") if name.is_whole else _without_commas(text)
    )


def _without_commas(text: str) -> str:
    return clean_line(text).replace(" ", "").replace(",", "")


@given(st.text(max_size=500))
def test_a_file_s_name_is_one_that_every_system_takes(title: str) -> None:
    name = file_name(title, "markdown")
    stem = name.removesuffix(".md")
    assert stem
    assert len(name.encode()) <= MOST_BYTES + 3
    assert not re.search(r'[\x00-\x1f\x7f/\\:*?"<>|.\s]', stem)
    assert not stem.startswith("-")
    assert not stem.endswith("-")
    assert not re.fullmatch(r"(?i)con|prn|aux|nul|(?:com|lpt)[0-9¹²³]", stem)
