"""Articles that this program exported, read back as they were."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from newsreader.article import Article, BlockKind
from newsreader.clean import clean_line
from newsreader.formats.draft import Draft, Part, Picture
from newsreader.formats.json_text import whole_number
from newsreader.formats.scrape.head import find_dateline
from newsreader.formats.values import Value, items, shown

_RULE = "as it was exported"
_KINDS = {kind.value: kind for kind in BlockKind}


@dataclass(frozen=True, slots=True)
class Exported:
    """An article as it was exported, before it knows its file."""

    draft: Draft
    """Its blocks and fields."""
    title: str
    """Its title, which may have been the name of the file it was read from."""

    def article(self, path: Path, format_name: str, number: int = 0, cut: bool = False) -> Article:
        """The finished article."""
        article = self.draft.article(path, format_name, number, cut)
        title = clean_line(self.title)
        return replace(article, title=title) if title else article


def is_exported(record: Mapping[str, Value]) -> bool:
    """Whether a mapping is an article of `newsreader export`."""
    blocks = record.get("blocks")
    return (
        isinstance(blocks, list)
        and {"path", "format", "photos", "text"} <= record.keys()
        and all(isinstance(block, dict) and shown(block.get("kind")) in _KINDS for block in blocks)
    )


def is_other_record(record: Mapping[str, Value]) -> bool:
    """Whether a mapping is something else that this program printed: a quote, a hit, a fault."""
    return "path" in record and ("error" in record or {"start", "end"} <= record.keys())


def read_exported(record: Mapping[str, Value]) -> Exported:
    """The article that was exported as a record."""
    parts = list(_parts(record))
    first = next((part.text for part in parts if part.kind is BlockKind.PARAGRAPH), "")
    draft = Draft(
        parts=parts,
        authors=[shown(author) for author in items(record.get("authors"))],
        published=shown(record.get("published")),
        updated=shown(record.get("updated")),
        source=shown(record.get("source")),
        url=shown(record.get("url")),
        language=shown(record.get("language")),
        tags=[shown(tag) for tag in items(record.get("tags"))],
        dateline=find_dateline(first),
    )
    return Exported(draft, shown(record.get("title")))


def _parts(record: Mapping[str, Value]) -> Iterator[Part]:
    """The blocks, each picture with its caption or, without one, where it stood."""
    photos = [photo for photo in items(record.get("photos")) if isinstance(photo, dict)]
    waiting = sorted(photos, key=_start)
    waiting.reverse()  # so that the next is the last
    for block in (each for each in items(record.get("blocks")) if isinstance(each, dict)):
        kind, start = _KINDS[shown(block.get("kind"))], _start(block)
        while waiting and (
            _start(waiting[-1]) < start
            or (_start(waiting[-1]) == start and not waiting[-1].get("caption"))
        ):
            yield _photo_part(waiting.pop())
        picture = None
        if kind is BlockKind.CAPTION and waiting and _start(waiting[-1]) == start:
            picture = _picture(waiting.pop())
        level = whole_number(block.get("level"), int(kind is BlockKind.HEADING))
        yield Part(kind, shown(block.get("text")), _RULE, level, picture)
    while waiting:
        yield _photo_part(waiting.pop())


def _start(record: Mapping[str, Value]) -> int:
    """Where a block or a picture began in the text that was exported."""
    return whole_number(record.get("start"), -1)


def _photo_part(photo: Mapping[str, Value]) -> Part:
    """A picture as a part of its own."""
    return Part(BlockKind.CAPTION, shown(photo.get("caption")), _RULE, picture=_picture(photo))


def _picture(photo: Mapping[str, Value]) -> Picture:
    """What a record says of a picture besides its caption."""
    return Picture(
        credit=shown(photo.get("credit")),
        photographer=shown(photo.get("photographer")),
        agency=shown(photo.get("agency")),
        alt=shown(photo.get("alt")),
        url=shown(photo.get("url")),
        file=shown(photo.get("file")),
        cover=photo.get("cover") == "true",
    )
