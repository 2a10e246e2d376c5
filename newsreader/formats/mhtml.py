"""Pages saved as one file (MHTML): the page, and the pictures that came with it."""

from newsreader.article import Article, ArticleError, BlockKind
from newsreader.formats.draft import Draft, Part
from newsreader.formats.html import page_draft
from newsreader.formats.mail_parts import (
    PAGES,
    MailError,
    attach_pictures,
    find_picture,
    header,
    list_parts,
    read_message,
    with_addresses,
)
from newsreader.formats.several import finish, telling
from newsreader.formats.source import Source

NAME = "mhtml"
"""What the format is called."""


def load(source: Source) -> tuple[Article, ...]:
    """The article of a saved page.

    Raises:
        ArticleError: there is no page in the file.
    """
    try:
        message = read_message(source.data or source.text.encode("utf-8", "replace"))
    except MailError as error:
        raise ArticleError(source.path, f"a saved web page (MHTML), but {error}") from error
    parts = list_parts(message)
    pages = [part for part in parts if part.kind in PAGES]
    if not pages:
        reason = "a saved web page (MHTML) with no page in it. Save the page again"
        raise ArticleError(source.path, reason)
    location = header(message, "Snapshot-Content-Location")
    page = next((part for part in pages if location in part.names), pages[0])
    url = location or next(iter(page.names), "")
    draft = page_draft(with_addresses(page.text()), url)
    _add_title(draft, header(message, "Subject"))
    attach_pictures(draft.parts, parts, url)
    return finish(telling([draft]), source, NAME)


def _add_title(draft: Draft, subject: str) -> None:
    """Give a page that shows no title the one that it was saved under."""
    titles = (part.text for part in draft.parts if part.kind is BlockKind.TITLE)
    if subject and not any(title.strip() for title in titles):
        draft.parts.insert(0, Part(BlockKind.TITLE, subject, "the title it was saved under"))


def embedded_picture(data: bytes, name: str) -> bytes:
    """The bytes of the picture under a name in a saved page.

    Raises:
        KeyError: there is no such picture.
    """
    return find_picture(data, name)
