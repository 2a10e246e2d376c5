"""The orders a list of articles can stand in, and texts without the differences nobody types."""

import unicodedata
from enum import StrEnum


class Order(StrEnum):
    """How a list is ordered."""

    NEWEST = "newest first"
    OLDEST = "oldest first"
    TITLE = "by headline"
    SOURCE = "by outlet"


def fold(text: str) -> str:
    """The text without the differences that nobody types: case, accents, kinds of quote mark."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
        text = "".join(c for c in text if not unicodedata.combining(c))
    return text.casefold()
