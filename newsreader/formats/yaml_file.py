"""Articles written as YAML: mappings with a title and a body, one or several in a file."""

from collections.abc import Iterator

from newsreader.article import Article, ArticleError, BlockKind
from newsreader.formats.compose import compose
from newsreader.formats.draft import Part
from newsreader.formats.fields import Fields, read_fields
from newsreader.formats.markdown_body import read_body
from newsreader.formats.photo_fields import described_photo
from newsreader.formats.several import finish
from newsreader.formats.source import Source
from newsreader.formats.values import Value, fold_keys, items, shown
from newsreader.formats.yaml_text import YamlError, load_all

NAME = "yaml"
"""What the format is called."""

_KINDS = {
    "heading": BlockKind.HEADING,
    "subheading": BlockKind.HEADING,
    "quote": BlockKind.BLOCK_QUOTE,
    "blockquote": BlockKind.BLOCK_QUOTE,
    "item": BlockKind.LIST_ITEM,
    "listitem": BlockKind.LIST_ITEM,
    "paragraph": BlockKind.PARAGRAPH,
    "p": BlockKind.PARAGRAPH,
}
"""The kinds of block that a body written as a list may name."""

_PHOTO_KEYS = frozenset({"caption", "src", "image", "photo", "picture"})
_SECTION = ("text", "paragraphs", "content", "sections")
"""What stands below a heading in the same mapping."""
_RULE = "a block of the YAML body"


def load(source: Source) -> tuple[Article, ...]:
    """The articles that a YAML file holds.

    Raises:
        ArticleError: it is no YAML, or holds no article.
    """
    try:
        documents = load_all(source.text)
    except YamlError as error:
        raise ArticleError(source.path, str(error)) from error
    found = [item for document in documents for item in items(document)]
    articles = [fields for item in found if isinstance(item, dict) and (fields := _fields(item))]
    if not articles:
        raise ArticleError(source.path, "a YAML file, but not an article: no title and no body")
    drafts = (compose(fields, list(_read_body(fields.body))) for fields in articles)
    return finish(drafts, source, NAME)


def _fields(mapping: dict[str, Value]) -> Fields | None:
    """The fields of a mapping that is an article: it has a title, a text or pictures."""
    fields = read_fields(mapping)
    return fields if fields.title or fields.photos or shown(fields.body).strip() else None


def _read_body(body: Value) -> Iterator[Part]:
    """The blocks of a body: Markdown text, or a list of such and of mappings."""
    if isinstance(body, str):
        yield from read_body(body)
    elif isinstance(body, dict):
        yield from _read_block(body)
    else:
        for item in body or ():
            yield from _read_body(item)


def _read_block(mapping: dict[str, Value]) -> Iterator[Part]:
    """The block that a mapping is: `{heading: ...}`, or `{kind: heading, text: ...}`."""
    fields = fold_keys(mapping)
    named = shown(fields.get("kind") or fields.get("type")).replace("_", "").lower()
    if named in _KINDS:
        fields = {named: fields.get("text") or fields.get("content")}
    for key, kind in _KINDS.items():
        if key in fields:
            for item in items(fields[key]):
                yield Part(kind, shown(item), _RULE, level=int(kind is BlockKind.HEADING))
            for part in _SECTION:  # whose heading this was
                yield from _read_body(fields.get(part))
            return
    if _PHOTO_KEYS & fields.keys():
        yield from described_photo(mapping)
    else:
        yield Part(BlockKind.PARAGRAPH, shown(mapping), _RULE)
