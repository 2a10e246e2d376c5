"""Lines that say themselves what they are of a picture ("Image source, X", "Image caption, Y").

Broadcasters put these words before captions and credits for whoever does not see the page. They
stand in scraped text with a comma, with none ("Image copyright X Image caption Y" on one line),
or on a line of their own.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from newsreader.formats.scrape.lines import Line, Mark

_LABEL = re.compile(
    r"(?:Image|Media|Video|Photo|Picture) (?:(?P<caption>captions?)|source|copyright)"
    r"(?:\s*[,:]\s*|\s+(?=[\"'“‘(©]?[^\W\d_a-zß-ÿ])|\s*$)"
)
_HINTS = ("aption", "ource", "opyright")


def label_pictures(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, those with such words at their beginning marked as what they say, and without.

    A label with nothing behind it is of the next line.
    """
    awaited: Mark | None = None
    for line in lines:
        parts = list(_parts(line))
        if awaited is not None and parts and parts[0].mark is Mark.NONE:
            parts[0] = replace(parts[0], mark=awaited)
        awaited = None
        if parts and not parts[-1].text and parts[-1].mark in (Mark.CAPTION, Mark.CREDIT):
            awaited = parts.pop().mark
        yield from parts


def _parts(line: Line) -> Iterator[Line]:
    """What a line holds that begins with a label: a credit, a caption, or one behind the other."""
    text = line.text
    if line.mark is not Mark.NONE or not any(hint in text for hint in _HINTS):
        yield line
        return
    label = _LABEL.match(text)
    if label is None:
        yield line
        return
    while label is not None:
        following = _LABEL.search(text, label.end())
        end = following.start() if following is not None else len(text)
        mark = Mark.CAPTION if label["caption"] else Mark.CREDIT
        yield replace(line, text=text[label.end() : end].strip(), mark=mark)
        label = following
