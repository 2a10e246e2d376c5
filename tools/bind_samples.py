"""Binds the sample articles that are files of several parts: a saved page and a book.

Run it from anywhere: `python tools/bind_samples.py`. Texts come from `tools/samples`, pictures from
`articles/pictures`; the same texts make the same bytes.
"""

import base64
import quopri
import zipfile
from pathlib import Path

TOOLS = Path(__file__).resolve().parent
TEXTS = TOOLS / "samples"
ARTICLES = TOOLS.parent / "articles"
PICTURES = ARTICLES / "pictures"

BOUNDARY = "----MultipartBoundary--market-hall----"
PAGE_ADDRESS = "https://stenwickledger.example/town/lost-property"
PICTURE_ADDRESS = "https://stenwickledger.example/pictures/shopfronts.png"
PAGE_HEAD = f"""\
From: <Saved by Blink>
Snapshot-Content-Location: {PAGE_ADDRESS}
Subject: Market hall clears out its lost property after 40 years | Stenwick Ledger
Date: Sat, 4 May 2024 09:30:00 +0200
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="{BOUNDARY}"


"""
CONTAINER = """\
<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""
LONG_AGO = (2024, 5, 1, 6, 0, 0)


def part(kind: str, address: str, encoding: str, contents: bytes) -> str:
    """One part of a saved page."""
    head = f"Content-Type: {kind}\nContent-Transfer-Encoding: {encoding}"
    return f"--{BOUNDARY}\n{head}\nContent-Location: {address}\n\n{contents.decode('ascii')}\n"


def saved_page() -> bytes:
    """The page about the market hall with its picture, as a browser saves it."""
    page = (TEXTS / "market-hall.html").read_bytes()
    picture = (PICTURES / "shopfronts.png").read_bytes()
    text = "".join(
        (
            PAGE_HEAD,
            part("text/html", PAGE_ADDRESS, "quoted-printable", quopri.encodestring(page)),
            part("image/png", PICTURE_ADDRESS, "base64", base64.encodebytes(picture)),
            f"--{BOUNDARY}--\n",
        )
    )
    return text.replace("\n", "\r\n").encode("ascii")


def add(book: zipfile.ZipFile, name: str, contents: bytes) -> None:
    """Put a member into the book."""
    info = zipfile.ZipInfo(name, LONG_AGO)
    stored = name == "mimetype" or name.endswith(".png")
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    book.writestr(info, contents)


def bind_book(path: Path) -> None:
    """Write the book of two long reads."""
    texts = TEXTS / "book"
    with zipfile.ZipFile(path, "w") as book:
        add(book, "mimetype", b"application/epub+zip")
        add(book, "META-INF/container.xml", CONTAINER.encode())
        for name in ("content.opf", "nav.xhtml"):
            add(book, f"OEBPS/{name}", (texts / name).read_bytes())
        for name in ("cover.xhtml", "ballots.xhtml", "tides.xhtml"):
            add(book, f"OEBPS/text/{name}", (texts / name).read_bytes())
        add(book, "OEBPS/pictures/ballot.png", (PICTURES / "ballot.png").read_bytes())


def main() -> None:
    """Write both files into `articles`."""
    (ARTICLES / "market-hall.mhtml").write_bytes(saved_page())
    bind_book(ARTICLES / "spring-reading.epub")


if __name__ == "__main__":
    main()
