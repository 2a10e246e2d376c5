"""JSON files as articles: what programs write, one or many in a file, whole or damaged."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from builders import article
from wrapped import blocks, photos, reason, source, texts

from newsreader.article import Article, ArticleError, Block
from newsreader.export.records import article_record, photo_records, quote_records
from newsreader.formats import json_files, read
from newsreader.formats.json_text import MOST_VALUES

SAMPLES = sorted(
    path
    for path in (Path(__file__).parents[2] / "articles").iterdir()
    if path.suffix in (".md", ".txt", ".yaml") and path.name != "broken-on-purpose.yaml"
)


def load(value: object, name: str = "rain.json") -> tuple[Article, ...]:
    text = value if isinstance(value, str) else json.dumps(value)
    return json_files.load(source(text, name))


def without_rules(article: Article) -> tuple[Block, ...]:
    return tuple(replace(block, rule="") for block in article.blocks)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_an_exported_article_is_read_back_as_the_same_article(path: Path) -> None:
    (original,) = read(path)
    (again,) = load(article_record(original))

    assert again.text == original.text
    assert without_rules(again) == without_rules(original)
    assert again == replace(
        original,
        path=again.path,
        format="json",
        blocks=again.blocks,
    )


def test_an_export_of_many_articles_may_be_a_list_or_a_line_each() -> None:
    originals = [read(path)[0] for path in SAMPLES[:3]]
    records = [article_record(original) for original in originals]

    for text in (json.dumps(records), "\n".join(map(json.dumps, records))):
        again = load(text)
        assert [each.text for each in again] == [each.text for each in originals]
        assert [each.number for each in again] == [1, 2, 3]


def test_a_title_that_was_the_name_of_a_file_stays_the_title() -> None:
    (original,) = load([{"title": "T", "body": "It rained."}])
    untitled = replace(original, blocks=original.blocks[1:])
    (again,) = load(article_record(untitled), "other.json")

    assert again.title == "T"


def test_headings_keep_their_level() -> None:
    (original,) = load({"title": "T", "body": "# T\n\n## One\n\nIt rained.\n\n### Two\n\nMore."})
    (again,) = load(article_record(original))

    assert [block.level for block in again.blocks] == [block.level for block in original.blocks]


def test_exported_quotes_and_photos_are_no_articles() -> None:
    (original,) = read(SAMPLES[0])
    for records in (
        [*quote_records(original)],
        [*photo_records(original)],
        [{"path": "a", "error": "b"}],
    ):
        assert not records or "no article" in reason(json_files.load, json.dumps(records))


def test_news_please_says_its_fields_in_its_own_way() -> None:
    (article,) = load(
        {
            "authors": ["Ana Roe"],
            "date_download": "2031-05-08 10:00:00",
            "date_publish": "2031-05-06 09:30:00",
            "date_modify": None,
            "description": "The council closed the road after the water came over the wall.",
            "image_url": "https://courier.example/bridge.jpg",
            "language": "en",
            "source_domain": "courier.example",
            "title": "River rises",
            "maintext": "VALE (Courier) — The river rose by a metre on Tuesday.\nIt fell again.",
            "url": "https://courier.example/river",
        }
    )
    assert article.published == "2031-05-06T09:30:00"
    assert article.source == "courier.example"
    assert article.authors == ("Ana Roe",)
    assert texts(article, "paragraph")[1] == "It fell again."
    assert article.dateline is not None
    assert photos(article) == [("", "", "", "https://courier.example/bridge.jpg")]


def test_trafilatura_calls_the_address_source() -> None:
    (article,) = load(
        {
            "title": "River rises",
            "author": "Ana Roe; Tom Moss",
            "hostname": "courier.example",
            "date": "2031-05-06",
            "fingerprint": "0a1b2c3d4e5f6071",
            "text": "The river rose by a metre on Tuesday, and the council closed the road.\n"
            "It fell again in the night, after the rain had moved on to the hills above Vale.\n"
            "The mayor said that the road would stay closed until the wall had been looked at.\n"
            "The old bridge on Tuesday morning. (Ida Berg/Reuters)",
            "source": "https://courier.example/river",
            "source-hostname": "The Courier",
            "categories": "Weather;Rivers",
            "tags": "flood",
        }
    )
    assert (article.source, article.url) == ("The Courier", "https://courier.example/river")
    assert article.authors == ("Ana Roe", "Tom Moss")
    assert article.tags == ("flood", "Weather", "Rivers")
    assert photos(article) == [("The old bridge on Tuesday morning.", "Ida Berg", "Reuters", "")]


def test_the_items_of_a_json_feed_are_articles() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Courier",
        "language": "en",
        "authors": [{"name": "Newsroom"}],
        "items": [
            {
                "id": "1",
                "url": "https://courier.example/river",
                "title": "River rises",
                "content_html": "<p>It rose.</p><p>It fell.</p>",
                "date_published": "2031-05-06T09:30:00+02:00",
                "authors": [{"name": "Ana Roe"}],
                "image": "https://courier.example/bridge.jpg",
            },
            {"id": "2", "content_text": "A note without a title.", "tags": ["notes"]},
        ],
    }
    first, second = load(feed)

    assert (first.title, first.source, first.language) == ("River rises", "The Courier", "en")
    assert first.authors == ("Ana Roe",)
    assert texts(first, "paragraph") == ["It rose.", "It fell."]
    assert first.photos[0].cover
    assert second.authors == ("Newsroom",)
    assert "A note without a title." in second.text
    assert (first.number, second.number) == (1, 2)


def test_the_whole_items_of_a_cut_json_feed_are_read() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Courier",
        "items": [{"title": f"Day {day}", "content_text": "It rained."} for day in (1, 2, 3)],
    }
    articles = load(json.dumps(feed)[:-30])

    assert [article.title for article in articles] == ["Day 1", "Day 2"]
    assert articles[0].source == "The Courier"


def test_wallabag_s_own_dates_are_not_the_article_s() -> None:
    (article,) = load(
        [
            {
                "is_archived": 0,
                "tags": [{"id": 1, "label": "river", "slug": "river"}],
                "title": "River rises",
                "url": "https://courier.example/river",
                "content": "<p>It rose.</p>",
                "created_at": "2032-01-01T00:00:00+00:00",
                "updated_at": "2032-01-02T00:00:00+00:00",
                "published_at": "2031-05-06T09:30:00+00:00",
                "published_by": ["Ana Roe"],
                "domain_name": "courier.example",
                "preview_picture": "https://courier.example/b.jpg",
            }
        ]
    )
    assert (article.published, article.updated) == ("2031-05-06T09:30:00+00:00", "")
    assert article.authors == ("Ana Roe",)
    assert article.tags == ("river",)
    assert texts(article, "paragraph") == ["It rose."]


OMNIVORE = {
    "id": "1",
    "slug": "river-rises-18f",
    "title": "River rises",
    "author": "Ana Roe",
    "url": "https://courier.example/river",
    "state": "Archived",
    "readingProgress": 100,
    "labels": ["river"],
    "savedAt": "2032-01-01T00:00:00.000Z",
    "updatedAt": "2032-01-01T00:00:00.000Z",
    "publishedAt": "2031-05-06T09:30:00.000Z",
}


def omnivore(folder: Path, entry: dict[str, object]) -> tuple[Article, ...]:
    path = folder / "export" / "metadata_0_to_20.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps([entry]))
    return json_files.load(replace(source(path.read_bytes()), path=path))


def test_omnivore_keeps_the_text_in_a_file_beside(tmp_path: Path) -> None:
    content = tmp_path / "export" / "content"
    content.mkdir(parents=True)
    (content / "river-rises-18f.html").write_text("<p>It rose.</p>")
    (article,) = omnivore(tmp_path, OMNIVORE)

    assert texts(article, "paragraph") == ["It rose."]
    assert article.published.startswith("2031-05-06")
    assert (article.updated, article.tags) == ("", ("river",))


@pytest.mark.parametrize("slug", ["../../secret", "/secret", "..", "secret\0", "lost"])
def test_omnivore_reads_nothing_but_what_is_in_its_folder(tmp_path: Path, slug: str) -> None:
    (tmp_path / "secret.html").write_text("<p>secret words</p>")
    with pytest.raises(ArticleError):
        omnivore(tmp_path, {**OMNIVORE, "slug": slug})


def test_omnivore_follows_no_link_out_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text("<p>secret words</p>")
    content = tmp_path / "export" / "content"
    content.mkdir(parents=True)
    (content / "river-rises-18f.html").symlink_to(tmp_path / "secret.html")
    with pytest.raises(ArticleError):
        omnivore(tmp_path, OMNIVORE)


NINJS_1 = {
    "uri": "urn:example:1",
    "type": "text",
    "versioncreated": "2031-05-06T09:30:00Z",
    "headline": "River rises",
    "byline": "By Ana Roe",
    "language": "en",
    "copyrightholder": "Northline",
    "body_xhtml": "<p>VALE (Northline) — It rose.</p><p>It fell.</p>",
    "body_text": "It rose. It fell.",
    "subject": [{"name": "weather"}],
    "associations": {
        "mainpic": {
            "type": "picture",
            "byline": "Ida Berg",
            "copyrightholder": "Northline",
            "description_text": "The bridge on Tuesday.",
            "renditions": {
                "small": {"href": "https://northline.example/s.jpg", "width": 90},
                "main": {"href": "https://northline.example/l.jpg", "width": 900},
            },
        }
    },
}
NINJS_2 = {
    "uri": "urn:example:1",
    "type": "text",
    "versioncreated": "2031-05-06T09:30:00Z",
    "headlines": [{"role": "short", "value": "River"}, {"role": "main", "value": "River rises"}],
    "by": "Ana Roe",
    "infosources": [{"name": "Northline"}],
    "language": "en",
    "subjects": [{"name": "weather"}],
    "bodies": [
        {"role": "text", "contenttype": "text/plain", "value": "It rose. It fell."},
        {
            "role": "main",
            "contenttype": "text/html",
            "value": "<html><head><title>No</title></head><body>"
            "<p>VALE (Northline) — It rose.</p><p>It fell.</p></body></html>",
        },
    ],
    "associations": [
        {
            "name": "mainpic",
            "type": "picture",
            "by": "Ida Berg/Northline",
            "descriptions": [{"value": "The bridge on Tuesday."}],
            "renditions": [
                {"href": "https://northline.example/s.jpg", "width": 90},
                {"href": "https://northline.example/l.jpg", "width": 900},
            ],
        }
    ],
}


@pytest.mark.parametrize("item", [NINJS_1, NINJS_2], ids=["first", "later"])
def test_a_wire_in_either_generation_of_ninjs_reads_the_same(item: dict[str, object]) -> None:
    (article,) = load(item)

    assert article.title == "River rises"
    assert article.authors == ("Ana Roe",)
    assert article.source == "Northline"
    assert article.tags == ("weather",)
    assert texts(article, "paragraph") == ["VALE (Northline) — It rose.", "It fell."]
    assert article.dateline is not None
    assert photos(article) == [
        ("The bridge on Tuesday.", "Ida Berg", "Northline", "https://northline.example/l.jpg")
    ]


def test_fields_of_no_known_shape_are_read_by_their_names() -> None:
    (article,) = load(
        {
            "headline": "River &#8220;rises&#8221;",
            "@type": "NewsArticle",
            "articleBody": "It rose.\n\nIt fell.",
            "datePublished": "2031-05-06",
            "author": [{"@type": "Person", "name": "Ana Roe"}],
            "publisher": {"name": "The Courier"},
            "image": {"url": "https://courier.example/a.jpg", "caption": "The bridge"},
        }
    )
    assert article.title == "River “rises”"
    assert (article.source, article.authors) == ("The Courier", ("Ana Roe",))
    assert photos(article)[0][0] == "The bridge"


def test_a_body_may_be_sections_of_paragraphs() -> None:
    (article,) = load(
        {
            "title": "River rises",
            "body": {
                "summary": ["The council closed the road."],
                "sections": [
                    {"headline": [], "paragraphs": ["It rose.", "It fell."]},
                    {"headline": ["What next"], "paragraphs": ["Sandbags."]},
                ],
            },
        }
    )
    assert blocks(article)[-2:] == [("heading", "What next"), ("paragraph", "Sandbags.")]


def test_the_parts_of_a_text_may_stand_beside_its_title() -> None:
    (one,) = load(
        {
            "title": "Rain over Varn",
            "text": None,
            "sections": [
                {"heading": None, "paragraphs": ["It rained.", "It rained again."]},
                {"heading": "Later", "paragraphs": ["It stopped."]},
            ],
        }
    )

    assert blocks(one)[1:] == [
        ("paragraph", "It rained."),
        ("paragraph", "It rained again."),
        ("heading", "Later"),
        ("paragraph", "It stopped."),
    ]


def test_arc_keeps_text_headings_and_pictures_as_elements() -> None:
    (one,) = load(
        {
            "headlines": {"basic": "Rain over Varn"},
            "subheadlines": {"basic": "The dams hold"},
            "display_date": "2024-05-01T10:00:00Z",
            "credits": {"by": [{"type": "author", "name": "Ana Roe"}]},
            "content_elements": [
                {"type": "text", "content": "<p>It <b>rained</b>.</p>"},
                {
                    "type": "image",
                    "caption": "A boat.",
                    "url": "https://varn.example/boat.jpg",
                    "credits": {
                        "by": [{"name": "Teo Lind"}],
                        "affiliation": [{"name": "Norpress"}],
                    },
                },
                {
                    "type": "image",
                    "caption": "A dam.",
                    "url": "https://varn.example/dam.jpg",
                    "credits": "Norpress",
                },
                {"type": "header", "level": 2, "content": "Later"},
                {"type": "text", "content": "It stopped."},
            ],
        }
    )

    assert (one.title, one.published[:10], one.authors) == (
        "Rain over Varn",
        "2024-05-01",
        ("Ana Roe",),
    )
    assert blocks(one)[1:] == [
        ("standfirst", "The dams hold"),
        ("byline", "Ana Roe"),
        ("paragraph", "It rained."),
        ("caption", "A boat."),
        ("caption", "A dam."),
        ("heading", "Later"),
        ("paragraph", "It stopped."),
    ]
    photo, dam = one.photos
    assert photo.credit is not None
    assert dam.credit is not None
    assert dam.credit.agency == "Norpress"
    assert (photo.credit.photographer, photo.credit.agency) == ("Teo Lind", "Norpress")


def test_articles_may_stand_in_a_list_within_a_mapping() -> None:
    response = {"status": "ok", "articles": [{"title": "A", "content": "It rained."}] * 2}

    assert [article.title for article in load(response)] == ["A", "A"]


def test_bad_lines_cost_no_good_ones() -> None:
    lines = ['{"title": "A", "body": "It rained."}', '{"title": "B", "bo', "null", "{}",
             '{"title": "C", "body": "It rained."}']  # fmt: skip

    assert [article.title for article in load("\n".join(lines))] == ["A", "C"]
    assert [article.title for article in load("\n".join(lines[1:]))] == ["C"]


def test_the_whole_items_of_a_cut_list_are_read() -> None:
    text = json.dumps([{"title": title, "body": "It rained."} for title in "ABC"])

    assert [article.title for article in load(text[:-5])] == ["A", "B"]


def test_a_file_of_too_many_articles_says_that_it_was_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsreader.formats.several.MOST_ARTICLES", 2)
    articles = load([{"title": title, "body": "It rained."} for title in "ABC"])

    assert [(article.title, article.cut) for article in articles] == [("A", True), ("B", True)]


def test_what_is_no_json_is_refused_with_the_place() -> None:
    assert "line 2" in reason(json_files.load, '{"title":\n "A" "B"}')


def test_deep_json_is_refused() -> None:
    assert "levels deep" in reason(json_files.load, "[" * 200_000)
    assert "levels deep" in reason(json_files.load, "[" * 200 + "]" * 200)
    assert "levels deep" in reason(json_files.load, '{"a":' * 200 + "1" + "}" * 200)


def test_json_of_too_many_values_is_refused() -> None:
    assert "split it" in reason(json_files.load, "[" + "1," * MOST_VALUES + "1]")


def test_numbers_of_any_length_and_no_numbers_are_texts() -> None:
    digits = "9" * 10_000
    (article,) = load(
        f'{{"title": NaN, "body": "It rained.", "url": Infinity, "tags": [{digits}]}}'
    )

    assert article.title == "NaN"
    assert article.tags == (digits,)


def test_half_characters_are_replaced() -> None:
    (article,) = load(
        '{"title": "A \\ud83d B", "body": "<p>\\udc00 It rained. \\ud83d\\ude00</p>"}'
    )

    assert article.title == "A \ufffd B"
    assert texts(article, "paragraph") == ["\ufffd It rained. 😀"]


def test_of_two_fields_of_one_name_the_last_counts() -> None:
    (article,) = load('{"title": "A", "body": "It rained.", "title": "B"}')

    assert article.title == "B"


@pytest.mark.parametrize("text", ["[]", "{}", "[1, 2]", '{"a": {"b": []}}', '"text"', "null"])
def test_json_without_an_article_says_so(text: str) -> None:
    assert "no article" in reason(json_files.load, text)


def test_a_picture_without_a_caption_is_read_back_where_it_stood() -> None:
    written = article(
        "▣ | Ana Roe | a.jpg", "It rained.", "▣ | | b.jpg", "It stopped.", "▣ | | c.jpg"
    )
    (read_back,) = load(article_record(written))

    assert read_back.text == written.text
    assert [(each.file, each.span) for each in read_back.photos] == [
        (each.file, each.span) for each in written.photos
    ]


def test_a_wire_that_says_nothing_under_its_names_is_read() -> None:
    (article,) = load(
        {
            **NINJS_1,
            "infosource": [" "],
            "subject": [{"name": ""}, {"name": "rivers"}, 7],
            "associations": {"a": {"type": "text"}, "b": "picture"},
        }
    )
    assert article.tags[:1] == ("rivers",)
    assert article.photos == ()


def test_titles_and_pictures_come_without_the_markup_around_them() -> None:
    data = f"data:image/png;base64,{'iVBORw0KGgo' * 80}"
    (article,) = load(
        {
            "title": "River <em>rises</em>",
            "body": f'<p>It rose.</p><figure><img src="{data}" alt="A mill"></figure>',
            "photos": [
                "The ferry in its dock at noon",
                {"src": "a.jpg", "credit": {"name": "Ana Roe", "agency": "Reuters"}},
            ],
        }
    )
    assert article.title == "River rises"
    assert photos(article) == [
        ("The ferry in its dock at noon", "", "", ""),
        ("", "", "", ""),
        ("", "Ana Roe", "Reuters", "a.jpg"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"version": "https://jsonfeed.org/version/1.1", "items": ["a",'
         ' {"title": "Rain", "content_text": "It rained."}]}', 1),
        ('[{"title": "Rain", "body": "It rained."}', 1),
        (json.dumps({"articles": [{"articles": [{"articles": [{"articles": [
            {"articles": [{"articles": [{"title": "Rain", "body": "It."}]}]}]}]}]}]}), 0),
        ('{"a": nothing, "items": [{"title": "Rain"}, {', 0),
    ],
    ids=["no items", "cut behind an item", "lists in lists", "a broken head"],
)  # fmt: skip
def test_what_is_whole_is_read_of_lists_that_are_odd(text: str, found: int) -> None:
    if found:
        assert [article.title for article in load(text)] == ["Rain"] * found
    else:
        assert reason(json_files.load, text)
