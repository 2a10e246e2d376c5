"""The shared hostile articles in a terminal: nothing acts, everything can be read."""

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from terminals import Terminal

from newsreader.library.index.build import build_index
from newsreader.library.index.file import index_file
from newsreader.library.index.listing import all_numbers, entries_of
from newsreader.library.index.opened import Index
from newsreader.library.order import Order
from newsreader.paths import cache_folder

OWN_STYLES = re.compile(rb"\x1b\[0m(?:\x1b\[[0-9;]*[mH])*")
"""The end of a style and what follows it: the toolkit's own, also behind a word that is a guard."""

SUFFIXES = (".txt", ".md", ".yaml")
"""What is read here."""

SHARED = Path(__file__).resolve().parents[3] / "shared" / "hostile"

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason=f"{SHARED} is not there")


def script(name: str) -> ModuleType:
    """One of the shared scripts, as a module."""
    spec = importlib.util.spec_from_file_location(name, SHARED / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # its data classes look themselves up there
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("kind", ["esc", "markup"])
def test_articles_that_attack_the_terminal_are_only_text(kind: str, tmp_path: Path) -> None:
    every = script("make_hostile").all_cases()
    named = {case.name.decode("utf-8", "replace"): case for case in every}
    names = [name for name in named if name.startswith(f"{kind}/") and name.endswith(SUFFIXES)]
    cases = {name: named[name] for name in names[::2]}  # half of them show what all would
    for name, case in cases.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(case.data)
    file = index_file(cache_folder(), [tmp_path])
    build_index(file, [tmp_path])  # so that the list stands still
    with Index(file) as index:
        numbers = all_numbers(index, Order.NEWEST)
        entries = entries_of(index, numbers)
    shelf = [entries[number] for number in numbers]
    with Terminal([str(tmp_path)], rows=120) as terminal:
        terminal.wait_for(f"{len(shelf)} articles")
        for entry in shelf:
            terminal.wait_for(cases[f"{kind}/{entry.path.name}"].contains[0])
            terminal.press("J")
        terminal.press('c"yq')
        terminal.press("\x11")
        assert terminal.wait() == 0
    never = [bad for case in cases.values() for bad in case.never_emit]
    judged = script("pty_check").judge(OWN_STYLES.sub(b"\n", terminal.stream), never)
    assert judged == {"odd_sequences": {}, "bidi_controls": 0, "forbidden": []}
