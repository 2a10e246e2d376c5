"""The settings in writing: as a commented file to begin with, and as the table of the manual."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from newsreader.config import OPTIONS
from newsreader.options import Option

_COLUMNS = 76

_HEAD = """\
# The settings of newsreader. Everything here is as it would be without this
# file: change what you like, delete what you do not need.
# `newsreader config --check` says whether all of it is right; docs/settings.md
# and docs/keys.md say more.
"""


def commented_defaults(commands: Iterable[str]) -> str:
    """A file of settings with every option at its default, each explained.

    `commands` are the names of those that keys can be given to.
    """
    names = f"Commands: {', '.join(commands)}."
    options = (_commented(each, names if each.name == "keys" else "") for each in OPTIONS.values())
    return _HEAD + "".join(f"\n{each}" for each in options)


def _commented(option: Option, more: str = "") -> str:
    """An option with what it does, what may be written, and more, above it."""
    remarks = [*wrap(option.what, _COLUMNS), f"Allowed: {option.form.allowed}."]
    remarks += wrap(more, _COLUMNS, break_on_hyphens=False)
    return "".join(f"# {remark}\n" for remark in remarks) + f"{option.name}: {option.default}\n"


def settings_table() -> str:
    """The options as a Markdown table: the one in docs/settings.md."""
    return "\n".join(_table_rows())


def _table_rows() -> Iterator[str]:
    yield "| option | default | what may be written | what it does |"
    yield "| --- | --- | --- | --- |"
    for each in OPTIONS.values():
        yield f"| `{each.name}` | `{each.default}` | {each.form.allowed} | {each.what} |"


if __name__ == "__main__":
    print(settings_table())
