"""The examples in the documents are what the program prints."""

from pathlib import Path

import pytest
from consoles import Example, examples

from newsreader.cli import main
from newsreader.commands import COMMANDS

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "examples.md"
EXAMPLES = tuple(examples(DOCUMENT))


def test_every_example_prints_what_the_document_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    for example in EXAMPLES:  # one builds on the other: a search is saved, and asked again
        status = main(example.arguments)
        output = capsys.readouterr().out
        assert status == 0, example.command
        assert example.prints(output), f"newsreader {example.command}\n{output}"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example(command: str) -> None:
    assert any(example.arguments[0] == command for example in EXAMPLES)


@pytest.mark.parametrize(
    ("printed", "output", "is_it"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\nb\n", "a\nb\nc\n", False),
        ("a\n...\n", "a\nb\nc\n", True),
        ("...\nc\n", "a\nb\nc\n", True),
        ("a\n...\nc\n", "a\nb\nd\n", False),
        ("a.c\n", "abc\n", False),
    ],
)
def test_dots_stand_for_lines_left_out(printed: str, output: str, is_it: bool) -> None:
    assert Example("show", printed).prints(output) is is_it
