"""Where what was found comes from: articles with their facts, and without their text."""

from collections.abc import Iterable

from newsreader.article import NOTHING, Article
from newsreader.clean import clean_line
from newsreader.library.index.opened import LISTED, Index, listed, number_of, path_of, text_of
from newsreader.library.index.row import SEPARATOR

_FACTS = (
    "SELECT a.id, f.path, a.number, a.title, n.name, a.published, a.url, a.language,"
    " a.authors, a.tags FROM articles a JOIN files f ON f.id = a.file"
    f" JOIN names n ON n.id = a.source WHERE a.id IN {LISTED}"
)


def origins(index: Index, numbers: Iterable[int]) -> dict[int, Article]:
    """Articles by their numbers in an index, with what is known of them but without their text.

    Raises:
        IndexTroubleError: The index cannot be read.
    """
    found = {}
    for number, path, place, *facts in index.rows(_FACTS, (listed(numbers),)):
        title, source, published, url, language = (clean_line(text_of(f)) for f in facts[:5])
        authors, tags = (text_of(fact).split(SEPARATOR) for fact in facts[5:])
        found[number_of(number)] = Article(
            path=path_of(path),
            format="",
            text=NOTHING,
            title=title,
            source=source,
            published=published,
            url=url,
            language=language,
            authors=tuple(clean_line(name) for name in authors if name),
            tags=tuple(clean_line(tag) for tag in tags if tag),
            number=number_of(place),
        )
    return found
