"""Why a quote was read as it was: the sieve that decided, the words it went by, how sure it is."""

from newsreader.article import NOTHING, Quote, QuoteKind, Span
from newsreader.clean import Clean, clean_line, cut, join, own

SIEVES_IN_WORDS: dict[str, str] = {
    "labelled_inside": "a name and a colon stand inside the marks",
    "said_behind": "a verb of speech stands right behind it",
    "swallowed": "marks of the wrong kind have swallowed the verb of speech",
    "said_before": "a verb of speech opens it",
    "verb_behind": "a verb with its subject stands right behind its comma",
    "signed": "a name stands behind it, after a dash",
    "labelled": "a name and a colon stand before it",
    "after_colon": "the sentence before ends with a colon",
    "announced": "the paragraph before ends with a colon",
    "carried_on": "the paragraph before ends inside a quotation",
    "taken_up": "the paragraph behind goes on with it and names the speaker",
    "goes_on": "it goes on with the quotation before it",
    "quoted_in_part": "it stands in what somebody is reported to say",
    "said_around": "a verb of speech stands behind it, with words between",
    "follows_report": "the sentence before reports what somebody says",
    "same_paragraph": "another quotation of the paragraph has this speaker",
    "subject_near": "a guess: the subject of the sentence it stands in",
    "last_speaker": "a guess: whoever spoke last",
    "nobody_named": "a guess: it is as long as speech is, and nobody is named near it",
    "between_marks": "a guess: it is as long as speech is; this language has no lexicon here",
    "reported": "a verb of speech reports it",
    "transcript": "paragraphs in a row open with a name and a colon",
}
"""What each sieve goes by, as the end of the sentence "It was read so because ..."."""

_KINDS = {
    QuoteKind.DIRECT: own("direct: all of it in quotation marks"),
    QuoteKind.MIXED: own("mixed: a sentence of the writer's with words in quotation marks"),
    QuoteKind.INDIRECT: own("reported, without quotation marks"),
}
_NOBODY = own("nobody is named")


def evidence(text: Clean, quote: Quote) -> tuple[tuple[str, Clean], ...]:
    """What speaks for the reading of a quote: names of facts, and the facts in plain words.

    `text` is the text that the quote's offsets refer to. Facts that there are none of are left
    out: a quotation that goes on with another has no cue of its own.
    """
    facts = [
        ("Kind", _KINDS[quote.kind]),
        ("Speaker", _speaker(quote)),
        ("Named here", _quoted(text, quote.mention)),
        ("Cue", _quoted(text, quote.cue)),
        ("Because", own(SIEVES_IN_WORDS.get(quote.sieve, quote.sieve))),
        ("Sure", own(f"right about {quote.confidence:.0%} of the time")),
    ]
    return tuple((name, fact) for name, fact in facts if fact)


def _speaker(quote: Quote) -> Clean:
    """The speaker with the role and the other names."""
    if quote.speaker is None:
        return _NOBODY
    if not quote.speaker.aliases:
        return quote.speaker.with_role
    return join("; also ", (quote.speaker.with_role, join(", ", quote.speaker.aliases)))


def _quoted(text: Clean, span: Span | None) -> Clean:
    """The words of a span, in quotation marks."""
    if span is None:
        return NOTHING
    return join("", (own("“"), clean_line(cut(text, span.start, span.end)), own("”")))
