"""Files that cannot be read: which, why, what to do, and the way to them and back."""

from pathlib import Path

from builders import article
from screens import Reader, Shelved, open_app

from newsreader.article import ArticleError
from newsreader.clean import own
from newsreader.library.folders import Problem

SHELVED: list[Shelved] = [
    article(title="Ferry stays free", path=Path("/news/ferry.md")),
    ArticleError(Path("/news/minutes.pdf"), "not text: a PDF document. Make a text of it"),
    ArticleError(Path("/news/[b]empty.txt"), "empty"),
]
LEFT_OUT = (Problem(Path("/news/out.md"), own("a link that leads out of the folders given")),)


async def test_each_file_has_its_reason_and_what_to_do() -> None:
    async with open_app(SHELVED, problems=LEFT_OUT) as reader:
        await reader.press("exclamation_mark")
        assert "2 files cannot be read · 1 file left out" in reader.top_line
        for words in (
            "minutes.pdf",
            "not text: a PDF document",
            "pdftotext",
            "[b]empty.txt",
            "left out: a link that leads out",
            "Open the folder that it leads to as well",
        ):
            assert reader.shows(words)


async def test_enter_goes_to_the_file_in_the_list_and_q_comes_back_to_its_row() -> None:
    async with open_app(SHELVED, problems=LEFT_OUT) as reader:
        await reader.press("exclamation_mark")
        await go_down_to(reader, "minutes.pdf")
        await reader.press("enter")
        assert reader.shows("cannot be read:")
        assert reader.shows("▌! minutes.pdf")
        await reader.press("q")
        assert any("▌" in row and "minutes.pdf" in row for row in reader.rows())
        await reader.press("q")
        assert reader.shows("Ferry stays free")


async def go_down_to(reader: Reader, name: str) -> None:
    """Move the cursor to a file."""
    for _ in SHELVED:
        if any("▌" in row and name in row for row in reader.rows()):
            return
        await reader.press("j")
    raise AssertionError(reader.text())


async def test_what_was_left_out_does_not_stand_in_the_list_and_it_is_said() -> None:
    async with open_app(SHELVED, problems=LEFT_OUT) as reader:
        await reader.press("exclamation_mark", "G", "enter")
        assert "does not stand in the list" in reader.bottom_line


async def test_they_are_filtered_as_you_type() -> None:
    async with open_app(SHELVED, problems=LEFT_OUT) as reader:
        await reader.press("exclamation_mark", "f")
        await reader.type("PDF")
        assert reader.shows("minutes.pdf")
        assert not reader.shows("empty.txt")
        assert "1 of 3 files" in reader.bottom_line
        await reader.type("zz")
        assert reader.shows("None of them has these words.")
        await reader.press("escape")
        assert reader.shows("Ferry stays free")


async def test_enter_in_the_filter_goes_to_the_first_that_fits() -> None:
    async with open_app(SHELVED, problems=LEFT_OUT) as reader:
        await reader.press("exclamation_mark", "f")
        await reader.type("PDF")
        await reader.press("enter")
        assert reader.shows("▌! minutes.pdf")


async def test_files_with_the_same_reason_stand_together_and_are_counted() -> None:
    empty = [ArticleError(Path(f"/news/2024/{name}.txt"), "empty") for name in "ab"]
    async with open_app([*SHELVED, *empty]) as reader:
        await reader.press("exclamation_mark")
        rows = [row.strip(" ▌") for row in reader.rows()]
        at = next(number for number, row in enumerate(rows) if "3 files: empty" in row)
        assert rows[at - 1 :: 4][:4] == ["2024/a.txt", "2024/b.txt", "[b]empty.txt", "minutes.pdf"]


async def test_where_nothing_is_wrong_all_is_well() -> None:
    async with open_app(SHELVED[:1]) as reader:
        await reader.press("exclamation_mark")
        assert reader.shows("All is well")
        await reader.press("q")
        assert reader.shows("Ferry stays free")


async def test_it_fits_a_small_screen() -> None:
    async with open_app(SHELVED, problems=LEFT_OUT, size=(30, 10)) as reader:
        await reader.press("exclamation_mark")
        assert reader.shows("empty")
        await reader.resize(1, 1)
        await reader.resize(120, 40)
        assert reader.shows("minutes.pdf")
