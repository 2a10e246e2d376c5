"""What was found as a page for browsers: one file that stands by itself, and runs nothing.

Every text is escaped where it is put into the page, here and nowhere else; an address becomes a
link only if it is of the web. The page loads nothing from anywhere: its styles stand in it, and a
policy in its head forbids everything else.
"""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from newsreader.article import Article, Block, BlockKind, Photo, Quote, Span
from newsreader.clean import Clean, own
from newsreader.export.found import Found, parts
from newsreader.export.noted import NotedIn
from newsreader.export.plain import byline, named_speaker, shown_path, shown_span
from newsreader.export.records import hit_records
from newsreader.quotes.evidence import evidence

_STYLE = """\
:root { color-scheme: light dark; --ink: #1d1b19; --soft: #5f5a54; --line: #d9d3ca;
  --paper: #fbf9f5; --mark: #f6e29a; --accent: #7a3b1d; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e1d8; --soft: #a59f95; --line: #403c37;
  --paper: #1b1a18; --mark: #6a5610; --accent: #e0a483; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 3rem 1.25rem 4rem; max-width: 41rem; background: var(--paper);
  color: var(--ink); font: 1.0625rem/1.6 Charter, "Bitstream Charter", Cambria, Georgia, serif;
  overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.9rem; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .35rem; }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .35rem; }
.items > section { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.items > section > h2 { margin-top: 0; }
.from, .place, figcaption, .why { color: var(--soft);
  font: .8125rem/1.5 system-ui, sans-serif; }
.from, .place, .why { margin: 0 0 1rem; }
.place { margin-top: .2rem; }
.standfirst { font-size: 1.15rem; color: var(--soft); margin: .25rem 0 1rem; }
a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: .15em; }
h1 a, h2 a { text-decoration: none; }
h1 a:hover, h2 a:hover { text-decoration: underline; }
p { margin: 0 0 1rem; }
ul { margin: 0 0 1rem; padding-left: 1.2rem; }
.numbered { list-style: none; }
figure { margin: 1.5rem 0; break-inside: avoid; }
blockquote { margin: 0 0 .35rem; padding-left: 1rem; border-left: 3px solid var(--accent);
  white-space: pre-line; }
figcaption b { color: var(--ink); }
.photo { padding: .8rem 1rem; border: 1px solid var(--line); border-radius: .3rem; }
.photo p { margin: 0 0 .35rem; }
mark { background: var(--mark); color: inherit; }
.note { white-space: pre-line; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .8rem; margin: 0 0 1rem; }
dd { margin: 0; }
@media print { :root { --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --mark: #eee;
  --accent: #888; } body { max-width: none; padding: 0; font-size: 10.5pt; }
  h1, h2, h3, .from { break-after: avoid; } p, li { orphans: 3; widows: 3; }
  .from a[href]::after { content: " (" attr(href) ")"; } }
"""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_TAGS = {BlockKind.STANDFIRST: "standfirst", BlockKind.BYLINE: "from", BlockKind.DATELINE: "from"}
_MOST_LEVELS = 3
"""How deep headings and lists go: below that all look alike."""


def page(title: str, items: Iterable[str], *, has_heading: bool = True) -> Iterator[str]:
    """A whole page with what is to stand in it; each part as soon as it is known."""
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n"
    )
    if has_heading:
        yield f'<h1 dir="auto">{escape(title)}</h1>\n'
    yield '<main class="items">\n'
    yield from items
    yield "</main>\n</body>\n</html>\n"


def article_html(article: Article) -> Iterator[str]:
    """An article: headline, where it is from, and its text with the captions."""
    yield f'<article dir="auto"{_language(article)}>\n{_heading(article, "h1")}'
    captions = {photo.span: photo for photo in article.photos if photo.caption}
    for is_list, blocks in groupby(article.blocks, lambda each: each.kind is BlockKind.LIST_ITEM):
        yield "<ul>\n" if is_list else ""
        for block in blocks:
            text = article.cut_text(block.span)
            photo = captions.get(block.span) if block.kind is BlockKind.CAPTION else None
            if photo is not None:
                yield _photo(photo)
            elif block.kind is not BlockKind.TITLE or text != article.title:
                yield _block(block, text)
        yield "</ul>\n" if is_list else ""
    yield from (_photo(photo) for photo in article.photos if not photo.caption)
    yield "</article>\n"


def quotes_html(article: Article, *, explained: bool = False) -> Iterator[str]:
    """Who says what in an article; with `explained` also why each was read so."""
    yield _section(article)
    for quote in article.quotes:
        reported = " (reported)" if quote.kind == "indirect" else ""
        yield (
            f'<figure><blockquote dir="auto">'
            f"{escape(article.cut_text(quote.span))}</blockquote>\n"
            f'<figcaption dir="auto"><b>{escape(named_speaker(quote))}</b>{reported} · '
            f"{shown_span(quote.span)}</figcaption></figure>\n"
        )
        if explained:
            yield _why(article, quote)
    yield "</section>\n"


def photos_html(article: Article) -> Iterator[str]:
    """What the pictures of an article show, and whose they are."""
    yield _section(article)
    yield from map(_photo, article.photos)
    yield "</section>\n"


def hits_html(article: Article, spans: Iterable[Span]) -> Iterator[str]:
    """Where something stands in an article, each place with the words around it."""
    yield _section(article)
    for record in hit_records(article, spans):
        before, text, after = (escape(str(record[key])) for key in ("before", "text", "after"))
        yield (
            f'<blockquote dir="auto">{before}<mark>{text}</mark>{after}</blockquote>\n'
            f'<p class="place">characters {record["start"]} to {record["end"]}, '
            f"{escape(str(record['kind']))} {record['block']}</p>\n"
        )
    yield "</section>\n"


def found_html(found: Found) -> Iterator[str]:
    """An article that was found, with the words around the hit."""
    snippet = found.snippet
    words = "".join(
        f"<mark>{escape(part)}</mark>" if is_hit else escape(part)
        for part, is_hit in parts(snippet)
    )
    where = f" · {shown_span(snippet.place)}" if snippet.place is not None else ""
    yield _section(found.article)
    yield f'<blockquote dir="auto">{words}</blockquote>\n'
    yield f'<p class="place">{escape(snippet.field.value)}{where}</p>\n</section>\n'


def note_html(noted: NotedIn) -> Iterator[str]:
    """A note, below the words it is on."""
    note = noted.note
    where = shown_span(noted.span) if noted.span is not None else "no longer in the text"
    yield _section(noted.article)
    yield f'<blockquote dir="auto">{escape(note.words)}</blockquote>\n'
    if note.text:
        yield f'<p class="note" dir="auto">{escape(note.text)}</p>\n'
    yield f'<p class="place">{where} · {escape(note.made[:10])}</p>\n</section>\n'


def _section(article: Article) -> str:
    """The beginning of what was found in an article."""
    return f'<section dir="auto"{_language(article)}>\n{_heading(article, "h2")}'


def _language(article: Article) -> str:
    return f' lang="{escape(article.language)}"' if article.language else ""


def _heading(article: Article, tag: str) -> str:
    """A headline, and below it where the article is from."""
    title = _linked(article.url, article.title)
    day = f'<time datetime="{escape(article.published)}">{escape(article.published[:10])}</time>'
    facts = [
        escape(article.source),
        escape(byline(article)),
        day if article.published else "",
        _linked(article.url, article.url),
        escape(shown_path(article.address)) if article.path.name else "",
    ]
    shown = " · ".join(fact for fact in facts if fact)
    return f'<{tag} dir="auto">{title}</{tag}>\n<p class="from">{shown}</p>\n'


def _linked(address: str, text: str) -> str:
    """A text as a link, if its address is one of the web."""
    if not address.lower().startswith(("http://", "https://")):
        return escape(text)
    return f'<a href="{escape(address)}" rel="noreferrer">{escape(text)}</a>'


def _block(block: Block, text: Clean) -> str:
    """A block of the text."""
    shown = escape(text).replace("\n", "<br>\n")
    kind = block.kind
    if kind is BlockKind.HEADING:
        tag = f"h{1 + min(_MOST_LEVELS, max(1, block.level))}"
        return f'<{tag} dir="auto">{shown}</{tag}>\n'
    if kind is BlockKind.LIST_ITEM:
        numbered = ' class="numbered"' if text[:1].isdigit() else ""
        indent = f' style="margin-left: {min(_MOST_LEVELS, block.level)}em"' if block.level else ""
        return f'<li{numbered}{indent} dir="auto">{shown}</li>\n'
    if kind is BlockKind.BLOCK_QUOTE:
        return f'<blockquote dir="auto">{escape(text)}</blockquote>\n'
    if kind is BlockKind.CAPTION:
        return f'<figure class="photo"><p dir="auto">{shown}</p></figure>\n'
    name = f' class="{_TAGS[kind]}"' if kind in _TAGS else ""
    return f'<p{name} dir="auto">{shown}</p>\n'


def _photo(photo: Photo) -> str:
    """A picture in words: it is not in the page, which would have to fetch it."""
    shown = photo.caption or photo.alt or own("A picture without a caption")
    credit = f"<b>{escape(photo.credit.text)}</b>" if photo.credit is not None else ""
    place = _linked(photo.url, photo.url or photo.file)
    where = shown_span(photo.span) if photo.caption else ""
    facts = " · ".join(fact for fact in (credit, place, where) if fact)
    return (
        f'<figure class="photo"><p dir="auto">{escape(shown)}</p>'
        f"<figcaption>{facts}</figcaption></figure>\n"
    )


def _why(article: Article, quote: Quote) -> str:
    """Why a quote was read so."""
    facts = "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(fact)}</dd>"
        for name, fact in evidence(article.text, quote)
    )
    return f'<dl class="why">{facts}</dl>\n'
