"""Names of files made of titles."""

import pytest

from newsreader.export.file_names import MOST_BYTES, file_name, with_form


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("River town votes to move its bridge", "river-town-votes-to-move-its-bridge.md"),
        ("“Nobody thanks you for the 7.42”", "nobody-thanks-you-for-the-7-42.md"),
        ("Varn’s ferry", "varns-ferry.md"),
        ("Überfahrt für 3 €", "überfahrt-für-3.md"),
        ("渡し船は無料のまま", "渡し船は無料のまま.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        (r"C:\Windows\a|b?c*d", "c-windows-a-b-c-d.md"),
        ("...", "export.md"),
        ("", "export.md"),
        ("CON", "export-con.md"),
        ("lpt1", "export-lpt1.md"),
        ("com³", "export-com³.md"),
        (".hidden", "hidden.md"),
        ("-rf", "rf.md"),
        ("a\x00b\x1b[31m\nc", "a-b-31m-c.md"),
    ],
)
def test_a_name_is_made_of_letters_digits_and_dashes(title: str, name: str) -> None:
    assert file_name(title, "markdown") == name


def test_a_long_title_is_cut_between_words_if_it_has_any() -> None:
    name = file_name("the river rises again " * 40, "html").removesuffix(".html")
    assert len(name.encode()) <= MOST_BYTES
    assert name.endswith(("the", "river", "rises", "again"))
    assert len(file_name("ж" * 400, "csv").encode()) == MOST_BYTES + len(".csv")


def test_another_form_has_another_ending() -> None:
    assert with_form("bridge.md", "csl") == "bridge.csl.json"
    assert with_form("bridge.csl.json", "bibtex") == "bridge.bib"
    assert with_form("7.42", "json") == "7.42.json"
