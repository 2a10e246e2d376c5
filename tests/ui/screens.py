"""The reader on articles held in memory, and what is to be seen on its screen."""

from asyncio import sleep
from collections.abc import AsyncIterator, Callable, Collection, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from darkrooms import FakeDarkroom
from rich.style import Style
from textual import _wait, events
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.keys import _character_to_key
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.strip import Strip

from newsreader.article import Article, ArticleError
from newsreader.clean import clean_line, own
from newsreader.config import Settings
from newsreader.library.correcting import correct
from newsreader.library.corrections import Corrections
from newsreader.library.desk import Desk
from newsreader.library.entry import fingerprint
from newsreader.library.folders import Problem
from newsreader.library.index.build import Built
from newsreader.library.index.file import throw_away
from newsreader.library.index.opened import Index
from newsreader.library.index.row import FileRow, article_row
from newsreader.library.index.tables import open_to_write
from newsreader.library.index.writer import Writer
from newsreader.library.librarian import Librarian, Question
from newsreader.library.reading import as_shown
from newsreader.library.reports import Begun, NotOpened, Opened, Report
from newsreader.text import cells
from newsreader.ui.app import NewsApp
from newsreader.ui.keeping import Keeping

SIZE = (120, 40)
"""A terminal with room for everything: columns and rows."""

_wait.SLEEP_GRANULARITY, _wait.SLEEP_IDLE = 0.004, 0.0004
# A key is done with when nothing has been computed for so long; Textual's own 20 ms a key would
# make these tests take twice as long.

_parse_rules = Stylesheet._parse_rules
_parsed: dict[tuple[object, ...], list[RuleSet]] = {}


def _parse_once(sheet: Stylesheet, *css: Any, **told: Any) -> list[RuleSet]:
    """Parse a part of a stylesheet, once for all apps: it is a large part of their start."""
    key = (*css, *told.items(), *sheet._variables.items())
    if key not in _parsed:
        _parsed[key] = _parse_rules(sheet, *css, **told)
    return _parsed[key]


Stylesheet._parse_rules = _parse_once  # type: ignore[method-assign, assignment]

MOST_TURNS = 30
"""How many turns of the loop a thing that is under way may need until it is seen to be."""

MOST_PAUSES = 1000
"""How often the app is let go on before a condition is given up."""

Shelved = Article | ArticleError
"""What lies in the fake folder: an article, or a file that cannot be read as one."""


class FakeDesk(Desk):
    """A desk that answers from articles in memory, at once, and without a process."""

    def __init__(self, shelved: Iterable[Shelved]) -> None:
        super().__init__()
        self.shelved = list(shelved)
        """What there is; a test may change it and have the folder looked at again."""
        self.held = False
        """Whether answers to `read` are held back until `let_go`."""
        self.in_parts = False
        """Whether articles come without their quotes first, and with them upon `let_go`."""
        self.asked: list[tuple[Path, int]] = []
        """The articles that were asked for, in order."""
        self.corrections: Corrections = {}
        """What articles are to be read as."""
        self._held: list[Report] = []

    def read(self, path: Path, number: int = 0, *, ahead: bool = False) -> None:
        """Report the article, or that there is none."""
        self.asked.append((path, number))
        answer: Report = NotOpened(path, number, clean_line("it is no longer there"))
        for one in self.shelved:
            if isinstance(one, Article) and (one.path, one.number) == (path, number):
                read = correct(one, self.corrections)
                answer = Opened(path, number, read, fingerprint(read))
        if self.in_parts and isinstance(answer, Opened):
            beginning = replace(answer.article, quotes=())
            self._hand_on(replace(answer, article=beginning, fingerprint="", is_whole=False))
            self._held.append(answer)
        elif self.held:
            self._held.append(answer)
        else:
            self._hand_on(answer)

    def correct(self, corrections: Corrections) -> None:
        """Read articles as they were corrected."""
        self.corrections = corrections

    def let_go(self) -> None:
        """Give the answers that were held back."""
        self.held = self.in_parts = False
        held, self._held = self._held, []
        for report in held:
            self._hand_on(report)

    def give_up(self, reason: str) -> None:
        """Say of what was held back that the rest of it cannot be had."""
        held, self._held = self._held, []
        for report in held:
            assert not isinstance(report, Begun)
            why = clean_line(reason)
            self._hand_on(NotOpened(report.path, report.number, why, is_rest=True))

    def close(self) -> None:
        """There is nothing to close."""


class FakeLibrarian(Librarian):
    """A librarian that answers at once: of articles in memory, or from an index that is given."""

    def __init__(
        self, desk: FakeDesk, problems: tuple[Problem, ...] = (), index: Index | None = None
    ) -> None:
        self._home = Path(mkdtemp())
        super().__init__(self._home, ())
        self._desk = desk
        self._problems = problems
        self._corrections: Corrections = {}
        self.held = False
        """Whether questions are held back until `let_go`."""
        self._held: dict[str, Question] = {}
        self._at_hand = index
        self._put: tuple[tuple[Shelved, ...], Corrections] | None = None
        self._put_in()

    def _put_in(self) -> None:
        """Make the index, unless one was given, or holds all that already."""
        before, self._put = self._put, (tuple(self._desk.shelved), dict(self._corrections))
        if self._at_hand is None and self._put != before:
            throw_away(self._home / "index.db")
            database = open_to_write(self._home / "index.db")
            files = {one.path: FileRow(one.path, 1, 1, b"") for one in self._desk.shelved}
            for one in self._desk.shelved:
                files[one.path] = self._with(files[one.path], one)
            writer = Writer(database)
            writer.write(list(files.values()))
            writer.finish()
            database.close()

    def _with(self, file: FileRow, one: Shelved) -> FileRow:
        if isinstance(one, ArticleError):
            return replace(file, problem=one.reason)
        row = article_row(as_shown(correct(one, self._corrections)))
        return replace(file, articles=(*file.articles, row))

    @property
    def file(self) -> Path:
        """The index."""
        return self._at_hand.file if self._at_hand is not None else self._home / "index.db"

    def update(self, corrections: Corrections, put_right: Collection[str] = ()) -> None:
        """Put in what there is by now."""
        self._corrections = corrections
        self._put_in()
        count = len(self._desk.shelved)
        self._hand_on(Built(count, count, 0, 0, self._problems, is_whole=True))

    def watch(self, changed: Callable[[], object]) -> None:
        """What is in memory changes when a test says so."""

    def let_go(self) -> None:
        """Answer what was asked meanwhile: of each kind the last question."""
        self.held = False
        held, self._held = self._held, {}
        for kind, question in held.items():
            self.ask(kind, question)

    def ask(self, kind: str, question: Question) -> None:
        """Answer."""
        if self.held:
            self._held[kind] = question
            return
        with Index(self.file) as index:
            answer = question(index)
        answer()

    def close(self) -> None:
        """Let the index go."""
        rmtree(self._home)


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader that runs, and the hands and eyes of whoever uses it."""

    app: NewsApp
    pilot: Pilot[None]
    desk: FakeDesk
    librarian: FakeLibrarian
    darkroom: FakeDarkroom

    # Hands

    async def press(self, *keys: str) -> None:
        """Press keys, and wait for what each of them does: the next may go to another widget."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        """Type a text, faster than the screen can follow; a line end is Enter."""
        for letter in text:
            key = {"\n": "enter", "\x1b": "escape"}.get(letter) or _character_to_key(letter)
            self.app.post_message(events.Key(key, letter if letter.isprintable() else None))
        await self.settle()

    async def paste(self, text: str) -> None:
        """Paste a text, as a terminal does."""
        focused = self.app.focused
        assert focused is not None
        focused.post_message(events.Paste(text))
        await self.settle()

    async def settle(self) -> None:
        """Wait for everything that is under way: until nobody has a message left to deal with."""
        for _ in range(MOST_PAUSES):
            await self.pilot.pause()
            await self.pilot.pause()
            for _ in range(MOST_TURNS):  # where the machine is busy, the pauses are over too soon
                await sleep(0)
            is_busy = any(each.message_queue_size for each in self._everyone())
            if not is_busy and not self.app.typed_ahead.is_waiting:
                return
        raise AssertionError(f"the screen does not come to rest:\n{self.text()}")

    def _everyone(self) -> list[MessagePump]:
        """All that messages are sent to."""
        shown = [each for screen in self.app.screen_stack for each in screen.walk_children()]
        return [self.app, *self.app.screen_stack, *shown]

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for a condition."""
        for _ in range(MOST_PAUSES):
            if condition():
                return
            await self.pilot.pause(0.01)
        raise AssertionError("it did not come to that; the screen:\n" + "\n".join(self.rows()))

    async def until_shown(self, text: str) -> None:
        """Wait for a text to be on the screen."""
        await self.until(lambda: self.shows(text))

    async def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    async def click(self, words: str, times: int = 1) -> None:
        """Click on words."""
        await self.pilot.click(offset=self.place(words), times=times)
        await self.settle()

    async def wheel(self, place: tuple[int, int], by: int) -> None:
        """Turn the mouse's wheel over a cell: so many steps, down if positive."""
        event = events.MouseScrollDown if by > 0 else events.MouseScrollUp
        for _ in range(abs(by)):
            await self.pilot._post_mouse_events([event], offset=place)
        await self.settle()

    async def drag(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Drag with the mouse from one cell of the screen to another."""
        await self.pilot.mouse_down(offset=first)
        await self.pilot.hover(offset=last)
        await self.pilot.mouse_up(offset=last)
        await self.settle()

    # Eyes

    def strips(self) -> list[Strip]:
        """The rows of the screen as they are drawn."""
        return self.app.screen._compositor.render_strips()

    def rows(self) -> list[str]:
        """The rows of the screen, without the spaces at their ends."""
        return [strip.text.rstrip() for strip in self.strips()]

    def text(self) -> str:
        """The whole screen as one text."""
        return "\n".join(self.rows())

    def shows(self, text: str) -> bool:
        """Whether a text stands on a row of the screen."""
        return any(text in row for row in self.rows())

    def place(self, words: str, nth: int = 0) -> tuple[int, int]:
        """The column and row where words stand, for the first time or a later one."""
        found = [
            (cells(row[:at]), y)
            for y, row in enumerate(self.rows())
            for at in range(len(row))
            if row.startswith(words, at)
        ]
        assert len(found) > nth, f"{words!r} is not on the screen:\n{self.text()}"
        return found[nth]

    def style(self, words: str, nth: int = 0) -> Style:
        """The style in which words stand on the screen."""
        x, y = self.place(words, nth)
        return self.style_at(x, y)

    def style_at(self, x: int, y: int) -> Style:
        """The style of a cell of the screen."""
        at = 0
        for text, style, _ in self.strips()[y]:
            at += cells(text)
            if x < at:
                return style or Style()
        raise AssertionError(f"there is no cell {x}, {y}")

    @property
    def top_line(self) -> str:
        """The title bar."""
        return self.rows()[0]

    @property
    def bottom_line(self) -> str:
        """The foot of the screen."""
        return self.rows()[-1]


@asynccontextmanager
async def open_app(
    shelved: Iterable[Shelved],
    *,
    size: tuple[int, int] = SIZE,
    settings: Settings | None = None,
    keeping: Keeping | None = None,
    problems: tuple[Problem, ...] = (),
    place_name: str = "clippings",
    index: Index | None = None,
    welcome: bool = False,
) -> AsyncIterator[Reader]:
    """A reader open on articles, its first screen drawn."""
    desk = FakeDesk(shelved)
    darkroom, librarian = FakeDarkroom(), FakeLibrarian(desk, problems, index)
    keeping, settings = keeping or Keeping(None), settings or Settings()
    app = NewsApp(desk, librarian, keeping, settings, own(place_name), darkroom, welcome=welcome)
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot, desk, librarian, darkroom)
        await reader.settle()
        yield reader
    librarian.close()
