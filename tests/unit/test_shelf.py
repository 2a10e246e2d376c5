"""The shelf: a list out of the library's index, its entries fetched as they are looked at."""

from collections.abc import Sequence
from pathlib import Path

from builders import article
from screens import FakeDesk, FakeLibrarian

from newsreader.clean import own
from newsreader.library.entry import Entry
from newsreader.library.order import Order
from newsreader.ui.keeping import Keeping
from newsreader.ui.shelf import AT_ONCE, Listing, Shelf, View


def fetching(asked: list[int]) -> View:
    """A view of a thousand entries, and what of it has been fetched."""

    def fetch(numbers: Sequence[int]) -> dict[int, Entry]:
        asked.extend(numbers)
        return {number: Entry(Path(f"{number}.md"), id=number) for number in numbers}

    return View(range(1, 1001), fetch)


def test_entries_are_fetched_by_the_screenful_and_once() -> None:
    asked: list[int] = []
    view = fetching(asked)
    assert len(view) == 1000
    assert asked == []
    assert [view[place].id for place in (3, 4, 5, 3)] == [4, 5, 6, 4]
    assert len(asked) == AT_ONCE
    assert view[-1].id == 1000
    assert [entry.id for entry in view[998:]] == [999, 1000]


def test_an_entry_that_is_gone_is_told_by_its_place() -> None:
    assert View([7])[0].title == own("…")


def shelf_of(*titles: str) -> tuple[Shelf, FakeLibrarian]:
    """A shelf of articles with these headlines, each a day older than the one before."""
    articles = [
        article(title=title, published=f"2024-05-{20 - number}", path=f"{number}.md")
        for number, title in enumerate(titles)
    ]
    librarian = FakeLibrarian(FakeDesk(articles))
    lists: list[Listing] = []

    def take(listing: Listing) -> None:
        lists.append(listing)
        shelf.take(listing)

    shelf = Shelf(librarian, Keeping(None), Order.NEWEST, take)
    shelf.begin()
    shelf.refresh()
    return shelf, librarian


class MovingLibrarian(FakeLibrarian):
    """A librarian that may go on with another index."""

    elsewhere: Path | None = None
    """The other one."""

    @property
    def file(self) -> Path:
        """The index."""
        return self.elsewhere or super().file


def titles(shelf: Shelf) -> list[str]:
    """The headlines in the view."""
    return [entry.title for entry in shelf.view]


def test_an_index_that_had_to_be_made_elsewhere_is_the_one_that_is_looked_into() -> None:
    librarian = MovingLibrarian(FakeDesk([article(title="Rain")]))
    shelf = Shelf(librarian, Keeping(None), Order.NEWEST, lambda listing: shelf.take(listing))
    shelf.begin()
    assert titles(shelf) == ["Rain"]
    librarian.elsewhere = shelf_of("Ferry", "Late ferry")[1].file
    shelf.refresh()
    assert titles(shelf) == ["Ferry", "Late ferry"]


def test_it_shows_all_in_order_and_what_a_filter_or_a_search_leaves() -> None:
    shelf, librarian = shelf_of("Rain", "Ferry", "Late ferry")
    assert titles(shelf) == ["Rain", "Ferry", "Late ferry"]
    shelf.filter("ferry")
    assert titles(shelf) == ["Ferry", "Late ferry"]
    shelf.turn_order()
    assert titles(shelf) == ["Late ferry", "Ferry"]
    shelf.narrow("title:late")
    assert titles(shelf) == ["Late ferry"]
    assert shelf.is_narrowed
    assert shelf.counts.articles == 3
    shelf.show_all()
    assert titles(shelf) == ["Late ferry", "Ferry", "Rain"]
    shelf.close()
    librarian.close()


def test_an_entry_is_found_under_the_number_it_has_now() -> None:
    shelf, librarian = shelf_of("Rain", "Ferry")
    rain, ferry = shelf.view
    librarian.update({})  # which makes another index, and gives other numbers
    shelf.refresh()
    assert shelf.place_of(rain) == 0
    assert shelf.place_of(ferry) == 1
    assert shelf.place_of(Entry(Path("gone.md"), id=12345)) is None
    shelf.close()
    librarian.close()
