"""A query as it is asked of photos: words are looked for in captions, unless it says where."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from newsreader.search.query import All, Field, Near, Node, Not, OneOf, Query, Words
from newsreader.search.words import fold, words_of

_OF_PHOTOS = (Field.CAPTION, Field.PHOTO)


class CaptionQuery:
    """What a query asks of articles, and what of each of their photos.

    A choice between words of a photo and something else is one between articles.
    """

    def __init__(self, query: Query) -> None:
        root = _in_captions(query.root) if query.root is not None else None
        parts = root.parts if isinstance(root, All) else (root,) if root is not None else ()
        self._of_photo = tuple(part for part in parts if _is_of_photos(part))
        # An article may have a photo that fits beside one that does not: what must not be in a
        # caption is nothing to ask of the article.
        of_article = tuple(
            part for part in parts if part not in self._of_photo or not _has_not(part)
        )
        self.of_articles = replace(
            query, root=All(of_article) if len(of_article) > 1 else next(iter(of_article), None)
        )
        """What an article with such photos has; words that a photo needs are in one of them."""

    def takes(self, caption: str, credit: str) -> bool:
        """Whether a photo of such an article fits."""
        if not self._of_photo:
            return True
        words = {Field.CAPTION: words_of(fold(caption)), Field.PHOTO: words_of(fold(credit))}
        return all(_holds(part, words) for part in self._of_photo)


def _in_captions(node: Node) -> Node:
    """The node with words of no field looked for in captions."""
    match node:
        case Words(field=None):
            return replace(node, field=Field.CAPTION)
        case Near(parts, distance):
            fields = (part.field or Field.CAPTION for part in parts)
            fitted = zip(parts, fields, strict=True)
            return Near(tuple(replace(part, field=field) for part, field in fitted), distance)
        case All(parts):
            return All(tuple(map(_in_captions, parts)))
        case OneOf(parts):
            return OneOf(tuple(map(_in_captions, parts)))
        case Not(part):
            return Not(_in_captions(part))
    return node


def _is_of_photos(node: Node) -> bool:
    """Whether a photo's own caption and credit tell if it holds."""
    match node:
        case Words():
            return node.field in _OF_PHOTOS
        case Near(parts) | All(parts) | OneOf(parts):
            return all(map(_is_of_photos, parts))
        case Not(part):
            return _is_of_photos(part)
    return False


def _has_not(node: Node) -> bool:
    """Whether anything in it must not hold."""
    match node:
        case All(parts) | OneOf(parts):
            return any(map(_has_not, parts))
    return isinstance(node, Not)


def _holds(node: Node, words: dict[Field, tuple[str, ...]]) -> bool:
    """Whether something holds of a photo of which these are the folded words by field."""
    match node:
        case Words():
            return next(_places(node, words), None) is not None
        case Near(parts, distance):
            return _are_near([[*_places(part, words)] for part in parts], parts, distance)
        case All(parts):
            return all(_holds(part, words) for part in parts)
        case OneOf(parts):
            return any(_holds(part, words) for part in parts)
        case Not(part):
            return not _holds(part, words)
    raise AssertionError(f"a photo cannot tell: {node}")


def _places(node: Words, words: dict[Field, tuple[str, ...]]) -> Iterator[int]:
    """Which of the words such words begin at."""
    wanted = tuple(map(fold, node.words))
    there = words[node.field or Field.CAPTION]
    for at in range(len(there) - len(wanted) + 1):
        found = there[at : at + len(wanted)]
        is_begun = node.is_prefix and found[-1].startswith(wanted[-1])
        if found[:-1] == wanted[:-1] and (is_begun or found[-1] == wanted[-1]):
            yield at


def _are_near(places: list[list[int]], parts: tuple[Words, ...], distance: int) -> bool:
    """Whether some words of each part stand near those of all others, in any order."""
    for first in sorted(chain.from_iterable(places)):
        begins = [bisect_left(each, first) for each in places]
        if any(begin == len(each) for begin, each in zip(begins, places, strict=True)):
            return False
        chosen = [each[begin] for begin, each in zip(begins, places, strict=True)]
        nearest = chosen.index(min(chosen))
        if max(chosen) - (chosen[nearest] + len(parts[nearest].words)) <= distance:
            return True
    return False
