"""Mails, and newsletters above all: subject, sender, date, and the text as HTML or plain lines."""

from collections.abc import Iterator, Sequence
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from newsreader.article import Article, ArticleError, BlockKind
from newsreader.dates import parse_date
from newsreader.formats.bodies import html_parts, line_parts
from newsreader.formats.compose import compose
from newsreader.formats.draft import Part, Picture
from newsreader.formats.fields import Fields
from newsreader.formats.html import page_draft
from newsreader.formats.mail_parts import (
    PAGES,
    MailError,
    MailPart,
    attach_pictures,
    find_picture,
    header,
    list_parts,
    read_message,
    with_addresses,
)
from newsreader.formats.source import Source

NAME = "mail"
"""What the format is called."""

_LEAST_KEPT = 0.5
"""How much of a mail's text has to be left when it is read as a page; else all of it is taken."""
_HEAD_KINDS = (BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.DATELINE)


def load(source: Source) -> tuple[Article, ...]:
    """The article that a mail is.

    Raises:
        ArticleError: it cannot be taken apart, or has no text.
    """
    try:
        message = read_message(source.data or source.text.encode("utf-8", "replace"))
    except MailError as error:
        raise ArticleError(source.path, f"a mail, but {error}") from error
    parts = list_parts(message)
    fields = _fields(message, parts)
    blocks = _blocks(fields, parts)
    if not blocks and not fields.photos:
        raise ArticleError(source.path, "a mail without a text")
    draft = compose(fields, blocks)
    return (draft.article(source.path, NAME, cut=source.cut),)


def embedded_picture(data: bytes, name: str) -> bytes:
    """The bytes of the picture under a name in a mail.

    Raises:
        KeyError: there is no such picture.
    """
    return find_picture(data, name)


def _fields(message: Message, parts: Sequence[MailPart]) -> Fields:
    """What a mail's headers say of it."""
    name, address = parseaddr(header(message, "From"))
    sender = name or address
    is_newsletter = any(message.get(mark) for mark in ("List-Unsubscribe", "List-Id", "List-Post"))
    archived = header(message, "Archived-At").strip("<> ")
    return Fields(
        title=header(message, "Subject"),
        authors=() if is_newsletter or not sender else (sender,),
        published=_date(message),
        source=sender if is_newsletter else header(message, "Organization"),
        url=archived,
        language=header(message, "Content-Language").partition(",")[0],
        photos=tuple(_attached(parts)),
    )


def _date(message: Message) -> str:
    """When a mail was sent."""
    text = header(message, "Date")
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, OverflowError):
        return parse_date(text)


def _attached(parts: Sequence[MailPart]) -> Iterator[Part]:
    """The pictures that were attached, under the names of their files."""
    for part in parts:
        if part.attached and part.kind.startswith("image/") and part.names:
            picture = Picture(file=f"#{part.names[0]}", alt=part.names[-1])
            yield Part(BlockKind.CAPTION, "", "a picture attached to the mail", picture=picture)


def _blocks(fields: Fields, parts: Sequence[MailPart]) -> list[Part]:
    """The blocks of a mail's text: of its HTML, or of its plain lines."""
    shown = [part for part in parts if not part.attached]
    page = next((part for part in shown if part.kind in PAGES), None)
    if page is not None and (blocks := _page_blocks(page.text())):
        attach_pictures(blocks, parts)
        return blocks
    plain = next((part.text() for part in shown if part.kind == "text/plain"), "")
    return line_parts(plain, fields.title)


def _page_blocks(markup: str) -> list[Part]:
    """The blocks of a mail's page.

    A page's reader leaves out what is not the article; where that is most of a mail, the mail is
    one of many short pieces, and all of it is taken.
    """
    markup = with_addresses(markup)
    page = [part for part in page_draft(markup).parts if part.kind not in _HEAD_KINDS]
    everything = html_parts(markup)
    sizes = [sum(len(part.text) for part in parts) for parts in (page, everything)]
    return page if sizes[0] >= sizes[1] * _LEAST_KEPT else everything
