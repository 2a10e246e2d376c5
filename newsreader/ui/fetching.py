"""Fetching the article the cursor is on: one wish at a time, the last one counts."""

from collections import OrderedDict
from pathlib import Path

from newsreader.article import Article
from newsreader.library.desk import Desk
from newsreader.library.entry import Entry
from newsreader.library.reports import NotOpened, Opened

MOST_KEPT = 24
"""How many articles are kept for coming back to them."""

MOST_CHARACTERS = 4_000_000
"""How much text the kept articles may have together; the newest is always kept."""

Key = tuple[Path, int]


class Fetcher:
    """Asks the desk for articles, and knows which of the answers is still wanted.

    Whoever holds a key down passes many articles. Only one is asked for at a time, and when it
    comes, the next wish is the article the cursor has come to by then.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._wanted: Key | None = None
        self._asked: Key | None = None
        self._ahead: Key | None = None
        self._refused: set[Key] = set()  # or it would be asked for again at once, and for ever
        self._kept: OrderedDict[Key, Opened] = OrderedDict()

    def want(self, entry: Entry, ahead: Entry | None = None) -> Article | None:
        """The article, if it is at hand; else it is asked for, and comes as a report.

        One whose file has been changed, as far as the entry knows, is not at hand any more.
        `ahead` is the entry that will probably be wanted next; it is read when there is time.
        """
        self._refused.clear()
        self._wanted = entry.key
        self._ahead = ahead.key if ahead is not None and not ahead.error else None
        kept = self._kept.get(entry.key)
        if kept is not None and _says_other(kept, entry):
            del self._kept[entry.key]
            kept = None
        if kept is not None:
            self._kept.move_to_end(entry.key)
        if self._asked is None:
            self._ask_on(kept is None or kept.article.cut)
        return kept.article if kept is not None else None

    def want_nothing(self) -> None:
        """Have no article wanted: what still comes is kept, and is nobody's."""
        self._wanted = self._ahead = None

    def take(self, report: Opened | NotOpened) -> bool:
        """Take an answer; returns whether it is the one that is wanted now."""
        key = (report.path, report.number)
        if isinstance(report, Opened):
            self._keep(key, report)
        else:
            self._refused.add(key)
        if key == self._asked:
            self._asked = None
            kept = self._kept.get(self._wanted) if self._wanted is not None else None
            self._ask_on(key != self._wanted and (kept is None or kept.article.cut))
        return key == self._wanted

    def _ask_on(self, for_wanted: bool) -> None:
        """Ask for what is wanted, if it is not at hand, else for what will be."""
        wanted, ahead = self._wanted, self._ahead
        if for_wanted and wanted is not None and wanted not in self._refused:
            self._asked = wanted
            self._desk.read(*wanted)
        elif ahead is not None and ahead not in self._kept and ahead not in self._refused:
            self._asked = ahead
            self._desk.read(*ahead, ahead=True)

    @property
    def is_waiting(self) -> bool:
        """Whether the article that is wanted has been asked for, and has not come yet."""
        return self._asked is not None and self._asked == self._wanted

    def forget(self) -> None:
        """Forget the kept articles: their files may have changed."""
        self._kept.clear()

    def _keep(self, key: Key, opened: Opened) -> None:
        self._kept[key] = opened
        self._kept.move_to_end(key)
        while len(self._kept) > 1 and (
            len(self._kept) > MOST_KEPT
            or sum(len(kept.article.text) for kept in self._kept.values()) > MOST_CHARACTERS
        ):
            self._kept.popitem(last=False)


def _says_other(kept: Opened, entry: Entry) -> bool:
    """Whether the library knows by now that an article says something else than what is kept."""
    return bool(kept.fingerprint and entry.fingerprint and kept.fingerprint != entry.fingerprint)
