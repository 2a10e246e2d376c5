"""Cleaned text: the one type that reaches a screen, and the one cleaner that makes it.

Article files are written by strangers and shown by a program that controls a terminal. Every
string that comes from a file (text, titles, captions, addresses, file names, error texts) goes
through this module once, on its way into an `Article`; what comes out is `Clean`, and a widget
that takes `Clean` cannot be handed anything else without the type checker objecting.

What the cleaner does, and why:

* Control sequences and control characters (C0, DEL, C1) go: they move the cursor, set the window
  title, write the clipboard. A complete CSI sequence ("colour red") goes as a whole; of anything
  else only the control characters go and the rest stays visible, so that nothing hides.
* Line ends of every kind become ``\\n``, a tab a space.
* Bidirectional controls and marks go (CVE-2021-42574): one left open would turn round the
  characters of the widget beside it.
* Invisible characters (zero-width space, soft hyphen, word joiner, tags, byte order marks) go, so
  that a word can be found that carries them. ZWJ and ZWNJ stay in emoji and in the scripts that
  need them.
* At most `MOST_MARKS` combining marks stay on one letter: a terminal cell is no place for more.
* Lone surrogates and noncharacters become U+FFFD: neither a terminal nor a database takes them.
"""

import re
from collections.abc import Iterable
from typing import NewType

Clean = NewType("Clean", str)
"""Text without anything that could act on a terminal. Only this module makes it."""

MOST_MARKS = 8
"""How many combining marks one letter keeps."""

MOST_JOINS = 8
"""How many characters one run of zero-width joiners may join."""

_MARK = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u135d-\u135f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\u302a-\u302f\u3099\u309a\ua66f-\ua672\ufe00-\ufe0f\ufe20-\ufe2f"
)
_CSI = r"(?:\x1b\[|\x9b)[0-?]{0,40}[ -/]{0,4}[@-~]"
_LINE_END = r"\r\n?|[\x0b\x0c\x85\u2028\u2029]"
_INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # controls
    "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffc\U000e0000-\U000e01ef"  # annotations, tags, supplementary selectors
)
_SPACE = "\t\x1c-\x1e"
_BROKEN = "\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
)
_JOINER = r"(?<![\u0590-\U0010ffff])[\u200c\u200d]|[\u200c\u200d](?![\u0590-\U0010ffff])"

_SUSPECT = f"[\r\x0b\x0c\x85\u2028\u2029{_INVISIBLE}{_SPACE}{_BROKEN}\u200c\u200d]"
_FAULT = (
    f"(?P<csi>{_CSI})|(?P<line>{_LINE_END})|(?P<gone>[{_INVISIBLE}]|{_JOINER})"
    f"|(?P<space>[{_SPACE}])|(?P<broken>[{_BROKEN}])"
)
_REPLACEMENT = {"csi": "", "line": "\n", "gone": "", "space": " ", "broken": "\ufffd"}
_MARK_RUN = f"([{_MARK}]{{{MOST_MARKS}}})[{_MARK}]+"
_JOIN_RUN = f"((?:\u200d[^\u200d\\s]{{1,4}}){{{MOST_JOINS}}})\u200d"
# The patterns above are compiled, and kept, when they are first used: most texts need none.
_BLANKS = re.compile(r"\s+")
_BLANKS_IN_LINE = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r" ?\n(?: ?\n)* ?")


def clean(text: str) -> Clean:
    """The text fit for a terminal, its lines kept.

    Cleaning what is clean changes nothing.
    """
    if text.isascii() and text.isprintable():
        return Clean(text)
    characters = "".join(set(text))  # a few hundred, however long the text is
    if re.search(_SUSPECT, characters) is not None:
        before = ""
        while before != text:  # taking one thing out may bring two halves of another together
            before = text
            text = re.sub(_FAULT, _replace, text)
            text = re.sub(_JOIN_RUN, r"\1", text)
    if re.search(f"[{_MARK}]", characters) is not None:
        text = re.sub(_MARK_RUN, r"\1", text)
    return Clean(text)


def _replace(match: re.Match[str]) -> str:
    """What stands in place of a fault."""
    return _REPLACEMENT[match.lastgroup or ""]


def clean_line(text: str) -> Clean:
    """The text fit for a terminal as one line: every run of white space is one space."""
    return Clean(_BLANKS.sub(" ", clean(text)).strip())


def clean_block(text: str) -> Clean:
    """The text fit for a terminal with its line breaks, but no blank lines or runs of spaces."""
    return Clean(_BLANK_LINES.sub("\n", _BLANKS_IN_LINE.sub(" ", clean(text))).strip())


def cut(text: Clean, start: int, end: int) -> Clean:
    """The part of a clean text between two offsets, which is as clean as the whole."""
    return Clean(text[start:end])


def join(separator: str, parts: Iterable[Clean]) -> Clean:
    """Clean texts put together with a separator of the program's own."""
    return Clean(separator.join(parts))


def own(text: str) -> Clean:
    """A text of the program's own (a label, a number), which needs no cleaning."""
    return Clean(text)
