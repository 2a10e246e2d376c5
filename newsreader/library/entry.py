"""An entry: what the list shows of an article, without its text."""

from dataclasses import dataclass
from pathlib import Path

from newsreader.article import NOTHING, Article
from newsreader.clean import Clean


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the list: an article, or a file that cannot be read as one."""

    path: Path
    """The file."""
    number: int = 0
    """Which article of its file, from 1; 0 where the file holds just one."""
    title: Clean = NOTHING
    """The headline; the file's name for a file that cannot be read."""
    source: Clean = NOTHING
    """The outlet."""
    published: Clean = NOTHING
    """ISO 8601 day or moment; empty where unknown."""
    photos: int = 0
    """How many photos."""
    quotes: int = 0
    """How many quotes."""
    minutes: int = 0
    """How long it takes to read."""
    fingerprint: str = ""
    """What the article is known by in the reader's state; empty for a file with an error."""
    error: Clean = NOTHING
    """Why the file cannot be read."""
    places: int = 1
    """In how many files the same story stands, as far as they are grouped under this one."""
    id: int = 0
    """The number that the library's index knows it by."""

    @property
    def key(self) -> tuple[Path, int]:
        """What tells this entry from every other in the list."""
        return self.path, self.number


def fingerprint(article: Article) -> str:
    """What an article is known by: a hash of what it says, so that a moved file keeps its marks."""
    if article.known_by:
        return article.known_by
    from hashlib import blake2b  # a slow import, which only the worker needs

    return blake2b(article.text.encode("utf-8"), digest_size=16).hexdigest()


def entry_of(article: Article, whole: bool = True) -> Entry:
    """The entry of an article that has been read; without `whole`, of its beginning.

    An article of which only the beginning is known has no fingerprint: no marks are its own yet.
    """
    return Entry(
        path=article.path,
        number=article.number,
        title=article.title,
        source=article.source,
        published=article.published,
        photos=len(article.photos),
        quotes=len(article.quotes),
        minutes=article.minutes,
        fingerprint=fingerprint(article) if whole else "",
    )
