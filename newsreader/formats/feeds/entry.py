"""What RSS and Atom entries have in common: their text and pictures become one draft."""

import html
from collections.abc import Iterable
from dataclasses import replace

from newsreader.dates import parse_date
from newsreader.formats.bodies import (
    body_parts,
    html_parts,
    is_markup,
    plain_line,
    resolve_pictures,
)
from newsreader.formats.compose import compose
from newsreader.formats.draft import Draft
from newsreader.formats.feeds.media import find_pictures, merge_pictures
from newsreader.formats.fields import Fields
from newsreader.formats.xml_tree import Node, line_of, markup_of


def text_of(node: Node | None) -> str:
    """The text of an element as HTML or plain text: escaped, in CDATA, or as elements."""
    if node is None:
        return ""
    if node.first() is not None:
        return markup_of(node)
    text = node.text()
    if node.get("type") == "text" and is_markup(text):
        return html.escape(text, quote=False)
    return text


def title_of(node: Node | None) -> str:
    """A title without the markup that may stand in it."""
    if node is None or node.get("type") == "text":
        return line_of(node)
    return " ".join(plain_line(node.text()).split())


def first_date(nodes: Iterable[Node]) -> str:
    """The first date that one of some elements holds, as ISO 8601."""
    return next((day for node in nodes if (day := parse_date(node.line()))), "")


def summary_of(text: str) -> str:
    """A description as one line, without its markup and the pictures in it."""
    if not is_markup(text):
        return plain_line(" ".join(text.split()))
    return " ".join(part.text for part in html_parts(text) if part.picture is None).strip()


def entry_draft(entry: Node, fields: Fields, text: str) -> Draft:
    """The draft of an entry with its text, and with the pictures that stand beside that."""
    parts = body_parts(text, fields.title, fields.url) if text.strip() else []
    pictures = find_pictures(entry)
    resolve_pictures(pictures, fields.url)
    listed = merge_pictures(pictures, parts)
    if listed and listed[0].picture is not None:
        listed[0].picture.cover = True
    return compose(replace(_dated(fields), photos=tuple(listed)), parts)


def _dated(fields: Fields) -> Fields:
    """The fields with a date of a change only where it is another than that of publication."""
    if not fields.published:
        return replace(fields, published=fields.updated, updated="")
    return replace(fields, updated="") if fields.updated == fields.published else fields
