"""Mentions: where the text names somebody, and what it says of them there."""

from operator import attrgetter

from newsreader.quotes.epithets import age_beside, is_epithet
from newsreader.quotes.lexicon import Lexicon, given_names
from newsreader.quotes.mention import NAME, NOUN, PRONOUN, Mention, Weight
from newsreader.quotes.name_rows import NameRows
from newsreader.quotes.phrase import Phrase
from newsreader.quotes.phrases import Phrases
from newsreader.quotes.tokens import QUOTE, Line

_RELATIVES = frozenset(("who", "which", "whose", "whom"))
_PEOPLE = frozenset(("people", "men", "women", "police", "both", "some", "many", "others"))
_BRINGING = frozenset(("by", "from", "against", "citing", "quoting"))
"""Words before the person a relative clause tells of, where verbs stand before them."""
_AGENTS = ("er", "or", "ist", "man", "ian")
"""How nouns of people end."""
_PLACING = frozenset(("in", "near", "outside", "across", "at"))
"""Prepositions before the name of a place."""
_PART = 2
"""How many words the second part of an office and its "and" have at least."""


class Mentions:
    """Finds the mentions of one language's lines."""

    def __init__(self, text: str, lexicon: Lexicon, phrases: Phrases) -> None:
        """Keep the text, and what is known of the language."""
        self.text = text
        self.lexicon = lexicon
        self.phrases = phrases
        self._given = given_names()
        self._rows = NameRows(lexicon, phrases.names)
        self._line: Line | None = None
        self._known: dict[Phrase, Mention] = {}
        """The mentions of one line's phrases."""
        self._gendered = {
            word: gender for word, gender in lexicon.pronouns.items() if gender in ("m", "f")
        }

    def of_phrase(self, line: Line, phrase: Phrase) -> Mention:
        """The mention that a noun phrase is; sieves and reports ask for the same ones."""
        if line is not self._line:
            self._line, self._known = line, {}
        mention = self._known.get(phrase)
        if mention is None:
            mention = self._known[phrase] = self._made(line, phrase)
        return mention

    def _made(self, line: Line, phrase: Phrase) -> Mention:
        start, end = line.starts[phrase.first], line.ends[phrase.last - 1]
        if phrase.pronoun:
            word = line.lower[phrase.first]
            gender = self.lexicon.pronouns.get(word, "")
            return Mention(start, end, PRONOUN, word, start, gender=gender)
        is_noun = not phrase.is_name or self._is_kind(line, phrase) or self._is_pair(line, phrase)
        if is_noun or self._is_owned(line, phrase) or is_epithet(self.text[start:end]):
            gender = self._gender_of_noun(line, phrase)
            return Mention(start, end, NOUN, self.text[start:end], start, gender=gender)
        return Mention(
            start,
            end,
            NAME,
            self._cut(line, phrase.name_first, phrase.name_last),
            line.starts[phrase.name_first],
            self._role(line, phrase),
            self._gender(line, phrase.name_first, phrase.name_first)
            if self._has_article(line, phrase)
            else self._gender(line, phrase.first, phrase.name_first),
        )

    def _is_owned(self, line: Line, phrase: Phrase) -> bool:
        """Whether a name only says whose what stands before it is ("fuentes de La Moncloa")."""
        at = phrase.name_first
        if at == phrase.first or line.lower[at] not in ("de", "del", "du", "des"):
            return False
        word = line.lower[at - 1]
        return word.endswith("s") or not self.lexicon.is_title(word)

    def _is_pair(self, line: Line, phrase: Phrase) -> bool:
        """Whether a phrase names two ("Barlow and Holt"), and no office has the "and" in it."""
        before = line.lower[phrase.first : phrase.name_first]
        return not self.lexicon.conjunctions.isdisjoint(before) and not self._is_office(before)

    def _is_office(self, words: list[str]) -> bool:
        """Whether words before a name say what it does ("Police and Crime Commissioner")."""
        lexicon = self.lexicon
        at = next((k for k, word in enumerate(words) if word in lexicon.conjunctions), 0)
        parts = (lexicon.roles, lexicon.body_nouns, lexicon.departments)
        opens = at > 0 and any(words[at - 1] in part for part in parts)
        return opens and len(words) - at > _PART and lexicon.is_title(words[-1])

    def _is_kind(self, line: Line, phrase: Phrase) -> bool:
        """Whether a capital at the start of a sentence makes a noun look like a name ("Voters")."""
        return (
            phrase.last - phrase.first == 1
            and phrase.first in line.openings
            and not self.lexicon.has_capital_nouns
            and (
                line.lower[phrase.first] in self.lexicon.roles
                or line.lower[phrase.first] in self.lexicon.groups
            )
        )

    def _cut(self, line: Line, first: int, last: int) -> str:
        """The text from one token up to and without another."""
        return self.text[line.starts[first] : line.ends[last - 1]]

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
        if at > lo and line.words[at] in (",", "—", "–", "--"):
            at -= 1
        found = self.phrases.ending_at(line, at, lo) if at >= lo else None
        if found is None or found.is_name or found.pronoun or line.lower[phrase.first] != "who":
            return found
        return self._nearest_person(line, found)

    def _nearest_person(self, line: Line, phrase: Phrase) -> Phrase:
        """The last noun of a phrase that has a verb in it ("torn apart by a royal expert")."""
        for at in range(phrase.last - 2, phrase.first - 1, -1):
            word = line.lower[at]
            cue = self.lexicon.cue_forms.get(word)
            if word in _BRINGING or (at == phrase.first and cue is not None and "g" in cue.forms):
                return self.phrases.headed(line, at + 1, phrase.last)
        return phrase

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
        before = self._before_name(line, first, phrase.name_first)
        if all(word.endswith(".") for word in before.split()):  # none at all, "Dr."
            return self._apposed(line, phrase) or before
        return before

    def _apposed(self, line: Line, phrase: Phrase) -> str:
        """What an apposition says that a person is."""
        lexicon = self.lexicon
        if phrase.apposition is None:
            return ""
        first, last = phrase.apposition
        last = next((k for k in range(first + 1, last) if line.lower[k] in _RELATIVES), last)
        words = line.lower[first:last]
        if not words or not any(w in lexicon.roles or w in lexicon.titles for w in words):
            return ""
        if words[0] in lexicon.subordinators or words[0] in lexicon.prepositions:
            return ""
        while first < last and (line.words[first][0].isdigit() or line.words[first] == ","):
            first += 1
        while last > first and line.lower[last - 1] in lexicon.prepositions:
            last -= 1
        first = self._past_determiners(line, first, last)
        return self._cut(line, first, last) if first < last else ""

    def _past_determiners(self, line: Line, first: int, last: int) -> int:
        """Where a phrase begins behind its determiners and possessives."""
        lexicon = self.lexicon
        while first < last and (
            line.lower[first] in lexicon.determiners or line.lower[first] in lexicon.possessives
        ):
            first += 1
        return first

    def _before_name(self, line: Line, first: int, last: int) -> str:
        """What the words before a name say of it: without verbs, and without "’s" at their end."""
        lexicon = self.lexicon
        for at in range(last - 1, first - 1, -1):
            word = line.lower[at]
            is_verb = word.endswith("ed") or word in lexicon.verbs or word in lexicon.auxiliaries
            cue = lexicon.cue_forms.get(word)
            if lexicon.is_title(word) or word == "'s" or line.is_capital(at):
                continue
            if is_verb or (cue is not None and cue.lemma not in lexicon.also_nouns):
                first = at + 1  # what stands before it is another clause
                break
        while last > first and line.lower[last - 1] in ("'s", "'", "’"):
            last -= 1
        first = self._past_determiners(line, first, last)
        return self._cut(line, first, last).rstrip(" ,") if first < last else ""

    def _gender(self, line: Line, first: int, name: int) -> str:
        """Whether a name is a man's or a woman's, by its title and its first word.

        A single word behind "the" names a body ("the Kremlin").
        """
        before = line.lower[name - 1] if name > 0 else ""
        if first == name and before == "the" and self._ends_phrase(line, name + 1):
            return "b"
        for at in range(name - 1, first - 1, -1):
            if (gender := self.lexicon.honorifics.get(line.lower[at])) is not None:
                return gender.upper()
        if before in _PLACING:
            return "l"
        given = self._given_gender(line.lower[name])
        if not given and first == name and before == "," and name > 1:
            return self.lexicon.honorifics.get(line.lower[name - 2], "")  # "her father, Pieter"
        return given

    def _given_gender(self, word: str) -> str:
        """Whether a first name, or the first half of one, is a man's or a woman's."""
        gender = self._given.get(word)
        if gender is None and "-" in word:
            gender = self._given.get(word.partition("-")[0])
        return gender or ""

    def _gender_of_noun(self, line: Line, phrase: Phrase) -> str:
        """Whether a noun is a man, a woman, some person ("x"), several ("p"), or a thing ("b")."""
        head = ""
        for word in line.lower[phrase.first : phrase.last]:
            if word in self.lexicon.prepositions or word in self.lexicon.relatives:
                break
            if word in self.lexicon.conjunctions:
                return "p"
            if (gender := self.lexicon.honorifics.get(word)) is not None:
                return gender
            head = word
        if head in _PEOPLE or (head.endswith("s") and not head.endswith("ss")):
            return "p"
        lexicon = self.lexicon
        if (
            head in lexicon.collectives
            or head in lexicon.body_nouns
            or head in lexicon.saying_nouns
        ):
            return "b"
        return "x" if head in lexicon.roles or head.endswith(_AGENTS) else ""

    def in_line(self, line: Line, sentence: int) -> list[Mention]:
        """The names and the pronouns of a line, its first sentence being the `sentence`th."""
        rows = self._rows.of(line)
        found = [self._name(line, first, last, sentence) for first, last in rows]
        gendered = self._gendered
        if not gendered.keys().isdisjoint(line.lower):
            pronouns = [at for at, word in enumerate(line.lower) if word in gendered]
            found += [self._pronoun(line, at, sentence) for at in pronouns]
            found.sort(key=attrgetter("anchor"))
        return found

    def _pronoun(self, line: Line, at: int, sentence: int) -> Mention:
        word = line.lower[at]
        return Mention(
            line.starts[at],
            line.ends[at],
            PRONOUN,
            word,
            line.starts[at],
            gender=self._gendered[word],
            sentence=sentence + line.sentence(at),
            weight=Weight.SUBJECT if word in self.lexicon.subject_pronouns else Weight.POSSESSIVE,
        )

    def _name(self, line: Line, first: int, last: int, sentence: int) -> Mention:
        lexicon = self.lexicon
        at, end = line.starts[first], line.ends[last - 1]
        number = line.sentence(first)
        start = first
        while start > 0 and line.lower[start - 1] in lexicon.titles:
            start -= 1
        if start == first > 0 and line.lower[first - 1] in lexicon.honorifics:
            start -= 1
        has_role = start < first and line.lower[first - 1] not in lexicon.courtesies
        return Mention(
            at,
            end,
            NAME,
            self.text[at:end],
            at,
            self._cut(line, start, first) if has_role else "",
            self._gender(line, start, first),
            sentence + number,
            self._weight(line, start, last, line.bounds[number]),
            line.is_headline
            or (lexicon.has_capital_nouns and not self._is_sure(line, start, first))
            or (
                start in line.openings
                and last - start == 1
                and line.lower[first] not in self._given
            ),
            age_beside(line, start, last, self.lexicon),
        )

    def _is_sure(self, line: Line, start: int, first: int) -> bool:
        """Whether a capitalised word is a name where every noun has a capital."""
        return start < first or line.lower[first] in self._given

    def _weight(self, line: Line, first: int, last: int, lo: int) -> int:
        lexicon, count = self.lexicon, len(line.words)
        after = line.lower[last] if last < count else "."
        if after == "'s" or after in ("'", "’"):
            return Weight.POSSESSIVE
        if after in lexicon.roles or (
            after not in lexicon.adverbs
            and after.isalpha()
            and line.words[last].islower()
            and last + 1 < count
            and line.lower[last + 1] in lexicon.roles
        ):
            return Weight.MODIFIER
        before = line.lower[first - 1] if first > lo else ""
        if before in lexicon.prepositions:
            return Weight.OBLIQUE
        if not before or before in (",", QUOTE, "and", "but") or after in lexicon.auxiliaries:
            return Weight.SUBJECT
        if after in lexicon.cue_forms or after in lexicon.verbs:
            return Weight.SUBJECT
        if (
            after == ","
            and last + 1 < count
            and (
                line.lower[last + 1] in lexicon.roles
                or line.lower[last + 1] in lexicon.determiners
                or line.lower[last + 1] in lexicon.relatives
            )
        ):
            return Weight.INTRODUCED
        return Weight.OBJECT
