"""What holds of every result, whatever came in."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from pathlib import PurePath

from newsreader.article import Article, Quote, Span
from newsreader.clean import clean


class Fault(Exception):
    """A result that is not as it is promised to be."""


def check(holds: bool, what: str) -> None:
    """Raise a `Fault` unless something holds."""
    if not holds:
        raise Fault(what)


def strings(value: object) -> Iterator[str]:
    """Every string in a value, but for paths."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from strings(item)
    elif is_dataclass(value) and not isinstance(value, type | PurePath):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


def check_spans(spans: Sequence[Span], length: int, what: str) -> None:
    """Spans lie in a text, in order, and have nothing in common."""
    at = 0
    for span in spans:
        check(at <= span.start <= span.end <= length, f"{what} {span} behind {at} of {length}")
        at = span.end


def check_inside(span: Span | None, length: int, what: str) -> None:
    """A span, if there is one, lies in a text."""
    check(span is None or 0 <= span.start <= span.end <= length, f"{what} {span} of {length}")


def check_article(article: Article) -> None:
    """The parts of an article lie in its text, and all that it says is clean."""
    length = len(article.text)
    check_spans([block.span for block in article.blocks], length, "block")
    check_inside(article.dateline, length, "dateline")
    for photo in article.photos:
        check_inside(photo.span, length, "photo")
        check_inside(photo.credit.span if photo.credit else None, length, "credit")
    for text in strings(article):
        check(clean(text) == text, f"not clean: {text[:80]!r}")


def check_quotes(quotes: Sequence[Quote], text: str) -> None:
    """Quotes lie in their text, in order, their speakers have names, and are surely sure."""
    check_spans([quote.span for quote in quotes], len(text), "quote")
    for quote in quotes:
        check_inside(quote.mention, len(text), "mention")
        check_inside(quote.cue, len(text), "cue")
        check(0 <= quote.confidence <= 1, f"confidence {quote.confidence}")
        check(quote.speaker is None or bool(quote.speaker.name), "a speaker without a name")
