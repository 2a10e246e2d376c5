"""Names: which words can be one, and where it begins and ends."""

from newsreader.quotes.lexicon import Lexicon, given_names
from newsreader.quotes.tokens import QUOTE, Line

_HANGING = ("-born", "-based", "-backed", "-area", "-led")
"""How words end that begin with a name and are none."""
_INITIALS = 2
"""Initials of more letters are not a person's."""
_NICKNAME = 24
"""How many characters a nickname between marks has at most."""


class Names:
    """Finds the names in one language's lines."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Keep the lexicon."""
        self.lexicon = lexicon
        self._given = given_names()
        self.small_words = lexicon.weekdays | lexicon.openers | {"i"}
        """Words that have a capital for another reason, or that make no name by themselves."""
        small = lexicon.prepositions | lexicon.determiners | lexicon.conjunctions
        self._own_particles = lexicon.name_particles - small
        self.forewords = lexicon.titles | lexicon.roles | lexicon.groups
        """Words with a capital that stand before a name and are no part of it."""

    def is_name_word(self, line: Line, at: int) -> bool:
        """Whether a token can be part of a name."""
        word = line.words[at]
        if not word[0].isupper():
            return word[0] == "@"
        if "-" in word and self.hangs(word):
            return False
        lower = line.lower[at]
        if lower not in self.small_words:
            return True
        if lower == "may" and at > 0 and line.lower[at - 1] in self._given:
            return True
        if lower in self.lexicon.weekdays or word == "I":
            return False
        if lower not in self.lexicon.openers or (len(word) == 2 and word[1] == "."):
            return True
        return (
            lower != "the"
            and at > 0
            and at not in line.openings
            and line.words[at - 1][0].isalpha()
        )

    def hangs(self, word: str) -> bool:
        """Whether a word begins as a name does and is none ("Ohio-born", "X-ray")."""
        return word.endswith(_HANGING) or (word[1:2] == "-" and word[2:].islower())

    def name_ending_at(self, line: Line, last: int, first: int) -> tuple[int, int] | None:
        """The name whose last token stands before `last`, without the titles before it."""
        lexicon = self.lexicon
        k = last - 1
        if k < first or not self.is_name_word(line, k):
            return None
        while k - 1 >= first:
            if (
                self.is_name_word(line, k - 1)
                or (line.lower[k - 1] == QUOTE and k - 2 >= first)
                or self._is_linked(line, k, first, last)
                or (line.words[k - 1] == "," and line.lower[k] in lexicon.name_suffixes)
                or (k - 2 >= first and self.is_owned_body(line, k))
            ):
                k -= 1
            else:
                break
        while k > first and line.words[k - 1] in self._own_particles:
            k -= 1  # "von der Leyen said"
        start = k
        if k - 2 >= first and (behind := self.past_office(line, k - 1, last)) > 0:
            return (behind, last)
        if lexicon.has_capital_nouns:
            start = next((at for at in range(k, last) if line.lower[at] in self._given), k)
        for at in range(last - 2, start - 1, -1):
            if self.is_foreword(line, at, last):
                start = at + 1
                break
            if (
                line.lower[at] in lexicon.groups
                and last - at == 3
                and lexicon.body_nouns.isdisjoint(line.lower[at + 1 : last])
            ):
                start = at + 1
                break
        return (start, last)

    def _is_linked(self, line: Line, at: int, first: int, last: int) -> bool:
        """Whether particles link a token to a name before it ("Ursula von der Leyen")."""
        k = at - 1
        if line.lower[k] == "of" and not self.is_body_of(line, k, last):
            return False
        while k > first and line.words[k] in self.lexicon.name_particles:
            k -= 1
        return k < at - 1 and self.opens_linked(line, k)

    def opens_linked(self, line: Line, at: int) -> bool:
        """Whether a token can stand before particles of a name, which no article begins."""
        if line.words[at + 1] in self.lexicon.determiners:
            return False
        if self.lexicon.has_capital_nouns:
            return line.lower[at] in self._given
        return self.is_name_word(line, at)

    def links(self, line: Line, at: int, start: int, hi: int) -> bool:
        """Whether a particle in a phrase belongs to a name: within it, or before it."""
        particles, first, last = self.lexicon.name_particles, at, at
        while first > start and line.words[first] in particles:
            first -= 1
        while last < hi and line.words[last] in particles:
            last += 1
        opens = line.words[first] in self._own_particles or self.opens_linked(line, first)
        return opens and last < hi and line.is_capital(last)

    def names_nobody(self, line: Line, first: int, name: tuple[int, int]) -> bool:
        """Whether what looks like a name is only a kind of people ("one Republican")."""
        if self.lexicon.has_capital_nouns and not self._is_proper(line, first, name):
            return True
        return (
            name[1] - name[0] == 1
            and line.lower[name[0]] in self.lexicon.groups
            and (first < name[0] or line.lower[name[0]].endswith("s"))
        )

    def _is_proper(self, line: Line, first: int, name: tuple[int, int]) -> bool:
        """Whether capitals make a name where every noun has one: "Anna Weber", but "der Hof"."""
        if line.lower[name[0]] in self._given or (
            name[0] > first and self.lexicon.is_title(line.lower[name[0] - 1])
        ):
            return True
        if name[1] - name[0] == 1 and self.lexicon.is_title(line.lower[name[0]]):
            return False
        return line.lower[first] not in self.lexicon.determiners

    def is_body_of(self, line: Line, at: int, last: int) -> bool:
        """Whether an "of" stands inside the name of a body ("the Bank of Norland")."""
        return (
            at + 1 < last
            and line.is_capital(at - 1)
            and line.lower[at - 1] in self.lexicon.body_nouns
            and line.is_capital(at + 1)
        )

    def is_owned_body(self, line: Line, at: int) -> bool:
        """Whether a token is a body named after its owners ("the Drivers' Union")."""
        return (
            at > 1
            and line.lower[at] in self.lexicon.body_nouns
            and line.lower[at - 1] in ("'s", "'")
            and line.is_capital(at)
            and line.is_capital(at - 2)
        )

    def past_office(self, line: Line, of: int, last: int) -> int:
        """Where a name begins behind an office ("Secretary of State Ann Lee"); -1 if it does not.

        `of` is the token of the preposition, `last` the one behind the name.
        """
        if line.lower[of] != "of" or line.lower[of - 1] not in self.lexicon.titles:
            return -1
        first = of + 1
        if first >= last or not all(line.is_capital(at) for at in range(first, last)):
            return -1
        if line.lower[first] in self.lexicon.departments:
            return first + 1 if first + 1 < last else -1
        given = (at for at in range(first + 1, last - 1) if line.lower[at] in self._given)
        return next(given, -1)

    def is_foreword(self, line: Line, at: int, last: int) -> bool:
        """Whether a token is a title before a name, and not part of it ("Justice Department").

        So are the initials of a body ("CNN Ann Lee").
        """
        lexicon = self.lexicon
        following = line.lower[at + 1] if at + 1 < last else ""
        if lexicon.is_title(line.lower[at]):
            return following not in lexicon.body_nouns
        word = line.words[at]
        is_initials = len(word) > _INITIALS and word.isupper() and word.isalpha()
        return is_initials and following in self._given and not line.words[at + 1].isupper()

    def is_nickname(self, line: Line, at: int) -> bool:
        """Whether a quotation stands inside a name."""
        if not 0 < at < len(line) - 1:
            return False
        inner = line.quotations[at].inner
        return line.is_capital(at - 1) and line.is_capital(at + 1) and len(inner) <= _NICKNAME

    def continues_name(self, line: Line, comma: int, last: int) -> bool:
        """Whether a comma stands inside a name ("Martin Luther King, Jr.")."""
        return comma < last and line.lower[comma + 1] in self.lexicon.name_suffixes
