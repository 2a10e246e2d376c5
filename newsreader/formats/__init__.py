"""Readers of article files: bytes in, articles out.

`read` takes any file. What it is, its content decides; its name is a hint. Each format is a row
of `FORMATS`: how to know it, and a loader that is imported when the first such file comes.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from newsreader.article import Article, ArticleError
from newsreader.formats.detect import is_page, is_yaml_article, opens_with_fence, other_markup
from newsreader.formats.kinds import kind_of_bytes, kind_of_text
from newsreader.formats.source import MOST_BYTES, Source, read_source
from newsreader.limits import TOO_MUCH_MEMORY

__all__ = ["FORMATS", "SUFFIXES", "Format", "find_format", "read"]

Loader = Callable[[Source], tuple[Article, ...]]
"""Reads the articles of a file; raises ArticleError where there are none."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that articles come in."""

    name: str
    """What it is called in commands and exports."""
    title: str
    """What it is, in a few words."""
    suffixes: tuple[str, ...]
    """The endings of its files' names."""
    module: str
    """The module of this package that reads it, imported when the first such file comes."""

    def load(self, source: Source) -> tuple[Article, ...]:
        """The articles of such a file.

        Raises:
            ArticleError: there are none in it.
        """
        loader: Loader = import_module(f"{__name__}.{self.module}").load
        return loader(source)


FORMATS: tuple[Format, ...] = (
    Format("html", "web pages, as served or saved", (".html", ".htm", ".xhtml", ".shtml"), "html"),
    Format("mhtml", "web pages saved as one file", (".mhtml", ".mht"), "mhtml"),
    Format(
        "json",
        "JSON of readers, crawlers and agencies",
        (".json", ".jsonl", ".ndjson"),
        "json_files",
    ),
    Format("feed", "feeds: RSS, Atom, RDF", (".rss", ".atom", ".rdf", ".xml"), "feeds"),
    Format("wire", "agency wires: NewsML-G2, NITF", (".nitf", ".newsml"), "wires"),
    Format("tei", "XML of trafilatura, TEI", (".tei",), "tei"),
    Format("epub", "EPUB books", (".epub",), "epub"),
    Format("warc", "web archives", (".warc",), "warc"),
    Format("mail", "newsletters and other mail", (".eml",), "mail"),
    Format("yaml", "YAML with a title and a body", (".yaml", ".yml"), "yaml_file"),
    Format("markdown", "Markdown, with or without front matter", (".md", ".markdown"), "markdown"),
    Format("text", "plain text, as scrapers save it", (".txt", ".text"), "plain"),
)
"""The formats."""

_BY_NAME = {known.name: known for known in FORMATS}
_OWN_SUFFIXES = frozenset(suffix for known in FORMATS for suffix in known.suffixes)

SUFFIXES: frozenset[str] = _OWN_SUFFIXES | {f"{each}.gz" for each in _OWN_SUFFIXES} | {".pdf"}
"""The endings of names that a folder is searched for. A file named outright is always tried.

A PDF document is listed, with what to do about it: nobody would look for it elsewhere.
"""


def read(path: Path, most: int = MOST_BYTES) -> tuple[Article, ...]:
    """The articles that a file holds, as far as they stand in its first `most` bytes.

    Raises:
        ArticleError: the file cannot be read as an article; it says why. Nothing else is raised,
            whatever the file holds.
    """
    articles = None
    try:
        with suppress(MemoryError):  # it is said below, when what took the memory has gone
            articles = _read(path, most)
    except ArticleError:
        raise
    except RecursionError as error:
        raise ArticleError(path, "nested too deeply to be read") from error
    except Exception as error:  # a fault of ours costs one article, not the library
        reason = f"this program failed on it ({type(error).__name__}): please report that"
        raise ArticleError(path, reason) from error
    if articles is None:
        raise ArticleError(path, TOO_MUCH_MEMORY)
    if not articles:
        raise ArticleError(path, "no article in it")
    return articles


def _read(path: Path, most: int) -> tuple[Article, ...]:
    """The articles that a file holds, if all goes well."""
    source = read_source(path, most)
    known = find_format(source)
    markup = other_markup(source.text) if known.name == "text" else ""
    if markup:
        raise ArticleError(path, f"{markup} that is no article. Save its text as .txt")
    return known.load(source)


def find_format(source: Source) -> Format:
    """The format of a file."""
    return _BY_NAME[_name_of_format(source)]


def _name_of_format(source: Source) -> str:
    """The name of a file's format: what only one of them begins with is looked for first."""
    suffix = source.suffix
    if not source.text:
        return kind_of_bytes(source.data)
    if suffix in _BY_NAME["yaml"].suffixes:
        return "markdown" if _has_text_below(source) else "yaml"
    kind = kind_of_text(source.text, suffix)
    if kind:
        return kind
    if is_page(source.text, suffix):
        return "html"
    if suffix not in _OWN_SUFFIXES and is_yaml_article(source.text):
        return "yaml"
    return "markdown" if _is_markdown(source) else "text"


def _has_text_below(source: Source) -> bool:
    """Whether prose stands below a file's front matter, which YAML would not take."""
    if not opens_with_fence(source.text):
        return False
    from newsreader.formats.front_matter import has_text_below

    return has_text_below(source.text)


def _is_markdown(source: Source) -> bool:
    """Whether a file is Markdown, by its name or by the front matter it opens with."""
    if source.suffix in _BY_NAME["markdown"].suffixes:
        return True
    if not opens_with_fence(source.text):
        return False
    from newsreader.formats.front_matter import has_front_matter

    return has_front_matter(source.text)
