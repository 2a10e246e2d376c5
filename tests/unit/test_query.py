import pytest

from newsreader.search.parse import MOST_CHARACTERS, parse_query
from newsreader.search.query import (
    All,
    Field,
    Has,
    Is,
    Language,
    Mark,
    Near,
    Node,
    Not,
    OneOf,
    Part,
    Published,
    Words,
)

A, B, C = Words(("a",)), Words(("b",)), Words(("c",))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("a", A),
        ("a b", All((A, B))),
        ('"a b"', Words(("a", "b"))),
        ("“a b” c", All((Words(("a", "b")), C))),
        ("-a", Not(A)),
        ("b -a", All((B, Not(A)))),
        ('-"a b"', Not(Words(("a", "b")))),
        ("NOT a", Not(A)),
        ("--a", Not(A)),
        ("NOT -a", A),
        ("a OR b", OneOf((A, B))),
        ("a | b", OneOf((A, B))),
        ("c a OR b", All((C, OneOf((A, B))))),
        ("(a b) OR c", OneOf((All((A, B)), C))),
        ("a AND b", All((A, B))),
        ("-(a OR b)", Not(OneOf((A, B)))),
        ("a*", Words(("a",), is_prefix=True)),
        ('"a b"*', Words(("a", "b"), is_prefix=True)),
        ("a NEAR b", Near((A, B))),
        ("a NEAR/3 b", Near((A, B), 3)),
        (
            "caption:a NEAR b",
            Near((Words(("a",), Field.CAPTION), Words(("b",), Field.CAPTION))),
        ),
        ("title:a", Words(("a",), Field.TITLE)),
        ('Title:"a b"', Words(("a", "b"), Field.TITLE)),
        ("-by:a", Not(Words(("a",), Field.BY))),
    ],
)
def test_words_phrases_and_operators_mean_what_they_say(typed: str, meant: Node) -> None:
    query = parse_query(typed)
    assert query.root == meant
    assert query.notes == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("date:2021", Published("2021-01-01", "2021-12-31")),
        ("date:2021-08", Published("2021-08-01", "2021-08-31")),
        ("date:2020-02", Published("2020-02-01", "2020-02-29")),
        ("date:2021-12", Published("2021-12-01", "2021-12-31")),
        ("date:2021-8-5", Published("2021-08-05", "2021-08-05")),
        ("date:2021-08..2021-09", Published("2021-08-01", "2021-09-30")),
        ("date:2021..", Published("2021-01-01", "")),
        ("date:..2021", Published("", "2021-12-31")),
        ("after:2021-08", Published("2021-08-01", "")),
        ("before:2021-08", Published("", "2021-07-31")),
        ("is:starred", Is(Mark.STARRED)),
        ("is:Unread", Is(Mark.UNREAD)),
        ("has:photo", Has(Part.PHOTO)),
        ("has:quotes", Has(Part.QUOTE)),
        ("lang:pt_BR", Language("pt-br")),
    ],
)
def test_conditions_are_read(typed: str, meant: Node) -> None:
    query = parse_query(typed)
    assert query.root == meant
    assert query.notes == ()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("C++", ("C",)),
        ("a-b", ("a", "b")),
        ("U.S.", ("U", "S")),
        ("don’t", ("don", "t")),
        ("12:30", ("12", "30")),
        ("https://varn.example/x", ("https", "varn", "example", "x")),
        ('"a b', ("a", "b")),
        ("AND", ("AND",)),
        ("OR", ("OR",)),
        ("NOT", ("NOT",)),
        ("NEAR", ("NEAR",)),
        ("title:", ("title",)),
        ("((a", ("a",)),
        ("))a", ("a",)),
        ("cafe\u0301", ("café",)),
        ("北京", ("北", "京")),
        ("2021年", ("2021", "年")),
    ],
)
def test_what_people_type_is_taken_for_words(typed: str, words: tuple[str, ...]) -> None:
    query = parse_query(typed)
    assert query.root == Words(words)
    assert query.notes == ()


@pytest.mark.parametrize("typed", ["", " ", '"', '""', "-", "++", "()", "(", "*", "-(", "…"])
def test_what_says_nothing_asks_for_nothing(typed: str) -> None:
    query = parse_query(typed)
    assert query.root is None
    assert query.notes == ()


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("titel:ferry", "title:"),
        ("headline:ferry", "title:"),
        ("captions:ferry", "caption:"),
        ("author:sorge", "by:"),
        ("agency:norpress", "photo:"),
        ("outlet:courier", "source:"),
        ("since:2021", "after:"),
        ("zzzz:ferry", "title, standfirst"),
    ],
)
def test_a_wrong_field_is_named_with_the_nearest_right_one(typed: str, near: str) -> None:
    query = parse_query(typed)
    field, _, word = typed.partition(":")
    assert query.root == Words((field, word))
    assert len(query.notes) == 1
    assert field in query.notes[0]
    assert near in query.notes[0]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("date:soon", "2021-08-15"),
        ("date:2021-13", "2021-08-15"),
        ("date:..", "2021-08-15"),
        ("after:x", "2021-08-15"),
        ("before:0001", "2021-08-15"),
        ("is:blue", "starred"),
        ("has:wings", "photo"),
        ("lang:!", "pt-br"),
    ],
)
def test_a_condition_that_cannot_be_is_explained(typed: str, hint: str) -> None:
    notes = parse_query(typed).notes
    assert len(notes) == 1
    assert hint in notes[0]


def test_a_query_of_any_length_and_depth_is_read() -> None:
    assert parse_query("(" * 500 + "a").root in (None, A)
    assert parse_query("-" * 999 + "a").root in (A, Not(A))
    assert parse_query("NOT " * 249 + "a").root in (A, Not(A))
    assert parse_query("a" * 5000).root == Words(("a" * MOST_CHARACTERS,))
