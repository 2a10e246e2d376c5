"""How what the library's index knows is written in each form: articles found in it, and notes."""

from functools import partial

from newsreader.export import web
from newsreader.export.forms import Forms
from newsreader.export.found import (
    FOUND_COLUMNS,
    Found,
    found_markdown,
    found_plain,
    found_records,
)
from newsreader.export.noted import NOTE_COLUMNS, NotedIn, note_markdown, note_plain, note_records


def found_forms(emphasis: tuple[str, str] = ("", "")) -> Forms[Found]:
    """How articles found in the library are written; plain text with something around hits."""
    return Forms(
        title="Found",
        plain=partial(found_plain, emphasis=emphasis),
        markdown=found_markdown,
        html=web.found_html,
        records=found_records,
        rows=found_records,
        columns=FOUND_COLUMNS,
        cited=lambda found: found.article,
    )


NOTES: Forms[NotedIn] = Forms(
    title="Notes",
    plain=note_plain,
    markdown=note_markdown,
    html=web.note_html,
    records=note_records,
    rows=note_records,
    columns=NOTE_COLUMNS,
    cited=lambda noted: noted.article,
)
"""How notes are written."""
