"""What is fuzzed: by its name, a function of bytes that raises nothing."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from checks import check, check_article, check_quotes, check_spans

from newsreader.article import ArticleError
from newsreader.captions import find_scene, parse_credit, split_credit
from newsreader.clean import clean, clean_block, clean_line
from newsreader.dates import is_date_line, parse_date
from newsreader.formats import FORMATS, Format, find_format
from newsreader.formats.gzipped import unzipped
from newsreader.formats.source import Source, decode
from newsreader.quotes import find_quotes
from newsreader.search import QueryError, compile_find
from newsreader.search.parse import parse_query

Target = Callable[[bytes], None]

MOST = 1_000_000
"""How much is unpacked."""


def reader(known: Format) -> Target:
    """What reads bytes as a file of one format."""
    load = import_module(f"newsreader.formats.{known.module}").load
    path = Path(f"file{known.suffixes[0]}")
    in_bytes = known.name in ("epub", "warc")

    def target(data: bytes) -> None:
        try:
            articles = load(Source(path, "" if in_bytes else decode(data), data))
        except ArticleError as error:
            check(clean(error.reason) == error.reason, f"not clean: {error.reason!r}")
            return
        for article in articles:
            check_article(article)

    return target


def any_format(data: bytes) -> None:
    """Bytes as a file of the format that they seem to be."""
    source = Source(Path("file"), decode(data), data)
    if source.text.strip():
        reader(find_format(source))(data)


def gzip(data: bytes) -> None:
    """Bytes as a gzip file."""
    try:
        unpacked, _ = unzipped(data, MOST)
    except ValueError:
        return
    check(len(unpacked) <= MOST, "more than was asked for")


def cleaning(data: bytes) -> None:
    """Bytes as a text to clean."""
    text = data.decode("utf-8", "surrogateescape")
    for cleaner in (clean, clean_line, clean_block):
        cleaned = cleaner(text)
        check(cleaner(cleaned) == cleaned, "cleaning the clean changes it")
        check("\x1b" not in cleaned and "\u202e" not in cleaned, "something acts")
        cleaned.encode()


def captions(data: bytes) -> None:
    """Bytes as a caption."""
    line = clean_line(decode(data))
    split_credit(line)
    parse_credit(line)
    find_scene(line)


def quotes(data: bytes) -> None:
    """Bytes as paragraphs with quotes."""
    text = clean(decode(data))
    check_quotes(find_quotes(text), text)


def query(data: bytes) -> None:
    """Bytes as a query for the library."""
    parsed = parse_query(decode(data))
    for note in parsed.notes:
        check(clean(note) == note, f"not clean: {note!r}")


def find(data: bytes) -> None:
    """Bytes as what is looked for, then a line's end, then the text to look in."""
    wanted, _, text = decode(data).partition("\n")
    text = clean(text)
    for is_regex in (False, True):
        try:
            finder = compile_find(wanted, regex=is_regex)
        except QueryError:
            continue
        spans = list(finder.spans(text))
        check_spans(spans, len(text), "hit")


def dates(data: bytes) -> None:
    """Bytes as a date."""
    text = clean_line(decode(data))
    parse_date(text)
    is_date_line(text)


TARGETS: dict[str, Target] = {
    **{known.name: reader(known) for known in FORMATS},
    "any": any_format,
    "gzip": gzip,
    "clean": cleaning,
    "captions": captions,
    "quotes": quotes,
    "query": query,
    "find": find,
    "dates": dates,
}
"""The targets."""
