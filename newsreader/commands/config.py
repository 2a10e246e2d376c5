"""Prints the settings in effect, each with where it comes from; or checks, makes and opens the
file they are in."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from newsreader.clean import clean_line
from newsreader.commands import Refused, tell
from newsreader.commands.answer import Answer
from newsreader.config import OPTIONS, Examined, examine
from newsreader.paths import settings_file, state_file
from newsreader.settings_page import commented_defaults

_FAULTY = 1

_EDITORS = ("VISUAL", "EDITOR")
_USUAL = ("sensible-editor", "editor", "nano", "vim", "vi", "emacs")
"""What is taken where no editor is named: the first of these that is there."""


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="say what is wrong with the settings")
    what.add_argument(
        "--defaults", action="store_true", help="print a file with every option, explained"
    )
    what.add_argument(
        "--edit",
        action="store_true",
        help="open the file in your editor ($VISUAL, $EDITOR, or the usual one)",
    )
    what.add_argument("--path", action="store_true", help="print where the file is")


def run(options: Namespace) -> int:
    """Print, check or open the settings; gives the status."""
    file, answer = settings_file(), Answer()
    if options.path:
        answer.put((f"{file}\n",))
    elif options.defaults:
        answer.put((_defaults(),))
    elif options.edit:
        return _edit(file, answer)
    elif options.check:
        return _check(file, answer)
    else:
        return _print(file, answer)
    return 0


def _defaults() -> str:
    """A file of settings with every option, explained, and every command that can have keys."""
    from newsreader.ui.commands import COMMANDS

    return commented_defaults(command.id for command in COMMANDS)


# Checking


def _check(file: Path, answer: Answer) -> int:
    """Say what is wrong, each fault on a line of its own."""
    faults = faults_of(examine(file))
    if not file.exists():
        answer.put((f"{file}: not there, so the defaults hold\n",))
    elif faults:
        answer.put(f"{file}: {clean_line(fault)}\n" for fault in faults)
    else:
        answer.put((f"{file}: all right\n",))
    return _FAULTY if faults else 0


def faults_of(examined: Examined) -> tuple[str, ...]:
    """What is wrong with the settings, also what only the screen knows: its keys and themes."""
    settings = examined.settings
    if examined.given.isdisjoint({"keys", "keys_preset", "theme"}):
        return examined.faults
    from newsreader.ui.keymap import examined_keymap
    from newsreader.ui.themes import theme_fault

    wrong_theme = theme_fault(settings.theme)
    return (
        *examined.faults,
        *((wrong_theme,) if wrong_theme else ()),
        *examined_keymap(settings.keys, settings.keys_preset).faults,
    )


# Printing


def _print(file: Path, answer: Answer) -> int:
    """Print every option as it is now, and where that comes from."""
    examined = examine(file)
    state = "" if file.exists() else "  (not there yet: newsreader config --edit makes it)"
    answer.put((f"# {file}{state}\n\n",))
    answer.put(_rows(examined, _remembered(examined)))
    faults = faults_of(examined)
    for fault in faults:
        tell(fault, os.fspath(file))
    return _FAULTY if faults else 0


def _rows(examined: Examined, remembered: Mapping[str, str]) -> Iterator[str]:
    """An option a row, as YAML with a remark."""
    for name in OPTIONS:
        if name in remembered:
            value, origin = remembered[name], "chosen on the screen"
        else:
            value = _written(getattr(examined.settings, name))
            origin = "settings" if name in examined.given else "default"
        row = f"{name}: {value}"
        yield f"{clean_line(row):<40}  # {origin}\n"


def _written(value: object) -> str:
    """A value as YAML, on one line."""
    import yaml

    if isinstance(value, tuple):
        value = [os.fspath(path) for path in value]
    elif isinstance(value, Mapping):
        value = dict(value)
    text: str = yaml.safe_dump(
        value, default_flow_style=True, width=sys.maxsize, allow_unicode=True
    )
    return text.removesuffix("...\n").strip()


def _remembered(examined: Examined) -> dict[str, str]:
    """What was chosen on the screen in place of settings, by option."""
    from newsreader.library.state import NewerStateError, open_state
    from newsreader.ui.choices import OPTION_OF, chosen
    from newsreader.ui.keeping import Keeping

    file = state_file()
    if not file.exists():
        return {}
    try:
        opened = open_state(file)
    except NewerStateError:
        return {}
    with closing(Keeping(opened.state, opened.problem)) as keeping:
        over = {}
        for name, option in OPTION_OF.items():
            as_set = getattr(examined.settings, option)
            choice = chosen(keeping, name, as_set)
            if choice != str(as_set):
                over[option] = choice
    return over


# Editing


def _edit(file: Path, answer: Answer) -> int:
    """Open the file in the user's editor, made if need be, and check what has become of it."""
    import subprocess

    command = _editor()
    _make(file)
    try:
        ended = subprocess.run([*command, os.fspath(file)], check=False)
    except OSError as error:
        raise Refused(f"the editor cannot be started: {error.strerror}", command[0]) from error
    if ended.returncode:
        raise Refused(f"the editor ended with {ended.returncode}", command[0])
    return _check(file, answer)


def _editor() -> list[str]:
    """The editor's command, as a list of arguments: no shell ever sees it."""
    import shlex
    import shutil

    for variable in _EDITORS:
        wanted = os.environ.get(variable, "")
        try:
            command = shlex.split(wanted)
        except ValueError as error:
            raise Refused(f"${variable} is no command: {error}") from error
        if command:
            return command
    found = next((editor for editor in _USUAL if shutil.which(editor)), None)
    if found is None:
        raise Refused("there is no editor: set $EDITOR, or open the file --path names yourself")
    return [found]


def _make(file: Path) -> None:
    """Write the commented defaults where there is no file."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as made:
            made.write(_defaults())
    except FileExistsError:
        return
    except OSError as error:
        raise Refused(f"cannot be written: {error.strerror}", os.fspath(file)) from error
