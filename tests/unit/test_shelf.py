"""The shelf: what was known the last time gives way to what is found now."""

from pathlib import Path

from newsreader.clean import clean_line
from newsreader.library.entry import Entry
from newsreader.ui.shelf import Shelf


def entry(name: str, title: str = "") -> Entry:
    """An entry of a file."""
    return Entry(Path(name), title=clean_line(title or name))


def titles(shelf: Shelf) -> set[str]:
    """The headlines on the shelf."""
    return {each.title for each in shelf.view}


def test_what_was_known_does_not_replace_what_has_been_found_since() -> None:
    shelf = Shelf()
    shelf.add([entry("a.md", "new")])
    shelf.add_known([entry("a.md", "old"), entry("b.md", "other")])
    assert titles(shelf) == {"new", "other"}


def test_what_was_known_and_is_not_found_again_goes() -> None:
    shelf = Shelf()
    shelf.begin()
    shelf.add([entry("a.md")])
    shelf.add_known([entry("b.md")])
    shelf.finish()
    assert titles(shelf) == {"a.md"}


def test_an_entry_is_found_by_another_way_to_write_its_path() -> None:
    shelf = Shelf()
    shelf.add([entry("b.md"), entry("folder/a.md")])
    found = shelf.find(entry(str(Path("folder/a.md").absolute())))
    assert found is not None
    assert found.path == Path("folder/a.md")
    assert shelf.find(entry("/elsewhere/a.md")) is None
