"""What the bars and empty panes say."""

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

from newsreader.article import NOTHING, Quote, QuoteKind
from newsreader.clean import Clean, clean_line, join, own
from newsreader.facts import duration
from newsreader.library.folders import Problem
from newsreader.library.state.kept import SavedSearch
from newsreader.text import fit
from newsreader.ui.commands import COMMANDS, PLACE_TITLES, Place, glyph, key_of, rekeyed
from newsreader.ui.finding import Finding
from newsreader.ui.shelf import TOLD_ELSEWHERE, Shelf

if TYPE_CHECKING:
    from newsreader.library.index.build import Built
NOTHING_FOUND = (
    own("No article has all of this."),
    own("Fewer words find more; OR finds either: bridge OR ferry."),
    own("A part of a word finds nothing: type all of it, or bri* for all that begins so."),
)
"""What to say where a search has found nothing."""

_ALL_AGAIN = own("Esc shows all again.")

_MISSING = {
    "is:starred": "Nothing is starred yet: s gives the article a star.",
    "is:unread": "Everything has been read.",
    "is:noted": "There are no notes yet.",
    TOLD_ELSEWHERE: "No story stands in several outlets.",
}

_MARKED = {
    "is:unread": "Unread",
    "is:starred": "Starred",
    "is:noted": "Noted",
    TOLD_ELSEWHERE: "In several outlets",
}
_NAMED = {"source": "", "tag": "#"}

_LONGEST_TITLE = 48
"""How many cells of a headline are said at the foot."""

UNSURE = 0.65
"""Below this confidence it is said that a speaker is not sure."""


def counted(count: int, noun: str) -> Clean:
    """A number and its noun: "1 article", "1,200 articles"."""
    return own(f"{count:,} {noun}{'' if count == 1 else 's'}")


def _listed(shelf: Shelf) -> Clean:
    """How much is listed, and of how much."""
    articles = counted(shelf.counts.articles, "article")
    if not shelf.is_narrowed:
        return articles
    if shelf.query == TOLD_ELSEWHERE and not shelf.words and shelf.is_once:
        count = len(shelf.view)
        shown = own("1 story among" if count == 1 else f"{count:,} stories among")
    else:
        shown = own(f"{len(shelf.view):,} of")
    return join(" ", (shown, articles))


def contents(place: Clean, shelf: Shelf) -> Clean:
    """What is open, how much of it is listed and unread: the left of the title bar."""
    counts = shelf.counts
    parts = [_listed(shelf)]
    if counts.articles > counts.read:
        parts.append(own(f"{counts.articles - counts.read:,} unread"))
    if counts.errors:
        parts.append(own(f"{counts.errors:,} cannot be read"))
    return join(" · ", (place, join(", ", parts)))


def view(
    shelf: Shelf, saved: Sequence[SavedSearch], news: Sequence[Clean]
) -> tuple[tuple[Clean, str], ...]:
    """How the list is shown, and how far the reading has come: the right of the title bar.

    Each part comes with the action that changes it; empty where none does.
    """
    filtered = join(" ", (own("filter:"), clean_line(shelf.words))) if shelf.words else NOTHING
    return (
        *((each, "") for each in news),
        (filtered, "filter"),
        (narrowed_to(shelf.query, saved), "places"),
        (NOTHING if shelf.is_once else own("every place"), "once"),
        (own(shelf.order.value), "order"),
    )


def narrowed_to(query: str, saved: Sequence[SavedSearch]) -> Clean:
    """What a list is called that is narrowed to a query: as its reader calls it, if that is so."""
    for search in saved:
        if search.query == query:
            return clean_line(search.name)
    field, _, value = query.partition(":")
    value = value.strip('"')
    if query in _MARKED:
        return own(_MARKED[query])
    if field in _NAMED and value and '"' not in value and query == f'{field}:"{value}"':
        return join("", (own(_NAMED[field]), clean_line(value)))
    return clean_line(query)


def why_empty(shelf: Shelf, trouble: Clean, is_reading: bool, problems: Sequence[Problem]) -> Clean:
    """What to say where the list has nothing to show.

    `trouble` is why the library cannot be read at all; `problems` are what was left out of it.
    """
    if shelf.words:
        return own(
            "No article has these words in its headline, outlet or file name.\n"
            "/ searches the texts. Esc shows all again."
        )
    if shelf.is_narrowed:
        return join("\n", (own(_MISSING.get(shelf.query, "No article is there.")), _ALL_AGAIN))
    if trouble:
        return join("\n", (own("The articles cannot be listed:"), trouble))
    if is_reading:
        return own("Reading the folder …")
    if problems:
        return join("\n", (clean_line(str(problems[0].path)), clean_line(problems[0].reason)))
    return own(
        "There are no articles here.\n"
        "The reader takes text, Markdown, YAML, web pages, feeds, JSON and books.\n"
        "r looks again. newsreader without a path shows sample articles."
    )


def looked_again(built: "Built") -> Clean:
    """What has come of looking at the folders again."""
    if not (built.read or built.gone or built.moved):
        return own("Nothing has changed in the folders.")
    counts = ((built.read, "read"), (built.gone, "gone"), (built.moved, "moved"))
    parts = [own(f"{counted(count, 'file')} {what}") for count, what in counts if count]
    return join(", ", parts)


def copied(what: str, program: str) -> Clean:
    """What was copied, and where it went: to a program, else to the terminal, which may refuse."""
    where = f"to the clipboard ({program})" if program else "sent to the terminal’s clipboard"
    return own(f"Copied: {what} · {where}")


def left_out(count: int, keys: Mapping[str, str]) -> str:
    """How many files are not in what was written because they cannot be read; or nothing."""
    if not count:
        return ""
    files = "1 file that cannot" if count == 1 else f"{count:,} files that cannot"
    return f", without {files} be read ({key_of('problems', keys)} says why),"


def wrong_settings(faults: Sequence[str], keys: Mapping[str, str]) -> Clean:
    """What is wrong with the settings the reader was started with, and how that is mended."""
    more = f" (and {len(faults) - 1:,} more)" if len(faults) > 1 else ""
    return clean_line(
        f"Settings: {faults[0]}{more} · {key_of('palette', keys)} settings opens them"
    )


def left_at(title: Clean, keys: Mapping[str, str]) -> Clean:
    """What was read when the reader was left, and the keys that lead there."""
    key = key_of("go-to-mark", keys)
    return join(" ", (own("You were reading"), titled(title), own(f"· {key}' goes back there")))


def titled(title: Clean) -> Clean:
    """A headline as it is named in a sentence, cut if it is long."""
    return join("", (own("“"), fit(title, _LONGEST_TITLE), own("”")))


def column(wanted: int, shown: int) -> Clean:
    """How wide the column of text is, in characters, and how wide it can be here."""
    return own(f"Column: {wanted} characters" + (f", {shown} fit here" if shown < wanted else ""))


def leaving(keys: Mapping[str, str]) -> Clean:
    """What is said where there is nothing left to go back from."""
    return own(f"{key_of('back', keys)} leaves the reader")


def works_elsewhere(key: str, keys: Mapping[str, str]) -> Clean:
    """Where a key does something, for who presses it where it does nothing; or nothing."""
    for command in (rekeyed(each, keys) for each in COMMANDS):
        if key in command.key_names and command.place is not Place.FIND:
            where = PLACE_TITLES[command.place]
            place = f"{where[0].lower()}{where[1:]}"
            return own(f"{glyph(key)} does nothing here; {place}: {command.title}")
    return NOTHING


def can_be_undone(what: Clean, keys: Mapping[str, str]) -> Clean:
    """What has been done, and the key that takes it back."""
    return join(" · ", (what, own(f"{key_of('undo', keys)} undoes")))


def progress(top: int, end: int, length: int, minutes: int) -> Clean:
    """How far the reading is, and how long the rest takes.

    `top` is the first character in view and `end` the last one, of `length`; `minutes` is what all
    of it takes. What is in view has been seen, but is still to be read.
    """
    done = min(1.0, end / max(1, length))
    if done == 1:
        return own("100% · end")
    left = round(minutes * (1 - min(1.0, top / max(1, length))))
    return own(f"{int(done * 100)}% · {duration(left) if left else 'less than a minute'} left")


def offer(title: Clean | None, key: str, *, is_said: bool = False) -> Clean:
    """The line below an article's end, which offers the next by its key, if there is one.

    Among plain lines it `is_said`: these have said that the article ends.
    """
    if is_said:
        last = own("This is the last article.")
        return last if title is None else join(" ", (own(f"{key} reads the next:"), title))
    if title is None:
        return own("— end of the last article —")
    return join(" ", (own(f"— end —  {key}  next:"), title))


def pictures_in_text(shown: bool, setting: str) -> Clean:
    """Whether pictures stand in the text now, and what they want that is not there."""
    if not shown:
        return own("Captions alone in the text")
    if setting == "off":
        return own("Pictures are turned off in the settings.")
    if find_spec("PIL") is None:
        from newsreader.pictures.develop import INSTALL

        return own(f"Showing pictures needs Pillow: {INSTALL}")
    return own("Pictures in the text")


def hits(finding: Finding) -> Clean:
    """At which hit the reader is, and how many there are; a plus while they are counted."""
    if finding.current is None:
        return own("no hits" if finding.complete else "…")
    more = "" if finding.complete else "+"
    at = f"{finding.number:,}" if finding.number else "…"
    return own(f"{at}/{len(finding.spans):,}{more}")


def hit(finding: Finding) -> Clean:
    """At which hit the reader is, and how the article was come to if that is news."""
    at = join(" ", (own("Hit"), hits(finding)))
    return join(" · ", (finding.news, at)) if finding.news else at


def whose(quote: Quote) -> Clean:
    """Who says a quote, with the role, and how it is given where that is not word for word."""
    if quote.speaker is None:
        return own("Nobody is named for this quote.")
    notes = [own("reported")] if quote.kind is QuoteKind.INDIRECT else []
    if quote.confidence < UNSURE:
        notes.append(own("not sure"))
    return join(" · ", (quote.speaker.with_role, *notes))
