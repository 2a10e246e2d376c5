"""Readers of article files: bytes in, articles out.

`read` takes any file. What it is, its content decides; its name is a hint. Each format is a row
of `FORMATS`: how to know it, and a loader that is imported when the first such file comes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from newsreader.article import Article, ArticleError
from newsreader.formats.detect import is_yaml_article, markup_kind, opens_with_fence
from newsreader.formats.source import MOST_BYTES, Source, read_source

__all__ = ["FORMATS", "SUFFIXES", "Format", "find_format", "read"]

_YAML_SUFFIXES = (".yaml", ".yml")
_MARKDOWN_SUFFIXES = (".md", ".markdown")
_TEXT_SUFFIXES = (".txt", ".text")


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that articles come in."""

    name: str
    """What it is called in commands and exports."""
    title: str
    """What it is, in a few words."""
    suffixes: tuple[str, ...]
    """The endings of its files' names."""
    matches: Callable[[Source], bool]
    """Whether a file is of this kind."""
    load: Callable[[Source], tuple[Article, ...]]
    """Reads the articles of such a file."""


def read(path: Path, most: int = MOST_BYTES) -> tuple[Article, ...]:
    """The articles that a file holds, as far as they stand in its first `most` bytes.

    Raises:
        ArticleError: the file cannot be read as an article; it says why. Nothing else is raised,
            whatever the file holds.
    """
    try:
        articles = _read(path, most)
    except ArticleError:
        raise
    except RecursionError as error:
        raise ArticleError(path, "nested too deeply to be read") from error
    except MemoryError as error:
        raise ArticleError(path, "too large to be read") from error
    except Exception as error:  # a fault of ours costs one article, not the library
        reason = f"this program failed on it ({type(error).__name__}): please report that"
        raise ArticleError(path, reason) from error
    if not articles:
        raise ArticleError(path, "no article in it")
    return articles


def _read(path: Path, most: int) -> tuple[Article, ...]:
    """The articles that a file holds, if all goes well."""
    source = read_source(path, most)
    kind = markup_kind(source.text, source.suffix)
    if kind and source.suffix not in _YAML_SUFFIXES:
        raise ArticleError(path, f"{kind}: not read yet by this version. Save its text as .txt")
    return find_format(source).load(source)


def find_format(source: Source) -> Format:
    """The format of a file: the first that takes it; plain text takes everything."""
    return next(known for known in FORMATS if known.matches(source))


def _is_yaml(source: Source) -> bool:
    """Whether a file is a YAML article, by its name or by its first lines."""
    if source.suffix in _YAML_SUFFIXES:
        return not (opens_with_fence(source.text) and _has_text_below(source))
    return source.suffix not in SUFFIXES and is_yaml_article(source.text)


def _has_text_below(source: Source) -> bool:
    """Whether prose stands below a file's front matter, which YAML would not take."""
    from newsreader.formats.front_matter import has_text_below

    return has_text_below(source.text)


def _is_markdown(source: Source) -> bool:
    """Whether a file is Markdown, by its name or by the front matter it opens with."""
    if source.suffix in _MARKDOWN_SUFFIXES:
        return True
    if not opens_with_fence(source.text):
        return False
    from newsreader.formats.front_matter import has_front_matter

    return has_front_matter(source.text)


def _is_text(source: Source) -> bool:
    """Whether a file is plain text: whatever is nothing else."""
    return True


def _load_yaml(source: Source) -> tuple[Article, ...]:
    """The articles of a YAML file."""
    from newsreader.formats import yaml_file

    return yaml_file.load(source)


def _load_markdown(source: Source) -> tuple[Article, ...]:
    """The article of a Markdown file."""
    from newsreader.formats import markdown

    return markdown.load(source)


def _load_text(source: Source) -> tuple[Article, ...]:
    """The article of a plain text file."""
    from newsreader.formats import plain

    return plain.load(source)


FORMATS: tuple[Format, ...] = (
    Format("yaml", "YAML with a title and a body", _YAML_SUFFIXES, _is_yaml, _load_yaml),
    Format(
        "markdown",
        "Markdown, with or without front matter",
        _MARKDOWN_SUFFIXES,
        _is_markdown,
        _load_markdown,
    ),
    Format("text", "plain text, as scrapers save it", _TEXT_SUFFIXES, _is_text, _load_text),
)
"""The formats, those first that are surest to know their files."""

SUFFIXES: frozenset[str] = frozenset(suffix for known in FORMATS for suffix in known.suffixes)
"""The endings of names that a folder is searched for. A file named outright is always tried."""
