"""What commands are found by in the palette and the help, besides what they say they do."""

from newsreader.ui.commands.command import Command

_ALSO_CALLED = {
    "wider": "width broad column size margin",
    "narrower": "width column size margin",
    "column-reset": "width",
    "spacing": "line height leading",
    "justify": "align block",
    "only-text": "zen focus distraction full screen",
    "split-left": "width sidebar",
    "split-right": "width sidebar",
    "linear": "screen reader braille plain accessible",
    "theme": "colours colors dark light night",
    "themes": "colours colors dark light night",
    "order": "sort date newest oldest outlet",
    "once": "duplicates copies versions repeated",
    "stories": "duplicates versions compare differences same outlets elsewhere",
    "filter": "narrow limit",
    "search": "query grep full text",
    "places": "tags starred unread outlet folders narrow",
    "who": "speakers sources people said quotations",
    "quotes": "quotations speakers said",
    "credits": "photographers agencies pictures images",
    "photos": "pictures images gallery captions",
    "pictures": "images photos inline",
    "copy": "clipboard cite citation yank caption quote",
    "export": "save file markdown csv json html bibtex citation zotero download",
    "export-all": "save file markdown csv json html bibtex citation zotero download",
    "mark-read": "unread seen",
    "mark-all-read": "everything catch up",
    "star": "favourite bookmark flag",
    "tags": "label keyword category",
    "note": "annotate comment highlight remark",
    "notes": "annotations comments",
    "set-mark": "bookmark",
    "outline": "contents headings sections",
    "links": "urls addresses",
    "open-source": "browser url address website",
    "as-read": "correct mistake wrong parsed structure",
    "problems": "errors broken unreadable skipped",
    "timeline": "dates years chart histogram calendar",
    "rescan": "refresh reload update new",
    "undo": "revert take back",
    "initials": "speakers margin",
}
"""By a command's name: what else people call what it does."""


def called(command: Command) -> str:
    """A command's name in the settings, its word at the foot, and what else people call it."""
    return f"{command.id} {command.hint} {_ALSO_CALLED.get(command.id, '')}"
