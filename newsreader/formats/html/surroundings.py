"""Where the passages of a page stand, and how much each looks like prose.

Every passage is weighed. The element that holds the most prose and the least else holds the
article, and what is called furniture is that unless it holds the article.
"""

from collections.abc import Iterator, Sequence

from newsreader.article import BlockKind
from newsreader.formats.html.flow import Passage
from newsreader.formats.html.lexicon import Flag
from newsreader.formats.html.tree import Element, flags_of
from newsreader.formats.scrape.chrome import ends_sentence, is_notice

_AROUND = frozenset(("aside", "nav", "footer", "form", "dialog"))
"""Elements that stand around an article, unless they hold it."""

_SINGLE = frozenset(("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dd", "td"))
"""Elements that hold one paragraph, and so no article."""

_OUTER = frozenset(("body", "html"))
_MOST_AROUND = 0.4
"""The share of a page's prose below which an element that is called furniture is that."""

_CORE = 0.8
"""The share of an article's prose that its core holds: the least element with so much."""

_LONGEST_APPEAL = 200
"""How long an appeal in a paragraph of its own is: what is longer speaks of such things."""

PROSE = 0.5
"""What a passage weighs at least that is a paragraph of some length."""


class Surroundings:
    """Where the passages of a page stand, and what is called furniture there."""

    def __init__(self, passages: Sequence[Passage], title: int) -> None:
        self.passages = passages
        self.weights = [weigh(passage) for passage in passages]
        self.chains = [tuple(_chain(passage.element)) for passage in passages]
        self.prose: dict[Element, float] = {}
        for weight, chain in zip(self.weights, self.chains, strict=True):
            if weight > 0:
                for element in chain:
                    self.prose[element] = self.prose.get(element, 0.0) + weight
        self.total = max(self.prose.values(), default=0.0)
        self._above_title = frozenset(self.chains[title]) if title >= 0 else frozenset()
        self._outside: dict[Element, bool] = {}

    def is_outside(self, chain: Sequence[Element]) -> bool:
        """Whether an element, given with all that hold it, is furniture or stands in such."""
        outside = False
        inner: list[Element] = []
        for element in chain:
            known = self._outside.get(element)
            if known is not None:
                outside = known
                break
            inner.append(element)
        for element in reversed(inner):
            outside = outside or self._is_furniture(element)
            self._outside[element] = outside
        return outside

    def _is_furniture(self, element: Element) -> bool:
        """Whether an element is called furniture, and does not hold the article."""
        flags = flags_of(element)
        if not (element.tag in _AROUND or flags & Flag.FURNITURE or _is_teaser(element, flags)):
            return False
        if element in self._above_title or element.tag in _OUTER:
            return False
        return self.share(element) < _MOST_AROUND

    def share(self, element: Element) -> float:
        """The share of the page's prose that an element holds."""
        return self.prose.get(element, 0.0) / self.total if self.total else 0.0

    def find_holder(self) -> Element | None:
        """The element that holds the most prose and the least else."""
        sums: dict[Element, float] = {}
        depths: dict[Element, int] = {}
        for chain, weight in zip(self.chains, self.weights, strict=True):
            if weight and not self.is_outside(chain):
                _add(sums, depths, _holders(chain), weight)
        return max(sums, key=lambda each: (round(sums[each], 3), depths[each]), default=None)

    def find_core(self, kept: Sequence[int]) -> Element | None:
        """The least element that holds nearly all prose of some passages."""
        sums: dict[Element, float] = {}
        depths: dict[Element, int] = {}
        for at in kept:
            _add(sums, depths, _holders(self.chains[at]), max(0.0, self.weights[at]))
        total = max(sums.values(), default=0.0)
        cores = [element for element, weight in sums.items() if weight >= _CORE * total]
        return max(cores, key=depths.__getitem__, default=None)


def _chain(element: Element) -> Iterator[Element]:
    """An element and all that hold it."""
    yield element
    yield from element.iterancestors()


def _holders(chain: Sequence[Element]) -> Sequence[Element]:
    """Of an element and all that hold it, those that may hold more than one paragraph."""
    return chain[1:] if chain[0].tag in _SINGLE else chain


def _add(
    sums: dict[Element, float], depths: dict[Element, int], chain: Sequence[Element], weight: float
) -> None:
    """Add a weight to every element of a chain."""
    for depth, element in enumerate(reversed(chain)):
        sums[element] = sums.get(element, 0.0) + weight
        depths[element] = depth


def _is_teaser(element: Element, flags: Flag) -> bool:
    """Whether an element that is called a teaser leads to another article."""
    if not flags & Flag.TEASER:
        return False
    return element.tag == "a" or next(element.iter("a"), None) is not None


def weigh(passage: Passage) -> float:
    """How much a passage looks like prose (above 0), or like furniture (below 0)."""
    text, size = passage.text, len(passage.text)
    if passage.kind is BlockKind.CAPTION:
        return 0.0
    if not text.isascii() and size < 300:
        size += sum(character >= "\u3040" for character in text)
    if passage.linked * 2 > len(text):
        return -0.35
    if passage.kind is BlockKind.HEADING:
        return -0.1
    if is_page_notice(passage):
        return -0.2
    sentence = ends_sentence(text)
    if passage.kind is BlockKind.LIST_ITEM:
        return min(size, 300) / 300 if sentence and size >= 60 else -0.2
    if size >= 80:
        return (1 if sentence else PROSE) + min(size, 600) / 300
    if sentence:
        return 0.3 if size >= 25 else 0.0
    return -0.2


def is_page_notice(passage: Passage) -> bool:
    """Whether a passage is a button, a notice or an appeal; a long paragraph is no appeal."""
    page = passage.element.tag != "p" or len(passage.text) <= _LONGEST_APPEAL
    return is_notice(passage.text, page=page)
