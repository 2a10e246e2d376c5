"""A page of a paper that is none, for the tests of the reader of pages."""

from pathlib import Path

from newsreader.article import Article, BlockKind
from newsreader.formats import html
from newsreader.formats.source import Source, decode

RAIN = (
    "The river rose by a metre on Tuesday, and by noon the council had closed the road to the mill."
)
MILL = (
    "Nobody was hurt, said Ana Roe, who keeps the mill, but two goats had to be carried up a stair."
)
ROAD = (
    "By Thursday, when the water had fallen again, the road was found to be some way further south."
)
TEXT = f"<p>{RAIN}</p><p>{MILL}</p><p>{ROAD}</p>"
"""Three paragraphs: enough for a page to be an article."""


def page(body: str, head: str = "", title: str = "River takes the mill road") -> str:
    """The markup of a page with a headline and what is given."""
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{title} | Valley Press</title>{head}</head>'
        f"<body><nav><a href='https://press.example/'>Home</a></nav><main><article>"
        f"<h1>{title}</h1>{body}</article></main><footer>© Valley Press</footer></body></html>"
    )


def read_markup(markup: str | bytes, name: str = "page.html") -> Article:
    """The article of a page's markup, as it would be read from a file."""
    data = markup.encode() if isinstance(markup, str) else markup
    (article,) = html.load(Source(Path(name), decode(data), data))
    return article


def read_body(body: str, head: str = "") -> Article:
    """The article of a page with a headline and what is given below it."""
    return read_markup(page(body, head))


def texts(article: Article, kind: BlockKind) -> list[str]:
    """The texts of an article's blocks of one kind."""
    return [article.cut_text(block.span) for block in article.blocks if block.kind is kind]
