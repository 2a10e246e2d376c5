"""The keys in writing: the tables of docs/keys.md."""

from collections.abc import Iterator

from newsreader.ui.commands import COMMANDS, PLACE_TITLES, glyphs, of, rekeyed
from newsreader.ui.presets import PRESETS, WHOSE


def command_tables() -> str:
    """Every command with its name and keys, a table for each place where commands work."""
    return "\n".join(_command_rows())


def _command_rows() -> Iterator[str]:
    for place, title in PLACE_TITLES.items():
        yield from (f"### {title}", "", "| command | keys | what |", "| --- | --- | --- |")
        for command in of(place):
            yield f"| `{command.id}` | {_printed(glyphs(command))} | {command.title} |"
        yield ""


def preset_tables() -> str:
    """What each preset changes, a table for each."""
    return "\n".join(_preset_rows())


def _preset_rows() -> Iterator[str]:
    for name, keys in PRESETS.items():
        yield from (f"### {name}", "", f"{WHOSE[name]}.", "")
        if keys:
            yield from ("| command | keys | in place of |", "| --- | --- | --- |")
            for command in (each for each in COMMANDS if each.id in keys):
                now = _printed(glyphs(rekeyed(command, keys)))
                yield f"| `{command.id}` | {now} | {_printed(glyphs(command))} |"
            yield ""


def _printed(keys: str) -> str:
    """Keys as code."""
    return " ".join(f"`{key}`" for key in keys.split())


def pages() -> str:
    """Both, as they stand in docs/keys.md."""
    return f"## Commands\n\n{command_tables()}\n## Presets\n\n{preset_tables()}"


if __name__ == "__main__":
    print(pages())
