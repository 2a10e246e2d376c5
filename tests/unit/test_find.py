import unicodedata
from typing import Literal

import pytest

from newsreader.article import Span
from newsreader.search import Case, QueryError, compile_find


def found(
    query: str,
    text: str,
    *,
    case: Case = "smart",
    whole_word: bool = False,
    regex: bool = False,
) -> list[str]:
    finder = compile_find(query, case=case, whole_word=whole_word, regex=regex)
    return [text[span.start : span.end] for span in finder.spans(text)]


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        ("kessler's boat", "Kessler’s boat, Kessler's boat", ["Kessler’s boat", "Kessler's boat"]),
        ("kessler’s", "Kessler's, Kessler`s", ["Kessler's", "Kessler`s"]),
        (
            '"never"',
            '“Never” «never» "never" „never‟',
            ["“Never”", "«never»", '"never"', "„never‟"],
        ),
        ("varn - again", "Varn – again, Varn — again", ["Varn – again", "Varn — again"]),
        ("wait...", "Wait… wait...", ["Wait…", "wait..."]),
    ],
)
def test_quotes_and_dashes_match_their_plain_forms(query: str, text: str, hits: list[str]) -> None:
    assert found(query, text) == hits


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_do_not_count_however_they_are_encoded(form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, "Solène, SOLÈNE and Solene")
    names = ["Solène", "SOLÈNE", "Solene"]
    assert found("solene", text) == [unicodedata.normalize(form, name) for name in names]
    assert found("solène", text) == found("solene", text)


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("strasse", ["Straße", "STRASSE", "Strasse"]),
        ("straße", ["Straße", "STRASSE", "Strasse"]),
        ("lodz", ["Łódź", "LODZ"]),
        ("istanbul", ["İstanbul", "Istanbul"]),
        ("office", ["oﬃce", "ofﬁce", "oﬀice", "office"]),
        ("oeuvre", ["Œuvre", "oeuvre"]),
    ],
)
def test_letters_match_other_spellings(query: str, hits: list[str]) -> None:
    text = "Straße STRASSE Strasse Łódź LODZ İstanbul Istanbul oﬃce ofﬁce oﬀice office Œuvre oeuvre"
    assert found(query, text) == hits


def test_a_whole_paragraph_matches_its_other_spellings() -> None:
    plain = "The first office in the strasse of affluent fish, as far as it goes. " * 4
    other = plain.replace("fi", "ﬁ").replace("ffl", "ﬄ").replace("ss", "ß")
    assert found(plain, f"– {other}") == [other]
    assert found(other, f"– {plain}") == [plain]


def test_a_double_letter_many_times_over_matches_its_other_spelling() -> None:
    assert found("s" * 300, "Ö " + "ß" * 150) == ["ß" * 150]


def test_letters_that_only_look_like_accented_ones_are_kept_apart() -> None:
    assert found("мои", "мой мои") == ["мои"]
    assert found("か", "か が") == ["か"]


def test_letters_written_as_several_characters_are_found() -> None:
    apart = unicodedata.normalize("NFD", "서울이 мой")
    assert found("서울", apart) == [unicodedata.normalize("NFD", "서울")]
    assert found("мой", apart) == [unicodedata.normalize("NFD", "мой")]


def test_soft_hyphens_and_zero_width_spaces_do_not_hide_a_word() -> None:
    assert found("harbour", "har\u00adbour, har\u200bbour") == ["har\u00adbour", "har\u200bbour"]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "  ", "\u00a0", " \n\u2009"])
def test_a_phrase_is_found_over_any_white_space(gap: str) -> None:
    assert found("lower town", f"the lower{gap}town") == [f"lower{gap}town"]
    assert found("lower town", "the lowertown") == []


def test_case_counts_only_where_an_upper_case_letter_is_typed() -> None:
    assert found("may", "May, may, MAY") == ["May", "may", "MAY"]
    assert found("May", "May, may, MAY, Máy") == ["May", "Máy"]
    assert found("may", "May, may, MAY", case="yes") == ["may"]
    assert found("May", "May, may, MAY", case="no") == ["May", "may", "MAY"]


def test_whole_words_stand_alone() -> None:
    text = "art, part, art's, arts, état e\u0301tat"
    assert found("art", text, whole_word=True) == ["art", "art"]
    assert found("tat", text, whole_word=True) == []
    assert found("état", text, whole_word=True) == ["état", "e\u0301tat"]
    assert found("stone", "ﬆone, limeﬆone", whole_word=True) == ["ﬆone"]


def test_punctuation_at_the_edge_needs_no_word_edge() -> None:
    assert found('"art', 'start"art "art', whole_word=True) == ['"art', '"art']


def test_a_query_means_its_characters_unless_it_is_a_pattern() -> None:
    assert found("a.b [c]", "a.b [c], axb c") == ["a.b [c]"]
    assert found("\\", "a\\b") == ["\\"]


@pytest.mark.parametrize("query", ["", "\u0301", "\u200b"])
def test_a_query_of_nothing_finds_nothing(query: str) -> None:
    assert found(query, "It rained in Varn, e\u0301") == []


def test_a_letter_that_plain_text_cannot_hold_is_not_found_in_it() -> None:
    assert found("中", "all ascii") == []


def test_hits_come_one_by_one() -> None:
    hits = compile_find("ferry").spans("ferry " * 1000)
    assert next(hits) == Span(0, 5)
    assert next(hits) == Span(6, 11)


def test_hits_are_those_that_begin_between_two_offsets() -> None:
    finder = compile_find("lower town")
    text = "lower town lower town lower town"
    assert list(finder.spans(text, 1, 22)) == [Span(11, 21)]
    assert list(finder.spans(text, 11, 12)) == [Span(11, 21)]


def test_hits_over_the_edges_of_slices_are_not_missed() -> None:
    finder = compile_find("lower town")
    text = "in the lower\n\ntown " * 50
    sliced = [hit for hits in finder.slices(text, size=7) for hit in hits]
    assert sliced == list(finder.spans(text))
    assert len(sliced) == finder.count(text) == 50


def test_whole_words_at_the_edge_of_a_slice_are_judged_by_what_follows() -> None:
    text = "x art arts"
    sliced = [
        hit for hits in compile_find("art", whole_word=True).slices(text, size=3) for hit in hits
    ]
    assert sliced == [Span(2, 5)]


def test_the_nearest_hit_is_the_next_one_or_else_the_first() -> None:
    finder = compile_find("ferry")
    text = "a ferry, a ferry, no more"
    assert finder.nearest(text, 0) == Span(2, 7)
    assert finder.nearest(text, 3) == Span(11, 16)
    assert finder.nearest(text, 20) == Span(2, 7)
    assert finder.nearest("nothing", 0) is None


def test_a_pattern_is_searched_line_by_line() -> None:
    text = "Then she said so.\nHe said it.\n\nNobody."
    assert found(r"\w+ said", text, regex=True) == ["she said", "He said"]
    assert found(r"^\w+", text, regex=True) == ["Then", "He", "Nobody"]
    assert found(r"\w+\.$", text, regex=True) == ["so.", "it.", "Nobody."]
    assert found(r"so\.\s+He", text, regex=True) == []


def test_case_in_a_pattern_does_not_count_in_escapes() -> None:
    assert found(r"\Wvarn\W", " Varn ", regex=True) == [" Varn "]
    assert found(r"\WVarn\W", " varn ", regex=True) == []


def test_empty_matches_of_a_pattern_are_dropped() -> None:
    assert found("x*", "axxb", regex=True) == ["xx"]


@pytest.mark.parametrize("query", ["art|ferry", "(?i)art|ferry", "(?x) art | ferry  # or"])
def test_a_pattern_can_be_held_to_whole_words(query: str) -> None:
    assert found(query, "art parts ferry ferryman", regex=True, whole_word=True) == ["art", "ferry"]


def test_a_hit_in_a_very_long_line_is_found_wherever_it_stands() -> None:
    text = "x" * 495 + " ferry boat " + "x" * 5000 + " ferry boat"
    assert found(r"ferry \w+", text, regex=True) == ["ferry boat", "ferry boat"]


@pytest.mark.parametrize(
    ("query", "reason", "position"),
    [
        ("(ferry", "a ( is not closed", 0),
        ("ferry[", "a [ is not closed", 5),
        ("ferry)", "a ) closes nothing", 5),
        ("*ferry", "nothing stands before *, +, ? or { to be repeated", 0),
    ],
)
def test_a_faulty_pattern_is_told_in_plain_words(query: str, reason: str, position: int) -> None:
    with pytest.raises(QueryError) as caught:
        compile_find(query, regex=True)
    assert (caught.value.reason, caught.value.position) == (reason, position)


@pytest.mark.parametrize(
    "query", ["x" * 1001, "(?L)x", "x{99999999999999999999}", "(" * 400 + ")" * 400]
)
@pytest.mark.filterwarnings("ignore")
def test_a_query_beyond_reason_is_refused(query: str) -> None:
    with pytest.raises(QueryError):
        compile_find(query, regex=True)


@pytest.mark.parametrize(
    "query",
    [
        r"(a+)+b",
        r"(\w+)*x",
        r"(\w+\s?)+\.",
        r"(?:aa|aaa)+b",
        r"(a|ab|b)+c",
        r"(\s*,\s*)+x",
        r"(a?){30}a{30}",
        r"(?=(a+)+b)",
        r"(\w+д)+",
        r"(\w+,?\s*){6}x",
        r".*.*x",
        r".*\w.*\w.*x",
        r"\w*\w*x",
        r"\w+.\w+x",
        r"(.+)\1+x",
    ],
)
def test_patterns_that_could_take_for_ever_are_refused(query: str) -> None:
    with pytest.raises(QueryError, match="for ever"):
        compile_find(query, regex=True)


@pytest.mark.parametrize(
    "query",
    [
        r"(\w+ )+",
        r"(said|told|asked)\b",
        r"(?:ab|cd)+",
        r"\d{1,3}(,\d{3})*",
        r"\$\d+(\.\d+)?",
        r"[A-Z]\w+ [A-Z]\w+ [A-Z]\w+",
        r"said.*later.*again",
        r"“[^”]*”,? said \w+",
        r"\w+(?:[-’']\w+)*",
        r"(?:[A-Z]\.)+",
        r"https?://\S+",
        r"[\w.-]+@[\w.-]+",
        r"(?:a++b?)+",
        r"(?>a+)+b",
        r"(\w)(?(1)a|b)\1",
        r"(?!)",
        r"[[a]",
    ],
)
def test_patterns_that_people_use_are_taken(query: str) -> None:
    assert compile_find(query, regex=True).query == query
