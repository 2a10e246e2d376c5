"""Captions and credits are told apart, in the many ways that papers credit their pictures."""

import pytest

from newsreader.captions import (
    Weight,
    find_credit,
    find_credit_line,
    is_caption,
    is_lead_label,
    parse_credit,
    repeated_credits,
    split_credit,
)

CAPTION = "Ferries wait at the pier of Port Averil."


@pytest.mark.parametrize("printed", ["Ada Brand | Ada Brand", "Ada Brand Vis mer", "Ada Brand"])
def test_a_credit_says_a_name_once_and_no_button(printed: str) -> None:
    assert parse_credit(printed).text == parse_credit(printed).photographer == "Ada Brand"


def test_a_credit_is_found_where_no_space_is_left_before_its_lead_word() -> None:
    caption, parts = split_credit(f"{CAPTION}Credit: Ada Brand/Getty")
    assert caption == CAPTION
    assert parts is not None
    assert parts.text == "Ada Brand/Getty"


@pytest.mark.parametrize(
    ("printed", "credit"),
    [
        ("[Ada Brand/Anadolu]", "Ada Brand/Anadolu"),
        ("(Photo by Ada Brand/Getty Images)", "Ada Brand/Getty Images"),
        ("(AFP via Getty Images)", "AFP via Getty Images"),
        ("(Image: Getty)", "Getty"),
        ("(AP Photo/Ada Brand, File)", "AP Photo/Ada Brand, File"),
        ("(Supplied)", "Supplied"),
        ("(Courtesy: Ada Brand)", "Ada Brand"),
        ("Photograph: Ada Brand/The Harbour Gazette", "Ada Brand/The Harbour Gazette"),
        ("Picture: ADA BRAND", "ADA BRAND"),
        ("Credit: Ada Brand", "Ada Brand"),
        ("Photo courtesy of Averil Council", "Averil Council"),
        ("PHOTO: Ada Brand", "Ada Brand"),
        ("© Ada Brand / dpa", "Ada Brand / dpa"),
        ("(c) Ada Brand", "Ada Brand"),
        ("Copyright Ada Brand", "Ada Brand"),
        ("| Ada Brand/Reuters", "Ada Brand/Reuters"),
        ("— EFE/ A. Brand", "EFE/ A. Brand"),
        ("REUTERS/Ada Brand", "REUTERS/Ada Brand"),
        ("Ada Brand/Reuters", "Ada Brand/Reuters"),
        ("Ada Brand, Averil News", "Ada Brand, Averil News"),
        ("Getty Images/iStockphoto", "Getty Images/iStockphoto"),
        ("Foto: Ada Brand/picture alliance", "Ada Brand/picture alliance"),
        ("(Foto: Ada Brand)", "Ada Brand"),
        ("(Foto Ada Brand/Varner Bote)", "Ada Brand/Varner Bote"),
        ("(Averil Radio: Ada Brand)", "Averil Radio: Ada Brand"),
        ("Credit...Ada Brand for The Harbour Gazette", "Ada Brand for The Harbour Gazette"),
        ("Credit: Brand family archive", "Brand family archive"),
        ("(AP Photo/Ada Brand) Credit: AP Photo", "AP Photo/Ada Brand"),
        ("Bildquelle: Ada Brand", "Ada Brand"),
        ("Crédit photo : Ada Brand / AFP", "Ada Brand / AFP"),
        ("Imagen: Ada Brand", "Ada Brand"),
        ("Mynd: Ada Brand", "Ada Brand"),
        ("Фото: Ада Бранд", "Ада Бранд"),
        ("Ảnh: Ada Brand", "Ada Brand"),
        ("（安達花撮影）", "安達花"),
        ("（Ｃ）共同通信社", "共同通信社"),
        ("File photo", "File photo"),
    ],
)
def test_cuts_the_credit_from_its_caption(printed: str, credit: str) -> None:
    caption, parts = split_credit(f"{CAPTION} {printed}")
    assert caption == CAPTION
    assert parts is not None
    assert parts.text == credit


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers of the Averil National Guard (ANG)",
        "Mayor Ada Brand (left) and her deputy",
        "Mayor Ada Brand and her deputy (left)",
        "A loaf of bread (stock image)",
        "The minister is a member of the Greens (VGP)",
        "The head of the port told Reuters",
        "A photo by a visitor hangs in the hall of the museum",
        "Averil: the last ferry leaves",
        "He lives in a house by the sea",
        "",
    ],
)
def test_leaves_a_text_whole_that_ends_in_no_credit(text: str) -> None:
    assert split_credit(text) == (text, None)


def test_takes_a_name_for_a_credit_only_where_a_credit_is_expected() -> None:
    text = f"{CAPTION} Ada Brand"
    assert split_credit(text) == (text, None)
    caption, parts = split_credit(text, Weight.NAME)
    assert caption == CAPTION
    assert parts is not None
    assert parts.photographer == "Ada Brand"


def test_finds_a_bare_credit_that_other_pictures_have_too() -> None:
    captions = ["Night tent 15 Ada Brand", "Day tent 20 Ada Brand", "A stove"]
    known = repeated_credits(captions)
    assert known[0] == "Ada Brand"
    caption, parts = split_credit(captions[0], Weight.NAME, known)
    assert caption == "Night tent 15"
    assert parts is not None
    assert parts.text == "Ada Brand"


def test_splits_japanese_captions_at_the_last_space() -> None:
    caption, parts = split_credit("港で待つフェリー、東京で 共同通信")
    assert caption == "港で待つフェリー、東京で"
    assert parts is not None
    assert parts.agency == "共同通信"


@pytest.mark.parametrize(
    ("printed", "photographer", "agency"),
    [
        ("Ada Brand/Anadolu", "Ada Brand", "Anadolu"),
        ("AP Photo/Ada Brand, File", "Ada Brand", "AP"),
        ("ADA BRAND, AFP via Getty Images", "ADA BRAND", "AFP via Getty Images"),
        ("Ada Brand for The Harbour Gazette", "Ada Brand", "The Harbour Gazette"),
        ("Ada Brand and Tom Moss/AP", "Ada Brand and Tom Moss", "AP"),
        ("Ada Brand | Reuters", "Ada Brand", "Reuters"),
        ("EFE/ J.J. Brand", "J.J. Brand", "EFE"),
        ("Ada Brand (dpa)", "Ada Brand", "dpa"),
        ("2021 Ada Brand/EPA", "Ada Brand", "EPA"),
        ("Ada Brand/Vela", "Ada Brand", "Vela"),
        ("Vela/Ada Brand", "Ada Brand", "Vela"),
        ("Ada Brand/Tom Moss", "Ada Brand", "Tom Moss"),
        ("Handout via AFP", "", "AFP"),
        ("Getty Images", "", "Getty Images"),
        ("Ada Brand", "Ada Brand", ""),
        ("Supplied", "", ""),
        ("Foto: Ada Brand. Styling: Tom Moss. Hair: Eve Ray", "Ada Brand", ""),
        ("Ada Brand/Copyright 2024 The AP. All rights reserved", "Ada Brand", "AP"),
        ("@varn_fire via X / Reuters", "", "Reuters"),
        ("Handout via AP/Getty", "", "AP/Getty"),
    ],
)
def test_tells_the_photographer_from_the_agency(
    printed: str, photographer: str, agency: str
) -> None:
    parts = parse_credit(printed)
    assert (parts.photographer, parts.agency) == (photographer, agency)
    assert parts.text == printed


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Photo by Getty", "Getty"),
        ("© Ada Brand/dpa", "Ada Brand/dpa"),
        ("[Ada Brand/Reuters]", "Ada Brand/Reuters"),
        ("Ada Brand for The Harbour Gazette via Getty Images", None),
    ],
)
def test_knows_a_line_that_is_a_credit_as_a_whole(line: str, credit: str | None) -> None:
    found = find_credit_line(line)
    assert found is not None
    assert found.credit == (credit or line)
    assert found.weight is Weight.SURE


@pytest.mark.parametrize(
    "line",
    ["The mayor spoke. Ada Brand/Reuters", "The ferry was late again on Monday", "", "Foto " * 80],
)
def test_knows_a_line_that_is_no_credit(line: str) -> None:
    assert find_credit_line(line) is None


def test_knows_a_caption_by_a_certain_credit() -> None:
    assert is_caption(f"{CAPTION} (AP Photo/Ada Brand)")
    assert not is_caption(f"{CAPTION} Ada Brand")
    assert not is_caption("Photo by Ada Brand")


def test_tells_how_it_knew_a_credit() -> None:
    found = find_credit(f"{CAPTION} [Ada Brand/Reuters]")
    assert found is not None
    assert found.rule == "ends in a credit in brackets"
    assert found.is_marked


def test_knows_a_lead_word_without_a_name() -> None:
    assert is_lead_label("Image Credits:")
    assert not is_lead_label("The mayor said:")
