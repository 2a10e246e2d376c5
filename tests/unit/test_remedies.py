"""What to do about a file: a sentence for every reason there is."""

import pytest

from newsreader.clean import own
from newsreader.library.remedies import bare, remedy


@pytest.mark.parametrize(
    ("reason", "does"),
    [
        ("not text: a PDF document. Make a text of it (pdftotext FILE.pdf does)", "pdftotext"),
        ("not text: a Word document. Save its text as .txt or .md", ".txt or .md"),
        ("not text: binary data", "another ending"),
        ("empty", "delete"),
        ("you have no permission to read it: change that, or ask its owner", "chmod"),
        ("cannot be listed: permission denied", "chmod"),
        ("a link that leads out of the folders given", "as well"),
        ("a link that leads to no file", "Delete the link"),
        ("a pipe, not a file", "Move it"),
        ("this program failed on it (KeyError): please report that", "Report"),
        ("it takes too long to read. Split it into smaller files", "Split"),
        ("reading it takes longer than 3.5 seconds: it was given up", "Split"),
        ("nested too deeply to be read", ".txt"),
        ("a gzip file, but not valid gzip data", "gunzip"),
        ("its YAML is broken (line 3)", "YAML"),
        ("an EPUB book, but broken: its parts cannot be unpacked. Save or load it again", "again"),
        ("a mail without a text", ".txt"),
        ("the disk cannot read it", "disk"),
        ("something nobody has thought of", "report it"),
    ],
)
def test_each_kind_of_reason_has_its_remedy(reason: str, does: str) -> None:
    assert does in remedy(reason)


def test_a_reason_is_told_without_the_advice_that_the_remedy_gives() -> None:
    assert bare(own("not text: a PDF document. Make a text of it")) == "not text: a PDF document"
    assert bare(own("empty")) == "empty"
