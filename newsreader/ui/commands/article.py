"""The commands of an article: its text, quotes and photos, how it was read, and finding in it."""

from newsreader.ui.commands.command import Command, Place

ROWS = (
    Command("find", Place.READING, "slash", "Find in the article", "screen.find", "find"),
    Command("next-hit", Place.READING, "n", "Next hit", "hit(1)", "next hit"),
    Command("previous-hit", Place.READING, "N", "Previous hit", "hit(-1)", "previous"),
    Command(
        "as-read",
        Place.READING,
        "i",
        "How it was read: every block, and the rule that chose it",
        "screen.as_read",
    ),
    Command(
        "note", Place.READING, "a", "Write a note on the selection or the paragraph", "screen.note"
    ),
    Command(
        "drop-note", Place.READING, "x", "Take the note of the paragraph away", "screen.drop_note"
    ),
    Command("set-mark", Place.READING, "M", "Mark this place: a letter follows", "screen.set_mark"),
    Command(
        "go-to-mark",
        Place.PANES,
        "apostrophe",
        "To a mark: its letter follows; ' again: where the last jump began",
        "screen.go_to_mark",
    ),
    Command("jump", Place.QUOTES, "enter", "Go to the quote in the text", "jump", "go to"),
    Command(
        "grouping",
        Place.QUOTES,
        "v",
        "By speaker, or in the order of the text",
        "grouping",
        "order",
    ),
    Command(
        "filter-quotes",
        Place.QUOTES,
        "f,slash",
        "Filter by words, or by speaker, as you type",
        "screen.filter_quotes",
        "filter",
    ),
    Command(
        "why", Place.QUOTES, "i", "Why a quote was read so, and how sure that is", "why", "why"
    ),
    Command(
        "gallery-next",
        Place.GALLERY,
        "right_square_bracket,full_stop,j,down,l,right,space",
        "Next photo",
        "step(1)",
        "next",
    ),
    Command(
        "gallery-previous",
        Place.GALLERY,
        "left_square_bracket,comma,k,up,h,left,b",
        "Previous photo",
        "step(-1)",
        "previous",
    ),
    Command("gallery-down", Place.GALLERY, "pagedown", "Further down in the words", "words(1)"),
    Command("gallery-up", Place.GALLERY, "pageup", "Further up in the words", "words(-1)"),
    Command("gallery-first", Place.GALLERY, "g,home", "First photo", "edge(-1)"),
    Command("gallery-last", Place.GALLERY, "G,end", "Last photo", "edge(1)"),
    Command(
        "gallery-jump",
        Place.GALLERY,
        "enter",
        "Go to the caption in the text",
        "jump",
        "in the text",
    ),
    Command(
        "gallery-copy",
        Place.GALLERY,
        "y",
        "Copy the caption with its credit",
        "copy",
        "copy with credit",
    ),
    Command(
        "gallery-open",
        Place.GALLERY,
        "o",
        "Open the picture's address in the browser",
        "open_address",
    ),
    Command(
        "gallery-full",
        Place.GALLERY,
        "f",
        "The picture over the whole screen, or everything again",
        "full",
        "full screen",
    ),
    Command("gallery-captions", Place.GALLERY, "p", "Captions only, or pictures too", "captions"),
    Command("gallery-view", Place.GALLERY, "v", "Open the picture in the system's viewer", "view"),
    Command("gallery-export", Place.GALLERY, "e,E", "Write the captions to a file", "export"),
    Command("gallery-help", Place.GALLERY, "question_mark", "All keys", "help", "all keys"),
    Command("gallery-back", Place.GALLERY, "q,escape,c", "Back to the article", "back", "back"),
    Command(
        "block-jump", Place.AS_READ, "enter", "Go to its place in the text", "jump", "in the text"
    ),
    Command(
        "block-title", Place.AS_READ, "t", "This is the headline", "correct('title')", "headline"
    ),
    Command(
        "block-standfirst", Place.AS_READ, "s", "This is the standfirst", "correct('standfirst')"
    ),
    Command("block-heading", Place.AS_READ, "H", "This is a heading", "correct('heading')"),
    Command(
        "block-paragraph",
        Place.AS_READ,
        "p",
        "This is a paragraph",
        "correct('paragraph')",
        "paragraph",
    ),
    Command(
        "block-caption", Place.AS_READ, "c", "This is a caption", "correct('caption')", "caption"
    ),
    Command(
        "block-out", Place.AS_READ, "x", "This is no part of the article", "correct('')", "not part"
    ),
    Command("block-undo", Place.AS_READ, "U", "Take back what you said of it", "undo", "undo"),
    Command("as-read-help", Place.AS_READ, "question_mark", "All keys", "help", "all keys"),
    Command("as-read-back", Place.AS_READ, "q,escape,i", "Back to the article", "back", "back"),
    Command(
        "outline-go", Place.OUTLINE, "enter", "Go to its place in the text", "open", "in the text"
    ),
    Command(
        "outline-kinds",
        Place.OUTLINE,
        "v",
        "With the quotes, or without",
        "quotes",
        "quotes or none",
    ),
    Command("outline-help", Place.OUTLINE, "question_mark", "All keys", "help", "all keys"),
    Command("outline-back", Place.OUTLINE, "q,escape,O", "Back to the article", "back", "back"),
    Command("link-open", Place.LINKS, "enter,o", "Open in the browser", "open", "open"),
    Command("link-copy", Place.LINKS, "y", "Copy the address", "copy", "copy"),
    Command(
        "link-show", Place.LINKS, "t", "Show where it stands in the text", "show", "in the text"
    ),
    Command("links-help", Place.LINKS, "question_mark", "All keys", "help", "all keys"),
    Command("links-back", Place.LINKS, "q,escape,L", "Back to the article", "back", "back"),
    Command("find-keep", Place.FIND, "enter", "Keep the hits and go on reading", "keep", "keep"),
    Command("find-next", Place.FIND, "down", "Next hit", "hit(1)", "next"),
    Command("find-previous", Place.FIND, "up", "Previous hit", "hit(-1)"),
    Command(
        "find-case",
        Place.FIND,
        "alt+c,f2",
        "Upper and lower case: smart, or as typed",
        "case",
        "Aa",
    ),
    Command("find-word", Place.FIND, "alt+w,f3", "Whole words only", "word", "word"),
    Command("find-regex", Place.FIND, "alt+r,f4", "Regular expression", "regex", "regex"),
    Command(
        "find-stop", Place.FIND, "escape", "Stop finding; back to where it began", "stop", "back"
    ),
)
"""The rows of the table, place by place."""
