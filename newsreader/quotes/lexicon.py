"""What is known of a language, ready for use: the lexicon files with their words looked up fast."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from newsreader.quotes import lexicons
from newsreader.quotes.inflection import BY_LANGUAGE, uninflected

MARKS_ONLY = "und"
"""Stands for every other language: what stands between marks is found, nobody is named."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A form of a verb of speech."""

    lemma: str
    """The verb, with its particle if it has one."""
    kinds: str
    """What the verb takes: a letter for each of the lexicon's lists of verbs."""
    forms: str
    """What the form can be: b(ase), s (third person), p(ast), n (participle), g (-ing)."""


SAYS, TELLS, ASKS, URGES, COMMITS = "s", "t", "q", "u", "v"
JUDGES, TALKS, THINKS, SHOWS, GESTURES, WANTS = "o", "p", "b", "d", "g", "w"

_LISTS = (
    ("SAYING", SAYS), ("TELLING", TELLS), ("ASKING", ASKS), ("URGING", URGES),
    ("COMMITTING", COMMITS), ("JUDGING", JUDGES), ("TALKING", TALKS), ("THINKING", THINKS),
    ("SHOWING", SHOWS), ("GESTURING", GESTURES), ("WANTING", WANTS),
)  # fmt: skip

Phrasal = dict[str, dict[tuple[str, ...], Cue]]
"""Phrasal verbs: by the verb's form, what follows it."""


@dataclass(frozen=True)
class Lexicon:
    """The words of one language that the sieves go by; the lexicon files say what each list is."""

    code: str
    """The language."""
    cue_forms: dict[str, Cue]
    """Verbs of speech by form."""
    particle_forms: Phrasal
    """Phrasal verbs of speech."""
    separable: dict[str, frozenset[str]]
    """Forms that are of a verb of speech only if one of these words closes their clause."""
    source_prepositions: dict[str, tuple[tuple[str, ...], ...]]
    """What stands before a source ("according to"), by its first word."""
    honorifics: dict[str, str]
    """Titles and roles that say whether a man ("m") or a woman ("f") bears them."""
    pronouns: dict[str, str]
    """Pronouns, by whom they can stand for."""
    possessives: dict[str, str]
    """Possessive pronouns, by whom they can stand for."""
    long_places: frozenset[str]
    """Names of places that have several words."""
    title_endings: tuple[str, ...]
    """How a word ends that is a title or a role ("Außenministerin")."""
    has_capital_nouns: bool
    """Whether every noun begins with a capital, so that a capital makes no name."""
    has_verb_second: bool
    """Whether the subject stands behind the verb if anything else stands before it."""
    has_clause_commas: bool
    """Whether a comma stands between a verb of speech and its clause."""
    drops_subjects: bool
    """Whether a verb needs no subject if it is clear who is meant ("..., dijo.")."""
    tokens: str
    """What finds the words that a general pattern would cut wrongly: a regular expression."""
    clitic_tails: str
    """What is a word of its own behind an apostrophe: a regular expression."""
    abbreviations: str
    """Words that a full stop follows within a sentence: alternatives of a regular expression."""
    that_words: frozenset[str]
    as_words: frozenset[str]
    obliques: frozenset[str]
    relatives: frozenset[str]
    agents: frozenset[str]
    own_words: frozenset[str]
    addressing: frozenset[str]
    reflexives: frozenset[str]
    scene_prepositions: frozenset[str]
    scene_articles: frozenset[str]
    also_nouns: frozenset[str]
    noun_cues: frozenset[str]
    sending: frozenset[str]
    moving: frozenset[str]
    saying_nouns: frozenset[str]
    ly_nouns: frozenset[str]
    emphatics: frozenset[str]
    articles: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    subordinators: frozenset[str]
    auxiliaries: frozenset[str]
    having: frozenset[str]
    being: frozenset[str]
    modals: frozenset[str]
    adverbs: frozenset[str]
    weekdays: frozenset[str]
    verbs: frozenset[str]
    openers: frozenset[str]
    titles: frozenset[str]
    departments: frozenset[str]
    courtesies: frozenset[str]
    roles: frozenset[str]
    collectives: frozenset[str]
    body_nouns: frozenset[str]
    places: frozenset[str]
    groups: frozenset[str]
    subject_pronouns: frozenset[str]
    never_alone: frozenset[str]
    clitics: frozenset[str]
    naming_words: frozenset[str]
    title_nouns: frozenset[str]
    title_small_words: frozenset[str]
    after_closed_cue: frozenset[str]
    clause_openers: frozenset[str]
    name_particles: frozenset[str]
    name_suffixes: frozenset[str]

    def is_manner(self, word: str) -> bool:
        """Whether an English word, in lower case, says how something is done ("quietly")."""
        return word.endswith("ly") and word not in self.ly_nouns

    def is_title(self, word: str) -> bool:
        """Whether a word, in lower case, is a title or a role."""
        return (
            word in self.titles
            or word in self.roles
            or (bool(self.title_endings) and word.endswith(self.title_endings))
        )


@cache
def languages() -> tuple[str, ...]:
    """The languages with a lexicon: each file with a name of two letters is one."""
    return tuple(module.name for module in iter_modules(lexicons.__path__) if len(module.name) == 2)


def small_words(code: str) -> frozenset[str]:
    """The words that a language is known by."""
    return frozenset(import_module(f"newsreader.quotes.lexicons.{code}").SMALL_WORDS.split())


@cache
def load_lexicon(code: str) -> Lexicon:
    """The lexicon of a language; lists that its file lacks are empty."""
    data = import_module(f"newsreader.quotes.lexicons.{code}")
    cue_forms, particle_forms, separable = _cues(data, BY_LANGUAGE.get(code, uninflected))
    lists = {
        item.name: frozenset(getattr(data, item.name.upper(), "").split())
        for item in fields(Lexicon)
        if item.type == frozenset[str]
    }
    lists["long_places"] = frozenset(_split(getattr(data, "LONG_PLACES", "")))
    return Lexicon(
        code=code,
        cue_forms=cue_forms,
        particle_forms=particle_forms,
        separable=separable,
        source_prepositions=_phrases(getattr(data, "SOURCE_PREPOSITIONS", "")),
        honorifics=getattr(data, "HONORIFICS", {}),
        pronouns=getattr(data, "PRONOUNS", {}),
        possessives=getattr(data, "POSSESSIVES", {}),
        title_endings=tuple(getattr(data, "TITLE_ENDINGS", "").split()),
        has_capital_nouns=getattr(data, "HAS_CAPITAL_NOUNS", False),
        has_verb_second=getattr(data, "HAS_VERB_SECOND", False),
        has_clause_commas=getattr(data, "HAS_CLAUSE_COMMAS", False),
        drops_subjects=getattr(data, "DROPS_SUBJECTS", False),
        tokens=getattr(data, "TOKENS", r"(?!)"),
        clitic_tails=getattr(data, "CLITIC_TAILS", r"(?!)"),
        abbreviations=getattr(data, "ABBREVIATIONS", r"(?!)"),
        **lists,
    )


@cache
def given_names() -> dict[str, str]:
    """Given names in lower case, with "m" for a man's, "f" for a woman's and "" for both."""
    data = import_module("newsreader.quotes.lexicons.names")
    names = dict.fromkeys(data.MEN.split(), "m")
    for name in data.WOMEN.split():
        names[name] = "" if name in names else "f"
    return names


@cache
def _long_forms() -> dict[str, str]:
    data = import_module("newsreader.quotes.lexicons.names")
    rows = (row.split() for row in _split(data.NICKNAMES))
    return {name: row[0] for row in rows for name in reversed(row)}


def long_form(name: str) -> str:
    """The first name that a name, in lower case, is short for; the name itself if it is not."""
    return _long_forms().get(name, name)


def _cues(
    data: ModuleType, inflect: Callable[[str], list[str]]
) -> tuple[dict[str, Cue], Phrasal, dict[str, frozenset[str]]]:
    """The verbs of a lexicon file by their forms, the phrasal ones, and forms that come apart."""
    kinds: dict[str, str] = {}
    forms: dict[str, dict[str, str]] = {}
    separable: dict[str, frozenset[str]] = {}
    for name, kind in _LISTS:
        for entry in getattr(data, name, "").split():
            lemma = entry.partition("|")[0]
            if kind not in kinds.get(lemma, ""):
                kinds[lemma] = kinds.get(lemma, "") + kind
            if "|" in entry or lemma not in forms:
                forms[lemma] = _forms(entry.replace("+", ""), inflect)
    for lemma in [lemma for lemma in forms if "+" in lemma]:
        particle = lemma.partition("+")[0]
        for form, letters in [*forms[lemma].items()]:
            if not form.startswith(particle):
                separable[form] = separable.get(form, frozenset()) | {particle}
                forms[lemma][particle + form] = letters  # "wie die Polizei mitteilte"
    for lemma in forms:
        if "+" not in lemma:
            for form in forms[lemma]:
                separable.pop(form, None)
    found: dict[str, Cue] = {}
    for lemma, shapes in forms.items():
        for form, letters in shapes.items():
            found.setdefault(form, Cue(lemma.replace("+", ""), kinds[lemma], letters))
    phrasal: Phrasal = {}
    particle_kinds = getattr(data, "PARTICLE_KINDS", {})
    for entry in _split(getattr(data, "PARTICLES", "")):
        lemma = entry.partition("|")[0]
        for form, letters in _forms(entry, inflect).items():
            head, *tail = form.split()
            cue = Cue(lemma, particle_kinds.get(lemma, SAYS), letters)
            phrasal.setdefault(head, {})[tuple(tail)] = cue
    return found, phrasal, separable


def _forms(entry: str, inflect: Callable[[str], list[str]]) -> dict[str, str]:
    """The forms of a verb, each with the letters of what it can be."""
    parts = entry.split("|") if "|" in entry else inflect(entry)
    found: dict[str, str] = {}
    for shapes, letter in zip(parts, "bspng", strict=True):
        for form in shapes.split("/"):
            if form != "-":
                found[form] = found.get(form, "") + letter
    return found


def _split(listed: str) -> list[str]:
    """The entries of a list that has semicolons between them."""
    return [entry for part in listed.split(";") if (entry := " ".join(part.split()))]


def _phrases(listed: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word: what follows it."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in _split(listed):
        head, *tail = phrase.split()
        found[head] = (*found.get(head, ()), tuple(tail))
    return found
