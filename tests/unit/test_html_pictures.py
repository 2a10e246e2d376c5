"""The pictures of a page: which are the article's, where they are, their captions and credits."""

import base64

import pytest
from newspage import MILL, RAIN, ROAD, TEXT, page, read_body, read_markup, texts

from newsreader.article import Article, BlockKind, Photo
from newsreader.formats import html

CAPTION = "The mill at noon on Tuesday, seen from the stair."
BASE = '<base href="https://press.example/news/">'
DATA = "data:image/png;base64," + base64.b64encode(bytes(range(256)) * 3).decode()


def photos(markup: str, head: str = BASE) -> tuple[Photo, ...]:
    return read_body(f"<div><p>{RAIN}</p>{markup}<p>{MILL}</p><p>{ROAD}</p></div>", head).photos


def credit(photo: Photo) -> str:
    return photo.credit.text if photo.credit is not None else ""


@pytest.mark.parametrize(
    "markup",
    [
        '<figure>@<figcaption># <span class="credit">Photo: Ida Berg</span></figcaption></figure>',
        "<figure>@<figcaption># <cite>Ida Berg</cite></figcaption></figure>",
        '<div>@<div class="image-caption">#</div><div class="copyright">Ida Berg</div></div>',
        '<div>@<p class="bildunterschrift"># (Foto: Ida Berg)</p></div>',
        '<div>@<p class="pie-de-foto">#</p><span class="autor-foto">Ida Berg</span></div>',
        "<figure>@<figcaption>#</figcaption><footer>Photo: Ida Berg</footer></figure>",
        '<figure><p class="bildautor">Foto: Ida Berg</p>@<figcaption>#</figcaption></figure>',
        "<div>@<span>Foto: Ida Berg</span><span>#</span></div>",
        "<figure>@</figure><figcaption># | Ida Berg</figcaption>",
        '<figure>@<figcaption itemprop="caption">#<small>© Ida Berg</small></figcaption></figure>',
        '<figure data-dot="image-caption">@<span data-dot="image-caption">#</span> '
        '<span data-dot="photo-author">Ida Berg</span></figure>',
        '<figure><button>@</button><figcaption># <i class="c-credit">Ida Berg</i>'
        "<button>Close</button></figcaption></figure>",
        '<figure>@<figcaption><span class="sr-only">Image caption,</span># '
        '<span class="credit">Ida Berg</span></figcaption></figure>',
        '<figure>@<figcaption># <span class="credit"><span>Credit</span>Ida Berg</span>'
        '</figcaption><div class="lightbox-caption">#</div></figure>',
        "<figure>@<figcaption># Photo: Ida Berg</figcaption><cite>Ida Berg</cite></figure>",
        f"{'<div>' * 20}@<p class='image-caption'>#</p><cite>Ida Berg</cite>{'</div>' * 20}",
        '<div><div><div>@<div class="image-caption">#</div></div><span>Zoom</span></div>'
        '<div class="copyright">Ida Berg</div></div>',
        "<figure>@<span>Zoom</span><span>Photo: Ida Berg</span><figcaption>#</figcaption></figure>",
    ],
)
def test_caption_and_credit_are_told_apart_however_they_are_set(markup: str) -> None:
    image = '<img src="/mill.jpg" alt="A mill&amp;nbsp;">'  # encoded twice, as many pages have it
    (photo,) = photos(markup.replace("@", image).replace("#", CAPTION))

    assert photo.caption == CAPTION
    assert credit(photo) == "Ida Berg"
    assert photo.url == "https://press.example/mill.jpg"
    assert photo.alt == "A mill"
    assert photo.cover


def test_a_credit_in_pieces_is_put_together_and_taken_apart() -> None:
    (photo,) = photos(
        f'<figure><img src="/mill.jpg" alt=""><figcaption>{CAPTION} <span class="credit">Photo by '
        'Ida Berg</span> /<span class="distributor">Valley Press</span></figcaption></figure>'
    )

    assert photo.caption == CAPTION
    assert photo.credit is not None
    assert (photo.credit.photographer, photo.credit.agency) == ("Ida Berg", "Valley Press")


def test_a_caption_right_behind_its_picture_belongs_to_it() -> None:
    article = read_body(
        '<img src="https://press.example/mill.jpg" alt="A mill"><hr><div class="photo-caption">'
        f"<span>{CAPTION}</span> <span>Photo: Ida Berg</span></div><div>{TEXT}</div>"
    )

    assert [(photo.caption, credit(photo)) for photo in article.photos] == [(CAPTION, "Ida Berg")]
    assert texts(article, BlockKind.PARAGRAPH) == [RAIN, MILL, ROAD]


def test_a_paragraph_below_a_picture_that_ends_in_a_credit_is_its_caption() -> None:
    (photo,) = photos(
        f'<p><img src="/mill.jpg" alt="x"></p><p>{CAPTION} (Photo: Ida Berg/Reuters)</p>'
    )

    assert photo.caption == CAPTION
    assert credit(photo) == "Ida Berg/Reuters"


def test_captions_are_no_paragraphs_also_where_the_picture_is_missing() -> None:
    article = read_body(f"<figure><figcaption>{CAPTION}</figcaption></figure>{TEXT}")

    assert texts(article, BlockKind.PARAGRAPH) == [RAIN, MILL, ROAD]
    assert [photo.caption for photo in article.photos] == [CAPTION]


@pytest.mark.parametrize(
    ("image", "address"),
    [
        ('<img src="a.jpg" alt="x">', "https://press.example/news/a.jpg"),
        ('<img src="//cdn.example/a.jpg" alt="x">', "https://cdn.example/a.jpg"),
        ('<img src="/blank.gif" data-src="/a.jpg" alt="x">', "https://press.example/a.jpg"),
        (f'<img src="{DATA[:80]}" data-lazy-src="/a.jpg" alt="x">', "https://press.example/a.jpg"),
        ('<img src="/s.jpg" srcset="/s.jpg 300w, /l.jpg 1200w, /xl.jpg 9000w" alt="x">',
         "https://press.example/l.jpg"),
        ('<img src="/s.jpg" srcset="/s.jpg, /l.jpg 2x" alt="x">', "https://press.example/l.jpg"),
        ('<picture><source srcset="/l.webp 800w"><img data-x="1" alt="x"></picture>',
         "https://press.example/l.webp"),
        ('<div><img class="lazy" alt="x"><noscript><img src="/a.jpg" alt="x"></noscript></div>',
         "https://press.example/a.jpg"),
        ('<amp-img src="/a.jpg" alt="x"></amp-img>', "https://press.example/a.jpg"),
        ('<img src="/a b.jpg" alt="x">', "https://press.example/a%20b.jpg"),
        ('<img src="javascript:a" data-src="/a.jpg" alt="x">', "https://press.example/a.jpg"),
        ('<img data-src-note="a goat.jpg" src="/a.jpg" alt="x">', "https://press.example/a.jpg"),
    ],
)  # fmt: skip
def test_a_picture_s_address_is_the_best_the_page_has(image: str, address: str) -> None:
    assert [photo.url for photo in photos(f"<figure>{image}</figure>")] == [address]


@pytest.mark.parametrize(
    "image",
    [
        '<img src="/icon.svg" alt="x">',
        '<img src="/a.jpg" width="1" height="1" alt="">',
        '<img src="/a.jpg" class="avatar" alt="Ana Roe">',
        '<img src="/a.jpg">',
        '<img alt="x">',
        '<a href="/other"><img src="/a.jpg" alt="x">Another story</a>',
        '<div class="related-teaser"><figure><img src="/a.jpg" alt="x"></figure></div>',
        '<aside><figure><img src="/a.jpg" alt="x"><figcaption>A goat.</figcaption></figure>'
        "<p>Goats.</p></aside>",
        '<img src="/writers/author/roe.jpg" alt="x">',
    ],
)
def test_signs_portraits_and_teasers_are_no_pictures_of_the_article(image: str) -> None:
    assert photos(image) == ()


@pytest.mark.parametrize(
    "alt", ["Ana Roe", "Photo of Ana Roe", "Bild av Ana Roe", "Foto von Ana Roe"]
)
def test_the_portrait_of_the_author_is_no_picture_of_the_article(alt: str) -> None:
    head = '<meta name="author" content="Ana Roe">'

    assert photos(f'<figure><img src="/roe.jpg" alt="{alt}"></figure>', head) == ()


def test_a_picture_that_comes_twice_is_shown_once_with_its_caption() -> None:
    found = photos(
        '<figure><img src="/pictures/mill-at-noon.jpg" alt="x"></figure>'
        '<figure><img src="/small/mill-at-noon.jpg" alt="x">'
        f"<figcaption>{CAPTION}</figcaption></figure>"
    )

    assert [photo.caption for photo in found] == [CAPTION]


def test_a_picture_without_a_caption_takes_what_the_data_say_of_it() -> None:
    script = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "image": {'
        '"@type": "ImageObject", "url": "https://press.example/mill-at-noon.jpg",'
        ' "caption": "The mill at noon.", "creditText": "Ida Berg/Valley Press"}}</script>'
    )
    (photo,) = photos('<figure><img src="/mill-at-noon.jpg" alt="x"></figure>', BASE + script)

    assert (photo.caption, credit(photo)) == ("The mill at noon.", "Ida Berg/Valley Press")


def saved(body: str, head: str = "") -> Article:
    return read_markup(page(f"<div><p>{RAIN}</p>{body}<p>{MILL}</p></div>", head), "mill.html")


@pytest.mark.parametrize("folder", ["mill_files", "mill-Dateien", "mill_fichiers"])
def test_a_picture_in_the_folder_of_a_saved_page_is_a_file(folder: str) -> None:
    comment = "<!-- saved from url=(0026)https://press.example/mill -->"
    body = f'<img src="./{folder}/a%20b.jpg" srcset="https://press.example/a.jpg 900w" alt="x">'
    (photo,) = saved(body, comment).photos

    assert photo.file == f"{folder}/a b.jpg"
    assert photo.url == "https://press.example/a.jpg"


def test_where_nobody_knows_the_page_s_address_a_picture_is_a_file_beside_it() -> None:
    assert [photo.file for photo in saved('<img src="pictures/a.jpg" alt="x">').photos] == [
        "pictures/a.jpg"
    ]


def test_a_page_saved_by_single_file_knows_where_it_is_from_and_carries_its_pictures() -> None:
    other = DATA[:-8] + "AAAAAAA="
    markup = page(f'<img src="{DATA}" alt="a"><img src="{other}" alt="b">{TEXT}').replace(
        "<html",
        "<!--\n Page saved with SingleFile \n url: https://press.example/mill \n"
        " saved date: Tue -->\n<html",
    )
    article = read_markup(markup)

    assert article.url == "https://press.example/mill"
    assert [photo.file for photo in article.photos] == ["#data:1", "#data:2"]
    assert html.embedded_picture(markup, 1) == bytes(range(256)) * 3
    assert html.embedded_picture(markup, 2).startswith(bytes(range(256)))
    assert html.embedded_picture(markup, 3) == b""
    assert html.embedded_picture("", 1) == b""


def test_a_picture_that_single_file_put_into_a_style_sheet_is_found() -> None:
    style = f'<style>:root{{--sf-img-1: url("{DATA}"); --sf-img-2: none}}</style>'
    image = (
        '<img src="data:image/svg+xml,<svg/>" style="background-image: var(--sf-img-1)" alt="x">'
    )
    markup = page(f"{image}{TEXT}", style)

    assert [photo.file for photo in read_markup(markup).photos] == ["#data:1"]
    assert html.embedded_picture(markup, 1) == bytes(range(256)) * 3


@pytest.mark.parametrize(
    ("address", "data"),
    [
        ("data:image/svg+xml," + "%3Csvg%3E" * 60, b"<svg>" * 60),
        ("data:image/png;base64," + "!" * 500, b""),
        ("data:image/png;base64," + "A" * 500, bytes(375)),
    ],
)
def test_a_picture_in_a_page_is_decoded_or_nothing(address: str, data: bytes) -> None:
    assert html.embedded_picture(f'<img src="{address}">', 1) == data


@pytest.mark.parametrize(
    ("figure", "caption", "printed"),
    [
        ('<figcaption>Photo: <span class="credit">Ida Berg</span></figcaption>', "", "Ida Berg"),
        ("<figcaption><b>Photo by</b> <span>Ida Berg</span></figcaption>", "", "Ida Berg"),
        ("<figcaption><b>Photo via</b> <span>Vale Museum archives</span></figcaption>",
         "", "Vale Museum archives"),
        (f'<figcaption class="credit">{CAPTION} {CAPTION} {CAPTION}</figcaption>',
         f"{CAPTION} {CAPTION} {CAPTION}", ""),
        (f'<figcaption><cite>{CAPTION} {CAPTION}</cite></figcaption>', f"{CAPTION} {CAPTION}", ""),
    ],
)  # fmt: skip
def test_a_credit_is_what_can_be_one(figure: str, caption: str, printed: str) -> None:
    (photo,) = photos(f'<figure><img src="/mill.jpg" alt="x">{figure}</figure>')

    assert (photo.caption, credit(photo)) == (caption, printed)


def test_markup_in_an_attribute_is_no_caption_and_the_data_s_is() -> None:
    script = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "image": {"@type": '
        '"ImageObject", "url": "https://press.example/the-mill-at-noon.jpg", '
        '"caption": "The mill at noon."}}</script>'
    )
    image = '<img src="/the-mill-at-noon.jpg" alt="x" data-caption="&lt;p&gt;Goats">'
    (photo,) = photos(f"<figure>{image}</figure>", BASE + script)

    assert (photo.caption, photo.credit) == ("The mill at noon.", None)


def test_pictures_side_by_side_take_no_caption_from_what_follows_them() -> None:
    row = "".join(f'<figure><img src="/{name}.jpg" alt="x"></figure>' for name in "abcd")
    lost = f"<figure><figcaption>{CAPTION}</figcaption></figure>"
    deep = f"<div><div><div><div>{ROAD}</div></div></div></div>"

    assert [photo.caption for photo in photos(row + lost + row.replace('"/', '"/x') + deep)] == [
        *("", "", "", "", CAPTION, "", "", "", "")
    ]


def test_a_picture_in_the_element_of_a_long_text_is_shown_without_it() -> None:
    (photo,) = photos(
        f'<div><picture><img src="/mill.jpg" alt="x"></picture>{RAIN * 400}<br></div>'
    )

    assert (photo.caption, photo.url) == ("", "https://press.example/mill.jpg")


def test_a_picture_elsewhere_on_the_page_is_none_of_the_article() -> None:
    elsewhere = '<main><div><figure><img src="/goat.jpg" alt="A goat"></figure></div>'

    assert read_markup(page(f"<div>{TEXT}</div>").replace("<main>", elsewhere)).photos == ()
