"""Markdown files as articles: front matter, blocks, pictures, and what is said twice."""

from pathlib import Path

import pytest

from newsreader.article import Article, BlockKind, Photo
from newsreader.formats import markdown, markdown_body
from newsreader.formats.front_matter import MOST_CHARACTERS
from newsreader.formats.source import Source


def article(text: str) -> Article:
    (read,) = markdown.load(Source(Path("clippings/rain-ahead.md"), text))
    return read


def blocks(read: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, read.cut_text(block.span)) for block in read.blocks]


def texts(read: Article, kind: BlockKind) -> list[str]:
    return [read.cut_text(block.span) for block in read.blocks if block.kind is kind]


def photo(text: str) -> Photo:
    (only,) = article(text).photos
    return only


def test_front_matter_becomes_the_articles_fields() -> None:
    read = article(
        "---\n"
        "title: Rain ahead\n"
        "standfirst: The river is expected to rise until Friday.\n"
        "author: Ana Roe\n"
        "date: 2031-05-06\n"
        "updated: 2031-05-07\n"
        "source: The Valley Courier\n"
        "url: https://courier.example/rain\n"
        "lang: en-GB\n"
        "tags: [weather, rivers]\n"
        "---\n\nIt rained on Tuesday.\n"
    )
    assert (read.title, read.authors, read.source) == (
        "Rain ahead",
        ("Ana Roe",),
        "The Valley Courier",
    )
    assert (read.published, read.updated) == ("2031-05-06", "2031-05-07")
    assert (read.url, read.language) == ("https://courier.example/rain", "en-GB")
    assert read.tags == ("weather", "rivers")
    assert blocks(read) == [
        ("title", "Rain ahead"),
        ("standfirst", "The river is expected to rise until Friday."),
        ("byline", "Ana Roe"),
        ("paragraph", "It rained on Tuesday."),
    ]


def test_fields_are_known_under_their_other_names() -> None:
    read = article(
        "---\n"
        "Headline: Rain ahead\n"
        "sitename: Courier\n"
        "hostname: courier.example\n"
        "datePublished: 2031-05-06T07:08:09+02:00\n"
        "date_modified: 2031-05-07\n"
        "source: https://courier.example/rain\n"
        "keywords: weather, rivers\n"
        "categories:\n  - '#local'\n"
        "---\nIt rained.\n"
    )
    assert (read.title, read.source, read.url) == (
        "Rain ahead",
        "Courier",
        "https://courier.example/rain",
    )
    assert read.published.startswith("2031-05-06T07:08:09")
    assert read.updated == "2031-05-07"
    assert read.tags == ("weather", "rivers", "local")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("author: Ana Roe and Tom Moss", ("Ana Roe", "Tom Moss")),
        ("author: By Ana Roe, Tom Moss Jr. & Ida Berg", ("Ana Roe", "Tom Moss Jr.", "Ida Berg")),
        ("author: Tom Moss, Jr.", ("Tom Moss, Jr.",)),
        ("author: Ana Roe; Toby Byrne", ("Ana Roe", "Toby Byrne")),
        ("authors: [Ana Roe, Tom Moss]", ("Ana Roe", "Tom Moss")),
        ("authors:\n  - name: Ana Roe\n    email: ana@courier.example", ("Ana Roe",)),
        ("byline: '[[Ana Roe]], [[People/Tom|Tom Moss]]'", ("Ana Roe", "Tom Moss")),
        ("author: [[Ana Roe]]", ("Ana Roe",)),
        ("author: 7", ("7",)),
        ("author:", ()),
    ],
)
def test_authors_are_read_from_any_shape(line: str, authors: tuple[str, ...]) -> None:
    assert article(f"---\n{line}\n---\nIt rained.\n").authors == authors


def test_values_are_the_text_that_stands_there() -> None:
    read = article("---\ntitle: 2031\nsource: no\ndate: 2031-02-30\nauthor: 1e3\n---\nIt rained.")
    assert (read.title, read.source, read.published, read.authors) == ("2031", "no", "", ("1e3",))


@pytest.mark.parametrize(
    "head",
    [
        "title: Rain ahead: river rises\nauthor: Ana Roe",
        "title: 'Rain ahead: river rises'\nauthor: Ana Roe\ntags: [never, closed",
        "title: Rain ahead: river rises\nauthor: Ana Roe\nrun: !!python/name:os.system",
        "title: \"Rain ahead: river rises\"\nauthor: Ana Roe\nbase: &b {a: 1}\nmore: {<<: *b}",
        "title: 'Rain ahead: river rises'\nauthor: Ana Roe\nx: " + "y" * MOST_CHARACTERS,
    ],
    ids=["colon", "unclosed", "python", "merge", "huge"],
)  # fmt: skip
def test_front_matter_that_is_not_read_as_yaml_is_read_line_by_line(head: str) -> None:
    read = article(f"---\n{head}\n---\nIt rained on Tuesday.\n")
    assert (read.title, read.authors) == ("Rain ahead: river rises", ("Ana Roe",))
    assert texts(read, BlockKind.PARAGRAPH) == ["It rained on Tuesday."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("opening", "closing"), [("---", "---"), ("---  ", "---\t"), ("---", "...")]
)
def test_the_fence_is_known_however_it_is_written(end: str, opening: str, closing: str) -> None:
    read = article(
        end.join([opening, "title: Rain ahead", closing, "It rained.", "", "---", "", "On."])
    )
    assert blocks(read) == [
        ("title", "Rain ahead"),
        ("paragraph", "It rained."),
        ("paragraph", "On."),
    ]


@pytest.mark.parametrize(
    "text", ["---\n- a\n---\nIt rained.", "---\ntitle: T\n\nIt rained.", "---\n---\nIt rained."]
)
def test_a_rule_at_the_top_is_no_front_matter_and_nothing_is_lost(text: str) -> None:
    assert "It rained." in article(text).text


def test_the_first_heading_is_the_title_and_the_others_are_levelled_below_it() -> None:
    read = article(
        "# Rain ahead\n\nIt rained.\n\n## The river\n\nIt rose.\n\n### The bridge\n\nClosed."
    )
    assert read.title == "Rain ahead"
    assert texts(read, BlockKind.HEADING) == ["The river", "The bridge"]
    assert [block.level for block in read.blocks if block.kind == "heading"] == [1, 2]


def test_a_file_without_a_title_is_called_by_its_name() -> None:
    assert article("It rained.").title == "rain-ahead"


@pytest.mark.parametrize("again", ["# Rain ahead", "Rain ahead", "**RAIN AHEAD**"])
def test_the_title_is_not_repeated(again: str) -> None:
    read = article(f"---\ntitle: Rain ahead\n---\n{again}\n\nIt rained.")
    assert len(read.blocks) == 2


def test_the_headline_that_readers_saw_is_kept_before_that_for_search_engines() -> None:
    read = article(
        "---\ntitle: Valley rain - river rises at the old bridge\n---\n"
        "# River rises at the old bridge after rain\n\nIt rained."
    )
    assert read.title == "River rises at the old bridge after rain"


def test_the_outlets_name_behind_the_title_goes() -> None:
    assert (
        article("---\ntitle: Rain ahead | The Courier\nsource: The Courier\n---\nIt rained.").title
        == "Rain ahead"
    )


def test_a_heading_that_shares_one_word_with_the_title_stays() -> None:
    read = article("---\ntitle: The rain and its long background\n---\n## Background\n\nIt rained.")
    assert texts(read, BlockKind.HEADING) == ["Background"]


def test_a_summary_that_is_the_texts_beginning_is_no_standfirst() -> None:
    opening = "The river rose by a metre on Tuesday, and the council closed the old bridge."
    read = article(f"---\ntitle: T\ndescription: {opening[:60]}…\n---\n{opening}\n\nMore.")
    assert read.standfirst == ""
    assert opening in texts(read, BlockKind.PARAGRAPH)


def test_a_standfirst_is_not_repeated_in_the_text() -> None:
    read = article("---\ntitle: T\nsubtitle: The river rises\n---\n*The river rises*\n\nIt rained.")
    assert blocks(read)[1:] == [("standfirst", "The river rises"), ("paragraph", "It rained.")]


def test_the_head_of_a_text_without_fields_is_understood() -> None:
    read = article(
        "# Rain ahead\n\nThe river is rising\n\nBy Ana Roe\n\n6 May 2031\n\n"
        "VALE (Courier) — It rained."
    )
    assert (read.standfirst, read.authors, read.published) == (
        "The river is rising",
        ("Ana Roe",),
        "2031-05-06",
    )
    assert read.dateline is not None
    assert read.cut_text(read.dateline) == "VALE (Courier)"


def test_blocks_are_of_the_kind_that_markdown_gives_them() -> None:
    read = article(
        "Intro *with* **marks**, `code`,\nand ~~none~~.\n\n"
        "- one\n  - inner\n- two\n\n  more of two\n\n3. third\n\n"
        "> It will rise.\n\n---\n\n```sh\nls -l\nrm x\n```\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    assert blocks(read) == [
        ("paragraph", "Intro with marks, code, and none."),
        ("list_item", "one"),
        ("list_item", "inner"),
        ("list_item", "two"),
        ("paragraph", "more of two"),
        ("list_item", "3. third"),
        ("block_quote", "It will rise."),
        ("paragraph", "ls -l\nrm x"),
        ("paragraph", "a | b\n1 | 2"),
    ]
    assert [block.level for block in read.blocks if block.kind == "list_item"] == [0, 1, 0, 0]


def test_links_show_their_words_and_breaks_are_kept() -> None:
    read = article(
        "See [the map](https://courier.example/map).  \nOr [](https://courier.example/x)."
    )
    assert read.text == "See the map.\nOr https://courier.example/x."


def test_comments_are_not_shown_and_other_tags_are_text() -> None:
    assert (
        article("It <!-- hidden\n\nlines --> rained <sup>2</sup> <!-- open").text
        == "It rained <sup>2</sup> <!-- open"
    )


def test_a_picture_becomes_a_photo_with_its_caption() -> None:
    shot = photo("It rained.\n\n![The old bridge](<pictures/old bridge.jpg>)\n\nMore.")
    assert (shot.caption, shot.alt, shot.file, shot.url) == (
        "The old bridge", "The old bridge", "pictures/old bridge.jpg", "",
    )  # fmt: skip


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_an_emphasised_line_below_a_picture_is_its_caption(between: str) -> None:
    text = (
        f"![A bridge](https://courier.example/b.jpg){between}"
        "*The bridge on Tuesday. Photo: Ida Berg/Valley Press*\n\nIt rained."
    )
    shot = photo(text)
    assert (shot.caption, shot.alt, shot.url) == (
        "The bridge on Tuesday.",
        "A bridge",
        "https://courier.example/b.jpg",
    )
    assert shot.credit is not None
    assert (shot.credit.photographer, shot.credit.agency) == ("Ida Berg", "Valley Press")
    assert texts(article(text), BlockKind.PARAGRAPH) == ["It rained."]


def test_a_caption_below_a_picture_names_the_credit_rather_than_its_alternative_text() -> None:
    shot = photo("![A bridge (Photo by Tom Moss)](b.jpg)\n*The old bridge. (Photo by Ida Berg)*")
    assert shot.credit is not None
    assert (shot.caption, shot.credit.text) == ("The old bridge.", "Ida Berg")


def test_a_picture_in_a_table_is_kept() -> None:
    read = article("| a | b |\n|---|---|\n| one | ![The old bridge](b.jpg) |\n")
    assert read.photos[0].caption == "The old bridge"
    assert texts(read, BlockKind.PARAGRAPH) == ["a | b\none |"]


def test_a_line_with_a_credit_below_a_picture_is_its_caption() -> None:
    shot = photo(
        "![bridge](b.jpg)\n\nThe bridge on Tuesday. (Photo by Ida Berg/Reuters)\n\nIt rained."
    )
    assert shot.caption == "The bridge on Tuesday."
    assert shot.credit is not None
    assert shot.credit.photographer == "Ida Berg"


def test_a_credit_alone_below_a_picture_is_its_credit() -> None:
    shot = photo("![The old bridge](b.jpg)\n\nPhoto: Ida Berg\n\nIt rained.")
    assert shot.credit is not None
    assert (shot.caption, shot.credit.text) == ("The old bridge", "Ida Berg")


def test_a_caption_without_a_picture_is_known_by_its_credit() -> None:
    shot = photo("It rained.\n\nThe bridge on Tuesday. (Photo by Ida Berg/Valley Press)\n\nMore.")
    assert (shot.caption, shot.url, shot.file) == ("The bridge on Tuesday.", "", "")


def test_a_report_signed_by_an_agency_is_no_caption() -> None:
    assert article("It rained.\n\nThe bridge stays closed until Friday. (Reuters)").photos == ()


def test_a_word_of_alternative_text_is_no_caption() -> None:
    shot = photo("![bridge](b.jpg)")
    assert (shot.caption, shot.alt) == ("", "bridge")


def test_a_picture_with_another_scheme_has_no_file_to_open() -> None:
    shot = photo("![The old bridge](file:///etc/passwd)")
    assert (shot.file, shot.url) == ("", "")


def test_listed_photos_stand_around_the_text_with_the_first_as_cover() -> None:
    read = article(
        "---\ntitle: T\nphotos:\n"
        "  - {src: a.jpg, caption: The river}\n"
        "  - url: https://courier.example/b.jpg\n    caption: The bridge\n"
        "    credit: 'Photo: Ida Berg/Reuters'\n"
        "  - {file: c.jpg, caption: The road, photographer: Tom Moss, agency: Valley Press}\n"
        "  - d.jpg\n"
        "---\nIt rained.\n\n![The bridge again](https://courier.example/b.jpg)\n\nMore.\n"
    )
    river, bridge, road, last = read.photos
    assert [one.cover for one in read.photos] == [True, False, False, False]
    assert (river.caption, bridge.caption, road.caption, last.file) == (
        "The river",
        "The bridge",
        "The road",
        "d.jpg",
    )
    assert bridge.credit is not None
    assert road.credit is not None
    assert (bridge.credit.text, bridge.credit.photographer, bridge.credit.agency) == (
        "Ida Berg/Reuters",
        "Ida Berg",
        "Reuters",
    )
    assert (road.credit.text, road.credit.photographer) == ("Tom Moss/Valley Press", "Tom Moss")
    assert [kind for kind, _ in blocks(read)] == [
        "title",
        "caption",
        "paragraph",
        "caption",
        "paragraph",
        "caption",
    ]


@pytest.mark.parametrize(
    "fields",
    [
        "image: a.jpg\nphotos: [b.jpg, a.jpg]",
        "cover: {src: a.jpg}\nimages: [b.jpg, a.jpg]",
        "photos: [{src: b.jpg}, {src: a.jpg, cover: true}]",
    ],
)
def test_one_photo_is_the_cover(fields: str) -> None:
    read = article(f"---\ntitle: T\n{fields}\n---\nIt rained.\n")
    assert [one.file for one in read.photos if one.cover] == ["a.jpg"]
    assert sorted(one.file for one in read.photos) == ["a.jpg", "b.jpg"]


def test_the_picture_above_the_text_is_the_cover_and_one_within_is_not() -> None:
    assert photo("# T\n\n![The old bridge](b.jpg)\n\nIt rained.").cover
    assert not photo("# T\n\nIt rained.\n\nIt rose.\n\n![The old bridge](b.jpg)").cover


@pytest.mark.parametrize(
    "text",
    [
        "[" * 60_000,
        "![" * 30_000,
        ">" * 5_000,
        "".join("  " * n + "- x\n" for n in range(200)),
        ">>\nIt rains.\n" * 101,
    ],
    ids=["brackets", "pictures", "quotes", "lists", "quotes that text follows"],
)
def test_text_that_a_parser_chokes_on_is_shown_as_paragraphs(text: str) -> None:
    read = article(f"---\ntitle: T\n---\nBefore.\n\n{text}\n\nBehind.")
    shown = texts(read, BlockKind.PARAGRAPH)
    assert (shown[0], shown[-1]) == ("Before.", "Behind.")


def test_a_thread_of_mail_with_answers_between_is_parsed() -> None:
    read = article("# T\n\n" + "> It rained.\n>\n> It did.\n\nI see.\n\n" * 200)
    assert len(texts(read, BlockKind.BLOCK_QUOTE)) == 400
    assert len(texts(read, BlockKind.PARAGRAPH)) == 200


def test_a_very_long_text_is_shown_as_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown_body, "MOST_CHARACTERS", 20)
    assert texts(article("It *rained*.\n\n\n\nThe river *rose*."), BlockKind.PARAGRAPH) == [
        "It *rained*.",
        "The river *rose*.",
    ]


def test_control_sequences_are_nowhere_in_the_article() -> None:
    read = article(
        '---\ntitle: "Rain\\e]0;x\\a"\nauthor: "A\\e[2J"\n---\n'
        "It\x1b]52;c;QQ==\x07 rained. ![The \x1bcriver](<a\x1b[2J.png>)"
    )
    assert "\x1b" not in read.text + read.title + "".join(read.authors) + read.photos[0].file


def test_links_are_found_again_in_the_text_that_was_cleaned() -> None:
    read = article(
        "# Rain\n\nWrite [to us](mailto:a@courier.example), see \u202eall\u202c [the list]"
        "(https://courier.example/list) and [\u202e](https://courier.example/none).\n"
    )
    assert [(read.cut_text(link.span), link.address) for link in read.links] == [
        ("the list", "https://courier.example/list")
    ]


def test_pictures_side_by_side_and_captions_without_a_credit_are_read() -> None:
    read = article(
        "# Rain\n\n![](a.jpg) ![](b.jpg)\n\n![](c.jpg)\n\n*The mill at dusk*\n\nIt rained.\n"
    )
    assert [(photo.file, photo.caption, photo.credit) for photo in read.photos] == [
        ("a.jpg", "", None),
        ("b.jpg", "", None),
        ("c.jpg", "The mill at dusk", None),
    ]


def test_a_title_beyond_all_measure_is_no_other_s() -> None:
    read = article(f"---\ntitle: Rain\n---\n# {'Rain ' * 100}\n\nIt rained.\n")
    assert read.title == "Rain"
