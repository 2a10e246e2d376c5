"""Front matter: the block of YAML between two lines of dashes that a Markdown file opens with."""

import re
from dataclasses import dataclass

from newsreader.formats.values import Value
from newsreader.formats.yaml_text import YamlError, load_all

MOST_CHARACTERS = 256 * 1024
"""How long front matter is read as YAML; a longer one is only read line by line."""

_OPENING = re.compile(r"\s*^---[ \t]*\n", re.MULTILINE)
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_LINE = re.compile(r"""(["']?)(\w[\w -]{0,40})\1[ \t]*:(?:[ \t]+(.*))?$""")
_NO_TEXT = ("!", "&", "*", "|", ">", "[", "{")
_YAML_STARTS = ("- ", "{", "[", "---", "...", "#", "%")
_MOST_LINES = 2000
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file's front matter says, and the text below it."""

    fields: dict[str, Value]
    """The fields, under the names they have there."""
    body: str
    """The text behind the closing line."""


def has_front_matter(text: str) -> bool:
    """Whether a text opens with front matter, and not just with a line of dashes."""
    return _split(_with_line_feeds(text)) is not None


def has_text_below(text: str) -> bool:
    """Whether a text opens with front matter, and what follows is prose and not more YAML."""
    found = _split(_with_line_feeds(text))
    first = found[1].lstrip()[:_LONGEST_NAME].split("\n", 1)[0] if found else ""
    return bool(first) and not first.startswith(_YAML_STARTS) and _LINE.match(first) is None


def split_front_matter(text: str) -> FrontMatter:
    """The front matter and the body of a text; no fields where it has no front matter.

    Broken YAML does not take the article with it: what can be read line by line is then taken.
    """
    text = _with_line_feeds(text)
    found = _split(text)
    if found is None:
        return FrontMatter({}, text)
    head, body = found
    return FrontMatter(_read(head), body)


def _with_line_feeds(text: str) -> str:
    r"""The text with every line end a ``\n``."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _split(text: str) -> tuple[str, str] | None:
    """The YAML and the body, if the text opens with a fence, a field and then another fence."""
    opening = _OPENING.match(text)
    if opening is None:
        return None
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        return None
    head = text[opening.end() : closing.start()]
    lines = (line for line in head[:MOST_CHARACTERS].split("\n") if line and line[0] != "#")
    first = next((line for line in lines if not line.isspace()), None)
    if first is not None and first[0] != "{" and _LINE.match(first) is None:
        return None
    return head, text[closing.end() + 1 :]


def _read(head: str) -> dict[str, Value]:
    """The fields of front matter."""
    if len(head) <= MOST_CHARACTERS:
        try:
            documents = load_all(head)
        except YamlError:
            return _read_lines(head)
        if documents and isinstance(documents[0], dict):
            return documents[0]
    return _read_lines(head[:MOST_CHARACTERS])


def _read_lines(head: str) -> dict[str, Value]:
    """The fields that stand on one line each, in text that is not valid YAML."""
    fields: dict[str, Value] = {}
    for line in head.split("\n")[:_MOST_LINES]:
        match = _LINE.match(line)
        value = (match[3] or "").strip() if match else ""
        if match and value and not value.startswith(_NO_TEXT):
            quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
            fields[match[2]] = value[1:-1] if quoted else value
    return fields
