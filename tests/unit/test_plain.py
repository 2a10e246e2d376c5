"""A scraped text becomes an article: its head, its captions and its body are told apart."""

from pathlib import Path

import pytest

from newsreader.article import Article, BlockKind
from newsreader.formats.plain import load
from newsreader.formats.source import Source

BODY = (
    "The council of Port Averil voted on Monday to keep the ferry across the sound free of charge.",
    "“Nobody should pay for school,” said the mayor, Dora Kessler, after the vote in the hall.",
    "The ferry carries some four hundred people a day, most of them pupils and workers.",
)
SPACED = "\n\n".join(BODY)


def read(text: str) -> Article:
    (article,) = load(Source(Path("ferry.txt"), text))
    return article


def texts(article: Article, kind: BlockKind) -> list[str]:
    return [str(article.cut_text(block.span)) for block in article.blocks if block.kind is kind]


def test_first_line_is_the_headline_and_the_rest_the_body() -> None:
    article = read(f"Ferry stays free\n\n{SPACED}")
    assert article.title == "Ferry stays free"
    assert texts(article, BlockKind.PARAGRAPH) == list(BODY)
    assert article.standfirst == ""


def test_head_of_a_spaced_text_is_taken_apart() -> None:
    article = read(
        " date 2024-03-05 Live\n\nFerry stays free\n\nPupils cross the sound for nothing.\n\n"
        "By Ada Brand and Tom Moss\n\nThe ferry at its pier. Photo: Ada Brand/Reuters\n"
        f"March 5, 2024\n\n{SPACED}"
    )
    assert article.standfirst == "Pupils cross the sound for nothing."
    assert article.authors == ("Ada Brand", "Tom Moss")
    assert article.published == "2024-03-05"
    assert article.tags == ("Live",)
    assert texts(article, BlockKind.DATELINE) == ["March 5, 2024"]
    (photo,) = article.photos
    assert photo.cover
    assert photo.caption == "The ferry at its pier."
    assert photo.credit is not None
    assert (photo.credit.photographer, photo.credit.agency) == ("Ada Brand", "Reuters")
    assert texts(article, BlockKind.PARAGRAPH) == list(BODY)


@pytest.mark.parametrize(
    "head",
    [
        "By Ada Brand\n\nVarn Courier\nTuesday 5 March 2024",
        "Varn Courier\n5 March 2024\nBy Ada Brand",
        "Varn Courier, 5 March 2024\nBy Ada Brand",
        "By Ada Brand\n5 March 2024 \n\nVarn Courier",
    ],
)
def test_newspaper_named_beside_the_date_is_the_outlet(head: str) -> None:
    article = read(f"Ferry stays free\n\n{head}\n\n{SPACED}")
    assert article.title == "Ferry stays free"
    assert (article.source, article.published) == ("Varn Courier", "2024-03-05")
    assert article.authors == ("Ada Brand",)
    assert article.standfirst == ""
    assert texts(article, BlockKind.PARAGRAPH) == list(BODY)


def test_caption_above_the_date_line_needs_no_credit() -> None:
    article = read(f"Ferry stays free\n\nThe ferry at its pier\n5 March 2024\n\n{SPACED}")
    assert [photo.caption for photo in article.photos] == ["The ferry at its pier"]
    assert article.photos[0].cover


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_head_without_blank_lines_holds_a_standfirst_and_no_caption(between: str) -> None:
    head = "Pupils cross the sound for nothing.\nBy Ada Brand\nVarn Courier, 5 March 2024"
    article = read(f"Ferry stays free{between}{head}\n\n{SPACED}")
    assert article.standfirst == "Pupils cross the sound for nothing."
    assert (article.source, article.published) == ("Varn Courier", "2024-03-05")
    assert article.photos == ()


def test_lines_that_stand_together_at_the_end_are_a_gallery() -> None:
    article = read(
        f"Ferry stays free\n\n5 March 2024\n\n{SPACED}\n\nThe ferry leaves\n"
        "Pupils on deck (Ada Brand/dpa)\nThe mayor at the vote"
    )
    captions = ["The ferry leaves", "Pupils on deck", "The mayor at the vote"]
    assert [photo.caption for photo in article.photos] == captions
    assert not any(photo.cover for photo in article.photos)


def test_credit_on_a_line_of_its_own_belongs_to_the_caption_above() -> None:
    article = read(
        f"Ferry stays free\n\nThe ferry at its pier\nVarn Council\n5 March 2024\n\n{SPACED}\n\n"
        "Pupils on deck\nPhoto by Ada Brand\nThe mayor at the vote\nPhoto by Tom Moss/AP"
    )
    assert [(photo.caption, photo.credit.text) for photo in article.photos if photo.credit] == [
        ("The ferry at its pier", "Varn Council"),
        ("Pupils on deck", "Ada Brand"),
        ("The mayor at the vote", "Tom Moss/AP"),
    ]


def test_line_that_ends_in_a_credit_is_a_caption_within_the_body() -> None:
    caption = "Pupils on deck. © Ada Brand/AFP"
    article = read("\n\n".join(("Ferry stays free", BODY[0], BODY[1], caption, BODY[2])))
    assert [photo.caption for photo in article.photos] == ["Pupils on deck."]
    assert texts(article, BlockKind.PARAGRAPH) == list(BODY)


def test_short_text_above_a_lead_caption_is_the_standfirst() -> None:
    lines = ("Ferry stays free", "Pupils cross for nothing.", "On deck. © Ada Brand/AFP", *BODY)
    article = read("\n\n".join(lines))
    assert article.standfirst == "Pupils cross for nothing."
    assert article.photos[0].cover


def test_agency_that_signs_the_last_paragraph_is_no_credit() -> None:
    article = read(
        f"Ferry stays free\n\n{SPACED}\n\nThe vote was close, the council said. (Reuters)"
    )
    assert article.photos == ()


@pytest.mark.parametrize(
    ("paragraph", "dateline"),
    [
        ("KABUL, Afghanistan (AP) — The ferry stays free.", "KABUL, Afghanistan (AP)"),
        ("VARN/PORT AVERIL, March 7 (Reuters) - It is.", "VARN/PORT AVERIL, March 7 (Reuters)"),
        ("PORT AVERIL: The ferry stays free, the council said.", "PORT AVERIL"),
        ("Varn (dpa) - Die Fähre bleibt frei, sagte der Rat.", "Varn (dpa)"),
        ("WARNING: The ferry stays free, the council said.", ""),
        ("The ferry - the only one - stays free, it said.", ""),
    ],
)  # fmt: skip
def test_dateline_of_the_first_paragraph_is_found(paragraph: str, dateline: str) -> None:
    article = read(f"Ferry stays free\n\n{paragraph}\n\n{SPACED}")
    found = article.cut_text(article.dateline) if article.dateline else ""
    assert found == dateline
    assert texts(article, BlockKind.PARAGRAPH)[0] == paragraph


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Ada Brand", ("Ada Brand",)),
        ("By ADA BRAND and TOM MOSS | Harbour Press", ("ADA BRAND", "TOM MOSS")),
        ("Von Ada Brand", ("Ada Brand",)),
        ("Ada Brand, Transport Correspondent", ("Ada Brand",)),
        ("By Ada Brand in Varn", ("Ada Brand",)),
        ("Ada Brand", ("Ada Brand",)),
        ("Staff Reporter", ("Staff Reporter",)),
        ("Redacción Varn / Averil", ("Redacción Varn",)),
        ("EXCLUSIVE by Ada Brand, Showbiz Editor", ("Ada Brand",)),
        ("By ADA BRAND Associated Press", ("ADA BRAND",)),
        ("Von Ada Brand, Varn", ("Ada Brand",)),
        ("Par Ada Brand avec AFP", ("Ada Brand",)),
    ],
)
def test_byline_names_the_authors(byline: str, authors: tuple[str, ...]) -> None:
    article = read(f"Ferry stays free\n\n{byline}\n\n{SPACED}")
    assert article.authors == authors
    assert texts(article, BlockKind.BYLINE) == [byline]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Reporting from Port Averil, Calif.", BlockKind.BYLINE),
        ("ada.brand@harbourpost.example", BlockKind.BYLINE),
        ("@adabrand", BlockKind.BYLINE),
        ("VARN", BlockKind.DATELINE),
        ("PORT AVERIL, N.Y.", BlockKind.DATELINE),
        ("Varn, Friday", BlockKind.DATELINE),
        ("Varn - 12 MAR 2025", BlockKind.DATELINE),
    ],
)
def test_line_below_the_byline_says_more_of_author_or_place(line: str, kind: BlockKind) -> None:
    article = read(f"Ferry stays free\nBy Ada Brand\n{line}\n\n{SPACED}")
    assert texts(article, kind)[-1] == line
    assert texts(article, BlockKind.PARAGRAPH) == list(BODY)
    assert article.authors == ("Ada Brand",)


@pytest.mark.parametrize("outlet", ["ABC North Coast", "BBC News, Varn"])
def test_station_named_below_the_byline_is_the_outlet(outlet: str) -> None:
    article = read(f"Ferry stays free\nBy Ada Brand\n{outlet}\n5 March 2024\n\n{SPACED}")
    assert article.source == outlet.partition(",")[0]
    assert article.photos == ()


LABELLED = (
    "Image source, Ada Brand\nImage caption, The ferry at its pier",
    "Image source,\nAda Brand\nImage caption,\nThe ferry at its pier",
    "Image copyright Ada Brand Image caption The ferry at its pier",
    "Image source, Ada Brand Media caption, The ferry at its pier",
)
"""Ways in which a broadcaster names a caption and its credit."""


@pytest.mark.parametrize("labelled", LABELLED)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_what_calls_itself_caption_and_source_is_a_photo(labelled: str, between: str) -> None:
    article = read(between.join(("Ferry stays free", *BODY[:2], labelled, BODY[2])))
    (photo,) = article.photos
    assert photo.caption == "The ferry at its pier"
    assert photo.credit is not None
    assert photo.credit.photographer == "Ada Brand"
    assert texts(article, BlockKind.PARAGRAPH) == list(BODY)


@pytest.mark.parametrize(
    "line", ["Image copyright issues are many.", "Media captions will be discussed on Monday."]
)
def test_sentence_about_captions_is_none(line: str) -> None:
    article = read("\n\n".join(("Ferry stays free", BODY[0], line, *BODY[1:])))
    assert line in texts(article, BlockKind.PARAGRAPH)
    assert article.photos == ()


@pytest.mark.parametrize(
    "end",
    [
        "($1 = 6.4980 crowns)\n(Reporting by Ada Brand in Varn; editing by Tom Moss)",
        "THE VERDICT\n“Nine points, four games. Why not?”",
        "09:40\nGood morning\nWelcome to all that happens on the sound today.",
        "Media contact: Ada Brand, press@averil.example\nSOURCE Averil Ferries, Inc.",
    ],
)
def test_other_lines_that_stand_together_at_the_end_are_no_gallery(end: str) -> None:
    article = read(f"Ferry stays free\n\n{SPACED}\n\n{end}")
    assert article.photos == ()


def test_where_headings_stand_close_to_their_paragraphs_the_last_one_is_no_gallery() -> None:
    parts = (f"What is known\n{BODY[0]}", f"What they say\n{BODY[1]}", f"The ferry\n{BODY[2]}")
    article = read("\n\n".join(("Ferry stays free", BODY[0], *parts)))
    assert article.photos == ()


def test_credit_above_its_caption_belongs_to_it() -> None:
    pictures = "Foto: dpa\nThe ferry at its pier.\nFoto: Ada Brand\nThe council in its hall."
    article = read(f"Ferry stays free\n\n{pictures}\n\n{SPACED}")
    assert [(each.caption, each.credit and each.credit.text) for each in article.photos] == [
        ("The ferry at its pier.", "dpa"),
        ("The council in its hall.", "Ada Brand"),
    ]


def test_picture_that_a_page_shows_twice_is_one_photo() -> None:
    caption = "The ferry at its pier on Monday. (AP Photo/Ada Brand)"
    article = read("\n\n".join(("Ferry stays free", *BODY, caption, BODY[0], caption)))
    assert [photo.caption for photo in article.photos] == ["The ferry at its pier on Monday."]
    assert caption not in texts(article, BlockKind.PARAGRAPH)


def test_agency_behind_a_lead_word_ends_the_last_caption() -> None:
    article = read(f"Ferry stays free\n\n{SPACED}\n\nTrawlers at the pier. Crédit photo : AFP")
    assert [photo.caption for photo in article.photos] == ["Trawlers at the pier."]


def test_header_lines_of_other_tools_are_fields() -> None:
    article = read(
        "Title: Ferry stays free\nURL: https://example.org/ferry\nDate: 2024-03-05\n"
        f"Author: Ada Brand\nSource: Varn Courier\n\n{SPACED}"
    )
    assert article.title == "Ferry stays free"
    assert article.url == "https://example.org/ferry"
    assert article.published == "2024-03-05"
    assert article.authors == ("Ada Brand",)
    assert article.source == "Varn Courier"
    assert texts(article, BlockKind.PARAGRAPH) == list(BODY)


def test_short_line_between_paragraphs_is_a_heading() -> None:
    article = read(f"Ferry stays free\n\n{BODY[0]}\n\nA close vote\n\n{BODY[1]}\n\n{BODY[2]}")
    assert texts(article, BlockKind.HEADING) == ["A close vote"]


def test_first_paragraph_is_no_standfirst_without_a_sign() -> None:
    article = read("Ferry stays free\n" + "\n".join(BODY))
    assert article.standfirst == ""
    assert texts(article, BlockKind.PARAGRAPH) == list(BODY)


def test_text_that_begins_with_its_body_is_named_for_its_file() -> None:
    article = read(f"{BODY[0]} {BODY[1]}\n{BODY[2]}\n{BODY[0]}")
    assert article.title == "ferry"
    assert len(texts(article, BlockKind.PARAGRAPH)) == 3


def test_notices_and_buttons_are_left_out() -> None:
    article = read(
        f"Ferry stays free\n\n{BODY[0]}\n\nAdvertisement\n\nRead more: The yard hires again\n\n"
        f"{BODY[1]}\n\nShare\n\n{BODY[2]}"
    )
    assert texts(article, BlockKind.PARAGRAPH) == list(BODY)
    assert texts(article, BlockKind.HEADING) == []


def dump(width: int) -> str:
    """A page as a text browser prints it, with a menu before and after the article."""
    menu = "\n".join(f"  • {name}" for name in ("Home", "Sport", "Money", "Weather", "Log in"))
    rows = []
    for paragraph in (*BODY, *(f"{text} Again." for text in BODY)):
        row = ""
        for word in paragraph.split():
            if len(row) + 1 + len(word) > width:
                rows.append(row)
                row = word
            else:
                row = f"{row} {word}".strip()
        rows.extend((row, ""))
    body = "\n".join(rows)
    head = "Ferry stays free after close vote\n\nBy Ada Brand\n5 March 2024"
    return f"{menu}\n\n{menu}\n\n{head}\n\n{body}\n{menu}\n"


def test_page_dump_gives_its_article_unwrapped_and_without_menus() -> None:
    article = read(dump(78))
    assert article.title == "Ferry stays free after close vote"
    assert article.authors == ("Ada Brand",)
    assert article.published == "2024-03-05"
    assert texts(article, BlockKind.PARAGRAPH)[:3] == list(BODY)
    assert "Weather" not in article.text


def test_link_numbers_and_the_list_of_links_are_left_out() -> None:
    page = dump(78).replace(" on ", " on [12]").replace(" the ", " the [9]")
    links = "\n".join(f"   {number}. https://example.org/{number}" for number in range(9))
    article = read(f"{page}\nReferences\n\n{links}\n")
    assert BODY[0] in texts(article, BlockKind.PARAGRAPH)
    assert "example.org" not in article.text


def test_markdown_of_a_page_gives_headings_items_and_pictures() -> None:
    article = read(
        "[Home](https://example.org/) [Sport](https://example.org/sport)\n\n"
        "![logo](https://example.org/logo.svg)\n\nMenu\n\nSearch\n\n"
        "# Ferry stays free after close vote\n\n"
        "![The pier](https://example.org/pier.jpg)\n\nThe ferry at its pier. Photo: Ada Brand\n\n"
        f"{BODY[0]}\n\n## A close vote\n\n**{BODY[1]}**\n\n"
        f"See the [plan](https://example.org/plan) of the council for next year.\n\n{BODY[2]}\n"
    )
    assert article.title == "Ferry stays free after close vote"
    assert texts(article, BlockKind.HEADING) == ["A close vote"]
    assert "See the plan of the council for next year." in texts(article, BlockKind.PARAGRAPH)
    assert BODY[1] in texts(article, BlockKind.PARAGRAPH)
    (photo,) = article.photos
    assert (photo.url, photo.alt) == ("https://example.org/pier.jpg", "The pier")
    assert photo.caption == "The ferry at its pier."


def test_sentences_broken_at_their_links_are_mended() -> None:
    broken = "The council\nof Port Averil\nvoted\n, as the\nVarn Courier\nreported, for the ferry."
    article = read(f"Ferry stays free\n{BODY[0]}\n{BODY[1]}\n{broken}\n{BODY[2]}")
    assert any("Varn Courier reported, for" in text for text in texts(article, BlockKind.PARAGRAPH))


def node_lines(*paragraphs: str) -> str:
    """A page as a scraper leaves it that puts every text node on a line of its own.

    A bar in a paragraph stands for the edge of a link or an emphasis. Spaces at it are taken off.
    """
    menu = ("Home", "Sport", "Money", "Weather", "Log in", "Puzzles", "Travel", "Culture")
    head = ("Ferry stays free after close vote", "By", "Ada Brand", "5 March 2024")
    nodes = [node.strip() for text in paragraphs for node in text.split("|") if node.strip()]
    page = ("Ferry stays free after close vote | Varn Courier", *menu, *head, *nodes, *menu)
    return "\n".join(page) + "\n"


LINKED = (
    "The council of |Port Averil| voted on Monday to keep the ferry free of charge for all.",
    "It follows a study of the harbour that appeared in the spring and was |long awaited|.",
    "The vote was |closer| than in the years before, and two members stayed away from it.",
)


def whole(paragraphs: tuple[str, ...]) -> list[str]:
    return [text.replace("|", "") for text in paragraphs]


def test_paragraphs_broken_at_their_links_are_whole_again() -> None:
    article = read(node_lines(*LINKED))
    assert article.title == "Ferry stays free after close vote"
    assert article.authors == ("Ada Brand",)
    assert texts(article, BlockKind.PARAGRAPH) == whole(LINKED)


@pytest.mark.parametrize(
    "paragraph",
    [
        "He told the |Varn Courier| that he would not run for the post of harbour master again.",
        "Set on the hills above |Port Averil|, the yard has built ferries for a hundred years.",
        "The yard built the ferry in a year that most people on the island remember, |Ferry Day|"
        " |Harbour Book|, which tells the story of the crossing from its very first day.",
        "The members of the |Harbour Users’ Union| (HUU), who had asked for the study, were glad.",
        "The crossing is called ‘|Long Haul|’ (the slow road) by those who take it |every day|.",
        "The bridge was opened with a song and a dance on the first day of May, in the presence of"
        " old |Queen Ida II.| and her three sons, all of whom had taken the ferry to get there.",
    ],
)
def test_fragments_in_capitals_belong_to_the_sentence_around_them(paragraph: str) -> None:
    expected = " ".join(paragraph.replace("|", "").split())
    assert expected in texts(read(node_lines(*LINKED, paragraph)), BlockKind.PARAGRAPH)


def test_heading_above_a_paragraph_that_begins_with_a_link_stays_one() -> None:
    article = read(
        node_lines(*LINKED, "A close vote", "Varn Yard| said it would hire again.", BODY[2])
    )
    assert "A close vote" in texts(article, BlockKind.HEADING)
    assert "Varn Yard said it would hire again." in texts(article, BlockKind.PARAGRAPH)


def test_speech_behind_a_dash_is_a_paragraph_of_its_own() -> None:
    speech = "— Nobody should pay for school, and nobody will as long as I am the mayor here."
    assert speech in texts(read(node_lines(*LINKED, BODY[0], speech)), BlockKind.PARAGRAPH)


def test_caption_and_credit_on_its_own_line_stay_out_of_the_paragraph_below() -> None:
    below = "One such ship is |the Ida|, of Varn."
    article = read(node_lines(*LINKED, "The ferry at its pier.|AP Photo", below, *BODY))
    (photo,) = article.photos
    assert (photo.caption, photo.credit and photo.credit.text) == (
        "The ferry at its pier.",
        "AP Photo",
    )
    assert "One such ship is the Ida, of Varn." in texts(article, BlockKind.PARAGRAPH)


def test_rows_of_a_text_node_are_put_together_where_a_space_was_left() -> None:
    rows = (
        "The\n council of Port Averil voted on Monday to keep the ferry free \nof charge.",
        "It\n follows a study of the harbour that appeared in the spring and was long \nawaited.",
        "The\n vote was close, as was expected by everybody in the hall on Monday. \n"
        "Two members stayed away from it, as they did \nthe year before.",
    )
    article = read(node_lines(*rows, *BODY))
    assert texts(article, BlockKind.PARAGRAPH)[:3] == [row.replace("\n", "") for row in rows]


def test_paragraphs_that_lost_the_break_between_them_are_parted() -> None:
    glued = "".join(f"{text} It was so in {2040 + at}." for at, text in enumerate(BODY * 2))
    article = read(f"Ferry stays free\n\n{glued}\n\n{BODY[0]}")
    assert len(texts(article, BlockKind.PARAGRAPH)) == 7


def test_address_with_a_full_stop_parts_no_paragraph() -> None:
    text = f"{BODY[0]} See ferry.Example for more. {BODY[1]} {BODY[2]}"
    assert text in texts(read(f"Ferry stays free\n\n{text}\n\n{BODY[0]}"), BlockKind.PARAGRAPH)


def test_teasers_below_the_article_are_left_out() -> None:
    teasers = [
        line
        for name in ("Yard", "Harbour", "Island", "Bridge", "School")
        for line in (
            name, f"{name} opens its doors for a week", "Tom Moss", "9 hours ago",
            f"The {name.lower()} has been shut for a year, and nobody knows what it costs to keep.",
        )
    ]  # fmt: skip
    article = read(node_lines(*LINKED, *BODY, *teasers))
    assert texts(article, BlockKind.PARAGRAPH) == [*whole(LINKED), *BODY]


def test_list_of_headlines_between_paragraphs_is_left_out() -> None:
    headlines = (
        "Every ferry that ever crossed the sound", "The best of the harbour in pictures",
        "Inside the yard that built the Ida", "More on the vote",
    )  # fmt: skip
    article = read(node_lines(*LINKED, *headlines, *BODY))
    assert texts(article, BlockKind.PARAGRAPH) == [*whole(LINKED), *BODY]
    assert texts(article, BlockKind.HEADING) == ["More on the vote"]


def test_captions_that_end_alike_share_a_credit() -> None:
    captions = ("The road to the pier.", "The yard of Port Averil at night.")
    signed = [f"{caption} Ada Brand for Far Shores" for caption in captions]
    article = read(
        "\n\n".join(("Ferry stays free", BODY[0], signed[0], BODY[1], signed[1], BODY[2]))
    )
    assert [str(photo.caption) for photo in article.photos] == list(captions)
    assert {photo.credit.text for photo in article.photos if photo.credit} == {
        "Ada Brand for Far Shores"
    }


def test_credit_that_a_text_browser_broke_at_its_bracket_is_whole() -> None:
    page = dump(78).replace(
        BODY[2][:20], f"The ferry (\nImage:\nAda Brand/AFP)\n\n{BODY[2][:20]}", 1
    )
    (photo,) = read(page).photos
    assert (str(photo.caption), photo.credit.text if photo.credit else "") == (
        "The ferry",
        "Ada Brand/AFP",
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_will_do(end: str) -> None:
    article = read(f"Ferry stays free\n\n5 March 2024\n\n{SPACED}".replace("\n", end))
    assert article.published == "2024-03-05"
    assert texts(article, BlockKind.PARAGRAPH) == list(BODY)


def test_a_cut_file_says_so_and_the_format_has_its_name() -> None:
    (article,) = load(Source(Path("ferry.txt"), f"Ferry stays free\n\n{SPACED}", cut=True))
    assert article.cut
    assert article.format == "text"


@pytest.mark.parametrize("text", ["", "\n\n", "* \n* \n", "---", "![](x)", "(", "[1]"])
def test_a_text_with_nothing_in_it_is_still_an_article(text: str) -> None:
    assert read(text).path == Path("ferry.txt")


def test_a_picture_of_the_outlet_itself_is_by_nobody_named() -> None:
    article = read(
        "title: Ferry stays free\nsource: Varn Courier\ndate: 2024-03-05\n\nFerry stays free\n\n"
        f"The ferry at its pier. (Photo: Varn Courier)\n\n{SPACED}"
    )
    (photo,) = article.photos
    assert photo.credit is not None
    assert (photo.credit.photographer, photo.credit.agency) == ("", "Varn Courier")
