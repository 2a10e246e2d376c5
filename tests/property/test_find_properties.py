import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from newsreader.article import Span
from newsreader.search import QueryError, compile_find

MARKS = "\u0301\u0308\u00ad"
LETTERS = "aAeéÉsSßfiﬁﬃtﬆTłŁ'’\"“-–. …"

texts = st.text(LETTERS + MARKS + "\n\u00a0", max_size=60)
queries = st.text(LETTERS, min_size=1, max_size=5)


def plain(character: str) -> str:
    """The letters that a character comes down to, found out in another way than the program's."""
    special = {"ß": "ss", "ł": "l", "Ł": "l", "’": "'", "“": '"', "–": "-", "…": "..."}
    if character in special:
        return special[character]
    letters = unicodedata.normalize("NFKD", character)
    return "".join(c for c in letters if not unicodedata.combining(c)).casefold()


def hit_at(text: str, start: int, letters: str) -> int | None:
    """Where a hit that begins at an offset ends."""
    at = start
    while letters:
        if at >= len(text) or text[at] in MARKS:
            return None
        if text[at].isspace():
            if letters[0] != " ":
                return None
            while at < len(text) and text[at].isspace():
                at += 1
            letters = letters[1:]
            continue
        spelling = plain(text[at])
        if not letters.startswith(spelling):
            return None
        letters = letters[len(spelling) :]
        at += 1
        while at < len(text) and text[at] in MARKS:
            at += 1
    return at


def all_hits(text: str, query: str) -> list[Span]:
    """The hits of a query, by comparing letter by letter."""
    letters = " ".join("".join(map(plain, query)).split(" "))
    while "  " in letters:
        letters = letters.replace("  ", " ")
    hits, at = [], 0
    while at < len(text):
        end = hit_at(text, at, letters)
        if end is not None:
            hits.append(Span(at, end))
        at = at + 1 if end is None else end
    return hits


@given(texts, queries)
def test_a_phrase_is_found_where_its_letters_stand(text: str, query: str) -> None:
    assert list(compile_find(query, case="no").spans(text)) == all_hits(text, query)


@given(st.text(max_size=80), st.text(max_size=6), st.booleans(), st.booleans())
def test_hits_lie_in_the_text_in_order_and_apart(
    text: str, query: str, regex: bool, whole_word: bool
) -> None:
    try:
        finder = compile_find(query, regex=regex, whole_word=whole_word)
    except QueryError:
        return
    at = 0
    for hit in finder.spans(text):
        assert at <= hit.start < hit.end <= len(text)
        at = hit.end


@given(texts, queries, st.integers(1, 20), st.booleans())
def test_slices_give_the_same_hits(text: str, query: str, size: int, whole_word: bool) -> None:
    finder = compile_find(query, whole_word=whole_word)
    sliced = [hit for hits in finder.slices(text, size=size) for hit in hits]
    assert sliced == list(finder.spans(text))


@given(
    st.text("ab\n ", max_size=60), st.sampled_from([r"a+", r"a\b", r"^b", r"b$", r"a.", r"\w+ \w+"])
)
def test_slices_give_the_same_matches_of_a_pattern(text: str, query: str) -> None:
    finder = compile_find(query, regex=True)
    sliced = [hit for hits in finder.slices(text, size=5) for hit in hits]
    assert sliced == list(finder.spans(text))


@given(st.text(min_size=1, max_size=20))
def test_a_text_without_marks_finds_itself(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    if not any(unicodedata.category(c) in ("Mn", "Cf", "Cn", "Cs") for c in composed):
        assert compile_find(composed, case="no").nearest(composed, 0) == Span(0, len(composed))
