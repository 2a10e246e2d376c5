"""The gallery: photos one by one, the caption, whose picture it is, and the way back."""

from dataclasses import replace
from pathlib import Path

from builders import article
from papers import ferry, river
from screens import open_app

from newsreader.article import Article
from newsreader.clean import clean_line


def three() -> Article:
    """An article with three photos; the second has a text that stands for it, and a file."""
    story = article(
        "It began with rain.",
        "▣The old bridge after the flood. | Teo Lind/Northline | bridge.jpg",
        "▣ | Mara Ost/ | quay.jpg",
        "▣A model of the second plan.",
        title="River town",
        path="river.md",
    )
    first, second, third = story.photos
    second = replace(second, alt=clean_line("Sandbags in a row"))
    third = replace(third, url=clean_line("https://varn.example/model.jpg"), cover=True)
    return replace(story, photos=(first, second, third))


async def test_a_photo_is_shown_with_number_caption_and_credit_in_fields() -> None:
    async with open_app([three()]) as reader:
        await reader.press("c")
        assert "1 of 3" in reader.top_line
        assert "River town" in reader.top_line
        words = " ".join(reader.text().split())
        assert "The old bridge after the flood." in words
        assert "Photographer Teo Lind" in words
        assert "Agency Northline" in words


async def test_the_caption_stands_under_a_frame_in_which_the_picture_would_be() -> None:
    async with open_app([three()]) as reader:
        await reader.press("c")
        _, beside = reader.place("The old bridge after")
        _, under = reader.place("The old bridge after", nth=1)
        frame = [y for y, row in enumerate(reader.rows()) if "╰" in row]
    assert beside < frame[0] < under


async def test_keys_go_to_the_next_photo_and_back_and_to_the_ends() -> None:
    async with open_app([three()]) as reader:
        await reader.press("c", "j")
        assert "2 of 3" in reader.top_line
        await reader.press("right_square_bracket")
        assert "3 of 3" in reader.top_line
        await reader.press("l")
        assert "3 of 3" in reader.top_line
        await reader.press("k")
        assert "2 of 3" in reader.top_line
        await reader.press("g")
        assert "1 of 3" in reader.top_line
        await reader.press("left", "G")
        assert "3 of 3" in reader.top_line


async def test_the_text_that_stands_for_a_picture_is_in_the_frame() -> None:
    async with open_app([three()]) as reader:
        await reader.press("c", "j")
        assert reader.shows("Sandbags in a row")
        assert reader.shows("This photo has no caption.")


async def test_a_missing_file_and_a_present_one_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "quay.jpg").write_bytes(b"")
    async with open_app([replace(three(), path=tmp_path / "river.md")]) as reader:
        await reader.press("c")
        assert reader.shows("bridge.jpg is not there")
        await reader.press("j")
        assert reader.shows("quay.jpg")
        assert not reader.shows("is not there")


async def test_a_photo_without_a_credit_says_so() -> None:
    async with open_app([three()]) as reader:
        await reader.press("c", "G")
        assert reader.shows("No credit is given.")
        assert reader.shows("https://varn.example/model.jpg")


async def test_all_captions_stand_beside_it_and_a_click_chooses() -> None:
    async with open_app([three()]) as reader:
        await reader.press("c")
        await reader.click("A model of the second plan.")
        assert "3 of 3" in reader.top_line
        assert reader.text().count("A model of the second plan.") == 2


async def test_the_mouse_goes_through_the_photos() -> None:
    async with open_app([three()]) as reader:
        await reader.press("c")
        await reader.wheel((30, 10), 1)
        assert "2 of 3" in reader.top_line
        await reader.pilot.click(offset=(60, 10))
        await reader.settle()
        assert "3 of 3" in reader.top_line
        await reader.pilot.click(offset=(8, 10))
        await reader.settle()
        assert "2 of 3" in reader.top_line


async def test_enter_goes_to_the_captions_place_and_c_comes_back() -> None:
    async with open_app([river()]) as reader:
        await reader.press("c", "j")
        assert "2 of 3" in reader.top_line
        await reader.press("enter")
        assert reader.shows("▣ Volunteers pass sandbags along the quay.")
        await reader.press("c")
        assert "2 of 3" in reader.top_line


async def test_leaving_it_leaves_the_text_where_it_was() -> None:
    async with open_app([river()]) as reader:
        await reader.press("enter", "space")
        before = reader.rows()[1:-1]
        await reader.press("c", "j", "q")
        assert reader.rows()[1:-1] == before


async def test_it_opens_at_the_photo_last_gone_to_in_the_text() -> None:
    async with open_app([river()]) as reader:
        await reader.press("right_square_bracket", "right_square_bracket")
        await reader.press("c")
        assert "2 of 3" in reader.top_line


async def test_it_opens_at_the_photo_that_is_in_view() -> None:
    def filling(count: int) -> list[str]:
        return [f"Ferries went on all the same. {number}" for number in range(count)]

    photos = [f"▣Photo {number}. | Teo Lind/Northline" for number in (1, 2)]
    story = article(photos[0], *filling(30), photos[1], *filling(30), title="Ferries")
    async with open_app([story], size=(100, 24)) as reader:
        await reader.press("enter", *["space"] * 3)
        assert reader.shows("Photo 2.")
        await reader.press("c")
        assert "2 of 2" in reader.top_line
        await reader.press("q", "g", "c")
        assert "1 of 2" in reader.top_line
        await reader.press("q", "G", "c")  # where there is none, at the last one
        assert "1 of 2" in reader.top_line


async def test_an_article_without_photos_says_so() -> None:
    async with open_app([ferry()]) as reader:
        await reader.press("c")
        assert "no photos" in reader.bottom_line


async def test_the_caption_is_copied_with_its_credit() -> None:
    async with open_app([three()]) as reader:
        await reader.press("c", "y")
        caption = "The old bridge after the flood. [Teo Lind/Northline]"
        assert reader.app.clipboard == f"{caption}\n— River town · river.md"
        assert "Copied: caption, with credit, with source" in reader.bottom_line
        await reader.press("q", "y", "space", "escape", "c", "y")
        assert reader.app.clipboard == caption


async def test_its_keys_are_in_its_help() -> None:
    async with open_app([three()]) as reader:
        await reader.press("c", "question_mark")
        assert reader.shows("Go to the caption in the text")
        await reader.press("escape")
        assert "1 of 3" in reader.top_line


async def test_a_small_terminal_shows_the_caption_with_its_facts() -> None:
    async with open_app([three()], size=(40, 12)) as reader:
        await reader.press("c")
        assert reader.shows("The old bridge after the flood.")
        assert reader.shows("Teo Lind")
        assert "1 of 3" in reader.top_line


async def test_a_long_caption_can_be_read_to_its_end() -> None:
    caption = "The bridge " * 80 + "at last."
    async with open_app([article(f"▣{caption}")], size=(100, 60)) as reader:
        await reader.press("c")
        assert reader.shows("last.")


async def test_many_photos_keep_the_current_one_in_the_list() -> None:
    story = article(*(f"▣Photo number {n} of the flood." for n in range(60)))
    async with open_app([story]) as reader:
        await reader.press("c", "G")
        assert reader.text().count("Photo number 59 of the flood.") == 2


async def test_place_and_day_of_a_caption_and_how_the_picture_came_are_fields() -> None:
    caption = "Fighters guard the gate in Varn, Tarsen, Monday, Aug. 16, 2021."
    story = article(f"▣{caption} | Teo Lind/AFP via Getty Images", path="gate.md")
    async with open_app([story]) as reader:
        await reader.press("c")
        words = " ".join(reader.text().split())
        for field in ("Came as via Getty Images", "Place Varn, Tarsen", "Taken 16 Aug 2021"):
            assert field in words


async def test_a_credit_that_says_more_than_its_fields_is_shown_as_printed() -> None:
    story = article("▣The gate. | Teo Lind for the Varn Courier, used with permission", path="a.md")
    photo = story.photos[0]
    assert photo.credit is not None
    credit = replace(
        photo.credit,
        photographer=clean_line("Teo Lind"),
        agency=clean_line("Varn Courier"),
    )
    story = replace(story, photos=(replace(photo, credit=credit),))
    async with open_app([story]) as reader:
        await reader.press("c")
        assert reader.shows("used with permission")


async def test_the_paragraph_cursor_shows_which_caption_was_gone_to() -> None:
    async with open_app([three()]) as reader:
        await reader.press("c", "j", "j", "enter")
        (row,) = (row for row in reader.rows() if "▸" in row)
        assert "▣ A model of the second plan." in row
        await reader.press("c", "g", "j", "enter")  # to a picture without a caption
        assert not reader.shows("▸")
        await reader.press("c", "g", "enter")
        (row,) = (row for row in reader.rows() if "▸" in row)
        assert "▣ The old bridge after the flood." in row


async def test_captions_alone_are_all_there_whole_each_with_whose_the_photo_is() -> None:
    long = " ".join(f"Arch {number} held." for number in range(1, 40))
    story = article(f"▣{long} | Teo Lind/Northline", "▣A model.", "▣The quay. | Mara Ost/")
    async with open_app([story], size=(70, 24)) as reader:
        await reader.press("c")
        assert not reader.shows("Arch 39 held.")
        await reader.press("p")
        assert reader.shows("Arch 39 held.")
        assert reader.shows("Teo Lind/Northline")
        assert reader.shows("without a credit")
        await reader.press("end")
        assert reader.shows("▌  3 The quay.")
        await reader.press("p")
        assert reader.shows("Photographer  Mara Ost")


async def test_a_page_of_captions_is_gone_on_by_a_key() -> None:
    story = article(*(f"▣Caption {number}. | Teo Lind/" for number in range(30)))
    async with open_app([story], size=(80, 24)) as reader:
        await reader.press("c", "p", "pagedown")
        assert not reader.shows("Caption 0.")
        assert not reader.top_line.endswith("1 of 30")
        await reader.press("pageup")
        assert "1 of 30" in reader.top_line
