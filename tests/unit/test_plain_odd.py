"""Scraped texts that are odd: every one becomes what a reader would make of it."""

from pathlib import Path

import pytest

from newsreader.article import Article, BlockKind
from newsreader.formats.plain import load
from newsreader.formats.source import Source

COUNCIL = (
    "The council of Port Averil voted on Monday to keep the ferry across the sound free of charge."
)
MAYOR = "“Nobody should pay for school,” said the mayor, Dora Kessler, after the vote in the hall."
PUPILS = "The ferry carries some four hundred people a day, most of them pupils and workers."
SPACED = f"{COUNCIL}\n\n{MAYOR}\n\n{PUPILS}"
TITLE = "Ferry stays free after close vote"


def read(text: str) -> Article:
    (article,) = load(Source(Path("ferry.txt"), text))
    return article


def texts(article: Article, kind: BlockKind) -> list[str]:
    return [str(article.cut_text(block.span)) for block in article.blocks if block.kind is kind]


def captions(text: str) -> list[tuple[str, str]]:
    """The captions and credits of a text below a headline."""
    photos = read(f"{TITLE}\n\n{text}").photos
    return [(photo.caption, photo.credit.text if photo.credit else "") for photo in photos]


def test_a_header_s_fields_are_not_repeated_by_the_text_below_it() -> None:
    article = read(
        f"Title: {TITLE}\nSummary: Pupils cross for nothing.\nTags: ferries, schools; Averil\n"
        f"Fetched: 2031-05-06\n\n{TITLE}\n\n{SPACED}"
    )
    assert article.title == TITLE
    assert article.standfirst == "Pupils cross for nothing."
    assert article.tags == ("ferries", "schools", "Averil")
    assert texts(article, BlockKind.PARAGRAPH) == [COUNCIL, MAYOR, PUPILS]


def test_a_word_above_the_headline_is_a_tag() -> None:
    article = read(f"Averil\n\n{TITLE}\n\n{SPACED}")

    assert (article.title, article.tags) == (TITLE, ("Averil",))


def test_a_line_without_a_full_stop_above_the_text_is_the_standfirst() -> None:
    standfirst = "Pupils and workers cross the sound for nothing"

    assert read(f"{TITLE}\n\n{standfirst}\n\n{SPACED}").standfirst == standfirst


def test_a_paragraph_with_a_dateline_is_no_standfirst() -> None:
    article = read(f"{TITLE}\n\nPORT AVERIL (AP) — {PUPILS}\n\n5 March 2031\n\n{SPACED}")

    assert article.standfirst == ""
    assert article.dateline is not None


def test_a_long_paragraph_ends_the_head_of_a_text() -> None:
    long = " ".join([PUPILS] * 12)
    text = "\n\n".join((*[PUPILS.replace("four", str(number)) for number in range(6)], long))

    assert read(f"{TITLE}\n\n{text}\n\nBy Ada Brand").authors == ()


def test_a_line_in_quotation_marks_between_paragraphs_is_a_heading() -> None:
    article = read(f"{TITLE}\n\n{COUNCIL}\n\n“Nobody should pay”\n\n{MAYOR}\n\n{PUPILS}")

    assert texts(article, BlockKind.HEADING) == ["“Nobody should pay”"]


@pytest.mark.parametrize("start", ["Port – ", "in Averil — "])
def test_what_stands_before_a_dash_and_is_no_place_is_no_dateline(start: str) -> None:
    assert read(f"{TITLE}\n\n{start}{SPACED}").dateline is None


def test_the_line_behind_one_that_announces_authors_names_them() -> None:
    article = read(f"{TITLE}\n\nWritten by\nAda Brand, in Varn\n\n{SPACED}")

    assert article.authors == ("Ada Brand",)


def test_lines_between_byline_and_date_are_the_standfirst() -> None:
    article = read(f"{TITLE}\nBy Ada Brand\nPupils cross for nothing.\n5 March 2031\n\n{SPACED}")

    assert article.standfirst == "Pupils cross for nothing."
    assert texts(article, BlockKind.PARAGRAPH) == [COUNCIL, MAYOR, PUPILS]


def test_roles_among_the_authors_are_no_authors() -> None:
    article = read(f"Title: {TITLE}\nAuthors: Ada Brand, Chief Reporter; Tom Moss\n\n{SPACED}")

    assert article.authors == ("Ada Brand", "Tom Moss")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"5 March 2031\nThe ferry at its pier\n\n{SPACED}", []),
        (f"{SPACED}\n\nPhoto: Ada Brand/Reuters\nThe ferry at its pier at noon, in a light rain",
         [("The ferry at its pier at noon, in a light rain", "Ada Brand/Reuters")]),
        (f"{COUNCIL}\n\n- The ferry\n- The pier\n\n{MAYOR}\n\n{PUPILS}", []),
        (f"{COUNCIL}\nThe ferry at its pier at noon (Reuters)\n"
         f"Photo: Ada Brand\n{MAYOR}",
         [("The ferry at its pier at noon (Reuters)", "Ada Brand")]),
        (f"{COUNCIL}\n{' '.join([PUPILS] * 6)}\nPhoto: Ada Brand/Reuters\n{MAYOR}",
         [("", "Ada Brand/Reuters")]),
        (f"The ferry at its pier at noon on Monday (Reuters)\n\n{SPACED}",
         [("The ferry at its pier at noon on Monday", "Reuters")]),
        (f"Photo: Ada Brand/Reuters\n\n{SPACED}", [("", "Ada Brand/Reuters")]),
        (f"The ferry at its pier on Monday\nhandout from the ferry\n5 March 2031\n\n{SPACED}",
         [("The ferry at its pier on Monday", "handout from the ferry")]),
        (f"{SPACED}\n\nThe ferry on Monday\nPhoto: Ada Brand/Reuters\nPhoto: Tom Moss/Reuters\n"
         "The council in its hall",
         [("The ferry on Monday", "Ada Brand/Reuters"), ("", "Tom Moss/Reuters"),
          ("The council in its hall", "")]),
        (f"{COUNCIL}\n\nImage caption, The ferry at its pier\n\n{MAYOR}\n\n{PUPILS}",
         [("The ferry at its pier", "")]),
        ("Ada Brand/Tom Moss/Ida Berg/Dora Kessler/Nora Quill/Paul Marsh/Henry Stone/Reuters\n\n"
         f"{SPACED}", []),
    ],
    ids=["a date line first", "a credit first", "a list", "an agency and a name",
         "a paragraph above", "an agency at the beginning", "a credit at the beginning",
         "a name below, above the date", "two credits in a row", "a label and no credit",
         "many names"],
)  # fmt: skip
def test_captions_and_credits_are_told_from_what_is_beside_them(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert captions(text) == expected


def menu(*lines: str, first: str = "Home") -> str:
    """A page as a scraper leaves it, a line a piece: a menu, the lines, and the menu again."""
    names = (first, "Sport", "Money", "Weather", "Travel", "Letters", "Maps", "Log in", "(BUTTON)")
    again = ("Contact", "About us", "Jobs", "Imprint", "Archive", "Games", "Radio", "Feeds", "Apps")
    return "\n".join((*names, *lines, *again))


BODY = (COUNCIL, MAYOR, PUPILS, *(f"{line} Again and again." for line in (COUNCIL, PUPILS)))


def test_a_page_is_dated_by_a_line_with_more_than_a_date() -> None:
    article = read(
        menu(TITLE, "By Ada Brand", "Posted in Averil on 5 March 2031, 0 comments", *BODY)
    )

    assert article.title == TITLE
    assert article.published == "2031-03-05"


def test_a_page_may_name_author_and_day_by_their_place_alone() -> None:
    article = read(menu(TITLE, "Ada Brand", "12:43, 20 Apr 2031", *BODY))

    assert article.authors == ("Ada Brand",)
    assert article.published == "2031-04-20T12:43:00"
    assert texts(article, BlockKind.BYLINE) == ["Ada Brand"]


def test_a_page_may_say_how_old_it_is() -> None:
    article = read(menu(TITLE, "Ada Brand", "2 hours ago", *BODY))

    assert (article.title, article.authors, article.published) == (TITLE, ("Ada Brand",), "")
    assert texts(article, BlockKind.PARAGRAPH)[0] == COUNCIL


def test_a_page_may_give_the_day_above_its_headline() -> None:
    article = read(menu("5 March 2031", TITLE, "By Ada Brand", *BODY))

    assert (article.title, article.published) == (TITLE, "2031-03-05")


def test_authors_of_other_articles_stay_out_of_a_page_s_text() -> None:
    other = ("Tom Moss", "6 March 2031")
    article = read(menu(TITLE, "By Ada Brand", "5 March 2031", *BODY, *other))

    assert article.authors == ("Ada Brand",)
    assert "Tom Moss" not in article.text


def test_a_page_s_name_stands_for_the_headline_that_is_not_on_it() -> None:
    names = [f"Weather {number}" for number in range(60)]
    article = read(menu(*names, *BODY, first=f"{TITLE}, say all | Courier"))

    assert article.title == f"{TITLE}, say all"
    assert texts(article, BlockKind.PARAGRAPH)[:2] == [COUNCIL, MAYOR]


def test_a_page_without_a_headline_is_named_for_its_file() -> None:
    long = "Home of all that is said and done in Averil " * 8
    article = read(menu(*BODY, first=long))

    assert article.title == "ferry"


def test_a_page_s_copies_scraps_and_labels_are_left_out() -> None:
    article = read(menu(TITLE, "By Ada Brand", *BODY[:2], "More on ferries:", *BODY[2:], COUNCIL))

    assert texts(article, BlockKind.PARAGRAPH).count(COUNCIL) == 1
    assert "More on" not in article.text


def test_the_line_above_a_standfirst_is_the_headline_of_a_page() -> None:
    standfirst = "The council of Averil heard pupils and workers before it voted on the ferry"
    article = read(menu("", TITLE, "", standfirst, "", "By Ada Brand", *BODY))

    assert article.title == TITLE
    assert article.standfirst == standfirst


def test_a_page_in_markdown_may_have_any_level_of_headline_and_a_picture_below_it() -> None:
    links = [f"[{name}](https://averil.example/{name})" for name in ("ferries", "schools")]
    items = ["* All ferries of the sound", "* All schools of the sound"]
    picture = "![The pier](https://averil.example/pier.jpg)"
    article = read(menu(*links, *items, f"## {TITLE}", "By Ada Brand", picture, *BODY))

    assert article.title == TITLE
    assert [photo.url for photo in article.photos] == ["https://averil.example/pier.jpg"]


def test_a_credit_broken_behind_its_label_stays_out_of_the_paragraph_below() -> None:
    broken = ("The council", "of Port Averil", "voted", ", as the", "Varn Courier", "reported,")
    article = read(
        "\n".join((TITLE, COUNCIL, MAYOR, *broken, "for it.", "Photo:", "Ada Brand", PUPILS, MAYOR))
    )
    assert PUPILS in texts(article, BlockKind.PARAGRAPH)
