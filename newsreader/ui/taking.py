"""Taking with you: what can be written to a file from where one is, and its writing.

What is taken is asked for, and written, behind the screen; a list of articles is read in a
process of its own, as the article on the screen is.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from io import StringIO
from pathlib import Path
from queue import Empty, SimpleQueue
from time import monotonic
from typing import NamedTuple

from textual.app import App
from textual.worker import NoActiveWorker, get_current_worker

from newsreader.article import Article
from newsreader.clean import Clean, clean_line, join, own
from newsreader.export.forms import ARTICLES, FORMS, PHOTOS, QUOTES, Forms, Thing, written
from newsreader.export.library_forms import NOTES
from newsreader.export.noted import noted_in
from newsreader.library.corrections import Corrections
from newsreader.library.desk import Desk
from newsreader.library.entry import Entry
from newsreader.library.index.errors import IndexTroubleError
from newsreader.library.index.opened import Index
from newsreader.library.librarian import Librarian
from newsreader.library.reports import NotOpened, Opened, Report
from newsreader.library.state import Note
from newsreader.ui import wording
from newsreader.ui.bulk import Numbers
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

_PATIENCE = 0.2
"""After how many seconds without a report it is looked whether the reader is being left."""

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
    noun: str = ""
    """What is written many of; empty where nobody counts."""
    taken: Sequence[object] = ()
    """As many as have been written."""
    left_out: Sequence[Clean] = ()
    """What could not be read, once the texts have been written."""


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


def photos_offer(article: Article) -> Offer:
    """The captions of an article, with their credits."""
    name = join("", (own("Photos of "), article.title))
    return Offer(name, lambda form: written(form, (article,), PHOTOS, title=name))


def offer_of_index(
    name: Clean,
    librarian: Librarian,
    things: Callable[[Index], Iterable[Thing]],
    forms: Forms[Thing],
    noun: str = "",
) -> Offer:
    """What the library's index gives when it is asked for it; `noun` is what each of it is."""
    taken: list[None] = []

    def each(index: Index) -> Iterator[Thing]:
        taken.clear()
        for thing in things(index):
            taken.append(None)
            yield thing

    def texts(form: str) -> Iterator[str]:
        index = librarian.open()
        if index is None:
            raise OSError(0, "the index of the library cannot be read just now")
        with index:
            yield from written(form, each(index), forms, title=name)

    return Offer(name, texts, noun, taken)


def notes_offer(librarian: Librarian, notes: Sequence[Note]) -> Offer:
    """Notes, with the words they are on."""
    found = partial(noted_in, notes=notes)
    return offer_of_index(own("Notes"), librarian, found, NOTES, "note")


def listed_offer(
    name: Clean, librarian: Librarian, numbers: Numbers, corrections: Corrections
) -> Offer:
    """Articles of a list, by their numbers; they are read anew, and whole.

    Files that cannot be read are left out, and counted.
    """
    left_out: list[Clean] = []

    def entries(index: Index) -> Iterator[Entry]:
        every = numbers(index)
        for start in range(0, len(every), _AT_ONCE):
            some = every[start : start + _AT_ONCE]
            known = index.entries(some)
            yield from (known[each] for each in some if each in known)

    def articles(index: Index) -> Iterator[Article]:
        left_out.clear()
        return _read(entries(index), corrections, left_out)

    offer = offer_of_index(name, librarian, articles, ARTICLES, "article")
    return offer._replace(left_out=left_out)


def _read(
    entries: Iterable[Entry], corrections: Corrections, left_out: list[Clean]
) -> Iterator[Article]:
    """The articles of entries, each as soon as it is read; those that cannot be are noted."""
    desk, reports = Desk(), SimpleQueue[Report]()
    desk.listen(reports.put)
    desk.correct(corrections)
    try:
        for entry in entries:
            if entry.error:
                left_out.append(entry.title)
                continue
            desk.read(entry.path, entry.number)
            for report in _each(reports):
                if isinstance(report, Opened) and report.is_whole:  # else more of it comes
                    yield report.article
                    break
                if isinstance(report, NotOpened):
                    left_out.append(entry.title)
                    break
    finally:
        desk.close()


def _each(reports: "SimpleQueue[Report]") -> Iterator[Report]:
    """Reports as they come. Raises _StoppedError as soon as nobody waits for them any more."""
    while True:
        with suppress(Empty):
            yield reports.get(timeout=_PATIENCE)
        with suppress(NoActiveWorker):
            if get_current_worker().is_cancelled:
                raise _StoppedError


def take(app: App[object], keeping: Keeping, say: Callable[[Clean], object], offer: Offer) -> None:
    """Ask in which form and where something is to be written, write it, and say so.

    In a browser it is handed to that: whoever sits before it has no business on this disk.
    """
    from newsreader.ui.screens.taking import Taking

    if not has_menu_room(app.size):
        return
    form = keeping.remembered(_FORM)
    folder = Path(keeping.remembered(_FOLDER) or ".")
    if not folder.is_dir():
        folder = Path()

    def chosen(taken: Taken | None) -> None:
        if taken is not None:
            keeping.remember(_FORM, taken.form)
            if not app.is_web:
                keeping.remember(_FOLDER, str(taken.path.parent.absolute()))
            work = partial(_work, app, offer, taken, say)
            app.run_worker(work, thread=True, group="taking", exit_on_error=False)

    known = form if form in FORMS else "markdown"
    app.push_screen(Taking(offer.name, known, None if app.is_web else folder), chosen)


def _work(app: App[object], offer: Offer, taken: Taken, say: Callable[[Clean], object]) -> None:
    """Write what was chosen, in a thread of its own, and say what came of it."""
    worker = get_current_worker()

    def tell(news: Clean) -> None:
        if not worker.is_cancelled:
            app.call_from_thread(say, news)

    def texts() -> Iterator[str]:
        done, told = 0, monotonic()
        for text in offer.texts(taken.form):
            if worker.is_cancelled:
                raise _StoppedError
            yield text
            done += len(text)
            if monotonic() - told > _SECONDS:
                told = monotonic()
                tell(own(f"Writing: {_size(done)} so far"))

    write = partial(_hand_over, app) if app.is_web else _write
    with suppress(_StoppedError):
        tell(write(texts(), taken, partial(_what, app, offer)))


def _what(app: App[object], offer: Offer) -> str:
    """What is to be said of how much was written, and of the files that were left out."""
    count = f" {wording.counted(len(offer.taken), offer.noun)}" if offer.noun else ""
    return count + wording.left_out(len(offer.left_out), getattr(app, "user_keys", {}))


class _StoppedError(Exception):
    """The reader is being left: what is written goes no further."""


def _write(texts: Iterable[str], taken: Taken, what: Callable[[], str]) -> Clean:
    """Write a file; gives what is to be said of it, and of what is not in it."""
    try:
        write_file(taken.path, texts, replaces=taken.replaces)
        size = taken.path.stat().st_size
    except (OSError, IndexTroubleError) as error:
        return clean_line(f"{taken.path} is not written: {_reason(error)}")
    return clean_line(f"Exported{what()} to {taken.path} ({_size(size)})")


def _hand_over(
    app: App[object], texts: Iterable[str], taken: Taken, what: Callable[[], str]
) -> Clean:
    """Hand a text to the browser that shows the reader; gives what is to be said of it."""
    name = taken.path.name
    try:
        text = "".join(texts)
    except (OSError, IndexTroubleError) as error:
        return clean_line(f"{name} is not handed to the browser: {_reason(error)}")
    app.call_from_thread(app.deliver_text, StringIO(text), save_filename=name)
    return clean_line(f"Handed{what()} to the browser: {name} ({_size(len(text))})")


def _reason(error: OSError | IndexTroubleError) -> str:
    """Why nothing was written, in words."""
    if isinstance(error, IndexTroubleError):
        return error.reason
    if isinstance(error, FileExistsError):
        return "there is such a file by now"
    return error.strerror or str(error)


def _size(count: int) -> str:
    """How much that is, in thousands of letters or bytes."""
    return f"{max(1, round(count / 1000)):,} kB"
