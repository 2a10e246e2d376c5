"""What to do about files that cannot be read, or were left out: a sentence for each kind of reason.

Reasons are the words of whoever failed. What a remedy is for is known by words that stand in them.
"""

from newsreader.clean import Clean, clean_line, own

_REMEDIES = (
    (("not text: a pdf",), "Make a text of it (pdftotext FILE.pdf does), and keep that beside it."),
    (
        ("document. save", "office document"),
        "Save its text as .txt or .md, and keep that beside it.",
    ),
    (("not text",), "It is no article: move it out of the folder, or give it another ending."),
    (("empty",), "Load or save it again; if nothing belongs there, delete it."),
    (("no permission", "permission denied"), "Let yourself read it: chmod u+r FILE, or ask."),
    (("leads out of the folders",), "Open the folder that it leads to as well, or copy the file."),
    (
        ("leads to no file", "a file that is not there", "back to itself"),
        "Delete the link, or make it lead to a file again.",
    ),
    (
        ("not an ordinary file", "not a file", "no file can have this name", "name is too long"),
        "Move it out of the folder: there is nothing in it to be read.",
    ),
    (("no such file", "no such file or folder"), "Take it out of the settings, or bring it back."),
    (("this program failed", "program that reads files stop"), "Report it, with the file."),
    (("too long to read", "takes longer", "it was given up"), "Split it into smaller files."),
    (("split it", "too large", "more than", "deep"), "Split it, or save its text as .txt."),
    (("gzip",), "Unpack it (gunzip FILE.gz), or load it again."),
    (("bomb", "without end", "not to be trusted"), "Delete it unless you know who made it."),
    (("warcio",), "Install what reads web archives: pip install 'newsreader[warc]'."),
    (("yaml",), "Mend its YAML, or save its text as .txt."),
    (("broken", "not valid", "without its part"), "Load or save it again where it came from."),
    (
        ("no article", "without any text", "without a text"),
        "If there is a text in it, save that as .txt; else move it out of the folder.",
    ),
    (("disk", "input/output"), "Check the disk, and copy the file from a backup."),
    (("too many open files",), "Close other programs, and press r or start again."),
)
"""Words of reasons, in small letters, with what to do; the first that fits is meant."""

_ELSE = own("Try to open it by itself; if it should be readable, report it, with the file.")


def remedy(reason: str) -> Clean:
    """What to do about a file that cannot be read for a reason."""
    words = reason.lower()
    for signs, what in _REMEDIES:
        if any(sign in words for sign in signs):
            return own(what)
    return _ELSE


def bare(reason: Clean) -> Clean:
    """A reason without the advice that some of them end with: the remedy says that."""
    return clean_line(reason.split(". ", 1)[0].removesuffix(": please report that"))
