"""The text of an article in an Omnivore export, which stands in a file of its own.

An export is a folder: `metadata_0_to_20.json` lists the articles, `content/SLUG.html` has each
one's text.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from newsreader.article import ArticleError
from newsreader.formats.source import read_source
from newsreader.formats.values import Value, shown

_SLUG = re.compile(r"[\w][\w.~%-]{0,250}")
_MOST_BYTES = 4 * 1024 * 1024


def is_omnivore(fields: Mapping[str, Value]) -> bool:
    """Whether fields, under folded names, are those of an Omnivore export."""
    return {"slug", "readingprogress", "savedat"} <= fields.keys()


def read_content(folder: Path, fields: Mapping[str, Value]) -> str:
    """The text of an article, from the file beside its metadata; empty where there is none.

    Nothing outside the folder is read, whatever the metadata or links in the folder say.
    """
    slug = shown(fields.get("slug"))
    if _SLUG.fullmatch(slug) is None:
        return ""
    path = folder / "content" / f"{slug}.html"
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            return ""
        return read_source(path, _MOST_BYTES).text
    except (ArticleError, OSError, RuntimeError):  # no such file, or a loop of links
        return ""
