"""Nouns: which forms of verbs of speech are nouns or adjectives where they stand."""

from newsreader.quotes.lexicon import ASKS, COMMITS, SAYS, TELLS, URGES, Cue, Lexicon
from newsreader.quotes.phrases import Phrases
from newsreader.quotes.subjects import Subjects
from newsreader.quotes.tokens import QUOTE, Line

POSSESSIVE_MARKS = frozenset(("'s", "'", "’"))
"""How a possessive ends."""
_ADDRESSING = frozenset((TELLS, ASKS, URGES))
_ARTICLES = frozenset(("a", "an", "the"))
_ADJECTIVES = frozenset(("new", "old", "recent", "latest", "first", "last", "own", "same", "other"))
"""Words between a determiner and its noun."""
_ADJECTIVAL = ("al", "ive", "ous", "ic", "ed", "ful", "less", "ible", "able", "se", "tle")
"""How adjectives end."""
_ADJECTIVES_BETWEEN = 5
"""How many tokens before a noun its article is looked for."""
_STANDING_ALONE = frozenset(
    (
        "all", "this", "that", "one", "two", "three", "four", "five", "six", "seven", "eight",
        "nine", "ten", "both", "some", "many", "others", "another", "most", "several", "few",
        "half", "each", "none",
    )
)  # fmt: skip
"""Determiners that can be a subject by themselves."""


class Nouns:
    """Tells nouns from verbs among one language's cues."""

    def __init__(self, lexicon: Lexicon, phrases: Phrases, subjects: Subjects) -> None:
        """Keep what is known of the language."""
        self.lexicon = lexicon
        self.phrases = phrases
        self.subjects = subjects

    def is_noun(self, line: Line, cue: Cue, at: int, lo: int, hi: int) -> bool:
        """Whether the form is a noun or an adjective where it stands ("a report says")."""
        lexicon = self.lexicon
        if at == lo:
            return "g" not in cue.forms and not self._opens_inverted(line, at, hi)
        before = line.lower[at - 1]
        if before in lexicon.determiners or before in lexicon.possessives:
            if "p" not in cue.forms and "g" not in cue.forms:
                return (
                    cue.lemma.split()[0] in lexicon.also_nouns
                    or before in lexicon.possessives
                    or before in _ARTICLES
                )
            return before not in _STANDING_ALONE
        if before in ("'", "’") and line.lower[at - 2].endswith("s"):
            return True
        if "p" in cue.forms and " " not in cue.lemma and self.phrases.is_reduced(line, at):
            return True
        if "n" in cue.forms and self._gives_name(line, at, lo, hi):
            return True
        if before == "'s":
            return not ("p" in cue.forms or "g" in cue.forms)
        if (
            "g" in cue.forms
            and _ADDRESSING.isdisjoint(cue.kinds)
            and at + 1 < hi
            and line.lower[at + 1] in lexicon.roles
        ):
            return True
        if "g" in cue.forms and self._is_gerund(line, at, hi):
            return True
        if "p" in cue.forms or "g" in cue.forms:
            return "-" in line.words[at]
        if self._is_predicate(line, at, lo):
            return True
        if "s" in cue.forms or "b" in cue.forms:
            return self._is_plain_noun(line, cue, at, lo, hi)
        return False

    def _is_plain_noun(self, line: Line, cue: Cue, at: int, lo: int, hi: int) -> bool:
        """Whether a form in the present is a noun: by what stands on either side."""
        lexicon = self.lexicon
        before = self.subjects.skip_back(line, at - 1, lo)
        if before < lo:
            return False
        word = line.lower[before]
        if word in lexicon.prepositions and word != "to":
            return True
        bare = cue.lemma.split()[0] if "b" in cue.forms else cue.lemma
        if bare not in lexicon.also_nouns:
            return False
        if "b" in cue.forms and self._follows_article(line, at, lo):
            return True
        after = line.lower[at + 1] if at + 1 < hi else "."
        if word in lexicon.pronouns or word == "to" or line.lower[at - 1] in lexicon.modals:
            return False
        if (
            after in (QUOTE, "that")
            and "b" not in cue.forms
            and (
                word in _ADJECTIVES
                or (word.endswith(("ed", "ing", "ive")) and word not in lexicon.roles)
            )
        ):
            return True
        takes = (
            after in (":", "for", "on", QUOTE)
            or (after == "to" and COMMITS in cue.kinds and line.is_capital(before))
            or after in lexicon.that_words
            or after in lexicon.determiners
            or after in lexicon.possessives
            or after in lexicon.subject_pronouns
            or after in lexicon.subordinators
            or (after in (".", ",") and (line.is_capital(before) or line.lower[lo] == QUOTE))
            or (at + 1 < hi and line.is_capital(at + 1))
        )
        if not takes or self._is_owned(line, at, lo):
            return True
        plural = word.endswith("s") and not word.endswith("ss")
        if "b" in cue.forms:
            return not (plural or word in lexicon.roles)
        return (plural and not line.is_capital(before)) or self._is_object(line, before, lo)

    def _is_gerund(self, line: Line, at: int, hi: int) -> bool:
        """Whether an -ing form is a noun ("in writing", "her first briefing since May")."""
        lexicon, before = self.lexicon, line.lower[at - 1]
        after = line.lower[at + 1] if at + 1 < hi else "."
        if after in lexicon.that_words or after in lexicon.determiners or after == QUOTE:
            return False
        if before in POSSESSIVE_MARKS:
            return not line.is_capital(at - 2)
        if before.endswith("ing") and at > 1 and line.lower[at - 2] in lexicon.being:
            return True  # "is considering firing him"
        if before == "to":
            return True  # "an approach to countering it"
        if before in ("most", "more", "very"):
            return True
        if line.lower[at] in lexicon.saying_nouns:
            return after in lexicon.prepositions or after in lexicon.subordinators or after == ":"
        return before == "in" and (after in lexicon.subordinators or after in ".,")

    def _is_predicate(self, line: Line, at: int, lo: int) -> bool:
        """Whether "is" stands before a form that is no verb then ("it is perfectly correct")."""
        before = at - 1
        while before > lo and (
            line.lower[before] in self.lexicon.adverbs or self.lexicon.is_manner(line.lower[before])
        ):
            before -= 1
        return line.lower[before] in self.lexicon.being

    def _is_owned(self, line: Line, at: int, lo: int) -> bool:
        """Whether a word with an adjective is what somebody has ("the mayor's false claims")."""
        lexicon, before = self.lexicon, line.lower[at - 1]
        if at - 2 < lo or not (before in _ADJECTIVES or before.endswith(_ADJECTIVAL)):
            return False
        if before in lexicon.roles:
            return False
        owner = line.lower[at - 2]
        return owner in POSSESSIVE_MARKS or owner in lexicon.possessives

    def _is_object(self, line: Line, at: int, lo: int) -> bool:
        """Whether one small word before a noun is an adjective ("he cited angry comments")."""
        if line.is_capital(at) or at - 1 < lo or line.lower[at] in self.lexicon.roles:
            return False
        verb = line.lower[at - 1]
        if verb in ("which", "what", "whose"):
            return True  # "asked which technical reasons those were"
        cue = self.lexicon.cue_forms.get(verb)
        return verb in self.lexicon.verbs or (cue is not None and "p" in cue.forms)

    def _gives_name(self, line: Line, at: int, lo: int, hi: int) -> bool:
        """Whether a participle gives a name to a thing ("a group called Dry Feet")."""
        if line.lower[at] not in self.lexicon.naming_words:
            return False
        if line.lower[at + 1 : at + 2] == [QUOTE] and at + 2 < hi:
            after = line.lower[at + 2]  # "a show called “River” opened"
            return after in self.lexicon.verbs or after in self.lexicon.auxiliaries
        if not self._follows_article(line, at, lo):
            return False
        named = self.phrases.names.is_name_word
        end = at + 1
        while end < hi and (named(line, end) or line.words[end] in self.lexicon.name_particles):
            end += 1
        if end == at + 1 or end >= hi:
            return end > at + 1
        after = line.lower[end]
        return after != QUOTE and after not in self.lexicon.determiners

    def _follows_article(self, line: Line, at: int, lo: int) -> bool:
        """Whether "a" or "an" stands before a word, with no more than adjectives between."""
        for k in range(at - 1, max(lo, at - _ADJECTIVES_BETWEEN) - 1, -1):
            if line.lower[k] in ("a", "an") and line.lower[k] in self.lexicon.determiners:
                return True
            if not line.words[k][0].isalpha() or line.lower[k] in self.lexicon.prepositions:
                return False
        return False

    def _opens_inverted(self, line: Line, at: int, hi: int) -> bool:
        """Whether a sentence opens with its verb ("Said Smith: ...")."""
        cue = self.lexicon.cue_forms[line.lower[at]]
        return (
            "p" in cue.forms
            and SAYS in cue.kinds
            and self.phrases.after(line, at + 1, hi) is not None
        )
