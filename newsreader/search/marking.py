"""Where a query's words stand in a text, as the full text search found them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import merge

from newsreader.article import Span
from newsreader.search.query import Field, Node, Words, wanted_words
from newsreader.search.words import ACCENTS, fold, is_spaceless

Places = Mapping[Field, Sequence[Span]]
"""Where in a text each field stands."""

_APART = r"[\W_]{0,100}"
_ACCENT = re.compile(f"[{ACCENTS}]")


class Marker:
    """Finds the words of a query in texts, those that it wants and not those it shuts out."""

    def __init__(self, root: Node | None) -> None:
        by_field: dict[Field | None, dict[Words, None]] = {}
        for words in wanted_words(root):
            by_field.setdefault(words.field, {})[words] = None
        self._words = {field: tuple(words) for field, words in by_field.items()}
        self._patterns: dict[tuple[Field | None, bool], re.Pattern[str]] = {}

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
        folded = fold(text)
        whole = (Span(0, len(text)),)
        return merge(
            *(
                self._spans_in(folded, field, whole if field is None else places.get(field, ()))
                for field in self._words
            )
        )

    def spans_in_line(self, text: str, field: Field) -> Iterator[Span]:
        """Where the words stand in a text that is all of one field, such as an outlet's name."""
        yield from self.spans(text, {field: (Span(0, len(text)),)})

    def _spans_in(self, folded: str, field: Field | None, places: Iterable[Span]) -> Iterator[Span]:
        pattern = self._pattern(field, _ACCENT.search(folded) is None)
        for place in places:
            for match in pattern.finditer(folded, place.start, place.end):
                yield Span(*match.span())

    def _pattern(self, field: Field | None, is_plain: bool) -> re.Pattern[str]:
        """The expression for the words of a field, a faster one for texts without loose accents."""
        key = field, is_plain
        if key not in self._patterns:
            ways = sorted(self._words[field], key=lambda words: -len(words.words))
            self._patterns[key] = re.compile("|".join(_expression(way, is_plain) for way in ways))
        return self._patterns[key]


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
    return "".join(f"{re.escape(letter)}[{ACCENTS}]{{0,8}}+" for letter in word)
