import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from builders import article, place, quoting, write

from newsreader.article import NOTHING, Article, BlockKind
from newsreader.clean import clean_line
from newsreader.export.markdown import article_markdown, escape, photos_markdown, quotes_markdown
from newsreader.export.plain import article_plain, photos_plain, quotes_plain
from newsreader.export.records import (
    ARTICLE_COLUMNS,
    HIT_COLUMNS,
    PHOTO_COLUMNS,
    QUOTE_COLUMNS,
    article_record,
    error_record,
    hit_records,
    photo_records,
    quote_records,
    table_record,
)
from newsreader.export.tables import csv_lines, json_array, json_lines
from newsreader.formats import read

FERRY = quoting(
    article(
        "VARN — The ferry stays free. “We asked for a year,” said Ilse Maran.",
        "▣ The ferry at the lower quay. | Teo Lind/Northline | quay.jpg",
        "# What next",
        "- A vote in June",
        standfirst="Nobody will pay before the summer.",
        source="Varn Courier",
        url="https://courier.example/ferry",
        published="2024-05-14",
        authors=["Dora Kessler"],
        tags=["Varn", "river"],
    ),
    ("“We asked for a year,”", "Ilse Maran"),
)


def test_an_article_s_record_has_the_keys_of_the_contract_in_order() -> None:
    record = article_record(FERRY)
    assert list(record) == [
        *("path", "format", "title", "standfirst", "authors", "published", "updated", "source"),
        *("url", "language", "tags", "blocks", "photos", "quotes", "text", "number"),
    ]
    assert record["title"] == "Ferry stays free"
    assert record["authors"] == ["Dora Kessler"]
    assert record["updated"] is None


def test_what_is_unknown_is_null_or_an_empty_list() -> None:
    record = article_record(article("It rained."))
    for key in ("standfirst", "published", "updated", "source", "url", "language"):
        assert record[key] is None
    for key in ("authors", "tags", "photos", "quotes"):
        assert record[key] == []


def test_the_parts_of_a_record_say_what_stands_at_their_offsets() -> None:
    record = json.loads("".join(json_lines([article_record(FERRY)])))
    parts = [*record["blocks"], *record["quotes"]]
    assert {block["kind"] for block in record["blocks"]} == {
        *("title", "standfirst", "paragraph", "caption", "heading", "list_item")
    }
    for part in parts:
        assert record["text"][part["start"] : part["end"]] == part["text"]


def test_a_quote_s_record_names_speaker_and_evidence() -> None:
    (quote,) = quote_records(FERRY)
    mention = place(FERRY, "Ilse Maran")
    assert (quote["speaker"], quote["kind"]) == ("Ilse Maran", "direct")
    assert (quote["speaker_start"], quote["speaker_end"]) == (mention.start, mention.end)
    assert quote["cue_start"] is None
    assert tuple(quote) == QUOTE_COLUMNS


def test_a_photo_s_record_names_caption_credit_and_file() -> None:
    (photo,) = photo_records(FERRY)
    assert photo["caption"] == "The ferry at the lower quay."
    assert (photo["photographer"], photo["agency"]) == ("Teo Lind", "Northline")
    assert (photo["file"], photo["photo_url"]) == ("quay.jpg", None)
    assert photo["url"] == "https://courier.example/ferry"
    assert tuple(photo) == PHOTO_COLUMNS


def test_a_hit_s_record_has_the_words_around_it_in_its_block() -> None:
    long = article("one " * 50 + "ferry" + " two" * 50)
    (hit,) = hit_records(long, [place(long, "ferry")])
    assert tuple(hit) == HIT_COLUMNS
    assert (hit["block"], hit["kind"], hit["text"]) == (2, "paragraph", "ferry")
    assert str(hit["before"]).startswith("…")
    assert str(hit["before"]).endswith("one ")
    assert str(hit["after"]).endswith("…")
    (short,) = hit_records(FERRY, [place(FERRY, "vote")])
    assert (short["before"], short["after"]) == ("A ", " in June")


def test_json_is_an_array_with_an_object_a_line() -> None:
    text = "".join(json_array([{"a": 1}, {"a": "é"}]))
    assert json.loads(text) == [{"a": 1}, {"a": "é"}]
    assert "é" in text
    assert "".join(json_array([])) == "[]\n"


def test_json_for_a_terminal_without_unicode_is_ascii() -> None:
    text = "".join(json_lines([{"a": "“é”"}], only_ascii=True))
    assert text.isascii()
    assert json.loads(text) == {"a": "“é”"}


def test_a_hostile_file_name_is_written_as_escapes_and_kept() -> None:
    path = "a\x9b2J\u202eb\udcff.md"
    (line,) = json_lines([error_record(Path(path), "empty")])
    assert line.isascii()
    assert json.loads(line) == {"path": path, "error": "empty"}


def test_cells_that_a_spreadsheet_would_compute_get_an_apostrophe() -> None:
    texts = ["=1+1", "+1", "-1", "@sum", "＝1", "plain", 'say "no"', "two\nlines"]
    rows = list(csv.reader(io.StringIO("".join(csv_lines(["a"], ({"a": text} for text in texts))))))
    cells = [row[0] for row in rows[1:]]
    assert cells == ["'=1+1", "'+1", "'-1", "'@sum", "'＝1", "plain", 'say "no"', "two\nlines"]


def test_a_table_of_articles_has_a_row_each() -> None:
    head, row = csv.reader(io.StringIO("".join(csv_lines(ARTICLE_COLUMNS, [table_record(FERRY)]))))
    cells = dict(zip(head, row, strict=True))
    assert (cells["tags"], cells["photos"], cells["quotes"]) == ("Varn; river", "1", "1")
    assert (cells["speakers"], cells["updated"]) == ("Ilse Maran", "")
    assert cells["text"] == FERRY.text


def read_back(folder: Path, original: Article) -> Article:
    (again,) = read(write(folder, "again.md", "".join(article_markdown(original))))
    return again


def test_an_article_as_markdown_reads_back_the_same(tmp_path: Path) -> None:
    again = read_back(tmp_path, FERRY)
    assert (again.title, again.standfirst) == (FERRY.title, FERRY.standfirst)
    for name in ("authors", "published", "source", "url", "tags"):
        assert getattr(again, name) == getattr(FERRY, name)
    kept = [block for block in again.blocks if block.kind is not BlockKind.BYLINE]
    assert [(block.kind, again.cut_text(block.span)) for block in kept] == [
        (block.kind, FERRY.cut_text(block.span)) for block in FERRY.blocks
    ]
    (photo,) = again.photos
    assert photo.credit is not None
    assert (photo.caption, photo.file) == ("The ferry at the lower quay.", "quay.jpg")
    assert (photo.credit.photographer, photo.credit.agency) == ("Teo Lind", "Northline")


@pytest.mark.parametrize(
    "text",
    [
        "*not bold* _not italic_ `no code` **x**",
        "1. no list",
        "12) no list",
        "2024. A year.",
        "- no item",
        "+ no item",
        "# no heading",
        "#hashtag",
        "> no quote",
        "[no link](x) ![no picture](y)",
        "<b>no tag</b> <!-- no comment -->",
        "AT&amp;T &copy; R&D",
        "~~~",
        "--- ===",
        "back\\slash",
        "a | b",
        "snake_case and _lone",
        "line one\nline two\n- three\n=== four",
    ],
)
def test_marks_of_markdown_in_a_text_stay_characters(tmp_path: Path, text: str) -> None:
    original = article("It rained in Varn all day.", f" {text}", "It rained again.")
    again = read_back(tmp_path, original)
    assert again.text == original.text
    assert all(block.kind in (BlockKind.TITLE, BlockKind.PARAGRAPH) for block in again.blocks)


def test_plain_words_are_not_escaped() -> None:
    text = "The U.S. — “we asked”, 3.5 per cent; snake_case, R&D, 5 - 3!"
    assert escape(text) == text


def test_lists_and_quotes_read_back_as_such(tmp_path: Path) -> None:
    original = article("So it went.", "- one", "- two", "- 3. third\nand more", "> a poem\nof two")
    again = read_back(tmp_path, original)
    assert [(block.kind, again.cut_text(block.span)) for block in again.blocks] == [
        (block.kind, original.cut_text(block.span)) for block in original.blocks
    ]


def test_photos_without_caption_or_with_odd_names_read_back(tmp_path: Path) -> None:
    original = article(
        "It rained.", "▣ | | rain (2) 50%.jpg", "It stopped.", "▣ After the <rain>. | | a b.png"
    )
    again = read_back(tmp_path, original)
    assert [(photo.caption, photo.file) for photo in again.photos] == [
        ("", "rain (2) 50%.jpg"),
        ("After the <rain>.", "a b.png"),
    ]


def test_plain_text_says_where_it_is_from() -> None:
    text = "".join(article_plain(FERRY))
    assert text.startswith("Varn Courier · 2024-05-14 · https://courier.example/ferry · ferry.md\n")
    assert FERRY.text in text
    untitled = article("It rained.", title="", path="rain-in-varn.txt")
    assert "rain-in-varn\n\nIt rained." in "".join(article_plain(untitled))


def test_quotes_and_photos_name_people_in_plain_text_and_markdown() -> None:
    for text in ("".join(quotes_plain(FERRY)), "".join(quotes_markdown(FERRY))):
        assert "Ilse Maran" in text
        assert "“We asked for a year,”" in text
    for text in ("".join(photos_plain(FERRY)), "".join(photos_markdown(FERRY))):
        assert "The ferry at the lower quay." in text
        assert "Teo Lind/Northline" in text


def test_a_quote_of_nobody_known_is_listed_as_such() -> None:
    anonymous = quoting(article("“Nobody asked us.”"), ("“Nobody asked us.”", ""))
    assert "somebody not named" in "".join(quotes_plain(anonymous))


def test_a_path_is_shown_without_what_acts_on_a_terminal() -> None:
    hostile = replace(FERRY, path=Path("a\x1b]0;b\x07.md"), source=NOTHING, url=NOTHING)
    for text in ("".join(article_plain(hostile)), "".join(quotes_plain(hostile))):
        assert "\x1b" not in text
        assert clean_line("a]0;b.md") in text
