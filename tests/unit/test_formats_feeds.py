"""News feeds: their entries as articles, with pictures paired with their captions and credits."""

import pytest
from wrapped import photos, reason, source, texts

from newsreader.article import Article
from newsreader.formats import feeds, xml_tree
from newsreader.formats.xml_tree import MOST_DEPTH

MODULES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
)


def load(text: str | bytes, *, cut: bool = False) -> tuple[Article, ...]:
    return feeds.load(source(text, "feed.rss", cut=cut))


def rss(*items: str, channel: str = "<title>The Courier</title><language>en</language>") -> str:
    inner = "".join(f"<item>{item}</item>" for item in items)
    head = f'<?xml version="1.0"?><rss version="2.0" {MODULES}>'
    return f"{head}<channel>{channel}{inner}</channel></rss>"


def item(inner: str) -> Article:
    (article,) = load(rss(f"<title>River rises</title>{inner}"))
    return article


def test_an_item_gives_its_fields_and_its_text() -> None:
    read = item(
        "<link>https://courier.example/river</link><dc:creator>By Ana Roe and Tom Moss</dc:creator>"
        "<pubDate>Tue, 06 May 2031 09:30:00 GMT</pubDate><category>Weather</category>"
        "<description>The council closed the road after the water came in.</description>"
        "<content:encoded><![CDATA[<p>VALE (Courier) — It rose &amp; fell.</p><p>Again.</p>]]>"
        "</content:encoded>"
    )
    assert read.title == "River rises"
    assert read.standfirst == "The council closed the road after the water came in."
    assert read.authors == ("Ana Roe", "Tom Moss")
    assert read.published == "2031-05-06T09:30:00+00:00"
    assert (read.source, read.language, read.tags) == ("The Courier", "en", ("Weather",))
    assert read.url == "https://courier.example/river"
    assert texts(read, "paragraph") == ["VALE (Courier) — It rose & fell.", "Again."]
    assert read.dateline is not None
    assert all(block.rule for block in read.blocks)


def test_a_description_is_the_text_where_there_is_no_other() -> None:
    assert texts(item("<description>It &lt;rose&gt; today.</description>"), "paragraph") == [
        "It <rose> today."
    ]


@pytest.mark.parametrize("text", ["It rose", "It rose.", "By evening", "R&amp;amp;D", "Sunday"])
def test_no_text_is_too_short_to_be_shown(text: str) -> None:
    shown = text.replace("&amp;amp;", "&")
    assert shown in item(f"<description>{text}</description>").text.split("\n\n")


def test_scripts_in_a_text_are_not_shown_and_what_was_escaped_twice_is_text() -> None:
    script = item("<description>&lt;script&gt;bad()&lt;/script&gt;It rose.</description>")
    escaped = item("<description>&amp;lt;b&amp;gt; rose.</description>")

    assert texts(script, "paragraph") == ["It rose."]
    assert texts(escaped, "paragraph") == ["<b> rose."]


def test_the_name_behind_a_mail_address_is_the_author() -> None:
    assert item("<author>ana@courier.example (Ana Roe)</author>").authors == ("Ana Roe",)
    assert item("<author>ana@courier.example</author>").authors == ()


def test_a_guid_is_the_address_unless_it_says_that_it_is_none() -> None:
    address = "https://courier.example/river"
    assert item(f"<guid>{address}</guid>").url == address
    assert item(f'<guid isPermaLink="false">{address}</guid>').url == ""


def test_each_picture_has_the_caption_and_the_credit_beside_it() -> None:
    read = item(
        '<media:content url="https://c.example/1.jpg" medium="image"/>'
        "<media:description>The bridge.</media:description>"
        "<media:credit>Ida Berg/Reuters</media:credit>"
        '<media:content url="https://c.example/2.jpg" medium="image">'
        "<media:description>The road.</media:description></media:content>"
        "<media:credit>Tom Moss</media:credit>"
    )
    assert photos(read) == [
        ("The bridge.", "Ida Berg", "Reuters", "https://c.example/1.jpg"),
        ("The road.", "Tom Moss", "", "https://c.example/2.jpg"),
    ]
    assert [photo.cover for photo in read.photos] == [True, False]


def test_a_group_is_one_picture_in_its_widest_size() -> None:
    read = item(
        '<media:group><media:content url="https://c.example/s.jpg" type="image/jpeg" width="90"/>'
        '<media:content url="https://c.example/l.jpg" type="image/jpeg" width="900"/>'
        '<media:content url="https://c.example/film.mp4" type="video/mp4" width="1900"/>'
        "<media:text>The bridge.</media:text>"
        '<media:credit role="photographer">Ida Berg</media:credit>'
        '<media:credit role="distributor">Reuters</media:credit></media:group>'
    )
    assert photos(read) == [("The bridge.", "Ida Berg", "Reuters", "https://c.example/l.jpg")]


def test_a_caption_goes_to_the_same_picture_in_the_text() -> None:
    read = item(
        "<link>https://c.example/a/</link>"
        '<media:content url="https://c.example/w/bridge.jpg?w=90" medium="image">'
        "<media:description>The bridge.</media:description><media:credit>Reuters</media:credit>"
        '</media:content><content:encoded><![CDATA[<p>It rose.</p><figure><img src="/f/bridge.jpg">'
        "<figcaption>x</figcaption></figure><p>It fell.</p>]]></content:encoded>"
    )
    assert len(read.photos) == 1
    assert photos(read)[0][:3] == ("The bridge.", "", "Reuters")
    assert read.photos[0].url == "https://c.example/f/bridge.jpg"


def test_a_preview_without_words_is_left_out_where_the_text_has_pictures() -> None:
    text = "<content:encoded><![CDATA[<p>It rose.</p>{}]]></content:encoded>"
    figure = (
        '<figure><img src="https://c.example/f.jpg"><figcaption>The road.</figcaption></figure>'
    )
    preview = '<media:thumbnail url="https://c.example/p.jpg"/>'

    assert [photo.caption for photo in item(preview + text.format(figure)).photos] == ["The road."]
    assert [photo.url for photo in item(preview + text.format("")).photos] == [
        "https://c.example/p.jpg"
    ]


@pytest.mark.parametrize(
    "inner",
    [
        '<enclosure url="https://c.example/p.jpg" type="image/jpeg" length="1"/>',
        '<itunes:image href="https://c.example/p.jpg"/>',
        "<image><url>https://c.example/p.jpg</url></image>",
    ],
)
def test_pictures_may_come_in_other_elements(inner: str) -> None:
    assert [photo.url for photo in item(inner).photos] == ["https://c.example/p.jpg"]


def test_sounds_and_films_are_no_pictures() -> None:
    read = item(
        '<enclosure url="https://c.example/p.mp3" type="audio/mpeg"/>'
        '<media:content url="https://c.example/p.mp4"/>'
    )
    assert read.photos == ()


ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Bote</title>
<link rel="self" href="https://bote.example/feed"/>
<entry><title type="html">Fluss &amp;amp; Wehr</title><id>urn:1</id>
<link rel="alternate" href="https://bote.example/a"/>
<author><name>Ana Roe</name></author><updated>2031-05-06T09:30:00Z</updated>
<category term="x" label="Wetter"/>{content}</entry></feed>"""


@pytest.mark.parametrize(
    "content",
    [
        '<content type="html">&lt;p&gt;Er stieg &amp;amp; fiel.&lt;/p&gt;</content>',
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        "<p>Er stieg &amp; fiel.</p></div></content>",
        '<content type="text">Er stieg &amp; fiel.</content>',
        "<summary>Er stieg &amp; fiel.</summary>",
    ],
)
def test_an_atom_entry_may_write_its_text_in_any_way(content: str) -> None:
    (article,) = load(ATOM.format(content=content))

    assert article.title == "Fluss & Wehr"
    assert texts(article, "paragraph") == ["Er stieg & fiel."]
    assert (article.source, article.language) == ("Bote", "de")
    assert (article.authors, article.tags) == (("Ana Roe",), ("Wetter",))
    assert (article.published, article.updated) == ("2031-05-06T09:30:00+00:00", "")
    assert article.url == "https://bote.example/a"


def test_rdf_keeps_its_items_beside_the_channel() -> None:
    first, second = load(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        '<channel rdf:about="https://c.example/"><title>The Courier</title></channel>'
        '<item rdf:about="https://c.example/1"><title>One</title><dc:date>2031-05-06</dc:date>'
        "<description>It rose.</description></item><item><title>Two</title></item></rdf:RDF>"
    )
    assert (first.source, first.url, first.published) == (
        "The Courier",
        "https://c.example/1",
        "2031-05-06",
    )
    assert (second.title, second.number) == ("Two", 2)


def test_ampersands_and_names_of_characters_that_xml_does_not_know_are_mended() -> None:
    (article,) = load(
        rss("<title>Bed & breakfast&nbsp;&copy; &mdash; A&B</title><description>R&D</description>")
    )
    assert article.title == "Bed & breakfast © — A&B"
    assert texts(article, "paragraph") == ["R&D"]


def test_ampersands_in_cdata_stay_as_they_are() -> None:
    read = item("<description><![CDATA[<p>A &amp; B &lt; C</p>]]></description>")

    assert texts(read, "paragraph") == ["A & B < C"]


def test_a_damaged_feed_gives_what_can_be_read() -> None:
    text = rss("<title>One</title>", "<title>Two</title><b><i></b>", "<title>Three</title>")

    assert [article.title for article in load(text)][:2] == ["One", "Two"]
    assert [article.title for article in load(text.replace(MODULES, ""))][:1] == ["One"]
    assert load(f"\n\n  junk {text}")[0].title == "One"


def test_prefixes_that_nobody_declared_mean_what_they_usually_do() -> None:
    text = rss(
        '<title>One</title><media:content url="https://c.example/1.jpg" medium="image">'
        "<media:description>The bridge.</media:description></media:content>"
    ).replace(MODULES, "")

    assert photos(load(text)[0]) == [("The bridge.", "", "", "https://c.example/1.jpg")]


def test_the_bytes_decide_where_a_feed_names_a_wrong_encoding() -> None:
    text = rss("<title>Überfall in Żary</title>")
    named = text.replace('version="1.0"?', 'version="1.0" encoding="iso-8859-1"?')
    polish = text.replace('version="1.0"?', 'version="1.0" encoding="iso-8859-2"?')

    assert load(named.encode())[0].title == "Überfall in Żary"
    assert load(polish.encode("iso-8859-2"))[0].title == "Überfall in Żary"
    assert load(text.encode("utf-16"))[0].title == "Überfall in Żary"


def test_the_last_item_of_a_cut_feed_is_left_out() -> None:
    text = rss("<title>One</title>", "<title>Two</title>", "<title>Three is long</title>")
    articles = load(text[:-40], cut=True)

    assert [article.title for article in articles] == ["One", "Two"]
    assert all(article.cut for article in articles)


ENTITIES = (
    '<!DOCTYPE rss [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">'
    '<!ENTITY x SYSTEM "{}"><!ENTITY % p SYSTEM "{}"> %p;]>'
)


def test_no_entity_expands_and_no_file_is_fetched(tmp_path: object) -> None:
    secret = f"file://{__file__}"
    text = rss("<title>One &d;&x;</title><link>https://c.example/?&d;</link>")
    (article,) = load(text.replace("<rss", ENTITIES.replace("{}", secret) + "<rss"))

    assert "haha" not in article.text
    assert "fetched" not in article.text
    assert article.title == "One &d;&x;"


def test_a_bomb_of_entities_is_refused() -> None:
    entities = "".join(f"<!ENTITY a{at + 1} '{f'&a{at};' * 10}'>" for at in range(9))
    bomb = f"<!DOCTYPE rss [<!ENTITY a0 'ha'>{entities}]>" + rss("<title>&a9;</title>")

    assert "a bomb" in reason(feeds.load, bomb)


def test_xml_nested_too_deep_is_refused() -> None:
    assert "levels deep" in reason(feeds.load, "<rss>" + "<a>" * (MOST_DEPTH + 5))


def test_of_a_feed_of_too_many_elements_the_first_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_tree, "MOST_ELEMENTS", 9)
    articles = load(rss(*[f"<title>{day}</title>" for day in range(9)]))

    assert [(article.title, article.cut) for article in articles] == [("0", True), ("1", True)]


@pytest.mark.parametrize(
    "text",
    ["", "no feed", "<", "<rss", "<rss/>", "<?xml?>", "<!DOCTYPE a [", "<rss><channel/></rss>"],
)
def test_what_holds_no_entry_says_so(text: str) -> None:
    assert reason(feeds.load, text)


def test_markup_in_a_text_that_is_said_to_be_plain_is_shown_as_it_stands() -> None:
    (article,) = load(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Rain</title>'
        '<content type="text">Write &lt;p&gt;rain&lt;/p&gt; for it.</content></entry></feed>'
    )
    assert "Write <p>rain</p> for it." in article.text


def test_a_summary_is_one_line_without_its_markup_and_pictures() -> None:
    read = item(
        "<description><![CDATA[<img src='a.jpg'><p>It <b>rose</b>.</p><p>It fell.</p>]]>"
        "</description><content:encoded><![CDATA[<p>VALE — The river rose in the night.</p>]]>"
        "</content:encoded><media:thumbnail/><image/>"
    )
    assert read.standfirst == "It rose. It fell."
