"""What a search of the library asks for, as a tree: the outcome of `parse_query`.

It knows nothing of how articles are kept; whoever keeps them makes of it what they can search by.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from newsreader.clean import Clean


class Field(StrEnum):
    """Where in an article words can stand. The values are what people type before the colon."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BODY = "body"
    CAPTION = "caption"
    QUOTE = "quote"
    SPEAKER = "speaker"
    PHOTO = "photo"
    SOURCE = "source"
    BY = "by"
    TAG = "tag"


class Mark(StrEnum):
    """What the reader's state may say of an article."""

    STARRED = "starred"
    READ = "read"
    UNREAD = "unread"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class Tagged:
    """A tag that the reader's user gave to articles."""

    words: tuple[str, ...]
    """The words of the tag."""


Marked = Mapping[Mark | Tagged, Collection[str]]
"""The fingerprints of the articles that the reader's state marks or tags so. `UNREAD` is not among
them: it is what `READ` is not."""


class Part(StrEnum):
    """What an article may have."""

    PHOTO = "photo"
    QUOTE = "quote"
    OUTLET = "outlet"
    """Several outlets that its story stands in."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand one behind the other."""

    words: tuple[str, ...]
    """The words, at least one."""
    field: Field | None = None
    """Where they must stand; None for anywhere."""
    is_prefix: bool = False
    """Whether the last of them may go on."""


@dataclass(frozen=True, slots=True)
class Near:
    """Words that stand near each other, in any order, in one part of an article."""

    parts: tuple[Words, ...]
    """What stands near each other, two or more, all of one field."""
    distance: int = 10
    """How many other words may stand between them."""


@dataclass(frozen=True, slots=True)
class All:
    """Everything of this must hold."""

    parts: "tuple[Node, ...]"
    """Two or more."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """At least one of these must hold."""

    parts: "tuple[Node, ...]"
    """Two or more."""


@dataclass(frozen=True, slots=True)
class Not:
    """This must not hold."""

    part: "Node"
    """What must not."""


@dataclass(frozen=True, slots=True)
class Published:
    """Published in a span of days."""

    first: str = ""
    """The first day, as ISO 8601; empty for any."""
    last: str = ""
    """The last day, as ISO 8601; empty for any."""


@dataclass(frozen=True, slots=True)
class Is:
    """Marked so by the reader."""

    mark: Mark | Tagged
    """The mark, or the tag."""


@dataclass(frozen=True, slots=True)
class Has:
    """Having something."""

    part: Part
    """What it has."""


@dataclass(frozen=True, slots=True)
class Language:
    """Written in a language."""

    tag: str
    """The beginning of its BCP 47 tag, in small letters: "pt" also means "pt-br"."""


Node = Words | Near | All | OneOf | Not | Published | Is | Has | Language
"""Anything that can be asked for."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was understood."""

    text: str
    """What was typed."""
    root: Node | None = None
    """What it asks for; None where it asks for nothing."""
    notes: tuple[Clean, ...] = ()
    """What could not be meant as it was typed, and what would be right: sentences."""


def asks_for_marks(node: Node | None) -> bool:
    """Whether what the reader's state says of articles is asked for anywhere: marks or tags."""
    if isinstance(node, Not):
        return asks_for_marks(node.part)
    if isinstance(node, All | OneOf):
        return any(map(asks_for_marks, node.parts))
    return isinstance(node, Is) or (isinstance(node, Words) and node.field is Field.TAG)


def wanted_words(node: Node | None) -> Iterator[Words]:
    """The words that an article may be found by, not those that it must not have."""
    if isinstance(node, Words):
        yield node
    elif isinstance(node, Near | All | OneOf):
        for part in node.parts:
            yield from wanted_words(part)


def asks_for_words(node: Node | None) -> bool:
    """Whether words are asked for anywhere, be it words that must not be there."""
    if isinstance(node, Not):
        return asks_for_words(node.part)
    if isinstance(node, All | OneOf):
        return any(map(asks_for_words, node.parts))
    return isinstance(node, Words | Near)
