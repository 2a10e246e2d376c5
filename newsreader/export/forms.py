"""The forms in which things are taken out, and how each kind of thing is written in them.

A command and the reader's own export write the same, because both write it here.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from typing import Generic, NamedTuple, TypeVar

from newsreader.article import Article, Span
from newsreader.export import web
from newsreader.export.markdown import (
    article_markdown,
    escape,
    hit_markdown,
    photos_markdown,
    quotes_markdown,
)
from newsreader.export.plain import article_plain, hit_line, photos_plain, quotes_plain
from newsreader.export.records import (
    ARTICLE_COLUMNS,
    EVIDENCE_COLUMNS,
    HIT_COLUMNS,
    PHOTO_COLUMNS,
    QUOTE_COLUMNS,
    Record,
    article_record,
    hit_records,
    photo_records,
    quote_records,
    table_record,
)

Thing = TypeVar("Thing")
"""What is written: an article, what was found in one, a note."""

FORMS = ("plain", "json", "jsonl", "csv", "markdown", "html", "bibtex", "csl")
"""All forms. The last two are citations of the articles that things are from."""

SUFFIXES = {
    "plain": ".txt",
    "json": ".json",
    "jsonl": ".jsonl",
    "csv": ".csv",
    "markdown": ".md",
    "html": ".html",
    "bibtex": ".bib",
    "csl": ".csl.json",
}
"""What the name of a file ends in, by its form."""


@dataclass(frozen=True, slots=True)
class Forms(Generic[Thing]):
    """How one kind of thing is written in each form."""

    title: str
    """What a page of them is called."""
    plain: Callable[[Thing], Iterable[str]]
    """As plain text."""
    markdown: Callable[[Thing], Iterable[str]]
    """As Markdown."""
    html: Callable[[Thing], Iterable[str]]
    """As a part of a page for browsers."""
    records: Callable[[Thing], Iterable[Record]]
    """As JSON."""
    rows: Callable[[Thing], Iterable[Record]]
    """As the rows of a table."""
    columns: Sequence[str]
    """The table's columns."""
    cited: Callable[[Thing], Article]
    """The article to be cited."""
    is_whole: bool = False
    """Whether a thing is a whole article, under whose headline a page of one can stand."""


def written(
    form: str,
    things: Iterable[Thing],
    forms: Forms[Thing],
    *,
    title: str = "",
    only_ascii: bool = False,
    raw: bool = False,
) -> Iterator[str]:
    """Things in a form, each as soon as it is known.

    A page is called by the title, if there is one, and Markdown of parts of articles has it for its
    first heading. With `only_ascii` JSON is, with `raw` a table
    is what things say, even what a spreadsheet would take for a formula.
    """
    if form == "html":
        return _page(things, forms, title)
    if form in ("plain", "markdown"):
        write = forms.plain if form == "plain" else forms.markdown
        has_heading = form == "markdown" and title and not forms.is_whole
        heading = (f"# {escape(title)}\n\n",) if has_heading else ()
        return chain(heading, (text for thing in things for text in write(thing)))
    if form in ("bibtex", "csl"):
        from newsreader.export.citing import bibtex, csl_json

        articles = map(forms.cited, things)
        return bibtex(articles) if form == "bibtex" else csl_json(articles, only_ascii=only_ascii)
    from newsreader.export.tables import csv_lines, json_array, json_lines

    if form == "csv":
        rows = (row for thing in things for row in forms.rows(thing))
        return csv_lines(forms.columns, rows, raw=raw)
    records = (record for thing in things for record in forms.records(thing))
    as_json = json_array if form == "json" else json_lines
    return as_json(records, only_ascii=only_ascii)


def _page(things: Iterable[Thing], forms: Forms[Thing], title: str) -> Iterator[str]:
    """A page, called by the article where it is one alone."""
    things = iter(things)
    first = list(islice(things, 2))
    if not title and forms.is_whole and len(first) == 1:
        title = forms.cited(first[0]).title
    items = (text for thing in chain(first, things) for text in forms.html(thing))
    return web.page(title or forms.title, items, has_heading=not forms.is_whole)


class Hits(NamedTuple):
    """What was found in an article."""

    article: Article
    """The article."""
    spans: tuple[Span, ...]
    """Where it stands in its text."""


def _same(article: Article) -> Article:
    return article


def quotes_forms(*, explained: bool = False) -> Forms[Article]:
    """How the quotes of articles are written; with `explained` also why each was read so."""
    records = partial(quote_records, explained=explained)
    return Forms(
        title="Quotes",
        plain=partial(quotes_plain, explained=explained),
        markdown=partial(quotes_markdown, explained=explained),
        html=partial(web.quotes_html, explained=explained),
        records=records,
        rows=records,
        columns=(*QUOTE_COLUMNS, *EVIDENCE_COLUMNS) if explained else QUOTE_COLUMNS,
        cited=_same,
    )


def hits_forms(emphasis: tuple[str, str] = ("", "")) -> Forms[Hits]:
    """How places found in articles are written; plain text with something around each."""

    def records(hits: Hits) -> Iterator[Record]:
        return hit_records(hits.article, hits.spans)

    return Forms(
        title="Found",
        plain=lambda hits: (hit_line(record, emphasis) for record in records(hits)),
        markdown=lambda hits: map(hit_markdown, records(hits)),
        html=lambda hits: web.hits_html(hits.article, hits.spans),
        records=records,
        rows=records,
        columns=HIT_COLUMNS,
        cited=lambda hits: hits.article,
    )


ARTICLES = Forms(
    title="Articles",
    plain=article_plain,
    markdown=article_markdown,
    html=web.article_html,
    records=lambda article: (article_record(article),),
    rows=lambda article: (table_record(article),),
    columns=ARTICLE_COLUMNS,
    cited=_same,
    is_whole=True,
)
"""How articles are written."""

QUOTES = quotes_forms()
"""How the quotes of articles are written."""

PHOTOS = Forms(
    title="Photos",
    plain=photos_plain,
    markdown=photos_markdown,
    html=web.photos_html,
    records=photo_records,
    rows=photo_records,
    columns=PHOTO_COLUMNS,
    cited=_same,
)
"""How the photos of articles are written."""
