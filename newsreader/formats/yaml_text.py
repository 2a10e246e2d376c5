"""YAML as plain data: texts, lists and mappings, read so that no file can do harm with it.

Values are built from the parser's events, not by its constructors. So there are no tags that make
objects, no numbers or dates that fail or print differently from what the file says (`2021-02-30`,
`no` and `1e3` are texts), and nothing is expanded: aliases count for all that they stand for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from newsreader.clean import clean_line
from newsreader.formats.values import Value
from newsreader.yaml_faults import place_and_problem

MOST_EVENTS = 400_000
"""How many values, with the beginnings and ends of lists and mappings, one file may hold."""

MOST_DEPTH = 100
"""How deep lists and mappings may stand in one another."""

MOST_ALIASED = 1_000_000
"""How much (values and characters) aliases may add to what is written out."""

MOST_CHARACTERS = 8 * 1024 * 1024
"""How long a YAML file may be."""

_LOADER: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)
_LONGEST_PROBLEM = 80
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_PYTHON = "tag:yaml.org,2002:python/"
_UNPRINTED = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff")
_ESCAPE = r"(?<!\\)((?:\\\\)*)\\u"  # not what follows a backslash that is escaped itself
_PAIR = re.compile(_ESCAPE + r"([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})")
_HALF = re.compile(_ESCAPE + r"[dD][89a-fA-F][\da-fA-F]{2}")


class YamlError(Exception):
    """YAML that is not read, with the reason in plain words."""


def load_all(text: str) -> tuple[Value, ...]:
    """Every document of a YAML file, as plain data.

    Raises:
        YamlError: it is not YAML, or more than an article could need.
    """
    if len(text) > MOST_CHARACTERS:
        raise YamlError(f"more than {MOST_CHARACTERS // 1024**2} MiB of YAML")
    builder = _Builder()
    for event in events(text):
        builder.take(event)
    return tuple(builder.documents)


def events(text: str) -> Iterator[yaml.Event]:
    """The parser's events, its errors in plain words. What they stand for is not built.

    Raises:
        YamlError: it is not YAML.
    """
    try:
        yield from yaml.parse(_prepare(text), Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line, problem = place_and_problem(error)
        problem = clean_line(problem)[:_LONGEST_PROBLEM]
        place = f" (line {line + 1}: {problem})" if line is not None else ""
        raise YamlError(f"its YAML is broken{place}") from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise YamlError("its YAML is broken") from error


def _prepare(text: str) -> str:
    r"""The text as the parser takes it.

    Characters that YAML forbids go. JSON, which is YAML, writes characters beyond U+FFFF as two
    escapes (``\ud83d\ude00``), which the parser would refuse: they become one.
    """
    if _UNPRINTED.search(text):
        text = _UNPRINTED.sub("", text)
    if "\\ud" in text or "\\uD" in text:
        text = _PAIR.sub(_join_pair, text)
        text = _HALF.sub(r"\1\\ufffd", text)
    return text


def _join_pair(match: re.Match[str]) -> str:
    """The one escape that two surrogates' escapes stand for."""
    high, low = int(match[2], 16), int(match[3], 16)
    return f"{match[1]}\\U{0x10000 + (high - 0xD800) * 0x400 + low - 0xDC00:08x}"


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    value: list[Value] | dict[str, Value]
    anchor: str | None
    size: int = 1
    key: str | None = None
    """A mapping's key whose value comes next."""
    has_key: bool = False
    """Whether the next value belongs to a key; without a usable key it is left out."""


@dataclass(slots=True)
class _Builder:
    """Puts documents together from events."""

    documents: list[Value] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    anchors: dict[str, tuple[Value, int]] = field(default_factory=dict)
    events: int = 0
    aliased: int = 0

    def take(self, event: yaml.Event) -> None:
        """Take up the next event."""
        self.events += 1
        if self.events > MOST_EVENTS:
            raise YamlError("more values than an article could need")
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_python(event.tag)
            value = _scalar(event)
            self._put(value, 1 + len(value or ""), event.anchor)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse_python(event.tag)
            if len(self.open) == MOST_DEPTH:
                raise YamlError("lists in lists, deeper than an article could need")
            mapping = isinstance(event, yaml.MappingStartEvent)
            self.open.append(_Open({} if mapping else [], event.anchor))
        elif isinstance(event, yaml.CollectionEndEvent):
            done = self.open.pop()
            self._put(done.value, done.size, done.anchor)
        elif isinstance(event, yaml.AliasEvent):
            self._put_alias(event.anchor)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.anchors.clear()

    def _refuse_python(self, tag: str | None) -> None:
        """Raise an error for a tag that asks for code to be run; other tags mean nothing here."""
        if tag and tag.startswith(_PYTHON):
            raise YamlError("its YAML asks for Python objects, which are never made")

    def _put_alias(self, name: str | None) -> None:
        """Put the value of an anchor once more."""
        if name not in self.anchors:
            raise YamlError("its YAML refers to an anchor that is not there, or to itself")
        value, size = self.anchors[name]
        self.aliased += size
        if self.aliased > MOST_ALIASED:
            raise YamlError("its YAML repeats itself through aliases without end")
        self._put(value, size, None)

    def _put(self, value: Value, size: int, anchor: str | None) -> None:
        """Put a finished value where it belongs."""
        if anchor is not None:
            self.anchors[anchor] = (value, size)
        if not self.open:
            self.documents.append(value)
            return
        holder = self.open[-1]
        holder.size += size
        if isinstance(holder.value, list):
            holder.value.append(value)
        elif not holder.has_key:
            if value == "<<":
                raise YamlError("its YAML has merge keys (<<), which are not followed")
            holder.key = value if isinstance(value, str) else "null" if value is None else None
            holder.has_key = True
        else:
            if holder.key is not None:
                holder.value[holder.key] = value
            holder.key, holder.has_key = None, False


def _scalar(event: yaml.ScalarEvent) -> str | None:
    """The text of a scalar as it stands there; None for what YAML calls null."""
    if not event.style and event.tag is None and event.value in _NULLS:
        return None
    return str(event.value)
