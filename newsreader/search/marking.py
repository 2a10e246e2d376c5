"""Where a query's words stand in a text, as the full text search found them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import merge

from newsreader.article import Span
from newsreader.search.query import Field, Node, Words, wanted_words
from newsreader.search.words import ACCENTS, fold, is_spaceless

Places = Mapping[Field, Sequence[Span]]
"""Where in a text each field stands."""

_MOST_APART = 100
"""How many signs and spaces may stand between two words of a phrase."""

_MOST_ACCENTS = 8
_APART = rf"[\W_]{{0,{_MOST_APART}}}"
_ACCENT = re.compile(f"[{ACCENTS}]")


class Marker:
    """Finds the words of a query in texts, those that it wants and not those it shuts out."""

    def __init__(self, root: Node | None) -> None:
        by_field: dict[Field | None, dict[Words, None]] = {}
        for words in wanted_words(root):
            by_field.setdefault(words.field, {})[words] = None
        self._words = {field: tuple(words) for field, words in by_field.items()}
        self._patterns: dict[tuple[Field | None, bool], re.Pattern[str]] = {}
        self._text = self._folded = ""
        ways = [way for words in by_field.values() for way in words]
        self._reach = max((_longest(way) for way in ways), default=0)

    @property
    def fields(self) -> frozenset[Field]:
        """The fields in which words are looked for, besides those looked for anywhere."""
        return frozenset(field for field in self._words if field is not None)

    def __bool__(self) -> bool:
        """Whether there is anything to be found."""
        return bool(self._words)

    def spans(self, text: str, places: Places) -> Iterator[Span]:
        """Where the words stand, in the order of the text; two of them may overlap.

        Words of a field are looked for in its places only, others in the whole text.
        """
        return self.spans_between(text, places, 0, len(text))

    def spans_between(self, text: str, places: Places, start: int, end: int) -> Iterator[Span]:
        """The same, but only what begins between two offsets. A text is folded only once."""
        if self._text is not text:
            self._text, self._folded = text, fold(text)
        whole = (Span(0, len(text)),)
        return merge(
            *(
                self._spans_in(whole if field is None else places.get(field, ()), field, start, end)
                for field in self._words
            )
        )

    def spans_in_line(self, text: str, field: Field) -> Iterator[Span]:
        """Where the words stand in a text that is all of one field, such as an outlet's name."""
        yield from self.spans(text, {field: (Span(0, len(text)),)})

    def _spans_in(
        self, places: Iterable[Span], field: Field | None, start: int, end: int
    ) -> Iterator[Span]:
        pattern = self._pattern(field, _ACCENT.search(self._folded) is None)
        for place in places:
            last = min(place.end, end + self._reach)
            for match in pattern.finditer(self._folded, max(start, place.start), last):
                if match.start() >= end:
                    break
                yield Span(*match.span())

    def _pattern(self, field: Field | None, is_plain: bool) -> re.Pattern[str]:
        """The expression for the words of a field, a faster one for texts without loose accents."""
        key = field, is_plain
        if key not in self._patterns:
            ways = sorted(self._words[field], key=lambda words: -len(words.words))
            self._patterns[key] = re.compile("|".join(_expression(way, is_plain) for way in ways))
        return self._patterns[key]


def _longest(words: Words) -> int:
    """How many characters the words may take in a text, and one to see where they end."""
    return 1 + sum(_MOST_APART + (1 + _MOST_ACCENTS) * len(word) for word in words.words)


def _expression(words: Words, is_plain: bool) -> str:
    """Words one behind the other, as a regular expression for folded texts."""
    first, *others = (_letters(fold(word), is_plain) for word in words.words)
    if not is_spaceless(words.words[0][0]):
        # Where a word must begin is asked behind it: so the engine can leap to the word itself.
        first = f"{first}(?<![^\\W_]{first})" if is_plain else f"(?<![^\\W_]){first}"
    goes_on = is_spaceless(words.words[-1][-1]) or words.is_prefix
    return _APART.join((first, *others)) + ("" if goes_on else r"(?![^\W_])")


def _letters(word: str, is_plain: bool) -> str:
    """A word's letters; where accents may be set apart from them, some may stand behind each."""
    if is_plain or is_spaceless(word[0]):
        return re.escape(word)
    return "".join(f"{re.escape(letter)}[{ACCENTS}]{{0,{_MOST_ACCENTS}}}+" for letter in word)
