"""YAML files as articles, and YAML that would do harm."""

from pathlib import Path

import pytest

from newsreader.article import Article, ArticleError
from newsreader.formats import yaml_file, yaml_text
from newsreader.formats.source import Source
from newsreader.formats.yaml_text import YamlError, load_all


def load(text: str) -> tuple[Article, ...]:
    return yaml_file.load(Source(Path("rain.yaml"), text))


def blocks(read: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, read.cut_text(block.span)) for block in read.blocks]


def reason(text: str) -> str:
    with pytest.raises(ArticleError) as caught:
        load(text)
    return caught.value.reason


def test_a_body_is_read_as_markdown() -> None:
    (read,) = load(
        "title: '[Rain] *ahead*'\nauthor: Ana Roe\n"
        "body: |\n  It *rained*.\n\n  ## The river\n\n  It rose.\n"
    )
    assert blocks(read) == [
        ("title", "[Rain] *ahead*"),
        ("byline", "Ana Roe"),
        ("paragraph", "It rained."),
        ("heading", "The river"),
        ("paragraph", "It rose."),
    ]
    assert read.number == 0


def test_a_body_may_be_a_list_of_paragraphs_and_named_blocks() -> None:
    (read,) = load(
        "headline: T\ncontent:\n- It rained.\n- heading: The river\n- quote: It will rise.\n"
        "- {src: a.jpg, caption: The bridge (Ida Berg/Reuters)}\n"
        "- kind: list_item\n  text: one\n- {odd: thing}\n- ~\n"
    )
    assert blocks(read) == [
        ("title", "T"),
        ("paragraph", "It rained."),
        ("heading", "The river"),
        ("block_quote", "It will rise."),
        ("caption", "The bridge"),
        ("list_item", "one"),
        ("paragraph", "odd: thing"),
    ]
    assert read.photos[0].credit is not None
    assert read.photos[0].credit.agency == "Reuters"


def test_a_body_may_be_sections_with_headings() -> None:
    (article,) = load(
        "title: Rain\nsections:\n- heading: Later\n  paragraphs: [It stopped., It *rained*.]\n"
    )
    assert blocks(article)[1:] == [
        ("heading", "Later"),
        ("paragraph", "It stopped."),
        ("paragraph", "It rained."),
    ]


@pytest.mark.parametrize(
    "text", ["- title: A\n- title: B\n  body: b\n", "title: A\n---\ntitle: B\nbody: b\n"]
)
def test_a_file_may_hold_several_articles(text: str) -> None:
    assert [(read.title, read.number) for read in load(text)] == [("A", 1), ("B", 2)]


def test_values_are_the_text_that_stands_there() -> None:
    assert load_all("[2031-02-30, no, 1e3, 0x1F, .nan, 9:59, =, ~, '~', null, '']") == (
        ["2031-02-30", "no", "1e3", "0x1F", ".nan", "9:59", "=", None, "~", None, ""],
    )


def test_json_is_yaml_with_characters_in_two_escapes() -> None:
    (read,) = load('{"title": "Rain \\ud83c\\udf27", "body": "half \\ud83c and \\\\ud83c"}')
    assert read.title == "Rain 🌧"
    assert read.text.endswith("half � and \\ud83c")


def test_aliases_are_followed_and_count_for_what_they_stand_for() -> None:
    assert load_all("a: &x [1]\nb: *x\n") == ({"a": ["1"], "b": ["1"]},)
    bomb = "a0: &a0 [x, x, x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)
    )
    assert reason(f"title: T\n{bomb}") == "its YAML repeats itself through aliases without end"
    long = f"x: &x {'y' * 20_000}\n" + "".join(f"k{n}: *x\n" for n in range(100))
    assert "aliases" in reason(f"title: T\n{long}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: T\nbody: [never closed\n", "its YAML is broken (line 3"),
        ("title: T: U\n", "its YAML is broken (line 1"),
        (
            'a: b\ntitle: "Rain\nbody: It rained.\n',
            "its YAML is broken (line 2: a quotation mark opens here",
        ),
        ("title:\n\tx: y\n", "its YAML is broken (line 2"),
        ("title: *nope\n", "its YAML refers to an anchor that is not there"),
        ("&a\ntitle: *a\n", "its YAML refers to an anchor that is not there, or to itself"),
        ('title: "\\UFFFFFFFF"\n', "its YAML is broken"),
        ("title: " + "[" * 20_000, "lists in lists, deeper"),
        ("base: &b {x: 1}\ntitle: {<<: *b}\n", "its YAML has merge keys"),
        ("title: !!python/object/apply:os.system [ls]\n", "its YAML asks for Python objects"),
        ("- a\n- b\n", "a YAML file, but not an article"),
        ("just text\n", "a YAML file, but not an article"),
        ("42\n", "a YAML file, but not an article"),
        ("{[a]: b}\n", "a YAML file, but not an article"),
        ("name: settings\nport: 80\n", "a YAML file, but not an article"),
        ("title:\nbody: ~\n", "a YAML file, but not an article"),
    ],
)
def test_what_is_no_article_says_why(text: str, said: str) -> None:
    assert reason(text).startswith(said)


def test_more_than_an_article_needs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_text, "MOST_EVENTS", 100)
    with pytest.raises(YamlError, match="more values"):
        load_all("- a\n" * 200)
    monkeypatch.setattr(yaml_text, "MOST_CHARACTERS", 100)
    with pytest.raises(YamlError, match="MiB"):
        load_all("- a\n" * 200)


@pytest.mark.parametrize(
    "text",
    [
        "title: !secret T\nbody: B",
        "title: !!int T\nbody: B",
        "title: T\x01\x1b\nbody: B",
        "title: T\ntitle: T\nbody: B",
        "null: x\n1: y\n[a]: z\ntitle: T\nbody: B",
        "title: T\nbody: B\nimages: [null, {}, [], [[x]], ~]",
        "title: T\nbody: B\nimages: ~\ntags: {a: b}",
        "title: T\nbody: [B]\ndate: [x, {y: z}]",
        "title: [T]\nbody: {text: B}",
        "%TAG !x! tag:x:\n---\ntitle: !x!y T\nbody: B",
    ],
)
def test_odd_values_are_taken_for_what_they_show(text: str) -> None:
    (read,) = load(text)
    assert (read.title, read.text[-1]) == ("T", "B")


def test_the_pure_python_parser_serves_where_the_other_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import yaml

    monkeypatch.setattr(yaml_text, "_LOADER", yaml.SafeLoader)
    assert load_all("a: &x [1, ~]\nb: *x\n--- {c: 'd'}\n") == (
        {"a": ["1", None], "b": ["1", None]},
        {"c": "d"},
    )
    for broken in ("title: " + "[" * 200, 'title: "\\UFFFFFFFF"'):
        with pytest.raises(YamlError):
            load_all(broken)
