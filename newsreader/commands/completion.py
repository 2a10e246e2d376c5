"""Prints what completes commands, options and their values in your shell.

bash: add `eval "$(newsreader completion bash)"` to ~/.bashrc. zsh: the same with `zsh`, in
~/.zshrc behind compinit. fish: `newsreader completion fish | source` in its config.fish."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from newsreader.commands.grammar import Argument, Grammar, grammars, written

SHELLS = ("bash", "zsh", "fish")
"""The shells that it is made for."""


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    parser.add_argument("shell", choices=SHELLS, help=", ".join(SHELLS))


def run(options: Namespace) -> int:
    """Print the script; gives the status."""
    write = {"bash": bash_lines, "zsh": zsh_lines, "fish": fish_lines}[options.shell]
    sys.stdout.writelines(f"{line}\n" for line in write(grammars()))
    return 0


# bash

_BASH_END = """\
    if [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
        return
    fi
    if ((COMP_CWORD == 1)); then
        values=$commands
    fi
    COMPREPLY=($(compgen -W "$values" -- "$current"))
    if [[ $paths ]]; then
        compopt -o filenames 2>/dev/null
        while IFS= read -r name; do
            COMPREPLY+=("$name")
        done < <(compgen -f -- "$current")
    fi
}
complete -F _newsreader newsreader"""


def bash_lines(all_of_it: tuple[Grammar, ...]) -> Iterator[str]:
    """The script for bash, which needs nothing but bash itself, old or new."""
    reader, *commands = all_of_it
    yield "_newsreader() {"
    yield '    local current=${COMP_WORDS[COMP_CWORD]} before="" command="" options="" values=""'
    yield f'    local paths="" name commands="{written([each.name for each in commands])}"'
    yield "    ((COMP_CWORD > 1)) && command=${COMP_WORDS[1]} before=${COMP_WORDS[COMP_CWORD-1]}"
    yield "    COMPREPLY=()"
    yield "    case $command in"
    for each in commands:
        yield f"    {each.name})"
        yield from _bash_case(each)
    yield "    *)"
    yield from _bash_case(reader)
    yield "    esac"
    yield _BASH_END


def _bash_case(grammar: Grammar) -> Iterator[str]:
    """What holds for a command, and for the values of its options."""
    yield f'        options="{written([name for each in grammar.options for name in each.names])}"'
    values = written([choice for each in grammar.positions for choice in each.choices])
    yield f'        values="{values}"'
    if any(each.is_path for each in grammar.positions):
        yield "        paths=yes"
    with_value = [each for each in grammar.options if each.value]
    if with_value:
        yield "        case $before in"
        for each in with_value:
            words = f'COMPREPLY=($(compgen -W "{written(each.choices)}" -- "$current")); '
            yield f"        {'|'.join(each.names)}) {words if each.choices else ''}return ;;"
        yield "        esac"
    yield "        ;;"


# zsh

_ZSH_BEGIN = """\
#compdef newsreader
_newsreader() {
    local -a commands
    commands=("""

_ZSH_MIDDLE = """\
    )
    if ((CURRENT == 2)) && [[ $PREFIX != -* ]]; then
        _describe -t commands command commands
        _files
        return
    fi
    case $words[2] in"""

_ZSH_END = """\
    esac
}
if [[ $funcstack[1] == _newsreader ]]; then
    _newsreader "$@"
else
    compdef _newsreader newsreader
fi"""


def zsh_lines(all_of_it: tuple[Grammar, ...]) -> Iterator[str]:
    """The script for zsh, as a file of its own or read when the shell starts."""
    reader, *commands = all_of_it
    yield _ZSH_BEGIN
    for each in commands:
        yield f"        {_quoted(f'{each.name}:{each.what}')}"
    yield _ZSH_MIDDLE
    for each in commands:
        yield f"    {each.name})"
        yield "        shift words; ((CURRENT--))"
        yield from _zsh_arguments(each)
    yield "    *)"
    yield from _zsh_arguments(reader)
    yield _ZSH_END


def _zsh_arguments(grammar: Grammar) -> Iterator[str]:
    """What a command takes, for zsh's own `_arguments`."""
    yield "        _arguments \\"
    for each in grammar.options:
        for name in each.names:
            value = f":{each.value}:{_zsh_values(each)}" if each.value else ""
            yield f"            {_quoted(f'{name}[{_zsh_help(each.help)}]{value}')} \\"
    for number, each in enumerate(grammar.positions, 1):
        place = "*" if each.count in ("*", "+") else str(number)
        yield f"            {_quoted(f'{place}:{each.value}:{_zsh_values(each)}')} \\"
    yield "        && return"
    yield "        ;;"


def _zsh_values(argument: Argument) -> str:
    if argument.choices:
        return f"({written(argument.choices)})"
    return "_files" if argument.is_path else " "


def _zsh_help(text: str) -> str:
    """A help text with the letters escaped that mean something to `_arguments`."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")


# fish


def fish_lines(all_of_it: tuple[Grammar, ...]) -> Iterator[str]:
    """The script for fish."""
    reader, *commands = all_of_it
    complete = "complete -c newsreader"
    yield from _fish_options(f"{complete} -n __fish_use_subcommand", reader)
    for each in commands:
        what = _quoted(each.what, fish=True)
        yield f"{complete} -n __fish_use_subcommand -a {each.name} -d {what}"
    for each in commands:
        here = f"{complete} -n '__fish_seen_subcommand_from {each.name}'"
        yield from _fish_options(here, each)
        if not any(argument.is_path for argument in each.positions):
            yield f"{here} -f"
        for argument in each.positions:
            if argument.choices:
                yield f"{here} -a '{written(argument.choices)}'"


def _fish_options(begin: str, grammar: Grammar) -> Iterator[str]:
    for each in grammar.options:
        names = " ".join(
            f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in each.names
        )
        value = " -x" if each.value else ""
        value += f" -a '{written(each.choices)}'" if each.choices else ""
        yield f"{begin} {names}{value} -d {_quoted(each.help, fish=True)}"


def _quoted(text: str, *, fish: bool = False) -> str:
    """A text in single quotes, for a shell."""
    if fish:
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
    return "'" + text.replace("'", "'\\''") + "'"
