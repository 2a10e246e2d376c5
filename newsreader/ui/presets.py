"""Presets: the keys of other programs, as changes to the command table.

A preset names only what it changes. Where such a program has no key for something of ours, ours
stays; where its key means something else here, ours makes room.
"""

from collections.abc import Mapping

STANDARD = "standard"
"""The preset that changes nothing."""

_LESS = {
    "down": "j,down,ctrl+e,ctrl+n",
    "up": "k,up,ctrl+y,ctrl+k",
    "page-down": "space,pagedown,ctrl+f,ctrl+v",
    "page-up": "b,pageup,alt+v",
    "half-down": "d,ctrl+d",
    "half-up": "u,ctrl+u",
    "filter": "f,ampersand",
    "help": "question_mark,H",
    "next-heading": "alt+down",
}

_VIM = {
    "down": "j,down,ctrl+e,ctrl+n",
    "up": "k,up,ctrl+y",
    "page-down": "ctrl+f,pagedown,space",
    "page-up": "pageup,b",
    "half-down": "ctrl+d,d",
    "half-up": "ctrl+u,u",
    "next-pane": "tab,ctrl+w",
    "next-hit": "n,asterisk",
    "previous-hit": "N,number_sign",
    "tags": "ctrl+t",
}

_NEWSBOAT = {
    "top": "home",
    "bottom": "end",
    "order": "g,S",
    "mark-read": "N,m",
    "previous-hit": "ctrl+n",
    "rescan": "r,R",
    "mark-all-read": "A",
    "notes": "alt+a",
}

_EMACS = {
    "down": "ctrl+n,down,j",
    "up": "ctrl+p,up,k",
    "page-down": "ctrl+v,pagedown,space",
    "page-up": "alt+v,pageup,b",
    "top": "alt+less_than_sign,home,g",
    "bottom": "alt+greater_than_sign,end,G",
    "right": "ctrl+f,right,l",
    "next-pane": "tab,ctrl+o",
    "find": "ctrl+r,slash",
    "search": "ctrl+r,slash",
    "copy": "alt+w,y",
    "palette": "alt+x,colon",
    "step-back": "ctrl+g,escape",
    "help": "f1,question_mark",
    "find-word": "alt+d,f3",
    "find-next": "ctrl+r,down",
    "find-stop": "ctrl+g,escape",
}

PRESETS: Mapping[str, Mapping[str, str]] = {
    STANDARD: {},
    "less": _LESS,
    "vim": _VIM,
    "newsboat": _NEWSBOAT,
    "emacs": _EMACS,
}
"""Keys by command, in Textual's names, for each of the presets that the settings allow."""

WHOSE = {
    STANDARD: "The reader's own keys: near those of less and vim",
    "less": "What moves the text in less: Ctrl+E, Ctrl+Y, Ctrl+F, Ctrl+D, & to filter, H for help",
    "vim": "What scrolls in vim: Ctrl+F, Ctrl+D, Ctrl+U, Ctrl+E; Ctrl+W for the next pane, * and #",
    "newsboat": "As in newsboat: N marks as read, g sorts, r and R look again; Home and End move",
    "emacs": "Ctrl+N, Ctrl+P, Ctrl+V, Alt+V, Alt+< and Alt+>; Ctrl+R finds, Ctrl+G goes back, "
    "Alt+W copies, Alt+X opens the palette",
}
"""What each preset is, in words."""
