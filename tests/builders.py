"""Articles in one line, for tests."""

from dataclasses import replace
from pathlib import Path

from newsreader.article import Article, BlockKind, Quote, QuoteKind, Span, Speaker
from newsreader.clean import clean_line
from newsreader.formats.draft import Draft, Part, Picture

_KINDS = {
    "# ": BlockKind.HEADING,
    "- ": BlockKind.LIST_ITEM,
    "> ": BlockKind.BLOCK_QUOTE,
    "by ": BlockKind.BYLINE,
}


def article(
    *blocks: str,
    title: str = "Ferry stays free",
    standfirst: str = "",
    path: str | Path = "ferry.md",
    number: int = 0,
    **facts: str | list[str],
) -> Article:
    """An article of these blocks; facts are fields of a draft (`source="Varn Courier"`).

    A block is a paragraph unless it begins with `# ` (heading), `- ` (list item), `> ` (block
    quote), `by ` (byline) or `▣ ` (a photo: caption, credit and file with ` | ` between them).
    With a space before these it is a paragraph.
    """
    draft = Draft(**facts)  # type: ignore[arg-type]
    if title:
        draft.add(BlockKind.TITLE, title)
    if standfirst:
        draft.add(BlockKind.STANDFIRST, standfirst)
    for block in blocks:
        kind = next((mark for mark in _KINDS if block.startswith(mark)), "")
        if block.startswith("▣"):
            caption, credit, file = [*map(str.strip, block[1:].split("|")), "", ""][:3]
            photographer, _, agency = credit.partition("/")
            picture = Picture(credit=credit, photographer=photographer, agency=agency, file=file)
            draft.parts.append(Part(BlockKind.CAPTION, caption, picture=picture))
        else:
            level = 1 if kind == "# " else 0
            draft.add(_KINDS.get(kind, BlockKind.PARAGRAPH), block.removeprefix(kind), level=level)
    return draft.article(Path(path), "markdown", number)


def place(article: Article, words: str) -> Span:
    """Where words first stand in an article."""
    start = article.text.index(words)
    return Span(start, start + len(words))


def quoting(article: Article, *quotes: tuple[str, str]) -> Article:
    """The article with quotes: the words, and who says them ("" for nobody, a name, or a pronoun
    and the name it stands for: "she = Dora Kessler"). The name is looked for behind the words."""
    return replace(article, quotes=tuple(_quote(article, *quote) for quote in quotes))


def _quote(article: Article, words: str, who: str) -> Quote:
    span = place(article, words)
    named, _, name = who.partition(" = ")
    at = article.text.find(named, span.end) if named else -1
    return Quote(
        span,
        QuoteKind.DIRECT if words[0] in '“"«' else QuoteKind.INDIRECT,
        speaker=Speaker(clean_line(name or named)) if who else None,
        mention=Span(at, at + len(named)) if at >= 0 else None,
        sieve="test",
        confidence=0.9,
    )


def write(folder: Path, name: str, text: str = "Ferry stays free\n\nIt rained in Varn.\n") -> Path:
    """A file with a text in a folder, which is made if need be."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
