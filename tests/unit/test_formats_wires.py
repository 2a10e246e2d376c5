"""Agencies' wires (NewsML-G2, NITF) and the XML that trafilatura writes."""

import pytest
from wrapped import blocks, photos, reason, source, texts

from newsreader.article import Article
from newsreader.formats import tei, wires

NITF = """<?xml version="1.0"?>
<nitf><head><title>Slug</title><docdata><date.issue norm="20310506T093000+0200"/>
<key-list><keyword key="weather"/></key-list><doc.copyright holder="Northline"/></docdata></head>
<body><body.head><hedline><hl1>River rises</hl1><hl2>Road closed</hl2></hedline>
<byline>By <person>Ana Roe</person> <byttl>Northline</byttl></byline>
<dateline><location>Vale</location> <story.date norm="20310506"/></dateline>
<abstract><p>The council closed the road.</p></abstract></body.head>
<body.content><p>It <em>rose</em> by a metre.</p><block><hl2>What next</hl2>
<media media-type="image"><media-reference source="s.jpg" width="90"/>
<media-reference source="l.jpg" width="900"/><media-caption><p>The bridge.</p></media-caption>
<media-producer>Ida Berg/Northline</media-producer></media>
<p>It will fall.</p></block><media media-type="video"><media-reference source="a.mp4"/></media>
</body.content></body></nitf>"""


def load(text: str) -> tuple[Article, ...]:
    return wires.load(source(text, "wire.xml"))


def test_nitf_says_what_each_part_is() -> None:
    (article,) = load(NITF)

    assert blocks(article) == [
        ("title", "River rises"),
        ("standfirst", "Road closed"),
        ("byline", "Ana Roe"),
        ("dateline", "Vale"),
        ("paragraph", "It rose by a metre."),
        ("heading", "What next"),
        ("caption", "The bridge."),
        ("paragraph", "It will fall."),
    ]
    assert photos(article) == [("The bridge.", "Ida Berg", "Northline", "l.jpg")]
    assert article.published == "2031-05-06T09:30:00+02:00"
    assert (article.source, article.tags) == ("Northline", ("weather",))
    assert all(block.rule for block in article.blocks)


def test_a_dateline_that_the_text_opens_with_is_not_repeated() -> None:
    (article,) = load(NITF.replace("<p>It <em>", "<p>VALE (Northline) — It <em>"))

    assert not texts(article, "dateline")
    assert article.dateline is not None


def news_item(guid: str, kind: str, meta: str, content: str, links: str = "") -> str:
    return (
        f'<newsItem guid="{guid}" xml:lang="en"><itemMeta><itemClass qcode="ninat:{kind}"/>'
        '<provider literal="Northline"><name>Northline</name></provider>'
        f"<versionCreated>2031-05-06T10:00:00Z</versionCreated>{links}</itemMeta>"
        f"<contentMeta>{meta}</contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


def text_item(guid: str, title: str, links: str = "") -> str:
    content = (
        '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">'
        "<head><title>No</title></head><body><p>It rose.</p></body></html></inlineXML>"
    )
    meta = f"<headline>{title}</headline><by>Ana Roe</by><subject><name>weather</name></subject>"
    return news_item(guid, "text", meta, content, links)


def picture_item(guid: str, caption: str) -> str:
    return news_item(
        guid,
        "picture",
        f"<creditline>Ida Berg/Northline</creditline><headline>Headline of {guid}</headline>"
        f'<description role="drol:caption">{caption}</description>',
        f'<remoteContent contenttype="image/jpeg" width="90" href="https://n.example/{guid}s.jpg"/>'
        f'<remoteContent contenttype="image/jpeg" width="900" href="https://n.example/{guid}.jpg"/>',
    )


def message(*items: str) -> str:
    inner = "".join(items)
    return (
        f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{inner}</itemSet>'
        "</newsMessage>"
    )


def package(*members: str) -> str:
    inner = "".join(f'<itemRef residref="{member}"/>' for member in members)
    return f"<packageItem><groupSet><group>{inner}</group></groupSet></packageItem>"


def test_a_text_item_gives_its_fields() -> None:
    (article,) = load(text_item("t", "River rises").replace("<newsItem", '<newsItem xmlns="x"'))

    assert blocks(article) == [
        ("title", "River rises"),
        ("byline", "Ana Roe"),
        ("paragraph", "It rose."),
    ]
    assert (article.source, article.language, article.tags) == ("Northline", "en", ("weather",))
    assert article.published == "2031-05-06T10:00:00+00:00"
    assert article.number == 0


def test_the_pictures_of_a_message_belong_to_its_only_text() -> None:
    (article,) = load(message(picture_item("p", "The bridge."), text_item("t", "River rises")))

    assert article.title == "River rises"
    assert photos(article) == [("The bridge.", "Ida Berg", "Northline", "https://n.example/p.jpg")]
    assert article.photos[0].cover


def test_packages_and_links_say_which_text_a_picture_belongs_to() -> None:
    one, two, three = load(
        message(
            package("t1", "p1"),
            text_item("t1", "One"),
            text_item("t2", "Two", '<link rel="irel:seeAlso" residref="p2"/>'),
            picture_item("p1", "First."),
            picture_item("p2", "Second."),
            picture_item("p3", "Of nobody."),
        )
    )
    assert [photo.caption for photo in one.photos] == ["First."]
    assert [photo.caption for photo in two.photos] == ["Second."]
    assert (three.title, [photo.caption for photo in three.photos]) == (
        "Headline of p3",
        ["Of nobody."],
    )


def test_a_plain_text_in_an_item_is_read_as_lines() -> None:
    content = (
        '<inlineData contenttype="text/plain">It rose by a metre.\n\nIt fell again.</inlineData>'
    )
    (article,) = load(news_item("t", "text", "<headline>River rises</headline>", content))

    assert texts(article, "paragraph") == ["It rose by a metre.", "It fell again."]


@pytest.mark.parametrize("text", ["", "<newsMessage/>", "<newsItem", "words"])
def test_what_is_no_wire_is_refused(text: str) -> None:
    assert reason(wires.load, text)


TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title type="main">River rises</title><author>Ana Roe</author></titleStmt>
<sourceDesc><biblFull><titleStmt><title>River rises</title></titleStmt><publicationStmt>
<publisher>The Courier (courier.example)</publisher>
<ptr type="URL" target="https://courier.example/river"/><date>2031-05-06</date>
</publicationStmt></biblFull></sourceDesc></fileDesc><profileDesc>
<abstract><p>A summary.</p></abstract>
<textClass><keywords><term type="categories">Weather;Rivers</term></keywords></textClass>
<creation><date type="download">2032-01-01</date></creation></profileDesc></teiHeader>
<text><body><div type="entry"><p>It rose.</p><ab type="header" rend="h3">What next</ab>
<list rend="ul"><item>Sandbags</item></list><quote>We will rebuild.</quote>
</div><div type="comments"><p>First!</p></div></body></text></TEI>"""
DOC = """<doc sitename="The Courier" title="River rises" author="Ana Roe" date="2031-05-06"
url="https://courier.example/river" hostname="courier.example" description="A summary."
categories="Weather;Rivers" fingerprint="0a"><main><p>It rose.</p><head rend="h3">What next</head>
<list rend="ul"><item>Sandbags</item></list><quote>We will rebuild.</quote></main>
<comments><p>First!</p></comments></doc>"""


@pytest.mark.parametrize("text", [TEI, DOC], ids=["tei", "own"])
def test_trafilatura_s_xml_reads_the_same_in_both_its_forms(text: str) -> None:
    (article,) = tei.load(source(text, "a.xml"))

    assert (article.title, article.authors) == ("River rises", ("Ana Roe",))
    assert (article.source, article.url) == ("The Courier", "https://courier.example/river")
    assert (article.published, article.tags) == ("2031-05-06", ("Weather", "Rivers"))
    assert article.standfirst == "A summary."
    assert blocks(article)[3:] == [
        ("paragraph", "It rose."),
        ("heading", "What next"),
        ("list_item", "Sandbags"),
        ("block_quote", "We will rebuild."),
    ]


def test_what_is_no_tei_is_refused() -> None:
    assert reason(tei.load, "words")


def test_an_item_may_hold_its_text_twice_and_say_more_than_is_read() -> None:
    content = "<inlineXML><html><body/></html></inlineXML><inlineData>It rose.</inlineData>"
    meta = '<headline>River rises</headline><description role="dr:caption">A bridge.</description>'
    one, two = load(
        message(
            news_item("t1", "text", meta, content, '<link rel="irel:seeAlso" residref="none"/>'),
            text_item("t2", "Two"),
        )
    )
    assert texts(one, "paragraph") == ["It rose."]
    assert (one.standfirst, two.title) == ("", "Two")


def test_a_picture_of_trafilatura_s_xml_is_where_it_says() -> None:
    graphic = '<graphic url="https://courier.example/a.jpg" alt="The bridge"/>'
    (article,) = tei.load(source(TEI.replace("<list", f"<figure>{graphic}</figure><list"), "a.xml"))

    assert [photo.url for photo in article.photos] == ["https://courier.example/a.jpg"]


@pytest.mark.parametrize("text", ["<!DOCTYPE a [<b> ]>", "<!DOCTYPE TEI [<b> ]> words"])
def test_declarations_without_a_document_are_no_document(text: str) -> None:
    assert reason(tei.load, text)
