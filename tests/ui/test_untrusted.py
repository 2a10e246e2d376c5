"""Untrusted text: whatever stands in a file is shown as it is, and does nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from builders import article, quoting
from screens import Reader, open_app

from newsreader.article import Article, ArticleError
from newsreader.clean import clean, clean_line
from newsreader.library.folders import Problem
from newsreader.ui.app import NewsApp

MARKUP = (
    "[/]",
    "[@click=app.quit]x[/]",
    "[Reuters] talks",
    "[bold red]x[/bold]",
    "[link='https://x.example']x",
    "\\[not] \\",
    "$accent {x} %s",
)
SIZE = (160, 44)


def hostile(words: str, path: str = "a.md") -> Article:
    """An article with the same words in all its parts."""
    said = clean(f"“So {words} then”")
    story = article(
        f"by By {words}",
        f"Body {words} text.",
        f"{said} said Mr {words}.",
        f"▣Caption {words} end. | Credit {words} | file {words}.jpg",
        title=f"T {words}",
        standfirst=f"Standfirst {words}",
        source=f"S {words}",
        published="2024-05-14",
        url="https://varn.example/[/]/x",
        path=path,
    )
    story = quoting(story, (said, clean(f"Mr {words}")))
    photo = story.photos[0]
    assert photo.credit is not None
    person, agency = clean_line(f"By {words}"), clean_line(f"Agency {words}")
    credit = replace(photo.credit, photographer=person, agency=agency)
    photo = replace(photo, alt=clean_line(f"Alt {words}"), credit=credit)
    return replace(story, photos=(photo,))


def all_shown(reader: Reader, *texts: str) -> None:
    """Check that texts are on the screen, letter by letter, wherever their rows break."""
    letters = "".join(reader.text().split())
    missing = [text for text in texts if "".join(text.split()) not in letters]
    assert missing == [], reader.text()


@pytest.mark.parametrize("words", MARKUP)
async def test_markup_is_only_text_on_the_main_screen(words: str) -> None:
    async with open_app([hostile(words)], size=SIZE, place_name=f"in {words}") as reader:
        await reader.press("m")
        parts = [f"T {words}", f"S {words}", f"Standfirst {words}", f"Body {words} text.", "“So"]
        for part in (*parts, f"Caption {words} end.", f"Credit {words}", f"By {words}"):
            all_shown(reader, part)
        assert f"in {words}" in reader.top_line
        await reader.press("right_curly_bracket")
        assert f"Mr {words}" in reader.bottom_line
        assert reader.app.return_code is None


@pytest.mark.parametrize("words", MARKUP)
async def test_markup_is_only_text_in_quotes_gallery_and_menus(words: str) -> None:
    async with open_app([hostile(words)], size=SIZE) as reader:
        await reader.press("quotation_mark")
        all_shown(reader, f"■ Mr {words}", f"“So {words} then”")
        await reader.press("y")
        all_shown(reader, f"“So {words} then”", f"Body {words} text.", f"Caption {words}")
        await reader.press("escape", "c")
        gallery = [f"Caption {words} end.", f"By {words}", f"Agency {words}", f"Alt {words}"]
        all_shown(reader, f"T {words}", f"file {words}.jpg", *gallery)
        assert reader.app.return_code is None


async def test_markup_in_what_is_typed_is_only_text() -> None:
    async with open_app([hostile("[/]")], size=SIZE) as reader:
        await reader.press("f")
        await reader.type("[/]")
        assert "filter: [/]" in reader.top_line
        await reader.press("enter", "enter", "slash")
        await reader.type("[/]")
        assert "1/" in reader.rows()[-2]


async def test_markup_in_the_names_and_reasons_of_broken_files_is_only_text() -> None:
    errors = [ArticleError(Path(f"folder/{n}[-].md"), f"why [/] {n}") for n in ("[b]", "[x]")]
    async with open_app(errors) as reader:
        assert reader.shows("[b][-].md")
        assert reader.shows("why [/] [b]")
    async with open_app([], problems=(Problem(Path("[/]"), clean_line("no [b]entry")),)) as reader:
        assert reader.shows("[/]")
        assert reader.shows("no [b]entry")


async def test_an_address_with_markup_is_opened_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(NewsApp, "open_url", lambda _, url, **__: opened.append(url))
    async with open_app([hostile("x")]) as reader:
        await reader.press("o")
        assert opened == ["https://varn.example/[/]/x"]
        assert "https://varn.example/[/]/x" in reader.bottom_line


CONTROLS = "a\x1b]0;owned\x07b\x1b[31mc\x9b2Jd\u202ee\u2066f\x00g\x7fh\u200bi\ufeffj"


async def test_control_characters_never_get_to_the_screen() -> None:
    story = hostile(CONTROLS)
    broken = ArticleError(Path(f"broken{CONTROLS}.md"), f"because {CONTROLS}")
    problem = Problem(Path(CONTROLS), clean_line(CONTROLS))
    async with open_app([story, broken], problems=(problem,), size=SIZE) as reader:
        for keys in ("m", "quotation_mark", "y", "escape", "c", "q", "J"):
            await reader.press(keys)
            assert all(letter.isprintable() or letter == "\n" for letter in reader.text())
        assert reader.shows("broken")


async def test_controls_that_are_pasted_never_get_to_the_screen() -> None:
    async with open_app([hostile("x")]) as reader:
        await reader.press("f")
        await reader.paste(CONTROLS)
        assert all(letter.isprintable() or letter == "\n" for letter in reader.text())


async def test_wide_and_joined_characters_keep_the_columns() -> None:
    words = "日本語のニュース 👩‍👩‍👧 e\u0301\u0301 \u0e01\u0e33 🇩🇪"
    async with open_app([hostile(words)], size=(100, 30)) as reader:
        for key in ("m", "quotation_mark", "escape", "c", "q", "z"):
            await reader.press(key)
            await reader.resize(100, 30)
            widths = {strip.cell_length for strip in reader.strips()}
            assert widths == {100}
