"""Cleaned text: the one type that reaches a screen, and the one cleaner that makes it.

Article files are written by strangers and shown by a program that controls a terminal. Every
string that comes from a file (text, titles, captions, addresses, file names, error texts) goes
through this module once, on its way into an `Article`; what comes out is `Clean`, and a widget
that takes `Clean` cannot be handed anything else without the type checker objecting.

What the cleaner does, and why:

* Control characters (C0, DEL, C1) go. They begin what a terminal obeys, and terminals have been
  made to type such a text back at the shell: by way of the window's title (CVE-2003-0063), of a
  query for their settings (CVE-2008-2383 in xterm, CVE-2022-45872 in iTerm2) or for their font
  (CVE-2022-45063), and by a notice (CVE-2022-41322 in kitty). Error texts are no exception
  (CVE-2019-8325). A complete CSI sequence ("colour red") goes as a whole; of anything else only
  the control characters go and the rest stays visible, so that nothing hides.
* Line ends of every kind, those of Unicode too (U+2028, U+2029), become ``\\n``, a tab a space:
  else a text has more lines than the program counts.
* Bidirectional controls, isolates and marks go (CVE-2021-42574): one left open would turn round
  the characters of the widget beside it. Hebrew and Arabic need none to be read.
* Invisible characters (zero-width space, soft hyphen, word joiner, byte order marks, annotations,
  fillers, unassigned ones that are to be ignored) go, so that a word is found that carries them,
  and nothing is said that nobody sees. Blanks that count as letters (Hangul's filler) or signs
  (Braille's) become spaces: terminals do not agree on how wide they are.
* ZWJ and ZWNJ stay where they change what is read: between two parts of an emoji, and behind the
  letters of scripts that join. Anywhere else they hide.
* Selectors of variants stay behind what has variants, one each; tags in the three flags that are
  written with them. Elsewhere any message can be hidden in them.
* At most `MOST_MARKS` characters that add to another (marks, joiners, skin tones) stay behind it:
  a terminal cell is no place for more, and some terminals draw them over the rows around.
* Lone surrogates and noncharacters become U+FFFD: neither a terminal nor a database takes them.

Private characters and characters newer than this program stay: they act on nothing.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import NewType

Clean = NewType("Clean", str)
"""Text without anything that could act on a terminal. Only this module makes it."""

MOST_MARKS = 8
"""How many characters that add to another one it keeps."""

MOST_JOINS = 8
"""How many joiners one emoji may be made with; a family of four has three."""

_CSI = r"(?:\x1b\[|\x9b)[0-?]{0,40}[ -/]{0,4}[@-~]"
_LINE_END = r"\r\n?|[\x0b\x0c\x85\u2028\u2029]"
_INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # controls
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # of direction
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\ufeff\ufff0-\ufffc"
    "\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # of layout
    "\U000e0000-\U000e001f\U000e0080-\U000e00ff\U000e01f0-\U000e0fff"
)
_SPACE = "\t\x1c-\x1e\u2800\u3164\uffa0"
_BROKEN = "\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
)
_SUSPECT = f"[\r\x0b\x0c\x85\u2028\u2029{_INVISIBLE}{_SPACE}{_BROKEN}]"
_FAULT = (
    f"(?P<csi>{_CSI})|(?P<line>{_LINE_END})|(?P<gone>[{_INVISIBLE}])"
    f"|(?P<space>[{_SPACE}])|(?P<broken>[{_BROKEN}])"
)
_REPLACEMENT = {"csi": "", "line": "\n", "gone": "", "space": " ", "broken": "\ufffd"}

_JOINERS = "\u200c\u200d"
_SKIN = "\U0001f3fb-\U0001f3ff"
_TAGS = "\U000e0020-\U000e007f"
_SELECTORS = "\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
_EMOJI = (
    "[\xa9\xae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2900-\u297f"
    "\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa"
    f"\U0001f400-\U0001faff][\ufe0e\ufe0f]?[{_SKIN}]?"
)
_JOINING = (
    "[\u0600-\u085f\u0870-\u0dff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\u1900-\u19df\u1a00-\u1aaf"
    "\u1b00-\u1c4f\ua800-\ua82f\ua840-\ua8ff\ua930-\ua9df\uaa00-\uaaff\uabc0-\uabff"
    "\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010a00-\U00010eff\U00010f00-\U00011fff"
    "\U0001e900-\U0001e95f]"
)
"""Letters and marks of the scripts whose letters change shape where they meet."""

_IDEOGRAPH = "[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd]"
_VARIED = "[\u1000-\u109f\u2200-\u22ff\u2a00-\u2aff\u3001\u3002\uff00-\uff1f]"
_FLAG = "\U0001f3f4(?:{})\U000e007f".format(
    "|".join(
        "".join(chr(0xE0000 + ord(letter)) for letter in name)
        for name in ("gbeng", "gbsct", "gbwls")
    )
)
_ADDED = f"[{_JOINERS}{_SELECTORS}{_TAGS}]"
_IN_PLACE = (
    f"({_FLAG}|{_EMOJI}(?:\u200d{_EMOJI}){{0,{MOST_JOINS}}}"
    f"|[#*0-9]\ufe0f(?=\u20e3)|{_JOINING}[{_JOINERS}]|[\u1820-\u18aa][\u180b-\u180d\u180f]"
    f"|{_IDEOGRAPH}[\ufe00-\ufe02\U000e0100-\U000e01ef]|{_VARIED}[\ufe00\ufe01])|{_ADDED}+"
)
_LOOSE = r"[^\w\x00-\u02ff\u2000-\u200b\u200e-\u20cf\u2100-\u3029]"
"""What may add to another character, quickly told: Python counts no mark among a word's letters."""

_LOOSE_RUN = f"{_LOOSE}{{{MOST_MARKS + 1},}}"
_ADDING = re.compile(f"[{_JOINERS}{_SKIN}{_TAGS}]")
# The other patterns above are compiled, and kept, when they are first used: most texts need none.
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
        text = re.sub(_FAULT, _replace, text)
    if re.search(_LOOSE, characters) is not None:
        if re.search(_ADDED, characters) is not None:
            text = re.sub(_IN_PLACE, r"\1", text)
        text = re.sub(_LOOSE_RUN, _thin, text)
    return Clean(text)


def _replace(match: re.Match[str]) -> str:
    """What stands in place of a fault."""
    return _REPLACEMENT[match.lastgroup or ""]


def _thin(match: re.Match[str]) -> str:
    """A run of characters without those beyond the most that may add to one."""
    kept: list[str] = []
    added = 0
    for character in match[0]:
        adds = unicodedata.category(character)[0] == "M" or _ADDING.match(character) is not None
        added = added + 1 if adds else 0
        if added <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)


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
