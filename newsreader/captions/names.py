"""Whose name a piece of a credit is: a person's, an agency's, another body's, or nobody's."""

import re
from enum import IntEnum
from functools import lru_cache

from newsreader.captions.lexicon import (
    AGENCIES,
    BODY_WORDS,
    NO_NAME_WORDS,
    NOTES,
    OUTLETS,
    PARTICLES,
    SCENE_NOTES,
    fold,
)


class Weight(IntEnum):
    """How surely a stretch of text is a credit."""

    NONE = 0
    """It is none, as far as its words tell."""
    GUESS = 1
    """A name with no mark before it: as likely what the picture shows."""
    NAME = 2
    """A person's name in a credit's place: a credit if the text is a caption."""
    SHAPE = 3
    """A name and a body, a body, or a note such as "Handout": a credit behind a caption."""
    SURE = 4
    """It names an agency, or says itself that it is a credit."""


MOST_CHARACTERS = 140
"""How long a credit may be."""

_MOST_WORDS = 18

_SEPARATOR = re.compile(
    r"\s*(?:/{1,2}|\||\\|[·•;]|,|(?<=\s)[-–—](?=\s)|[()\[\]]|:(?!//)"
    r"|(?<=\s)(?:via|for|für|pour|para|per|exclusive to)(?=\s))\s*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\s]+")
_KOREAN_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남"
    "심노하곽성차주우구민진나지엄채원천방공현"
)
_CJK_NAME = re.compile(
    r"[\u4e00-\u9fff]{3,5}|[\u30a0-\u30ff・]{3,12}"
    rf"|[{_KOREAN_SURNAMES}][\uac00-\ud7a3]{{2}}(?: ?기자)?"
)
_HANDLE = re.compile(r"@\w{2,30}")
_SITE = re.compile(
    r"(?:www\.)?[\w-]{2,40}\.(?:com|org|net|co\.uk|de|is|it|fr|es|io|tv|info)", re.IGNORECASE
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.[-]?){1,3}")
_NUMERALS = frozenset({"I", "II", "IV", "V", "VI"})
_SMALL_IN_BODIES = PARTICLES | {"of", "the", "for", "&", "from"}
_LONGEST_LISTED = max(name.count(" ") + 1 for name in AGENCIES)
"""How many words the longest name has."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def components(credit: str) -> list[str]:
    """The pieces of a credit: what stands between slashes, commas, bars, "via" and "for"."""
    return [piece for piece in _SEPARATOR.split(credit) if piece and piece.strip(" .")]


def is_agency(piece: str) -> bool:
    """Whether a piece of a credit names an agency, maybe with a further word ("PA Wire")."""
    folded = fold(piece).strip(" .'\"’”“")
    if folded in AGENCIES:
        return True
    words = folded.split()
    return any(
        " ".join(words[:count]) in AGENCIES
        and (len(words) - count == 1 or all(word in BODY_WORDS for word in words[count:]))
        and (count > 1 or words[-1] in BODY_WORDS)
        for count in range(1, min(len(words), _LONGEST_LISTED + 1))
    )


def is_body(piece: str) -> bool:
    """Whether a piece of a credit names an agency, an outlet or another body."""
    folded = fold(piece).strip(" .'\"’”“")
    if is_agency(piece) or folded in OUTLETS:
        return True
    if _SITE.fullmatch(piece) or _HANDLE.fullmatch(piece):
        return True
    words = folded.split()
    return (
        len(words) <= 7
        and any(word in BODY_WORDS for word in words)
        and _is_capitalised(piece, _SMALL_IN_BODIES)
    )


def is_note(piece: str) -> bool:
    """Whether a piece stands in a credit's place and names nobody ("Supplied")."""
    return fold(piece).strip(" .") in NOTES


def is_scene_note(text: str) -> bool:
    """Whether bracketed words are about what the picture shows ("left", "stock image")."""
    return fold(text).strip(" .,") in SCENE_NOTES


def is_name(piece: str) -> bool:
    """Whether a piece has the shape of a person's name, of two words or more."""
    if not piece.isascii() and _CJK_NAME.fullmatch(piece):
        return True
    words = _WORD.findall(piece.strip(" .,"))
    if not 2 <= len(words) <= 6 or any(character.isdigit() for character in piece):
        return False
    if any(fold(word.strip(".,")) in NO_NAME_WORDS for word in words):
        return False
    last = words[-1]
    if len(last) <= 2 and last.isupper() and not words[0].isupper() and last not in _NUMERALS:
        return False  # "Cultura RF"
    return _is_capitalised(piece, PARTICLES)


def is_title_case(text: str) -> bool:
    """Whether a text is a few capitalised words, as names of any kind are."""
    return len(text) <= 60 and text.count(" ") < 6 and _is_capitalised(text, _SMALL_IN_BODIES)


def is_names(piece: str) -> bool:
    """Whether a piece is a name, or several with "and" or "&" between them."""
    people = re.split(r" (?:and|und|et|y|e|og|och|en|i|&|\+) ", piece)
    return is_name(piece) or (len(people) > 1 and all(is_name(person) for person in people))


def _is_capitalised(piece: str, small: frozenset[str]) -> bool:
    """Whether every word begins with a capital letter, but for small words within."""
    words = _WORD.findall(piece)
    if not words or fold(words[-1]) in small:
        return False
    capitals = 0
    for word in words:
        bare = word.strip("'’\"“”.,()-")
        if bare[:1].isupper() or _INITIALS.fullmatch(word):
            if not all(letter.isalpha() or letter in "'’.-&" for letter in bare):
                return False
            capitals += 1
        elif fold(word) not in small:
            return False
    return capitals > 0


@lru_cache(maxsize=1024)
def weigh(credit: str) -> Weight:
    """How surely a stretch of text is a credit, by the names in it."""
    if not credit or len(credit) > MOST_CHARACTERS or credit.count(" ") >= _MOST_WORDS:
        return Weight.NONE
    pieces = components(credit)
    if not pieces or is_scene_note(credit):
        return Weight.NONE
    known = [piece for piece in pieces if is_body(piece) or is_note(piece)]
    people = [piece for piece in pieces if piece not in known and is_names(piece)]
    strange = [piece for piece in pieces if piece not in known and piece not in people]
    if any(not _may_stand_beside(piece) for piece in strange):
        return Weight.NONE
    if len(strange) > max(len(known), len(people)) or (strange and not known):
        named = bool(people) and is_names(pieces[0]) and len(pieces) <= 3
        return Weight.NAME if named or ("/" in credit and len(pieces) <= 4) else Weight.NONE
    if any(is_agency(piece) for piece in known):
        return Weight.SURE
    if known and (people or strange or len(known) == len(pieces)):
        return Weight.SHAPE
    if people and "/" in credit:
        return Weight.SHAPE
    return Weight.NAME if people and len(people) <= 3 else Weight.NONE


def _may_stand_beside(piece: str) -> bool:
    """Whether an unknown piece may stand in a credit beside others: a few capitalised words."""
    words = piece.split()
    if any(character.isdigit() for character in piece) and _YEAR.fullmatch(piece) is None:
        return False
    return len(words) <= 4 and (len(words) == 1 or _is_capitalised(piece, _SMALL_IN_BODIES))


def without_year(piece: str) -> str:
    """The piece without a year of copyright at its beginning or end."""
    return _YEAR.sub("", piece).strip(" ,") if len(piece) < MOST_CHARACTERS else piece
