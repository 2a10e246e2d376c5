"""Taking with you: what can be written to a file from where one is, and its writing.

What is taken is asked for, and written, behind the screen; a list of articles is read in a
process of its own, as the article on the screen is.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from queue import SimpleQueue
from time import monotonic
from typing import NamedTuple

from textual.app import App

from newsreader.article import Article
from newsreader.clean import Clean, clean_line, join, own
from newsreader.export.forms import ARTICLES, FORMS, NOTES, QUOTES, Forms, Thing, written
from newsreader.export.noted import noted_in
from newsreader.library.corrections import Corrections
from newsreader.library.desk import Desk
from newsreader.library.entry import Entry
from newsreader.library.index.errors import IndexTroubleError
from newsreader.library.index.opened import Index
from newsreader.library.librarian import Librarian
from newsreader.library.reports import NotOpened, Opened, Report
from newsreader.library.state import Note
from newsreader.ui.keeping import Keeping
from newsreader.ui.screens.room import has_menu_room
from newsreader.writing import write_file

FORM_NAMES = {
    "markdown": "Markdown",
    "html": "HTML, one page that stands by itself",
    "csv": "CSV, a table for spreadsheets",
    "json": "JSON, for programs",
    "jsonl": "JSON Lines",
    "plain": "Plain text",
    "bibtex": "BibTeX, citations",
    "csl": "CSL-JSON, citations for Zotero",
}
"""What the forms are called, in the order in which they are offered."""

_AT_ONCE = 64
_SECONDS = 2.0
_FORM, _FOLDER = "export-form", "export-folder"
"""Under what it is remembered how and where something was written last."""


class Offer(NamedTuple):
    """What can be taken."""

    name: Clean
    """What it is called; the file's name is made of it."""
    texts: Callable[[str], Iterable[str]]
    """What is written, by the form. It is asked for outside the screen's thread."""


class Taken(NamedTuple):
    """What somebody chose to write."""

    form: str
    """One of the forms."""
    path: Path
    """The file."""
    replaces: bool
    """Whether a file of that name is to be replaced."""


def article_offer(article: Article) -> Offer:
    """An article."""
    return Offer(article.title, lambda form: written(form, (article,), ARTICLES))


def quotes_offer(article: Article) -> Offer:
    """Who says what in an article."""
    name = join("", (own("Quotes from "), article.title))
    return Offer(name, lambda form: written(form, (article,), QUOTES, title=name))


def offer_of_index(
    name: Clean,
    librarian: Librarian,
    things: Callable[[Index], Iterable[Thing]],
    forms: Forms[Thing],
) -> Offer:
    """What the library's index gives when it is asked for it."""

    def texts(form: str) -> Iterator[str]:
        index = librarian.open()
        if index is None:
            raise OSError(0, "the index of the library cannot be read just now")
        with index:
            yield from written(form, things(index), forms, title=name)

    return Offer(name, texts)


def notes_offer(librarian: Librarian, notes: Sequence[Note]) -> Offer:
    """Notes, with the words they are on."""
    return offer_of_index(own("Notes"), librarian, lambda index: noted_in(index, notes), NOTES)


def listed_offer(
    name: Clean, librarian: Librarian, numbers: Sequence[int], corrections: Corrections
) -> Offer:
    """Articles of a list, by their numbers; they are read anew, and whole.

    Files that cannot be read are left out.
    """

    def articles(index: Index) -> Iterator[Article]:
        for start in range(0, len(numbers), _AT_ONCE):
            some = numbers[start : start + _AT_ONCE]
            entries = index.entries(some)
            yield from _read([entries[each] for each in some if each in entries], corrections)

    return offer_of_index(name, librarian, articles, ARTICLES)


def _read(entries: Iterable[Entry], corrections: Corrections) -> Iterator[Article]:
    """The articles of entries, each as soon as it is read."""
    desk, reports = Desk(), SimpleQueue[Report]()
    desk.listen(reports.put)
    desk.correct(corrections)
    try:
        for entry in entries:
            if entry.error:
                continue
            desk.read(entry.path, entry.number)
            for report in iter(reports.get, None):
                if isinstance(report, Opened) and report.fingerprint:  # else more of it comes
                    yield report.article
                    break
                if isinstance(report, NotOpened):
                    break
    finally:
        desk.close()


def _with_news(texts: Iterable[str], say: Callable[[Clean], object]) -> Iterator[str]:
    """What is written, while it is said now and then how much that is."""
    done, said = 0, monotonic()
    for text in texts:
        yield text
        done += len(text)
        if monotonic() - said > _SECONDS:
            said = monotonic()
            say(own(f"Writing: {done // 1000:,} kB so far"))


def take(app: App[object], keeping: Keeping, say: Callable[[Clean], object], offer: Offer) -> None:
    """Ask in which form and where something is to be written, write it, and say so."""
    from newsreader.ui.screens.taking import Taking

    if not has_menu_room(app.size):
        return
    form = keeping.remembered(_FORM)
    folder = Path(keeping.remembered(_FOLDER) or ".")
    if not folder.is_dir():
        folder = Path()

    def chosen(taken: Taken | None) -> None:
        if taken is None:
            return
        keeping.remember(_FORM, taken.form)
        keeping.remember(_FOLDER, str(taken.path.parent.absolute()))

        def work() -> None:
            def tell(news: Clean) -> None:
                app.call_from_thread(say, news)

            tell(_write(offer, taken, tell))

        app.run_worker(work, thread=True, group="taking", exit_on_error=False)

    screen = Taking(offer.name, form if form in FORMS else "markdown", folder)
    app.push_screen(screen, chosen)


def _write(offer: Offer, taken: Taken, tell: Callable[[Clean], object]) -> Clean:
    """Write what was chosen; gives what is to be said of it."""
    try:
        texts = _with_news(offer.texts(taken.form), tell)
        write_file(taken.path, texts, replaces=taken.replaces)
        size = taken.path.stat().st_size
    except FileExistsError:
        reason = "there is such a file by now"
    except OSError as error:
        reason = error.strerror or str(error)
    except IndexTroubleError as error:
        reason = error.reason
    else:
        said = f"Exported to {taken.path} ({max(1, round(size / 1000)):,} kB)"
        return clean_line(said)
    return clean_line(f"{taken.path} is not written: {reason}")
