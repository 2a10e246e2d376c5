"""The grammar of a language: all that knows it, put together once."""

import re
from dataclasses import dataclass
from functools import cache

from newsreader.quotes.contents import Contents
from newsreader.quotes.cues import Cues
from newsreader.quotes.lexicon import Lexicon, load_lexicon
from newsreader.quotes.phrases import Phrases
from newsreader.quotes.reports import Reports
from newsreader.quotes.tokens import token_pattern


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that knows a language; it remembers no text."""

    lexicon: Lexicon
    """Its words."""
    pattern: re.Pattern[str]
    """What finds its tokens."""
    phrases: Phrases
    """Finds its noun phrases."""
    cues: Cues
    """Finds its cues."""
    contents: Contents
    """Finds what a cue says."""
    reports: Reports
    """Finds its reports."""


@cache
def grammar_of(code: str) -> Grammar:
    """What knows a language."""
    lexicon = load_lexicon(code)
    phrases = Phrases(lexicon)
    contents = Contents(lexicon, phrases)
    return Grammar(
        lexicon,
        token_pattern(lexicon),
        phrases,
        Cues(lexicon, phrases),
        contents,
        Reports(lexicon, contents),
    )
