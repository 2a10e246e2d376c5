"""Rows of capitalised words that are names."""

from collections.abc import Iterator

from newsreader.quotes.lexicon import Lexicon, given_names
from newsreader.quotes.names import Names
from newsreader.quotes.tokens import QUOTE, Line

_LINK = 2
"""How many tokens there are between two capitalised words of one name at most."""
_LONGEST_NAME = 7
"""A row of more capitalised words is no name."""


class NameRows:
    """Finds the names in one language's lines."""

    def __init__(self, lexicon: Lexicon, names: Names) -> None:
        """Keep what is known of the language."""
        self._lexicon = lexicon
        self._names = names
        self._given = given_names()

    def of(self, line: Line) -> Iterator[tuple[int, int]]:
        """The names of a line, each from its first token up to the one behind it."""
        return self._headline_names(line) if line.is_headline else self._written(line)

    def _written(self, line: Line) -> Iterator[tuple[int, int]]:
        """The rows of tokens that make names."""
        names, lower = self._names, line.lower
        words = [
            at
            for at in line.capitals
            if lower[at] not in names.small_words or names.is_name_word(line, at)
            if not _is_code(line.words[at])
        ]
        hanging = [at for at in words if "-" in lower[at] and names.hangs(line.words[at])]
        rows = [(at, at + 1) for at in words[:1]]
        for at in words[1:]:
            first, last = rows[-1]
            if at - last <= _LINK and self._links(line, last - 1, at):
                rows[-1] = (first, at + 1)
            else:
                rows.append((at, at + 1))
        for first, last in rows:
            for at in hanging:
                first = at + 1 if first <= at < last else first  # "Los Angeles-based Ann Lee"
            start = self._past_titles(line, first, last) if first < last else last
            if start < last and last - start <= _LONGEST_NAME:
                yield start, last

    def _headline_names(self, line: Line) -> Iterator[tuple[int, int]]:
        """The first names of a line all in capitals, each with the word behind it."""
        for at in line.capitals:
            if line.lower[at] in self._given and at + 1 < len(line) and line.is_capital(at + 1):
                yield (at, at + 2)

    def _links(self, line: Line, last: int, following: int) -> bool:
        """Whether what stands between two capitalised words keeps them in one name."""
        if following == last + 1:
            return line.starts[following] - line.ends[last] <= 1
        between, lexicon = line.words[last + 1 : following], self._lexicon
        return (
            (
                (lexicon.name_particles - {"of", "y"}).issuperset(between)
                and self._names.opens_linked(line, last)
            )
            or (between == [QUOTE] and len(line.quotations[last + 1].inner) <= 24)
            or (between == [","] and line.lower[following] in lexicon.name_suffixes)
            or (between == ["of"] and self._names.is_body_of(line, last + 1, following + 1))
            or (len(between) == 1 and self._names.is_owned_body(line, following))
        )

    def _past_titles(self, line: Line, first: int, last: int) -> int:
        """Where a name begins behind the titles before it."""
        lexicon = self._lexicon
        start = first
        if (
            lexicon.title_endings
            or line.words[first].isupper()
            or not self._names.forewords.isdisjoint(line.lower[first:last])
        ):
            for at in range(first, last):
                word = line.lower[at]
                if self._names.is_foreword(line, at, last) or (
                    at == start
                    and word in lexicon.groups
                    and lexicon.body_nouns.isdisjoint(line.lower[at + 1 : last])
                ):
                    start = at + 1
        if lexicon.has_capital_nouns:
            start = next((at for at in range(start, last) if line.lower[at] in self._given), start)
        if start > 1:
            start = max(start, self._names.past_office(line, start - 1, last))
        return start


def _is_code(word: str) -> bool:
    """Whether a word is what an exchange calls a company ("BMWG.DE")."""
    return "." in word[1:-1] and word[-1] != "." and word.isupper()
