"""Inflection: the forms of verbs that follow the rules of their language.

A form list has five places: the base, the third person, the past, the participle, the -ing form.
Where a language has several forms for a place, they stand there with strokes between them.
"""

import re

_VOWELS = frozenset("aeiou")
_DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_WITHOUT_GE = ("be", "er", "ver", "ent", "ge", "zer", "emp", "wider", "über", "unter")


def english(verb: str) -> list[str]:
    """The forms of a regular English verb."""
    if verb.endswith("e"):
        return [verb, f"{verb}s", f"{verb}d", f"{verb}d", f"{verb[:-1]}ing"]
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        past = f"{verb[:-1]}ied"
        return [verb, f"{verb[:-1]}ies", past, past, f"{verb}ing"]
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
    stem = verb + verb[-1] if _DOUBLING.fullmatch(verb) else verb
    return [verb, third, f"{stem}ed", f"{stem}ed", f"{stem}ing"]


def german(verb: str) -> list[str]:
    """The forms of a weak German verb."""
    stem = verb[:-2] if verb.endswith("en") else verb[:-1]
    link = "e" if stem.endswith(("d", "t", "chn", "ffn")) else ""
    past = f"{stem}{link}te/{stem}{link}ten"
    bare = verb.endswith("ieren") or verb.startswith(_WITHOUT_GE)
    participle = f"{stem}{link}t" if bare else f"ge{stem}{link}t"
    return [verb, f"{stem}{link}t", past, participle, "-"]


def french(verb: str) -> list[str]:
    """The forms of a regular French verb."""
    stem = verb[:-2]
    if verb.endswith("ir"):
        participle = f"{stem}i/{stem}ie/{stem}is"
        return [verb, f"{stem}it/{stem}issent", f"{stem}issait", participle, f"{stem}issant"]
    soft = f"{stem[:-1]}ç" if stem.endswith("c") else f"{stem}e" if stem.endswith("g") else stem
    past = f"{soft}ait/{soft}aient/{soft}a/{stem}èrent"
    return [
        verb,
        f"{_open(stem)}e/{_open(stem)}ent",
        past,
        f"{stem}é/{stem}ée/{stem}és/{stem}ées",
        f"{soft}ant",
    ]


def _open(stem: str) -> str:
    """The stem before a silent ending: "répét-" is "répèt-" there."""
    return re.sub(r"é([^aeiouéè]{1,2})$", r"è\1", stem)


def spanish(verb: str) -> list[str]:
    """The forms of a regular Spanish verb."""
    stem = verb[:-2]
    if verb.endswith("ar"):
        past = f"{stem}ó/{stem}aron/{stem}aba/{stem}aban"
        return [verb, f"{stem}a/{stem}an", past, f"{stem}ado", f"{stem}ando"]
    past = f"{stem}ió/{stem}ieron/{stem}ía/{stem}ían"
    return [verb, f"{stem}e/{stem}en", past, f"{stem}ido", f"{stem}iendo"]


def uninflected(verb: str) -> list[str]:
    """The form of a verb of a language whose rules are not known: its file spells the others."""
    return [verb, "-", "-", "-", "-"]


BY_LANGUAGE = {"en": english, "de": german, "fr": french, "es": spanish}
"""By the language's code: what gives the forms of its regular verbs."""
