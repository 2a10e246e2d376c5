"""The shared hostile articles in a terminal: nothing acts, everything can be read."""

from pathlib import Path

import pytest
from judging import HARMLESS, SHARED, judged, script
from terminals import Terminal
from walks import ARTICLE, LIBRARY, QUIT, for_walks, walk

from newsreader.library.index.build import build_index
from newsreader.library.index.file import index_file
from newsreader.library.index.listing import all_numbers, entries_of
from newsreader.library.index.opened import Index
from newsreader.library.order import Order
from newsreader.paths import cache_folder

SUFFIXES = (".txt", ".md", ".yaml")
"""What is read here."""

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason=f"{SHARED} is not there")


@pytest.mark.parametrize("kind", ["esc", "markup"])
def test_articles_that_attack_the_terminal_are_only_text(kind: str, tmp_path: Path) -> None:
    every = script("make_hostile").all_cases()
    named = {case.name.decode("utf-8", "replace"): case for case in every}
    names = [name for name in named if name.startswith(f"{kind}/") and name.endswith(SUFFIXES)]
    cases = {name: named[name] for name in names[::4]}  # `benchmarks/terminal_bytes.py` shows all
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
    assert judged(terminal.stream, never) == HARMLESS


def test_every_pane_and_screen_shows_attacks_as_text_alone(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    every = script("make_hostile").all_cases()
    some = [case for case in every if case.name.startswith((b"esc/", b"markup/", b"bidi/"))][::14]
    for case in some:
        path = tmp_path / case.name.decode("utf-8", "replace")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(case.data)
    build_index(index_file(cache_folder(), [tmp_path]), [tmp_path])
    with Terminal(
        [str(tmp_path)], environment=for_walks(tmp_path_factory.mktemp("code"))
    ) as terminal:
        terminal.wait_for(" articles")
        walk(terminal, (*ARTICLE, *LIBRARY))
        terminal.press(QUIT)
        assert terminal.wait() == 0
    assert judged(terminal.stream, [bad for case in some for bad in case.never_emit]) == HARMLESS
