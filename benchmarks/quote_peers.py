"""What textacy finds in the same articles, for the table of `benchmarks/quotes.py`.

textacy reads spaCy's parse of a text, so it needs a language model beside it:
`pip install textacy` and `python -m spacy download en_core_web_sm`.
"""

import importlib.util
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

MODELS = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf")
"""The models that will do, the one it is usually run with first."""

Predictions = Mapping[str, list[dict[str, Any]]]
"""The quotes found in articles, as rows for the scorer, by the articles' names."""


def why_no_textacy() -> str:
    """What is missing for textacy to be run; nothing where it can be."""
    if importlib.util.find_spec("textacy") is None:
        return "textacy is not installed"
    if not any(map(importlib.util.find_spec, MODELS)):
        return f"textacy is installed, but none of its models: {', '.join(MODELS)}"
    return ""


def find_with_textacy(articles: Sequence[Mapping[str, Any]]) -> tuple[Predictions, float]:
    """What textacy finds, and how many seconds of processor time that took, loading left out.

    It gives up on a text with an odd number of marks, so it gets paragraph by paragraph.
    """
    spacy = importlib.import_module("spacy")
    name = next(filter(importlib.util.find_spec, MODELS))
    model = spacy.load(name)
    model("One sentence, so that everything is loaded.")
    start = time.process_time()
    found = {each["id"]: list(_quotes(model, each["text"])) for each in articles}
    return found, time.process_time() - start


def _quotes(model: Any, text: str) -> Iterator[dict[str, Any]]:
    triples = importlib.import_module("textacy.extract.triples")
    at = 0
    for paragraph in text.splitlines(keepends=True):
        if paragraph.strip():
            try:
                quotes = list(triples.direct_quotations(model(paragraph)))
            except ValueError:  # an odd number of marks
                quotes = []
            yield from (_row(quote, at) for quote in quotes)
        at += len(paragraph)


def _row(quote: Any, at: int) -> dict[str, Any]:
    first, last = quote.speaker[0], quote.speaker[-1]
    return {
        "start": at + quote.content.start_char,
        "end": at + quote.content.end_char,
        "kind": "direct",
        "speaker": quote.content.doc[first.i : last.i + 1].text,
        "speaker_start": at + first.idx,
        "speaker_end": at + last.idx + len(last),
    }
