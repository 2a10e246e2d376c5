"""Web archives (WARC): each page that was answered with is an article.

warcio reads them: it knows the many ways in which crawlers write records and servers pack
answers. It is an extra, as few folders hold such files.
"""

import importlib
import io
import os
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Protocol

from newsreader.article import BODY_KINDS, Article, ArticleError
from newsreader.formats.charsets import decode_as
from newsreader.formats.draft import Draft
from newsreader.formats.gzipped import MAGIC, unzipped
from newsreader.formats.html import page_draft
from newsreader.formats.several import finish
from newsreader.formats.source import Source

NAME = "warc"
"""What the format is called."""

MOST_PAGES = 500
"""How many pages of an archive are read: some ten seconds' work."""

MOST_RECORDS = 50_000
"""How many records are looked at for pages."""

MOST_BYTES = 128 * 1024 * 1024
"""How much of an archive is unpacked."""

MOST_BYTES_OF_A_PAGE = 4 * 1024 * 1024
"""How much of one page is read."""

MOST_BYTES_OF_PAGES = 64 * 1024 * 1024
"""How much of all pages is read."""

_FEWEST_LETTERS = 200
"""How much running text a page has; error pages and frames have less."""

_BLOCK = 1024 * 1024
"""How much warcio reads at a time: it puts long lines together block by block."""

_PAGES = ("text/html", "application/xhtml+xml")


class _Headers(Protocol):
    """Headers as warcio gives them."""

    def get_header(self, name: str) -> str | None:
        """The value of a header."""

    def get_statuscode(self) -> str:
        """The status of an answer."""


class _Stream(Protocol):
    """A stream as warcio gives it."""

    def read(self, length: int) -> bytes:
        """Some of what is left, no more than so many bytes."""


class _Record(Protocol):
    """A record as warcio gives it."""

    rec_type: str
    rec_headers: _Headers
    http_headers: _Headers | None

    def content_stream(self) -> _Stream:
        """What the record holds, unpacked."""


class _Records(Protocol):
    """What reads the records of an archive: `warcio.ArchiveIterator`."""

    def __call__(self, file: io.BytesIO, *, block_size: int) -> Iterator[_Record]:
        """The records of a file."""


def load(source: Source) -> tuple[Article, ...]:
    """The articles among the pages of a web archive.

    Raises:
        ArticleError: warcio is not installed, or no page of the archive can be read.
    """
    try:
        records: _Records = importlib.import_module("warcio.archiveiterator").ArchiveIterator
    except ImportError as error:
        reason = "a web archive (WARC): pip install 'newsreader[warc]' to read it"
        raise ArticleError(source.path, reason) from error
    data, cut = source.data, source.cut
    if data.startswith(MAGIC):
        try:
            data, more = unzipped(data, MOST_BYTES)
        except ValueError as error:
            raise ArticleError(source.path, f"a web archive (WARC), but {error}") from error
        cut = cut or more
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stderr(nowhere):
        # warcio writes of what it finds odd, in the archive's own words, to the standard error.
        pages = list(_pages(data, records))
    cut = cut or len(pages) > MOST_PAGES
    if cut and len(pages) > 1:
        pages.pop()  # it may be half a page
    drafts = (page_draft(markup, url) for url, markup in pages)
    found = [draft for draft in drafts if _letters(draft) >= _FEWEST_LETTERS]
    if not found:
        raise ArticleError(source.path, "a web archive (WARC) with no article in it")
    return finish(found, replace(source, cut=cut), NAME)


def _letters(draft: Draft) -> int:
    """How much running text a page has."""
    return sum(len(part.text) for part in draft.parts if part.kind in BODY_KINDS)


def _pages(data: bytes, records: _Records) -> Iterator[tuple[str, str]]:
    """The addresses and the markup of the pages in an archive, one more than are wanted."""
    left, found = MOST_BYTES_OF_PAGES, 0
    for record in _whole_records(data, records):
        if not _is_page(record):
            continue
        url = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
        try:
            contents = record.content_stream().read(MOST_BYTES_OF_A_PAGE)
        except Exception:  # warcio raises whatever its unpackers raise, and plain `Exception`
            continue
        yield url, decode_as(contents, _charset(record))
        left -= len(contents)
        found += 1
        if found > MOST_PAGES or left < 0:
            return


def _whole_records(data: bytes, records: _Records) -> Iterator[_Record]:
    """The records of an archive up to the first that is broken."""
    try:
        yield from islice(records(io.BytesIO(data), block_size=_BLOCK), MOST_RECORDS)
    except Exception:  # warcio raises many kinds, also plain `Exception`
        return


def _is_page(record: _Record) -> bool:
    """Whether a record is a page that a server answered with, or that a crawler put in."""
    if record.rec_type == "response" and record.http_headers is not None:
        return record.http_headers.get_statuscode() == "200" and (
            record.http_headers.get_header("Content-Type") or ""
        ).lower().startswith(_PAGES)
    kind = record.rec_headers.get_header("Content-Type") or ""
    return record.rec_type == "resource" and kind.lower().startswith(_PAGES)


def _charset(record: _Record) -> str:
    """The encoding that the server said the page is in."""
    headers = record.http_headers or record.rec_headers
    kind = (headers.get_header("Content-Type") or "").lower()
    return kind.partition("charset=")[2].partition(";")[0].strip("\"' ")
