"""EPUB books: each chapter with a text is an article, or the whole book where it has just one.

Reading services and newsletters hand out what was saved in them as books of articles.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote

from newsreader.article import BODY_KINDS, Article, ArticleError, BlockKind
from newsreader.clean import clean_line
from newsreader.dates import parse_date
from newsreader.formats.addresses import path_of
from newsreader.formats.bodies import html_parts, plain_line
from newsreader.formats.charsets import decode_as
from newsreader.formats.compose import compose
from newsreader.formats.draft import Draft, Part
from newsreader.formats.fields import Fields
from newsreader.formats.several import finish
from newsreader.formats.source import Source
from newsreader.formats.xml_tree import EMPTY, Node, XmlError, line_of, parse_xml
from newsreader.formats.zipped import Archive, ZipError, open_archive

NAME = "epub"
"""What the format is called."""

_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document")
_FEWEST_LETTERS = 200
"""How much running text a chapter has; title pages and imprints have less."""

_MOST_CHARACTERS = 8 * 1024 * 1024
"""How much markup of a book is read: as much as of the longest novels."""

_FEW_CHARACTERS = 64 * 1024
"""How much is read of any book."""

_PACKED = 20
"""How many times as long as the book what is read of it may be: books pack 3 to 5 to 1."""

_BEGUN = 4
"""The same where only the book's first bytes were asked for."""


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A chapter that has a text."""

    title: str
    """Its title, where the page says it apart from its text."""
    parts: tuple[Part, ...]
    """Its blocks."""

    @property
    def letters(self) -> int:
        """How much running text it has."""
        return sum(len(part.text) for part in self.parts if part.kind in BODY_KINDS)


@dataclass(frozen=True, slots=True)
class _Book:
    """What was read of a book."""

    fields: Fields
    """What it says of itself."""
    chapters: tuple[_Chapter, ...]
    """Its pages, as far as they were read."""
    cut: bool
    """Whether there is more of it."""


def load(source: Source) -> tuple[Article, ...]:
    """The articles of a book.

    Raises:
        ArticleError: the book cannot be opened, or has no text.
    """
    try:
        with open_archive(source.data, source) as archive:
            book = _read_book(archive, _most_characters(source))
    except (ZipError, XmlError) as error:
        raise ArticleError(source.path, f"an EPUB book, but {error}") from error
    except KeyError as error:
        raise ArticleError(source.path, f"an EPUB book without its part {error}") from error
    return finish(_drafts(book), replace(source, cut=book.cut), NAME)


def _most_characters(source: Source) -> int:
    """How much markup of a book is read: of one that packs it too well, or is only begun, less."""
    ratio = _BEGUN if source.cut else _PACKED
    return min(_MOST_CHARACTERS, max(_FEW_CHARACTERS, ratio * len(source.data)))


def embedded_picture(data: bytes, name: str) -> bytes:
    """The bytes of the picture under a path in a book.

    Raises:
        KeyError: there is no such picture.
        ValueError: the book is broken, or the picture larger than it may be.
    """
    try:
        with open_archive(data) as archive:
            found = next((member for member in archive.names if clean_line(member) == name), name)
            return archive.read(found)
    except ZipError as error:
        raise ValueError(str(error)) from error


def _read_book(archive: Archive, most: int) -> _Book:
    """A book's chapters, as far as they stand in so many characters of markup."""
    place = _package_place(archive)
    package = parse_xml(decode_as(archive.read(place))).root
    fields = _fields(package.first("metadata") or EMPTY)
    chapters: list[_Chapter] = []
    for page in dict.fromkeys(_pages(package, posixpath.dirname(place), archive)):
        if most <= 0:
            return _Book(fields, tuple(chapters), cut=True)
        markup = decode_as(archive.read(page))
        chapters.append(_read_chapter(archive, page, markup[:most]))
        most -= len(markup)
    return _Book(fields, tuple(chapters), cut=most < 0)


def _drafts(book: _Book) -> Iterator[Draft]:
    """The articles of a book."""
    fields = book.fields
    texts = [chapter for chapter in book.chapters if chapter.letters >= _FEWEST_LETTERS]
    if len(texts) <= 1:
        parts = [part for chapter in (texts or book.chapters) for part in chapter.parts]
        if parts:
            yield compose(replace(fields, title=_only_title(fields.title, parts)), parts)
        return
    outlet = fields.source or fields.title
    for chapter in texts:
        # The book's fields are each chapter's too, but for its title, summary and address.
        own = replace(fields, title=_title(chapter), source=outlet, summary="", url="")
        yield compose(own, chapter.parts)


def _title(chapter: _Chapter) -> str:
    """A chapter's title where its text does not open with a heading."""
    first = next(iter(chapter.parts), None)
    return "" if first is not None and first.kind is BlockKind.HEADING else chapter.title


def _only_title(title: str, parts: list[Part]) -> str:
    """The book's title, unless its one text opens with the only heading of the highest level."""
    levels = [part.level for part in parts if part.kind is BlockKind.HEADING]
    opens = parts[0].kind is BlockKind.HEADING and levels.count(levels[0]) == 1
    return "" if opens and levels[0] == min(levels) else title


def _package_place(archive: Archive) -> str:
    """Where the book's own description stands in the archive."""
    if _CONTAINER in archive:
        container = parse_xml(decode_as(archive.read(_CONTAINER)))
        root = container.root.find("rootfile")
        if root is not None and root.get("full-path") in archive:
            return root.get("full-path")
    packages = (name for name in archive.names if name.lower().endswith(".opf"))
    return next(packages, "content.opf")


def _fields(metadata: Node) -> Fields:
    """What a book says of itself."""
    sources = [node.line() for node in metadata.descendants("source", "identifier")]
    return Fields(
        title=plain_line(line_of(metadata.find("title"))),
        summary=plain_line(line_of(metadata.find("description"))),
        authors=tuple(node.line() for node in metadata.descendants("creator")),
        published=next(
            (day for node in metadata.descendants("date") if (day := parse_date(node.line()))), ""
        ),
        source=line_of(metadata.find("publisher")),
        url=next((each for each in sources if each.lower().startswith("http")), ""),
        language=line_of(metadata.find("language")),
        tags=tuple(node.line() for node in metadata.descendants("subject")),
    )


def _pages(package: Node, folder: str, archive: Archive) -> Iterator[str]:
    """The pages of a book in the order of its spine, without its lists of contents."""
    manifest = package.first("manifest") or EMPTY
    named = {item.get("id"): item for item in manifest.children("item")}
    for reference in (package.first("spine") or EMPTY).children("itemref"):
        item = named.get(reference.get("idref"))
        if item is None or item.get("media-type") not in _PAGES:
            continue
        name = _member(folder, item.get("href"))
        if "nav" not in item.get("properties").split() and name in archive:
            yield name


def _member(folder: str, address: str) -> str:
    """The member of the archive that a relative address in a folder stands for."""
    path = unquote(path_of(address))
    return posixpath.normpath(posixpath.join(folder, path)) if path else ""


def _read_chapter(archive: Archive, page: str, markup: str) -> _Chapter:
    """The chapter that a page of the book is."""
    parts = html_parts(markup)
    folder = posixpath.dirname(page)
    for part in parts:
        if part.photo.file:
            name = _member(folder, part.photo.file)
            part.photo.file = f"#{name}" if name in archive else ""
    kept = (part for part in parts if part.text or part.photo.file)
    return _Chapter(_page_title(markup), tuple(kept))


def _page_title(markup: str) -> str:
    """The title in a page's head."""
    head = markup[: markup.find("<body")] if "<body" in markup else ""
    _, _, behind = head.partition("<title")
    title = behind.partition(">")[2].partition("</title")[0]
    return plain_line(" ".join(title.split()))
