"""Mails and pages saved as one file (MHTML): their text and the pictures that came with them."""

import base64
from contextlib import suppress
from email.message import EmailMessage

import pytest
from wrapped import blocks, photos, reason, source, texts

from newsreader.article import Article, ArticleError
from newsreader.formats import mail, mhtml

PICTURE = b"\x89PNG not a real one, but bytes"
PAGE = """<html lang="en"><head><title>River rises | The Courier</title>
<meta property="og:site_name" content="The Courier"></head><body><nav>Home News Sport</nav>
<article><h1>River rises</h1>
<figure><img src="{picture}" alt="A bridge"><figcaption>The bridge on Tuesday.
<span class="credit">Photo: Ida Berg/Reuters</span></figcaption></figure>
<p>The river rose by a metre on Tuesday, and the council closed the road to the mill.</p>
<p>“We will rebuild it,” said Dora Kessler, the mayor, who had been up since four o'clock.</p>
<p>By evening the water had fallen again, and the ferry went back to its landing.</p>
</article></body></html>"""


def letter(text: str = "It rained in Vale.", **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = headers.pop("sender", "Ana Roe <ana@courier.example>")
    message["Subject"] = headers.pop("subject", "River rises")
    message["Date"] = "Tue, 06 May 2031 09:30:00 +0200"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


def load(message: EmailMessage | bytes) -> Article:
    data = message if isinstance(message, bytes) else message.as_bytes()
    (article,) = mail.load(source(data, "a.eml"))
    return article


def test_a_mail_is_an_article_by_its_sender() -> None:
    article = load(letter("The river rose by a metre on Tuesday.\n\nIt fell again in the night."))

    assert (article.title, article.authors) == ("River rises", ("Ana Roe",))
    assert article.published == "2031-05-06T09:30:00+02:00"
    assert texts(article, "paragraph") == [
        "The river rose by a metre on Tuesday.",
        "It fell again in the night.",
    ]


def test_the_sender_of_a_newsletter_is_its_outlet() -> None:
    article = load(
        letter(sender="The Courier <n@c.example>", List_Unsubscribe="<https://c.example>")
    )

    assert (article.source, article.authors) == ("The Courier", ())


def test_a_subject_may_be_spelled_in_any_way_that_mail_allows() -> None:
    raw = letter().as_bytes()
    for spelled in (b"=?utf-8?q?Fluss_f=C3=A4llt?=", b"=?iso-8859-1?b?Rmx1c3MgZuRsbHQ=?="):
        assert load(raw.replace(b"River rises", spelled)).title == "Fluss fällt"
    assert load(raw.replace(b"River rises", b"=?nothing?q?x?= y")).title


def test_the_page_of_a_mail_is_read_with_the_pictures_in_it() -> None:
    message = letter()
    message.add_alternative(PAGE.format(picture="cid:bridge@courier"), subtype="html")
    message.get_payload()[1].add_related(PICTURE, "image", "png", cid="<bridge@courier>")  # type: ignore[union-attr, index]
    article = load(message)

    assert photos(article) == [
        ("The bridge on Tuesday.", "Ida Berg", "Reuters", "#cid:bridge@courier")
    ]
    assert article.photos[0].url == ""
    assert len(texts(article, "paragraph")) == 3
    assert mail.embedded_picture(message.as_bytes(), "cid:bridge@courier") == PICTURE


def test_pictures_that_are_attached_are_the_article_s() -> None:
    message = letter("The river rose by a metre on Tuesday, and the council closed the road.")
    message.add_attachment(PICTURE, "image", "jpeg", filename="bridge.jpg")
    article = load(message)

    assert [photo.file for photo in article.photos] == ["#bridge.jpg"]
    assert mail.embedded_picture(message.as_bytes(), "bridge.jpg") == PICTURE


def test_a_mail_of_nothing_says_so() -> None:
    message = EmailMessage()
    message["Subject"] = "Empty"
    message["From"] = "a@b.example"
    assert "without a text" in reason(mail.load, message.as_bytes())


@pytest.mark.parametrize("name", ["", "cid:other", "data:1", "data:99", "../a.png"])
def test_a_picture_that_is_not_there_is_a_key_error(name: str) -> None:
    message = letter()
    message.add_alternative("<p>No picture</p>", subtype="html")
    with pytest.raises(KeyError):
        mail.embedded_picture(message.as_bytes(), name)


def test_mails_in_mails_without_end_are_refused() -> None:
    head = b'Subject: A\nFrom: a@b.example\nContent-Type: multipart/mixed; boundary="%d"\n\n--%d\n'
    data = b"".join(head % (number, number) for number in range(1000))

    assert "more parts" in reason(mail.load, data)


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Type: text/plain; charset=nothing",
        b"Content-Type: text/plain; charset*=utf-8''%ff%fe",
        b"Content-Type: multipart/mixed",
        b"Content-Type: text/html\nContent-Transfer-Encoding: base64",
        b"Content-Type: text/plain\nContent-Transfer-Encoding: x-uuencode",
        b"Date: Tue, 99 Foo 99999999 99:99:99 +9999",
        b"From: =?utf-8?b?!!!?= <",
        b"From: =?utf-8?b?QW5hI?= <ana@courier.example>",
        b"Content-Type: text/plain; charset*0*=utf-8; charset*=utf-8",
        b"Content-Disposition: inline; filename*0*=a\0b''c",
        b"Content-Type: multipart/mixed; boundary*0*=a; boundary*=b",
    ],
)
def test_a_mail_with_broken_headers_is_read_or_refused(head: bytes) -> None:
    data = head + b"\nSubject: River rises\n\nThe river rose by a metre.\n"
    with suppress(ArticleError):
        assert load(data).title


def saved(page: str, address: str = "https://courier.example/river") -> bytes:
    picture = base64.encodebytes(PICTURE).decode()
    return (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\n"
        "Subject: River rises | The Courier\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n\r\n--b\r\n'
        "Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n"
        f"Content-Location: {address}\r\n\r\n{page}\r\n--b\r\n"
        "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        "Content-Location: https://courier.example/img/bridge.png?w=600\r\n\r\n"
        f"{picture}\r\n--b--\r\n"
    ).encode()


@pytest.mark.parametrize(
    "picture",
    [
        "https://courier.example/img/bridge.png?w=600",
        "/img/bridge.png?w=600",
        "https://courier.example/img/bridge.png?w=1200",
    ],
)
def test_a_saved_page_has_its_pictures_in_itself(picture: str) -> None:
    data = saved(PAGE.format(picture=picture))
    (article,) = mhtml.load(source(data, "a.mhtml"))

    assert article.title == "River rises"
    assert article.url == "https://courier.example/river"
    assert len(texts(article, "paragraph")) == 3
    ((caption, photographer, agency, place),) = photos(article)
    assert (caption, photographer, agency) == ("The bridge on Tuesday.", "Ida Berg", "Reuters")
    assert place == "#https://courier.example/img/bridge.png?w=600"
    assert mhtml.embedded_picture(data, place[1:]) == PICTURE
    assert all(block.rule for block in article.blocks)


def test_a_page_without_a_headline_has_the_title_it_was_saved_under() -> None:
    (article,) = mhtml.load(
        source(saved("<p>The river rose by a metre on Tuesday.</p>"), "a.mhtml")
    )

    assert blocks(article)[0] == ("title", "River rises | The Courier")


def test_a_saved_page_without_a_page_says_so() -> None:
    data = saved("x").replace(b"text/html\r\n", b"text/css\r\n")

    assert "no page in it" in reason(mhtml.load, data)


@pytest.mark.parametrize("charset", ["iso-2022-jp", "shift_jis", "utf-8"])
def test_a_mail_may_be_in_any_encoding_that_it_names(charset: str) -> None:
    head = f"From: a@b.example\nSubject: River\nContent-Type: text/plain; charset={charset}\n\n"
    article = load(head.encode() + "川の水位が上がった。".encode(charset))

    assert texts(article, "paragraph") == ["川の水位が上がった。"]


def test_a_subject_that_cannot_be_decoded_is_shown_as_it_stands() -> None:
    article = load(b"Subject: =?utf-8?b?Umlr?= =?utf-8?b?UmlrZ?= up\n\nThe river rose.\n")

    assert "up" in article.title
    assert texts(article, "paragraph") == ["The river rose."]


def test_a_page_saved_under_what_is_no_address_names_no_outlet() -> None:
    (article,) = mhtml.load(
        source(saved(f"<p>{'It rained in Vale. ' * 20}</p>", "http://[2001::x/"))
    )

    assert (article.source, article.title) == ("", "River rises | The Courier")
