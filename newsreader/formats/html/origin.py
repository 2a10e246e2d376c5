"""Where a saved page comes from, as the program says that saved it."""

import re

from newsreader.formats.html.addresses import absolute

_HEAD = 6000
"""How many characters at a page's beginning may say it."""

_SINGLE_FILE = re.compile(
    r"Page saved with SingleFile[^\n]{0,200}\n\s{0,20}url:\s{0,9}(https?://\S{1,4000})",
    re.IGNORECASE,
)
_BROWSER = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,6}\)(https?://\S{1,4000})", re.IGNORECASE)


def find_origin(markup: str) -> str:
    """The address that SingleFile, or a browser, wrote into the page; empty where none did."""
    head = markup[:_HEAD]
    match = _SINGLE_FILE.search(head) or _BROWSER.search(head)
    return absolute(match[1].removesuffix("-->"), "") if match is not None else ""
