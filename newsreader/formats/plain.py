"""Plain text, as a scraper leaves it: which line is the headline, which a caption, which the body.

The text says little of itself, so each line is known by its place and its shape: the first line,
the line before the date line, a line that ends in a credit, lines that stand together where
paragraphs stand apart. The rule that decided is kept with each block.
"""

from newsreader.article import Article
from newsreader.formats.draft import Draft
from newsreader.formats.scrape.body import sort_lines
from newsreader.formats.scrape.head import read_head
from newsreader.formats.scrape.layout import read_page
from newsreader.formats.scrape.lines import split_rows
from newsreader.formats.source import Source

NAME = "text"
"""What the format is called."""


def load(source: Source) -> tuple[Article, ...]:
    """The article that a scraped text file holds."""
    draft = read_text(source.text)
    return (draft.article(source.path, NAME, cut=source.cut),)


def read_text(text: str) -> Draft:
    """What a scraped text says, as a draft."""
    rows = split_rows(text)
    head = read_head(rows)
    return sort_lines(read_page(rows[head.rows :]), head)
