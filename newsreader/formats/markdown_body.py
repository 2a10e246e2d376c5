"""Markdown text as the blocks of an article.

The text is parsed as CommonMark with tables, and the parser's tokens are walked. Marks of
emphasis go, links show their words, pictures become photos with their captions.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from newsreader.article import BlockKind
from newsreader.captions import split_credit
from newsreader.formats.caption_lines import with_captions
from newsreader.formats.draft import Part, PartLink
from newsreader.formats.photo_fields import caption_part, picture_at, set_credit

MOST_CHARACTERS = 4 * 1024 * 1024
"""How long a text may be and still be parsed as Markdown: some seconds' work."""

MOST_MARKS = 30_000
"""How many characters with a meaning in Markdown it may have: each costs as much as a word."""

MOST_NESTING = 60
"""How deep lists and quotes may stand in one another (each list counts twice)."""

MOST_LEFT_QUOTES = 100
"""How many times text may follow a quote line before the next blank line.

The parser looks from each such quote to the blank line, as if all between went on with it.
"""

_MARKS = "[]*_`<&\\~|#>!"
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_QUOTE_LINE = r"[ \t]{0,80}(?:(?:[-+*]|\d{1,9}[.)])[ \t]{1,80}){0,9}>"
_LEFT_QUOTE = re.compile(rf"^{_QUOTE_LINE}.*\n(?!{_QUOTE_LINE})", re.MULTILINE)
_RULES = {
    BlockKind.HEADING: "a Markdown heading",
    BlockKind.LIST_ITEM: "a Markdown list item",
    BlockKind.BLOCK_QUOTE: "a Markdown quote",
    BlockKind.PARAGRAPH: "a Markdown paragraph",
}


class _Markdown(MarkdownIt):
    """CommonMark with tables, that leaves addresses alone: nothing here follows one."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": False, "maxNesting": MOST_NESTING})
        self.enable(["table", "strikethrough"])

    def validateLink(self, url: str) -> bool:
        """Take every address for one, so that no markup is left standing."""
        return True

    def normalizeLink(self, url: str) -> str:
        """Leave an address as it is written."""
        return url


def read_body(text: str) -> list[Part]:
    """The blocks of a Markdown text.

    A text that is not worth the parser's time (megabytes, or nothing but marks) or nested deeper
    than it goes is taken for paragraphs between blank lines.
    """
    text = without_comments(text)
    if _is_too_much(text):
        return _paragraphs(text)
    tokens = _parser().parse(text)
    if any(token.level >= MOST_NESTING - 1 for token in tokens):
        return _paragraphs(text)
    walk = _Walk()
    for token in tokens:
        walk.take(token)
    return with_captions(walk.parts)


def _is_too_much(text: str) -> bool:
    """Whether parsing a text would take too long, for its length or for what it holds."""
    if len(text) > MOST_CHARACTERS or sum(map(text.count, _MARKS)) > MOST_MARKS:
        return True
    if text.count(">") <= MOST_LEFT_QUOTES:
        return False
    stretches = _BLANK_LINES.split(text)
    return any(len(_LEFT_QUOTE.findall(each)) > MOST_LEFT_QUOTES for each in stretches)


@cache
def _parser() -> MarkdownIt:
    """The parser, which keeps nothing of what it has parsed."""
    return _Markdown()


def without_comments(text: str) -> str:
    """The text without HTML comments; one that is never closed stays."""
    kept: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join((*kept, text[at:]))


def _paragraphs(text: str) -> list[Part]:
    """What stands between blank lines, as paragraphs."""
    return [
        Part(BlockKind.PARAGRAPH, piece, "between blank lines")
        for piece in _BLANK_LINES.split(text)
        if piece.strip()
    ]


@dataclass(slots=True)
class _Inline:
    """What one line of inline tokens shows."""

    text: str
    emphasised: bool
    """Whether all of the text is emphasised."""
    pictures: list[Part]
    """Its pictures, with their captions."""
    links: list[PartLink]
    """Its words that lead somewhere."""


@dataclass(slots=True)
class _Walk:
    """Makes parts from the parser's tokens, one after the other."""

    parts: list[Part] = field(default_factory=list)
    holders: list[BlockKind] = field(default_factory=list)
    """The lists and quotes that are open."""
    bullet: str | None = None
    """What stands before a list item's first paragraph, until that has come."""
    heading: int = 0
    row: list[str] | None = None
    """The cells of the table row that is open."""
    rows: list[str] = field(default_factory=list)
    uncaptioned: Part | None = None
    """The picture just before, which stood alone."""

    def take(self, token: Token) -> None:
        """Take up the next token."""
        kind = token.type
        if kind == "inline":
            self._take_inline(_read_inline(token.children or ()))
        elif kind in ("fence", "code_block"):
            self._add(BlockKind.PARAGRAPH, token.content, "Markdown code")
        elif kind == "heading_open":
            self.heading = int(token.tag[1:])
        elif kind == "heading_close":
            self.heading = 0
        elif kind in ("blockquote_open", "bullet_list_open", "ordered_list_open"):
            is_quote = kind == "blockquote_open"
            self.holders.append(BlockKind.BLOCK_QUOTE if is_quote else BlockKind.LIST_ITEM)
        elif kind in ("blockquote_close", "bullet_list_close", "ordered_list_close"):
            self.holders.pop()
        elif kind == "list_item_open":
            self.bullet = f"{token.info}{token.markup} " if token.info else ""
        else:
            self._take_table(kind)

    def _take_table(self, kind: str) -> None:
        """Take up a token that may be a table's."""
        if kind == "tr_open":
            self.row = []
        elif kind == "tr_close" and self.row is not None:
            self.rows.append(" | ".join(self.row))
            self.row = None
        elif kind == "table_close":
            self._add(BlockKind.PARAGRAPH, "\n".join(self.rows), "a Markdown table")
            self.rows = []

    def _take_inline(self, inline: _Inline) -> None:
        """Take up the text and the pictures of a paragraph, a heading or a table's cell."""
        text, pictures = inline.text.strip(), inline.pictures
        if self.row is not None:
            self.parts.extend(pictures)
            self.row.append(" ".join(text.split()))
            return
        above, self.uncaptioned = self.uncaptioned, None
        if above is not None and inline.emphasised and not pictures:
            _set_caption(above, text)
            return
        self.parts.extend(pictures)
        if len(pictures) == 1 and (inline.emphasised or not text):
            _set_caption(pictures[0], text)
            self.uncaptioned = None if text else pictures[0]
        elif text:
            self._add_text(text)
            self.parts[-1].links = _behind(self.parts[-1].text, text, inline.links)

    def _add_text(self, text: str) -> None:
        """Put a text behind the others, as what holds it says."""
        holder = self.holders[-1] if self.holders else BlockKind.PARAGRAPH
        if self.heading:
            self._add(BlockKind.HEADING, text, level=self.heading)
        elif holder is BlockKind.LIST_ITEM and self.bullet is None:
            self._add(BlockKind.PARAGRAPH, text, "the rest of a Markdown list item")
        elif holder is BlockKind.LIST_ITEM:
            depth = self.holders.count(BlockKind.LIST_ITEM) - 1
            self._add(BlockKind.LIST_ITEM, f"{self.bullet}{text}", level=depth)
            self.bullet = None
        else:
            self._add(holder, text)

    def _add(self, kind: BlockKind, text: str, rule: str = "", level: int = 0) -> None:
        """Put a block behind the others."""
        self.uncaptioned = None
        self.parts.append(Part(kind, text, rule or _RULES[kind], level))


def _set_caption(part: Part, caption: str) -> None:
    """Give a picture the caption that stands below it, if one does."""
    if not caption or part.picture is None:
        return
    part.text, credit = split_credit(caption)
    part.rule = "emphasised below a Markdown picture"
    if credit is not None:
        part.picture.credit = part.picture.photographer = part.picture.agency = ""
        set_credit(part.picture, credit)


def _behind(whole: str, text: str, links: list[PartLink]) -> list[PartLink]:
    """The links of a text in what it has become with a list item's number before it."""
    more = sum(map(len, whole[: len(whole) - len(text)].split()))
    return [link._replace(before=link.before + more) for link in links] if more else links


def _read_inline(tokens: Sequence[Token]) -> _Inline:
    """The text of inline tokens without their marks, and their pictures."""
    shown: list[str] = []
    pictures: list[Part] = []
    open_links: list[tuple[str, int, int]] = []  # address, and how much was shown before it
    links: list[PartLink] = []
    depth, plain = 0, False
    for token in tokens:
        kind = token.type
        if kind in ("text", "code_inline"):
            shown.append(token.content)
            plain = plain or (depth == 0 and not token.content.isspace() and bool(token.content))
        elif kind in ("softbreak", "hardbreak"):
            shown.append(" " if kind == "softbreak" else "\n")
        elif kind == "image":
            pictures.append(_picture(token))
        elif kind in ("em_open", "em_close"):
            depth += token.nesting
        elif kind == "link_open":
            address = str(token.attrGet("href") or "")
            open_links.append((address, len(shown), len(pictures)))
        elif kind == "link_close" and open_links:
            address, first, before = open_links.pop()
            if (len(shown), len(pictures)) == (first, before):
                shown.append(address)
            links.append(PartLink("".join(shown[first:]), address, first))
    text = "".join(shown)
    return _Inline(text, bool(text.strip()) and not plain, pictures, _counted(links, shown))


def _counted(links: Sequence[PartLink], shown: Sequence[str]) -> list[PartLink]:
    """The links, each with the characters before it in place of the texts before it."""
    if not links:
        return []
    before = [0, *accumulate(sum(map(len, text.split())) for text in shown)]
    return [link._replace(before=before[link.before]) for link in links]


def _picture(token: Token) -> Part:
    """The picture of an image token, its title or its alternative text for a caption."""
    alt = "".join(_plain_texts(token.children or ()))
    caption = str(token.attrGet("title") or "") or (alt if _says_something(alt) else "")
    source = str(token.attrGet("src") or "")
    picture = picture_at(source)
    picture.file = unquote(picture.file)
    picture.alt = alt
    return caption_part(caption, picture, "a Markdown picture")


def _says_something(alt: str) -> bool:
    """Whether an alternative text says what a picture shows: it is more than a word or a name."""
    return not alt.isascii() or len(alt.split()) > 1


def _plain_texts(tokens: Sequence[Token]) -> Iterator[str]:
    """The texts among the tokens of an alternative text."""
    for token in tokens:
        yield " " if token.type == "softbreak" else token.content
