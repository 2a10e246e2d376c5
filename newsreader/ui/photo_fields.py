"""What is known of a photo, a field a row: from the article, and from the picture's file."""

import re

from textual.content import Content

from newsreader.article import NOTHING, Credit, Photo
from newsreader.clean import Clean, join, own
from newsreader.facts import show_day
from newsreader.pictures.facts import PictureFacts

_FIELD_CELLS = 14
_WORD = re.compile(r"\w+")

_Row = tuple[str, Clean]


def article_fields(photo: Photo) -> Content:
    """What the article says of a photo."""
    credit = photo.credit
    rows: list[_Row] = []
    if credit is not None:
        rows += [("Photographer", credit.photographer), ("Agency", credit.agency)]
        rows.append(("Came as", credit.note))
        if _says_more(credit):
            rows.append(("Credit", credit.text))
    rows.append(("Place", photo.place))
    rows.append(("Taken", show_day(photo.taken) if photo.taken else NOTHING))
    rows += [("File", _file_name(photo)), ("Address", photo.url)]
    if photo.cover:
        rows.append(("Main picture", own("yes")))
    fields = _set(rows)
    if credit is None:
        missing = Content.styled("No credit is given.", "$second-ink")
        return Content("\n").join([missing, fields] if fields.plain else [missing])
    return fields


def _says_more(credit: Credit) -> bool:
    """Whether the credit as printed has words that are in none of its fields."""
    fields = _folded(" ".join((credit.photographer, credit.agency, credit.note)))
    return any(word not in fields for word in _WORD.findall(credit.text.casefold()))


def _file_name(photo: Photo) -> Clean:
    """The name of the picture's file, or where else it is."""
    if not photo.file.startswith("#"):
        return photo.file
    return own("in the article's own file")


def unread_file() -> Content:
    """What stands for a file's fields until it has been read: as high as they are as a rule."""
    return _set([("Picture", own("…"))])


def file_fields(facts: PictureFacts, photo: Photo) -> Content:
    """What the picture's file says beyond the article."""
    credit = photo.credit.text if photo.credit is not None else own("")
    said = _folded(" ".join((photo.caption, photo.alt, credit)))
    place = join(", ", (part for part in (facts.city, facts.region, facts.country) if part))
    written: list[_Row] = [
        ("Title", facts.headline),
        ("Caption", facts.caption),
        ("Photographer", facts.byline),
        ("Credit", facts.credit),
        ("Copyright", facts.copyright),
        ("Place", place),
    ]
    rows = [(name, text) for name, text in written if text and _folded(text) not in said]
    if facts.taken:
        rows.append(("Taken", show_day(facts.taken)))
    measures = _set([("Picture", _measures(facts))])
    if not rows:
        return measures
    head = Content.styled("From the picture's file", "italic $second-ink")
    return Content("\n").join([measures, Content(""), head, _set(rows)])


def _measures(facts: PictureFacts) -> Clean:
    """A picture's size in pixels, its kind, and the size of its file."""
    pixels = own(f"{facts.width:,} × {facts.height:,}")
    return join(" · ", (part for part in (pixels, facts.kind, own(_file_size(facts.size))) if part))


def _file_size(size: int) -> str:
    """A file's size as people say it."""
    if size < 1000:
        return f"{size} bytes"
    return f"{size / 1000:.0f} kB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"


def _set(rows: list[_Row]) -> Content:
    """Rows of fields, without those that are empty."""
    return Content("\n").join(
        Content.assemble((f"{name:<{_FIELD_CELLS}}", "$second-ink"), Content(value))
        for name, value in rows
        if value
    )


def _folded(text: str) -> str:
    """Letters and digits alone: what says the same is the same."""
    return "".join(filter(str.isalnum, text.casefold()))
