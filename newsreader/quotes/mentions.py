"""Mentions: where the text names somebody, and what it says of them there."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from newsreader.article import Span
from newsreader.quotes.lexicon import Lexicon, given_names
from newsreader.quotes.phrase import Phrase
from newsreader.quotes.phrases import Phrases
from newsreader.quotes.tokens import QUOTE, Line

_PLACING = frozenset(("in", "near", "outside", "across", "at"))
"""Prepositions before the name of a place."""
_LONGEST_NAME = 7
"""A row of more capitalised words is no name."""


class MentionKind(StrEnum):
    """How somebody is named."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"


class Weight:
    """How much a mention puts somebody in the reader's mind, by its place in the sentence."""

    SOURCE = 200
    SUBJECT = 80
    INTRODUCED = 70
    OBJECT = 50
    OBLIQUE = 30
    POSSESSIVE = 25
    MODIFIER = 15


class Mention(NamedTuple):
    """A place where the text names somebody."""

    span: Span
    """What stands there."""
    kind: MentionKind
    """How it names them."""
    name: str
    """The name without titles, the noun phrase, or the pronoun."""
    anchor: int
    """Where its head begins: the name, the pronoun."""
    role: str = ""
    """The title or the apposition."""
    gender: str = ""
    """What the mention itself says: m, f, p(lural), b(ody), l(ocation), or nothing.

    Capital letters say it for sure: a title, not just a first name.
    """
    sentence: int = 0
    """The number of its sentence in the text."""
    weight: int = Weight.OBJECT
    """How much it puts them in the reader's mind."""
    is_doubtful: bool = False
    """Whether it may be no name but only the first word of a sentence."""


class Mentions:
    """Finds the mentions of one language's lines."""

    def __init__(self, text: str, lexicon: Lexicon, phrases: Phrases) -> None:
        """Keep the text, and what is known of the language."""
        self.text = text
        self.lexicon = lexicon
        self.phrases = phrases
        self._given = given_names()
        self._gendered = {
            word: gender for word, gender in lexicon.pronouns.items() if gender in ("m", "f")
        }

    def of_phrase(self, line: Line, phrase: Phrase) -> Mention:
        """The mention that a noun phrase is."""
        span = line.span(phrase.first, phrase.last)
        if phrase.pronoun:
            word = line.lower[phrase.first]
            gender = self.lexicon.pronouns.get(word, "")
            return Mention(span, MentionKind.PRONOUN, word, span.start, gender=gender)
        if not phrase.is_name:
            return Mention(
                span,
                MentionKind.NOUN,
                self.text[span.start : span.end],
                span.start,
                gender=self._gender_of_noun(line, phrase),
            )
        name = line.span(phrase.name_first, phrase.name_last)
        return Mention(
            span,
            MentionKind.NAME,
            self.text[name.start : name.end],
            name.start,
            self._role(line, phrase),
            self._gender(line, phrase.name_first, phrase.name_first)
            if self._has_article(line, phrase)
            else self._gender(line, phrase.first, phrase.name_first),
        )

    def _ends_phrase(self, line: Line, at: int) -> bool:
        """Whether no noun follows that what stands before could belong to."""
        if at >= len(line):
            return True
        word, lexicon = line.lower[at], self.lexicon
        return not line.is_capital(at) and (
            not word[0].isalpha()
            or word in lexicon.auxiliaries
            or word in lexicon.prepositions
            or word in lexicon.conjunctions
            or word in lexicon.cue_forms
            or word in lexicon.verbs
            or word in lexicon.adverbs
        )

    def _has_article(self, line: Line, phrase: Phrase) -> bool:
        """Whether a phrase is a name and its article ("the Kremlin")."""
        return phrase.name_first == phrase.first + 1 and line.lower[phrase.first] == "the"

    def antecedent(self, line: Line, phrase: Phrase) -> Phrase | None:
        """The noun phrase that a relative pronoun stands for."""
        lo, _ = line.limits(phrase.first)
        at = phrase.first - 1
        if at > lo and line.words[at] == ",":
            at -= 1
        return self.phrases.ending_at(line, at, lo) if at >= lo else None

    def _role(self, line: Line, phrase: Phrase) -> str:
        """What a phrase says its person is: the words before the name, or an apposition."""
        lexicon = self.lexicon
        first = phrase.first
        while first < phrase.name_first and (
            line.lower[first] in lexicon.determiners
            or line.lower[first] in lexicon.possessives
            or line.lower[first] in lexicon.courtesies
        ):
            first += 1
        if first < phrase.name_first:
            span = line.span(first, phrase.name_first)
            return self.text[span.start : span.end].rstrip(" ,")
        if phrase.apposition is None:
            return ""
        first, last = phrase.apposition
        words = line.lower[first:last]
        if not words or not any(w in lexicon.roles or w in lexicon.titles for w in words):
            return ""
        if words[0] in lexicon.subordinators or words[0] in lexicon.prepositions:
            return ""
        while first < last and (line.words[first][0].isdigit() or line.words[first] == ","):
            first += 1
        if first < last and line.lower[first] in ("the", "a", "an"):
            first += 1
        if first >= last:
            return ""
        span = line.span(first, last)
        return self.text[span.start : span.end]

    def _gender(self, line: Line, first: int, name: int) -> str:
        """Whether a name is a man's or a woman's, by its title and its first word.

        A single word behind "the" names a body ("the Kremlin").
        """
        if (
            first > 0
            and first == name
            and line.lower[first - 1] == "the"
            and (self._ends_phrase(line, name + 1))
        ):
            return "b"
        for at in range(name - 1, max(first, 0) - 1, -1):
            if (gender := self.lexicon.honorifics.get(line.lower[at])) is not None:
                return gender.upper()
        if name > 0 and line.lower[name - 1] in _PLACING and not self._follows_title(line, name):
            return "l"
        return self._given_gender(line.lower[name])

    def _given_gender(self, word: str) -> str:
        """Whether a first name, or the first half of one, is a man's or a woman's."""
        gender = self._given.get(word)
        if gender is None and "-" in word:
            gender = self._given.get(word.partition("-")[0])
        return gender or ""

    def _follows_title(self, line: Line, name: int) -> bool:
        return line.lower[name - 1] in self.lexicon.titles

    def _gender_of_noun(self, line: Line, phrase: Phrase) -> str:
        for at in range(phrase.first, phrase.last):
            if line.lower[at] in self.lexicon.prepositions:
                break
            if (gender := self.lexicon.honorifics.get(line.lower[at])) is not None:
                return gender
        return ""

    def in_line(self, line: Line, sentence: int) -> Iterator[Mention]:
        """The names and the pronouns of a line, its first sentence being the `sentence`th."""
        words = line.words
        capitals = [at for at, word in enumerate(words) if word[0].isupper()]
        found: list[tuple[int, Mention]] = []
        is_headline = line.is_headline
        rows = self._headline_names(line, capitals) if is_headline else self._names(line, capitals)
        for first, last in rows:
            number = sentence + line.sentence(first)
            found.append((first, self._name(line, first, last, number, is_headline)))
        gendered = self._gendered
        for at in [at for at, word in enumerate(line.lower) if word in gendered]:
            found.append((at, self._pronoun(line, at, sentence)))
        found.sort(key=lambda item: item[0])
        return (mention for _, mention in found)

    def _pronoun(self, line: Line, at: int, sentence: int) -> Mention:
        word = line.lower[at]
        return Mention(
            line.span(at, at + 1),
            MentionKind.PRONOUN,
            word,
            line.starts[at],
            gender=self._gendered[word],
            sentence=sentence + line.sentence(at),
            weight=Weight.SUBJECT if word in self.lexicon.subject_pronouns else Weight.POSSESSIVE,
        )

    def _names(self, line: Line, capitals: list[int]) -> Iterator[tuple[int, int]]:
        """The rows of tokens that make names."""
        at = 0
        while at < len(capitals):
            first = last = capitals[at]
            at += 1
            if not self.phrases.names.is_name_word(line, first):
                continue
            while at < len(capitals):
                following = capitals[at]
                if not self.phrases.names.is_name_word(line, following) or not self._links(
                    line, last, following
                ):
                    break
                last = following
                at += 1
            yield from self._without_titles(line, first, last + 1)

    def _headline_names(self, line: Line, capitals: list[int]) -> Iterator[tuple[int, int]]:
        """The first names of a line all in capitals, each with the word behind it."""
        for at in capitals:
            if line.lower[at] in self._given and at + 1 < len(line) and line.is_capital(at + 1):
                yield (at, at + 2)

    def _links(self, line: Line, last: int, following: int) -> bool:
        """Whether what stands between two capitalised words keeps them in one name."""
        if following == last + 1:
            return line.starts[following] - line.ends[last] <= 1
        between = line.words[last + 1 : following]
        if len(between) > 2:
            return False
        return (
            all(word in self.lexicon.name_particles and word not in ("of", "y") for word in between)
            or (between == [QUOTE] and len(line.quotations[last + 1].inner) <= 24)
            or (between == [","] and line.lower[following] in self.lexicon.name_suffixes)
        )

    def _without_titles(self, line: Line, first: int, last: int) -> Iterator[tuple[int, int]]:
        lexicon = self.lexicon
        start = first
        for at in range(first, last):
            if lexicon.is_title(line.lower[at]) or (
                at == start and line.lower[at] in lexicon.groups
            ):
                start = at + 1
        if lexicon.has_capital_nouns:
            start = next((at for at in range(start, last) if line.lower[at] in self._given), start)
        if start > 1 and line.lower[start - 1] == "of" and line.lower[start - 2] in lexicon.titles:
            start = self._after_office(line, start, last)
        if start < last and last - start <= _LONGEST_NAME:
            yield (start, last)

    def _after_office(self, line: Line, first: int, last: int) -> int:
        """Where the name begins behind an office ("Secretary of State Ann Lee")."""
        for at in range(first + 1, last - 1):
            if line.lower[at] in self._given:
                return at
        return first + 1 if last - first == 3 else first

    def _name(self, line: Line, first: int, last: int, sentence: int, is_headline: bool) -> Mention:
        span = line.span(first, last)
        start = first
        while start > 0 and line.lower[start - 1] in self.lexicon.titles:
            start -= 1
        if start == first and first > 0 and line.lower[first - 1] in self.lexicon.honorifics:
            start -= 1
        role = ""
        if start < first:
            title = line.span(start, first)
            role = (
                ""
                if line.lower[first - 1] in self.lexicon.courtesies
                else self.text[title.start : title.end]
            )
        return Mention(
            span,
            MentionKind.NAME,
            self.text[span.start : span.end],
            span.start,
            role,
            self._gender(line, start, first),
            sentence,
            self._weight(line, start, last),
            is_headline
            or (self.lexicon.has_capital_nouns and not self._is_sure(line, start, first))
            or (
                start in line.openings
                and last - start == 1
                and line.lower[first] not in self._given
            ),
        )

    def _is_sure(self, line: Line, start: int, first: int) -> bool:
        """Whether a capitalised word is a name where every noun has a capital."""
        return start < first or line.lower[first] in self._given

    def _weight(self, line: Line, first: int, last: int) -> int:
        after = line.lower[last] if last < len(line) else "."
        if after == "'s" or after in ("'", "’"):
            return Weight.POSSESSIVE
        if after in self.lexicon.roles or (
            after not in self.lexicon.adverbs
            and after.isalpha()
            and line.words[last].islower()
            and line.lower[last + 1 : last + 2] != []
            and line.lower[last + 1] in self.lexicon.roles
        ):
            return Weight.MODIFIER
        lo, _ = line.limits(first)
        before = line.lower[first - 1] if first > lo else ""
        if before in self.lexicon.prepositions:
            return Weight.OBLIQUE
        if not before or before in (",", QUOTE, "and", "but") or after in self.lexicon.auxiliaries:
            return Weight.SUBJECT
        if after in self.lexicon.cue_forms or after in self.lexicon.verbs:
            return Weight.SUBJECT
        if (
            after == ","
            and last + 1 < len(line)
            and (
                line.lower[last + 1] in self.lexicon.roles
                or line.lower[last + 1] in self.lexicon.determiners
                or line.lower[last + 1] in self.lexicon.relatives
            )
        ):
            return Weight.INTRODUCED
        return Weight.OBJECT
