"""What the bars and empty panes say."""

from collections.abc import Sequence
from importlib.util import find_spec

from newsreader.article import Quote, QuoteKind
from newsreader.clean import Clean, clean_line, join, own
from newsreader.facts import duration
from newsreader.library.folders import Problem
from newsreader.ui.finding import Finding
from newsreader.ui.keeping import Keeping
from newsreader.ui.shelf import Shelf

UNSURE = 0.5
"""Below this confidence it is said that a speaker is not sure."""


def counted(count: int, noun: str) -> Clean:
    """A number and its noun: "1 article", "1,200 articles"."""
    return own(f"{count:,} {noun}{'' if count == 1 else 's'}")


def contents(place: Clean, shelf: Shelf, keeping: Keeping) -> Clean:
    """What is open and how much of it is unread: the left of the title bar."""
    errors = sum(bool(entry.error) for entry in shelf.entries)
    read = keeping.read
    unread = sum(not entry.error and entry.fingerprint not in read for entry in shelf.entries)
    parts = [counted(len(shelf) - errors, "article")]
    if unread:
        parts.append(own(f"{unread:,} unread"))
    if errors:
        parts.append(own(f"{errors:,} cannot be read"))
    return join(" · ", (place, join(", ", parts)))


def view(shelf: Shelf, files_read: int | None) -> Clean:
    """How the list is shown, and how far a scan has come: the right of the title bar."""
    parts = [own(shelf.order.value)]
    if shelf.words:
        parts.insert(0, join(" ", (own("filter:"), clean_line(shelf.words))))
    if files_read:
        parts.insert(0, join(" ", (own("reading …"), counted(files_read, "file"))))
    return join(" · ", parts)


def why_empty(shelf: Shelf, scanning: bool, problems: Sequence[Problem]) -> Clean:
    """What to say where the list has nothing to show."""
    if scanning:
        return own("Reading the folder …")
    if len(shelf):
        return own("No article has these words.\nEsc shows all again.")
    if problems:
        return join("\n", (clean_line(str(problems[0].path)), clean_line(problems[0].reason)))
    return own(
        "There are no articles here.\n"
        "The reader takes text, Markdown, YAML, web pages, feeds, JSON and books.\n"
        "r reads the folder again."
    )


def progress(end: int, length: int, minutes: int) -> Clean:
    """How far the reading is, and how long the rest takes.

    `end` is the last character seen of `length`; `minutes` is what all of it takes.
    """
    done = min(1.0, end / max(1, length))
    if done == 1:
        return own("100% · end")
    left = round(minutes * (1 - done))
    return own(f"{done:.0%} · {duration(left) if left else 'less than a minute'} left")


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
