r"""Finding what a regular expression matches, without letting one hold up the reader.

Python's engine cannot be interrupted, so the damage is bounded beforehand: patterns that could
take exponential time are refused (`backtracking`), and the others are tried on one line at a
time, on a long line in overlapping stretches.
"""

import re
import warnings
from collections.abc import Iterator

from newsreader.search.backtracking import find_fault
from newsreader.search.queries import QueryError

STRETCH = 500
"""Within how many characters of a long line hits are looked for at a time.

A hit that begins among them may go on for as many more. Longer stretches would cost more: from
each character on, a pattern such as ``.*x`` reads to the end.
"""

_ESCAPE = re.compile(r"\\.", re.DOTALL)
_FLAGS = re.compile(r"\(\?[aimsux]+\)")
_PLAIN_WORDS = {
    "missing ), unterminated subpattern": "a ( is not closed",
    "unterminated character set": "a [ is not closed",
    "unbalanced parenthesis": "a ) closes nothing",
    "nothing to repeat": "nothing stands before *, +, ? or { to be repeated",
    "multiple repeat": "a repeat cannot be repeated: put brackets round it",
    "bad escape (end of pattern)": "a \\ needs a character behind it",
}


class Expression:
    """A regular expression to be found, line by line."""

    __slots__ = ("_pattern",)

    def __init__(self, query: str, *, keep_case: bool, whole_word: bool) -> None:
        """Compile the query.

        Raises:
            QueryError: It is no regular expression, or one that could take for ever.
        """
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python would print them over the screen
            self._pattern = _compile(query, re.NOFLAG if keep_case else re.IGNORECASE)
            fault = find_fault(query)
            if fault is not None:
                raise QueryError(fault)
            if whole_word:
                flags = self._pattern.flags
                core = _FLAGS.sub("", query, count=1) if _FLAGS.match(query) else query
                end = "\n" if flags & re.VERBOSE else ""  # of a comment, perhaps
                self._pattern = _compile(rf"\b(?:{core}{end})\b", flags)

    @staticmethod
    def has_upper(query: str) -> bool:
        r"""Whether it has an upper-case letter, other than in an escape such as ``\W``."""
        return any(map(str.isupper, _ESCAPE.sub("", query)))

    def pairs(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The hits that begin between two offsets, each as a pair of offsets."""
        at, end = start, min(end, len(text))
        while at < end:
            line_end = text.find("\n", at)
            line_end = len(text) if line_end < 0 else line_end
            begin_before = min(line_end + 1, end, at + STRETCH)
            following = begin_before
            for match in self._pattern.finditer(text, at, min(line_end, begin_before + STRETCH)):
                if match.start() >= begin_before:
                    break
                if match.end() > match.start():
                    yield match.span()
                    following = max(following, match.end())
            at = following


def _compile(query: str, flags: int) -> re.Pattern[str]:
    """The compiled pattern, its faults told in plain words."""
    try:
        return re.compile(query, flags | re.MULTILINE)
    except re.error as error:
        raise QueryError(_PLAIN_WORDS.get(error.msg, error.msg), error.pos) from error
    except (RecursionError, OverflowError, MemoryError, ValueError) as error:
        raise QueryError("too much is nested or repeated in it") from error
