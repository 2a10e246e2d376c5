"""The command table: every command of the reader, once.

Bindings, the hints at the foot, the help, the palette, the key table of the README and the check
of a user's own keys are all made from these rows. This module knows no Textual.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum


class Place(StrEnum):
    """Where a command works."""

    PANE = "pane"
    """In whichever pane has the focus."""
    PANES = "panes"
    """In any of the panes."""
    MAIN = "main"
    """Anywhere on the main screen."""
    LIST = "list"
    READING = "reading"
    QUOTES = "quotes"
    GALLERY = "gallery"
    AS_READ = "as-read"
    SEARCH = "search"
    WHO = "who"
    STORIES = "stories"
    CREDITS = "credits"
    TIMELINE = "timeline"
    FIND = "find"


PLACE_TITLES = {
    Place.PANE: "Moving, in the pane that has the focus",
    Place.PANES: "Panes",
    Place.MAIN: "Anywhere",
    Place.LIST: "In the list",
    Place.READING: "In the article",
    Place.QUOTES: "In the quotes",
    Place.GALLERY: "In the photos",
    Place.AS_READ: "In the view of how an article was read",
    Place.SEARCH: "While searching the library",
    Place.WHO: "In who said what of the library",
    Place.STORIES: "In where else a story stands",
    Place.CREDITS: "In the photos of the library",
    Place.TIMELINE: "In the library in time",
    Place.FIND: "While finding",
}
"""The headings of the help."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the reader can be told to do."""

    id: str
    """Its name in the settings."""
    place: Place
    """Where it works."""
    keys: str
    """Its keys, as Textual names them, with commas between."""
    title: str
    """What it does, in a few words: for the help, the palette and the README."""
    action: str
    """The action that does it, in the place's own class."""
    hint: str = ""
    """One word for the foot of the screen; empty where it is not shown there."""

    @property
    def key_names(self) -> tuple[str, ...]:
        """Its keys, one by one."""
        return tuple(self.keys.split(","))


def _rows() -> tuple[Command, ...]:
    pane, panes, main, lst = Place.PANE, Place.PANES, Place.MAIN, Place.LIST
    reading, quotes, gallery, find = Place.READING, Place.QUOTES, Place.GALLERY, Place.FIND
    as_read, search, who, stories = Place.AS_READ, Place.SEARCH, Place.WHO, Place.STORIES
    credits, timeline = Place.CREDITS, Place.TIMELINE
    return (
        Command("down", pane, "j,down", "Down a row", "move(1)"),
        Command("up", pane, "k,up", "Up a row", "move(-1)"),
        Command("page-down", pane, "space,pagedown", "A page down", "page(1)"),
        Command("page-up", pane, "b,pageup", "A page up", "page(-1)"),
        Command("half-down", pane, "d", "Half a page down", "half(1)"),
        Command("half-up", pane, "u", "Half a page up", "half(-1)"),
        Command("top", pane, "g,home", "To the top", "edge(-1)"),
        Command("bottom", pane, "G,end", "To the end", "edge(1)"),
        Command("open", lst, "enter", "Read the article", "open", "read"),
        Command("search", lst, "slash", "Search the library", "screen.search", "search"),
        Command("filter", lst, "f", "Filter the list as you type", "screen.filter", "filter"),
        Command(
            "order",
            lst,
            "S",
            "Another order: newest, oldest, headline, source",
            "screen.order",
            "order",
        ),
        Command("find", reading, "slash", "Find in the article", "screen.find", "find"),
        Command("next-hit", reading, "n", "Next hit", "hit(1)"),
        Command("previous-hit", reading, "N", "Previous hit", "hit(-1)"),
        Command(
            "pictures",
            reading,
            "p",
            "Pictures in the text, above their captions, or captions alone",
            "screen.pictures",
        ),
        Command(
            "as-read",
            reading,
            "i",
            "How it was read: every block, and the rule that chose it",
            "screen.as_read",
        ),
        Command("jump", quotes, "enter", "Go to the quote in the text", "jump", "go to"),
        Command(
            "grouping", quotes, "v", "By speaker, or in the order of the text", "grouping", "order"
        ),
        Command(
            "filter-quotes",
            quotes,
            "f,slash",
            "Filter by words, or by speaker, as you type",
            "screen.filter_quotes",
            "filter",
        ),
        Command("why", quotes, "i", "Why a quote was read so, and how sure that is", "why", "why"),
        Command("left", panes, "h,left", "To the pane on the left", "pane(-1)"),
        Command("right", panes, "l,right", "To the pane on the right", "pane(1)"),
        Command("next-pane", panes, "tab", "Next pane", "cycle(1)"),
        Command("previous-pane", panes, "shift+tab", "Previous pane", "cycle(-1)"),
        Command("next-article", main, "J", "Next article, from any pane", "article(1)"),
        Command("previous-article", main, "K", "Previous article", "article(-1)"),
        Command(
            "photos",
            main,
            "c",
            "Photos of the article, with captions and credits",
            "gallery",
            "photos",
        ),
        Command(
            "next-photo",
            panes,
            "right_square_bracket,full_stop",
            "Next photo in the text",
            "photo(1)",
        ),
        Command(
            "previous-photo", panes, "left_square_bracket,comma", "Previous photo", "photo(-1)"
        ),
        Command(
            "quotes",
            panes,
            "quotation_mark",
            "Who says what in the article",
            "quotes",
            "quotes",
        ),
        Command(
            "next-quote",
            panes,
            "right_curly_bracket",
            "Next quote in the text",
            "quote(1)",
            "next quote",
        ),
        Command("previous-quote", panes, "left_curly_bracket", "Previous quote", "quote(-1)"),
        Command("wider", panes, "plus", "Wider column", "column(4)"),
        Command("narrower", panes, "minus", "Narrower column", "column(-4)"),
        Command("column-reset", panes, "0", "Column as set", "column(0)"),
        Command("split-left", panes, "less_than_sign", "Narrower list", "split(-4)"),
        Command("split-right", panes, "greater_than_sign", "Wider list", "split(4)"),
        Command(
            "only-text", panes, "z", "Only the text, or everything again", "only_text", "only text"
        ),
        Command(
            "initials",
            panes,
            "I",
            "Initials of the speakers in the margin: always, or when colours run out",
            "initials",
        ),
        Command(
            "places", main, "F", "Saved searches and places: starred, unread, outlets", "places"
        ),
        Command("who", main, "w", "Who said what in the whole library", "who"),
        Command(
            "stories",
            main,
            "equals_sign",
            "Where else this story stands, and what differs",
            "stories",
        ),
        Command("credits", main, "C", "Whose the photos of the whole library are", "credits"),
        Command("timeline", main, "T", "The whole library in time", "timeline"),
        Command("theme", main, "t", "Next theme", "app.next_theme"),
        Command("copy", main, "y", "Copy: quote, paragraph, caption, address ...", "copy_menu"),
        Command(
            "open-source", main, "o", "Open the article's address in the browser", "open_source"
        ),
        Command("mark-read", main, "m", "Mark as read, or as unread", "mark_read"),
        Command("star", main, "s", "Star, or take the star away", "star"),
        Command("rescan", main, "r", "Read the folders again", "rescan"),
        Command("help", main, "question_mark", "All keys", "help", "all keys"),
        Command("palette", main, "colon,ctrl+p", "Command palette", "app.command_palette"),
        Command("back", main, "q,escape", "Back; from the list: quit", "back"),
        Command(
            "gallery-next",
            gallery,
            "right_square_bracket,full_stop,j,down,l,right,space",
            "Next photo",
            "step(1)",
            "next",
        ),
        Command(
            "gallery-previous",
            gallery,
            "left_square_bracket,comma,k,up,h,left,b",
            "Previous photo",
            "step(-1)",
            "previous",
        ),
        Command("gallery-down", gallery, "pagedown", "Further down in the words", "words(1)"),
        Command("gallery-up", gallery, "pageup", "Further up in the words", "words(-1)"),
        Command("gallery-first", gallery, "g,home", "First photo", "edge(-1)"),
        Command("gallery-last", gallery, "G,end", "Last photo", "edge(1)"),
        Command(
            "gallery-jump", gallery, "enter", "Go to the caption in the text", "jump", "in the text"
        ),
        Command(
            "gallery-copy",
            gallery,
            "y",
            "Copy the caption with its credit",
            "copy",
            "copy with credit",
        ),
        Command(
            "gallery-open",
            gallery,
            "o",
            "Open the picture's address in the browser",
            "open_address",
        ),
        Command(
            "gallery-full",
            gallery,
            "f",
            "The picture over the whole screen, or everything again",
            "full",
            "full screen",
        ),
        Command("gallery-captions", gallery, "p", "Captions only, or pictures too", "captions"),
        Command("gallery-view", gallery, "v", "Open the picture in the system's viewer", "view"),
        Command("gallery-help", gallery, "question_mark", "All keys", "help", "all keys"),
        Command("gallery-back", gallery, "q,escape,c", "Back to the article", "back", "back"),
        Command(
            "block-jump", as_read, "enter", "Go to its place in the text", "jump", "in the text"
        ),
        Command(
            "block-title", as_read, "t", "This is the headline", "correct('title')", "headline"
        ),
        Command(
            "block-standfirst", as_read, "s", "This is the standfirst", "correct('standfirst')"
        ),
        Command("block-heading", as_read, "H", "This is a heading", "correct('heading')"),
        Command(
            "block-paragraph",
            as_read,
            "p",
            "This is a paragraph",
            "correct('paragraph')",
            "paragraph",
        ),
        Command(
            "block-caption", as_read, "c", "This is a caption", "correct('caption')", "caption"
        ),
        Command(
            "block-out", as_read, "x", "This is no part of the article", "correct('')", "not part"
        ),
        Command("block-undo", as_read, "U", "Take back what you said of it", "undo", "undo"),
        Command("as-read-help", as_read, "question_mark", "All keys", "help"),
        Command("as-read-back", as_read, "q,escape,i", "Back to the article", "back", "back"),
        Command(
            "search-open",
            search,
            "enter",
            "Read it: from the words the first that was found",
            "open",
            "read",
        ),
        Command("search-words", search, "slash", "Back to the words", "words", "words"),
        Command(
            "search-next",
            search,
            "tab",
            "From the words to the hits, to what they have in common, to the words",
            "go_round(1)",
            "next",
        ),
        Command("search-previous", search, "shift+tab", "The same, backwards", "go_round(-1)"),
        Command("search-down", search, "down", "From the words to the hits", "down"),
        Command("search-order", search, "S", "The best first, or the newest", "order", "order"),
        Command("search-save", search, "s", "Save the search under a name", "save", "save"),
        Command("search-drop", search, "x", "Take the saved search away", "drop"),
        Command(
            "search-back", search, "escape", "Back to the words, to the articles", "back", "back"
        ),
        Command("search-leave", search, "q", "Back to the articles", "leave"),
        Command("search-help", search, "question_mark", "All keys", "help", "all keys"),
        Command(
            "who-open",
            who,
            "enter",
            "What the speaker said; the quote where it stands",
            "open",
            "read",
        ),
        Command("who-name", who, "slash", "Type a name", "words", "name"),
        Command(
            "who-filter",
            who,
            "f",
            "Narrow the quotes: words, source:, after:, before:, date:",
            "filter",
            "filter",
        ),
        Command("who-left", who, "h,left", "To the list on the left", "side(-1)"),
        Command("who-right", who, "l,right", "To the list on the right", "side(1)"),
        Command("who-next", who, "tab", "Next list", "cycle"),
        Command(
            "who-mark",
            who,
            "equals_sign",
            "Mark the speaker, to stand beside the next one",
            "mark",
            "beside",
        ),
        Command("who-join", who, "plus", "The marked speaker and this one are one", "join"),
        Command("who-part", who, "minus", "Part a name from the speaker", "part"),
        Command(
            "who-back", who, "escape,q", "Back to the speakers, to the articles", "back", "back"
        ),
        Command("stories-open", stories, "enter", "Read the story in that place", "open", "read"),
        Command("stories-left", stories, "h,left", "To the places", "side(-1)"),
        Command("stories-right", stories, "l,right,tab", "To the text", "side(1)"),
        Command(
            "next-difference", stories, "n", "Next difference", "difference(1)", "next difference"
        ),
        Command("previous-difference", stories, "N", "Previous difference", "difference(-1)"),
        Command("stories-help", stories, "question_mark", "All keys", "help", "all keys"),
        Command(
            "stories-back",
            stories,
            "escape,q,equals_sign",
            "Back to the places, to the article",
            "back",
            "back",
        ),
        Command(
            "credits-open",
            credits,
            "enter",
            "To the photos of a name; to the caption where it stands",
            "open",
            "read",
        ),
        Command(
            "credits-grouping",
            credits,
            "v",
            "By photographer, agency, place or day",
            "grouping",
            "by",
        ),
        Command("credits-name", credits, "slash", "Type a name", "name", "name"),
        Command("credits-words", credits, "f", "Type words of captions", "words", "caption"),
        Command(
            "credits-gallery",
            credits,
            "c",
            "See the photo in the gallery of its article",
            "gallery",
            "gallery",
        ),
        Command("credits-left", credits, "h,left", "To the names", "side(-1)"),
        Command("credits-right", credits, "l,right,tab", "To the photos", "side(1)"),
        Command("credits-help", credits, "question_mark", "All keys", "help"),
        Command(
            "credits-back",
            credits,
            "escape,q",
            "Back to the names, to the articles",
            "back",
            "back",
        ),
        Command(
            "timeline-open",
            timeline,
            "enter",
            "To the articles of the bar; read one",
            "open",
            "articles",
        ),
        Command("timeline-next", timeline, "l,right", "Next bar", "step(1)", "next bar"),
        Command("timeline-previous", timeline, "h,left", "Previous bar", "step(-1)"),
        Command(
            "timeline-closer", timeline, "plus,equals_sign", "Shorter times", "zoom(1)", "closer"
        ),
        Command("timeline-wider", timeline, "minus", "Longer times", "zoom(-1)", "wider"),
        Command("timeline-side", timeline, "tab", "To the articles, to the outlets", "side"),
        Command("timeline-help", timeline, "question_mark", "All keys", "help"),
        Command(
            "timeline-back",
            timeline,
            "escape,q",
            "Back to the outlets, to the list",
            "back",
            "back",
        ),
        Command("who-help", who, "question_mark", "All keys", "help", "all keys"),
        Command("find-keep", find, "enter", "Keep the hits and go on reading", "keep", "keep"),
        Command("find-next", find, "down", "Next hit", "hit(1)", "next"),
        Command("find-previous", find, "up", "Previous hit", "hit(-1)"),
        Command(
            "find-case", find, "alt+c,f2", "Upper and lower case: smart, or as typed", "case", "Aa"
        ),
        Command("find-word", find, "alt+w,f3", "Whole words only", "word", "word"),
        Command("find-regex", find, "alt+r,f4", "Regular expression", "regex", "regex"),
        Command(
            "find-stop", find, "escape", "Stop finding; back to where it began", "stop", "back"
        ),
    )


COMMANDS = _rows()
"""Every command, in the order of the help."""

SPARE_KEYS = frozenset({"ctrl+a", "ctrl+b", "ctrl+s", "ctrl+z"})
"""Keys that no command may have: terminals, multiplexers and shells use them."""

_GLYPHS = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "pagedown": "PgDn", "pageup": "PgUp",
    "home": "Home", "end": "End", "enter": "Enter", "escape": "Esc", "tab": "Tab",
    "shift+tab": "Shift+Tab", "space": "Space", "slash": "/", "question_mark": "?",
    "quotation_mark": '"', "colon": ":", "comma": ",", "full_stop": ".", "plus": "+", "minus": "-",
    "equals_sign": "=", "less_than_sign": "<", "greater_than_sign": ">",
    "right_square_bracket": "]", "left_square_bracket": "[",
    "right_curly_bracket": "}", "left_curly_bracket": "{",
}  # fmt: skip


def glyph(key: str) -> str:
    """A key as it is printed on the key, or as people write it ("]", "Ctrl+P")."""
    if key in _GLYPHS:
        return _GLYPHS[key]
    return key if len(key) == 1 else "+".join(part.capitalize() for part in key.split("+"))


def glyphs(command: Command, separator: str = " ") -> str:
    """All keys of a command, as people write them."""
    return separator.join(map(glyph, command.key_names))


def rekeyed(command: Command, keys: Mapping[str, str]) -> Command:
    """The command with the user's own keys, where there are any."""
    return replace(command, keys=keys.get(command.id, command.keys))


def of(place: Place) -> tuple[Command, ...]:
    """The commands that work in a place."""
    return tuple(command for command in COMMANDS if command.place is place)


def key_table() -> str:
    """The commands as a Markdown table: the one in the README."""
    rows = ["| keys | what |", "| --- | --- |"]
    for place, title in PLACE_TITLES.items():
        rows.append(f"| | **{title}** |")
        for command in of(place):
            keys = " ".join(f"`{glyph(key)}`" for key in command.key_names)
            rows.append(f"| {keys} | {command.title} |")
    return "\n".join(rows)


if __name__ == "__main__":
    print(key_table())
