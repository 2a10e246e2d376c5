"""The commands of the main screen: moving, the panes, the list, and what is open anywhere."""

from newsreader.ui.commands.command import Command, Place

ROWS = (
    Command("down", Place.PANE, "j,down", "Down a row", "move(1)"),
    Command("up", Place.PANE, "k,up", "Up a row", "move(-1)"),
    Command("page-down", Place.PANE, "space,pagedown", "A page down", "page(1)"),
    Command("page-up", Place.PANE, "b,pageup", "A page up", "page(-1)"),
    Command("half-down", Place.PANE, "d", "Half a page down", "half(1)"),
    Command("half-up", Place.PANE, "u", "Half a page up", "half(-1)"),
    Command("top", Place.PANE, "g,home", "To the top", "edge(-1)"),
    Command("bottom", Place.PANE, "G,end", "To the end", "edge(1)"),
    Command("left", Place.PANES, "h,left", "To the pane on the left", "pane(-1)"),
    Command("right", Place.PANES, "l,right", "To the pane on the right", "pane(1)"),
    Command("next-pane", Place.PANES, "tab", "Next pane", "cycle(1)"),
    Command("previous-pane", Place.PANES, "shift+tab", "Previous pane", "cycle(-1)"),
    Command(
        "next-photo",
        Place.PANES,
        "right_square_bracket,full_stop",
        "Next photo in the text",
        "photo(1)",
    ),
    Command(
        "previous-photo", Place.PANES, "left_square_bracket,comma", "Previous photo", "photo(-1)"
    ),
    Command(
        "quotes",
        Place.PANES,
        "quotation_mark",
        "Who says what in the article",
        "quotes",
        "quotes",
    ),
    Command(
        "next-quote",
        Place.PANES,
        "right_curly_bracket",
        "Next quote in the text",
        "quote(1)",
        "next quote",
    ),
    Command("previous-quote", Place.PANES, "left_curly_bracket", "Previous quote", "quote(-1)"),
    Command(
        "next-paragraph",
        Place.PANES,
        "right_parenthesis,shift+down",
        "Next paragraph",
        "paragraph(1)",
    ),
    Command(
        "previous-paragraph",
        Place.PANES,
        "left_parenthesis,shift+up",
        "Previous paragraph",
        "paragraph(-1)",
    ),
    Command("next-heading", Place.PANES, "H,alt+down", "Next heading", "heading(1)"),
    Command("previous-heading", Place.PANES, "alt+h,alt+up", "Previous heading", "heading(-1)"),
    Command("wider", Place.PANES, "plus", "Wider column", "column(4)"),
    Command("narrower", Place.PANES, "minus", "Narrower column", "column(-4)"),
    Command("column-reset", Place.PANES, "0", "Column as set", "column(0)"),
    Command("spacing", Place.PANES, "underscore", "More space, or the least again", "spacing"),
    Command("justify", Place.PANES, "vertical_line", "Rows end flush, or ragged", "justify"),
    Command("split-left", Place.PANES, "less_than_sign", "Narrower list", "split(-4)"),
    Command("split-right", Place.PANES, "greater_than_sign", "Wider list", "split(4)"),
    Command(
        "only-text",
        Place.PANES,
        "z",
        "Only the text, or everything again",
        "only_text",
        "only text",
    ),
    Command(
        "initials",
        Place.PANES,
        "I",
        "Initials of the speakers in the margin: always, or when colours run out",
        "initials",
    ),
    Command(
        "linear",
        Place.PANES,
        "alt+l",
        "Plain lines for a screen reader, or everything as it is looked at",
        "linear",
    ),
    Command("stop-reading", Place.MAIN, "X", "Stop reading the folders; r goes on", "stop_reading"),
    Command("next-article", Place.MAIN, "J", "Next article, from any pane", "article(1)"),
    Command("previous-article", Place.MAIN, "K", "Previous article", "article(-1)"),
    Command(
        "photos",
        Place.MAIN,
        "c",
        "Photos of the article, with captions and credits",
        "gallery",
        "photos",
    ),
    Command(
        "places", Place.MAIN, "F", "Saved searches and places: starred, unread, outlets", "places"
    ),
    Command(
        "next-saved",
        Place.MAIN,
        "alt+s",
        "Next saved search in the list, or all",
        "next_saved",
    ),
    Command("who", Place.MAIN, "w", "Who said what in the whole library", "who"),
    Command(
        "stories",
        Place.MAIN,
        "equals_sign",
        "Where else this story stands, and what differs",
        "stories",
    ),
    Command("credits", Place.MAIN, "C", "Whose the photos of the whole library are", "credits"),
    Command("timeline", Place.MAIN, "T", "The whole library in time", "timeline"),
    Command(
        "problems",
        Place.MAIN,
        "exclamation_mark",
        "Files that cannot be read, and what to do",
        "problems",
    ),
    Command("theme", Place.MAIN, "t", "Next theme", "app.next_theme"),
    Command(
        "themes", Place.MAIN, "alt+t", "All themes, each seen as you come to it", "app.choose_theme"
    ),
    Command(
        "copy", Place.MAIN, "y", "Copy: quote, paragraph, caption, address ...", "copy_menu", "copy"
    ),
    Command(
        "export",
        Place.MAIN,
        "e",
        "Write the article, or its quotes from their pane, to a file",
        "export",
    ),
    Command(
        "export-all", Place.MAIN, "E", "Write all articles of the list to a file", "export_all"
    ),
    Command(
        "open-source", Place.MAIN, "o", "Open the article's address in the browser", "open_source"
    ),
    Command("mark-read", Place.MAIN, "m", "Mark as read, or as unread", "mark_read"),
    Command("star", Place.MAIN, "s", "Star, or take the star away", "star"),
    Command("tags", Place.MAIN, "number_sign", "Tags of the article, or of the list", "tags"),
    Command("notes", Place.MAIN, "A", "All notes of the library", "notes"),
    Command("undo", Place.MAIN, "U", "Take back what was done last", "undo"),
    Command("redo", Place.MAIN, "alt+u", "Do again what was taken back", "redo"),
    Command("rescan", Place.MAIN, "r", "Read the folders again", "rescan"),
    Command("help", Place.MAIN, "question_mark", "All keys", "help", "all keys"),
    Command("palette", Place.MAIN, "colon,ctrl+p", "Command palette", "app.command_palette"),
    Command("back", Place.MAIN, "q", "Back; from the list: quit", "back", "back"),
    Command("step-back", Place.MAIN, "escape", "Back, but never out of the reader", "step_back"),
    Command("open", Place.LIST, "enter", "Read the article", "open", "read"),
    Command("search", Place.LIST, "slash", "Search the library", "screen.search", "search"),
    Command("filter", Place.LIST, "f", "Filter the list as you type", "screen.filter", "filter"),
    Command(
        "once", Place.LIST, "v", "A story once, or in every place where it stands", "screen.once"
    ),
    Command(
        "order",
        Place.LIST,
        "S",
        "Another order: newest, oldest, headline, source",
        "screen.order",
        "order",
    ),
    Command("mark-all-read", Place.LIST, "R", "Mark all of the list as read", "screen.mark_all"),
)
"""The rows of the table, place by place."""
