"""Articles, quotes and photos as Markdown. An article becomes a file that the reader reads again.

What is known of an article stands in front matter, its pictures with all their details too; in
the text a picture stands where it stood. Characters that mean something in Markdown are escaped
where they would, so that the text is the same when it is read back.
"""

import json
import re
from collections.abc import Iterator, Mapping

from newsreader.article import Article, Block, BlockKind, Photo, QuoteKind
from newsreader.clean import Clean, clean_line, own
from newsreader.export.plain import named_speaker, provenance, shown_place, shown_span
from newsreader.export.records import Record
from newsreader.quotes.evidence import evidence

_INLINE = re.compile(
    r"[\\`*\[\]<>|~]|(?<![^\W_])_|_(?![^\W_])|!(?=[\[-])|&(?=#?\w{1,40};)", re.ASCII
)
_LINE_START = re.compile(
    r"^(?:#{1,6}(?=\s|$)|[-+=](?=[\s=-]|$)|(?<!\d)\d{1,9}(?=[.)](?:\s|$)))", re.M
)
_ORDERED = re.compile(r"\d{1,9}[.)] ")
_PLACE = re.compile(r"[\\<>]")

_HEAD_KINDS = frozenset({BlockKind.TITLE, BlockKind.STANDFIRST})


def article_markdown(article: Article) -> Iterator[str]:
    """An article as a Markdown file: front matter, and the text with its pictures."""
    yield "---\n"
    for name, value in _front_matter(article).items():
        yield f"{name}: {_yaml(value)}\n"
    yield from _photo_list(article.photos)
    yield "---\n"
    before: Block | None = None
    photos = [photo for photo in article.photos if _place(photo)]
    for block in article.blocks:
        while photos and photos[0].span.start <= block.span.start:
            yield f"\n{_picture(photos.pop(0))}\n"
            before = None
        text = _block(article, block)
        if text:
            together = before is not None and before.kind is block.kind is BlockKind.LIST_ITEM
            yield text if together else f"\n{text}"
            before = block
    for photo in photos:
        yield f"\n{_picture(photo)}\n"
    yield "\n"


def quotes_markdown(article: Article, *, explained: bool = False) -> Iterator[str]:
    """Who says what in an article, as block quotes with their speakers; what is reported is none.

    With `explained` also why each was read so, as a list.
    """
    yield heading_markdown(article)
    for quote in article.quotes:
        text, who = escape(article.cut_text(quote.span)), escape(named_speaker(quote))
        place = shown_span(quote.span)
        if quote.kind is QuoteKind.INDIRECT:
            yield f"{who}, reported: {text} *({place})*\n\n"
        else:
            words = text.replace("\n", "\n> ")
            yield f"> {words}\n>\n> — {who} *({place})*\n\n"
        if explained:
            facts = evidence(article.text, quote)
            yield "".join(f"- *{name}:* {escape(fact)}\n" for name, fact in facts) + "\n"


def photos_markdown(article: Article) -> Iterator[str]:
    """What the pictures of an article show, and whose they are, as a list."""
    yield heading_markdown(article)
    for photo in article.photos:
        shown = photo.caption or photo.alt or own("A picture without a caption")
        credit = f" *{escape(photo.credit.text)}*" if photo.credit is not None else ""
        where = f" ({shown_span(photo.span)})" if photo.caption else ""
        yield f"- {escape(clean_line(shown))}{credit}{where}\n"
        if _place(photo):
            yield f"  <{_PLACE.sub(_quoted, _place(photo))}>\n"
    yield "\n"


def hit_markdown(record: Record) -> str:
    """A hit as an item of a list, with the words around it and where it stands."""
    before, text, after = (
        escape(str(record[key]).replace("\n", " ")) for key in ("before", "text", "after")
    )
    place = escape(shown_place(record))
    return f"- {before}**{text}**{after} ({place}, {record['kind']} {record['block']})\n"


def heading_markdown(article: Article) -> str:
    """A headline, and below it where the article is from."""
    shown = " · ".join(map(escape, provenance(article)))
    return f"## {escape(article.title)}\n\n{shown}\n\n"


def escape(text: str) -> str:
    """The text so that Markdown shows it as it is."""
    text = _INLINE.sub(r"\\\g<0>", text)
    return _LINE_START.sub(_escape_line_start, text)


def _escape_line_start(match: re.Match[str]) -> str:
    sign = match[0]
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"


def _front_matter(article: Article) -> Mapping[str, str | list[str]]:
    """The fields of the front matter that hold something."""
    standfirsts = (block for block in article.blocks if block.kind is BlockKind.STANDFIRST)
    standfirst = next((article.cut_text(block.span) for block in standfirsts), article.standfirst)
    bylines = (block for block in article.blocks if block.kind is BlockKind.BYLINE)
    authors = list(article.authors) or [article.cut_text(block.span) for block in bylines]
    fields: dict[str, str | list[str]] = {
        "title": article.title,
        "standfirst": standfirst,
        "authors": list(authors),
        "date": article.published,
        "updated": article.updated,
        "source": article.source,
        "url": article.url,
        "language": article.language,
        "tags": list(article.tags),
    }
    return {name: value for name, value in fields.items() if value}


def _photo_list(photos: tuple[Photo, ...]) -> Iterator[str]:
    """The pictures as a list in front matter."""
    if photos:
        yield "photos:\n"
    for photo in photos:
        credit = photo.credit
        fields = {
            "file": photo.file,
            "url": photo.url,
            "caption": photo.caption,
            "credit": credit.text if credit is not None else "",
            "photographer": credit.photographer if credit is not None else "",
            "agency": credit.agency if credit is not None else "",
            "alt": photo.alt,
        }
        lines = [f"{name}: {_yaml(value)}" for name, value in fields.items() if value]
        if photo.cover:
            lines.append("cover: true")
        yield "  - " + "\n    ".join(lines) + "\n"


def _yaml(value: str | list[str]) -> str:
    """A text or a list of texts as YAML, of which JSON is a part."""
    return json.dumps(value, ensure_ascii=False)


def _block(article: Article, block: Block) -> str:
    """A block of the text; nothing for one that front matter holds."""
    text = article.cut_text(block.span)
    kind = block.kind
    if kind in _HEAD_KINDS and text in (article.title, article.standfirst):
        return ""
    if kind is BlockKind.BYLINE or (kind is BlockKind.DATELINE and article.published):
        return ""
    if kind is BlockKind.CAPTION:
        known = any(photo.span == block.span for photo in article.photos)
        return "" if known else f"*{escape(text)}*\n"
    if kind is BlockKind.HEADING:
        return f"{'#' * min(6, block.level + 1)} {escape(clean_line(text))}\n"
    if kind is BlockKind.BLOCK_QUOTE:
        return "> " + _lines(text, "> ") + "\n"
    if kind is BlockKind.LIST_ITEM:
        indent = "  " * block.level
        number = _ORDERED.match(text)
        marker = number[0] if number else "- "
        rest = own(text[len(marker) :]) if number else text
        return f"{indent}{marker}{_lines(rest, indent + ' ' * len(marker))}\n"
    return _lines(text) + "\n"


def _lines(text: Clean, indent: str = "") -> str:
    """The lines of a block, kept apart by hard breaks."""
    return escape(text).replace("\n", f"\\\n{indent}")


def _picture(photo: Photo) -> str:
    """A picture in the text, by the place that also stands in its details above."""
    place = _PLACE.sub(_quoted, _place(photo))
    if photo.file and not photo.url:
        place = place.replace("%", "%25")
    alt = escape(photo.alt) if photo.caption else ""
    title = f" {json.dumps(escape(photo.caption), ensure_ascii=False)}" if photo.caption else ""
    return f"![{alt}](<{place}>{title})"


def _place(photo: Photo) -> Clean:
    """Where the picture is."""
    return photo.url or photo.file


def _quoted(match: re.Match[str]) -> str:
    return f"\\{match[0]}"
