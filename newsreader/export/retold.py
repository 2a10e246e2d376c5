"""Stories that stand in several places: as plain text, Markdown, and records."""

import os
from collections.abc import Iterator

from newsreader.clean import Clean, cut, own
from newsreader.export.markdown import escape
from newsreader.export.plain import shown_path
from newsreader.export.records import Record
from newsreader.library.index.stories import Story, Told

STORY_COLUMNS = (
    *("story", "path", "number", "title", "source", "published", "resemblance", "is_same_text"),
)
"""The columns of a table of stories: the keys of their records."""


def story_records(number: int, story: Story) -> Iterator[Record]:
    """The places of a story, which has a number among the others; the first place first."""
    for place in story.places:
        entry = place.entry
        yield {
            "story": number,
            "path": os.fspath(entry.path),
            "number": entry.number or None,
            "title": entry.title,
            "source": entry.source or None,
            "published": entry.published or None,
            "resemblance": round(place.resemblance, 3),
            "is_same_text": place.is_same_text,
        }


def story_plain(story: Story) -> str:
    """A story: the first headline, and a line for each place."""
    lines = (f"  {' · '.join(_facts(story, place))}\n" for place in story.places)
    return f"{_headline(story)}\n{''.join(lines)}\n"


def story_markdown(story: Story) -> str:
    """A story: the first headline, and an item for each place."""
    items = (f"- {' · '.join(map(escape, _facts(story, place)))}\n" for place in story.places)
    return f"## {escape(_headline(story))}\n\n{''.join(items)}\n"


def _headline(story: Story) -> Clean:
    """The headline of the first, and in how many places the story stands."""
    return own(f"{story.places[0].entry.title} ({story.count} places)")


def _facts(story: Story, place: Told) -> Iterator[Clean]:
    """What is known of a place: how alike it is to the first, where and when, its headline."""
    first, entry = story.places[0], place.entry
    if place == first:
        yield own("first")
    else:
        yield own("same text" if place.is_same_text else f"{place.resemblance:.0%} alike")
    yield from (fact for fact in (entry.source, cut(entry.published, 0, 10)) if fact)
    if entry.title != first.entry.title:
        yield entry.title
    number = f"#{entry.number}" if entry.number else ""
    yield own(f"{shown_path(entry.path)}{number}")
