"""The libraries that saved pages are measured with beside this program, each if it is installed."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

Predict = Callable[[str, bytes], dict[str, Any]]
"""Makes a prediction, as the scorer takes it, of a page's name and bytes."""


def trafilatura_reader() -> Predict:
    """Trafilatura, asked for everything that it finds."""
    trafilatura = import_module("trafilatura")

    def predict(_name: str, data: bytes) -> dict[str, Any]:
        found = trafilatura.bare_extraction(
            data,
            with_metadata=True,
            include_images=True,
            include_comments=False,
            include_tables=False,
        )
        if found is None:
            return {}
        body = found.body
        blocks = [
            (str(each.tag), " ".join("".join(each.itertext()).split())) for each in body.iter()
        ]
        return {
            "title": found.title,
            "summary": found.description,
            "authors": (found.author or "").split("; "),
            "published": found.date,
            "headings": [text for tag, text in blocks if tag == "head"],
            "paragraphs": [text for tag, text in blocks if tag in ("p", "item", "quote") and text],
            "photos": [
                {"url": each.get("src"), "alt": each.get("alt"), "caption": each.get("title")}
                for each in body.iter("graphic")
            ],
        }

    return predict


def newspaper_reader() -> Predict:
    """Newspaper4k, with its guess of the language."""
    newspaper = import_module("newspaper")

    def predict(_name: str, data: bytes) -> dict[str, Any]:
        article = newspaper.Article("https://page.example/", fetch_images=False)
        article.download(input_html=data.decode("utf-8", "replace"))
        article.parse()
        return {
            "title": article.title,
            "summary": article.meta_description,
            "authors": article.authors,
            "published": article.publish_date.isoformat() if article.publish_date else "",
            "paragraphs": [text for text in article.text.split("\n\n") if text.strip()],
            "photos": [{"url": url} for url in [article.top_image, *article.images] if url],
        }

    return predict


def readability_reader() -> Predict:
    """The port of the browsers' reading view."""
    html, readability = import_module("lxml.html"), import_module("readability")

    def predict(_name: str, data: bytes) -> dict[str, Any]:
        document = readability.Document(data)
        body = html.fromstring(document.summary())
        texts = [
            (str(each.tag), " ".join(each.text_content().split()))
            for each in body.iter("p", "li", "h2", "h3", "h4")
        ]
        return {
            "title": document.short_title(),
            "headings": [text for tag, text in texts if tag[0] == "h" and text],
            "paragraphs": [text for tag, text in texts if tag[0] != "h" and text],
            "photos": [
                {"url": each.get("src"), "alt": each.get("alt")} for each in body.iter("img")
            ],
        }

    return predict


PEERS: dict[str, Callable[[], Predict]] = {
    "trafilatura": trafilatura_reader,
    "newspaper4k": newspaper_reader,
    "readability": readability_reader,
}
"""What imports each of them, and gives its way of making predictions."""
