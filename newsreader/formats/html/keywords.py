"""What a page says that its article is about: its keywords, without those that only machines read.

Newsrooms' systems put into the same place what advertisers, feeds and statistics need: numbers of
records, codes of markets, "Page Type: Article", the words of the headline one by one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from newsreader.formats.html.linked_data import Told
from newsreader.formats.html.meta import Meta
from newsreader.formats.html.tree import word_key

_PLACES = ("article:tag", "news_keywords", "keywords", "parsely-tags", "sailthru.tags",
           "dc.subject")  # fmt: skip
_MOST = 30

_LABELLED = re.compile(r"([A-Za-z][A-Za-z _-]{1,24})\s?[:=]\s?(\S.*)")
_SAYS_WHAT = re.compile(
    r"(?:nlp )?(?:subjects?|categor(?:y|ies)|entity tokens?|topics?|tags?|sections?|keywords?"
    r"|entit(?:y|ies)|persons?|people|places?|organi[sz]ations?|locations?|themes?|channels?)",
    re.IGNORECASE,
)
"""Labels before a word that says what the article is about."""

_FOR_MACHINES = re.compile(
    r"(?:day|time|date|page[ _-]?type|article[ _-]?type|content[ _-]?type|type|wc|word[ _]?count"
    r"|partner|language|lang|region|template|source|author|status|access|paywall|id|uuid)",
    re.IGNORECASE,
)
"""Labels before what only a machine asks for."""

_NUMBER = re.compile(
    r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=[0-9a-f]*\d)[0-9a-f]{16,}|\d{5,}",
    re.IGNORECASE,
)
"""The number of a record."""

_SWITCH = re.compile(
    r"_\w.*|(?:splitscreen|textabove|textbelow|fullbleed|fullwidth)\w*"
    r"|(?:comments?|ads?|newsletter|video|audio)[-_](?:enabled|disabled|on|off)|texttospeech"
    r"|paywall \w+|[A-Z]{2} State Wire|(?:primary )?region \w+|WC: .*",
    re.IGNORECASE,
)
"""What turns a part of the page on or off, or says who is sent it."""

_SITE = re.compile(r"(?:[\w-]+\.)+(?:com|org|net|info|[a-z]{2})", re.IGNORECASE)
"""An address."""

_CODE = re.compile(r"(?=.*[A-Z])[A-Z0-9]{2,8}(?:[:-][A-Z0-9-]{2,})?")
"""What may be a code ("INDG08"), or the short name of something ("EU")."""

_MANY_CODES = 6
"""With how many codes, more than half of the keywords, all of them are taken for codes."""

_MANY_WORDS = 4
"""How many single words of the headline make the keywords nothing but the headline."""


def find_tags(told: Told, meta: Meta, title: str = "") -> list[str]:
    """The keywords that say something to a reader, from the first place that has any.

    `title` is the article's headline, whose own words are no keywords.
    """
    for values in (told.tags, *(meta.all((name,)) for name in _PLACES)):
        tags = [tag for text in values for each in text.split(",") if (tag := each.strip())]
        if readable := _readable(tags[: 4 * _MOST], title):
            return readable[:_MOST]
    return []


def _readable(tags: Sequence[str], title: str) -> list[str]:
    """The keywords for people, each once."""
    codes = [tag for tag in tags if _CODE.fullmatch(tag)]
    is_coded = len(codes) >= _MANY_CODES and len(codes) * 2 > len(tags)
    kept: dict[str, str] = {}
    for tag in _for_people(tag for tag in tags if not (is_coded and _CODE.fullmatch(tag))):
        kept.setdefault(word_key(tag) or tag, tag)
    return [] if _is_headline(kept, title) else list(kept.values())


def _for_people(tags: Iterable[str]) -> Iterator[str]:
    """The keywords without labels, numbers, switches and addresses."""
    for tag in tags:
        labelled = _LABELLED.fullmatch(tag)
        if labelled is not None and _FOR_MACHINES.fullmatch(labelled[1]):
            continue
        word = labelled[2] if labelled is not None and _SAYS_WHAT.fullmatch(labelled[1]) else tag
        if not any(each.fullmatch(word) for each in (_NUMBER, _SWITCH, _SITE)):
            yield word


def _is_headline(keys: Iterable[str], title: str) -> bool:
    """Whether the keywords are the words of the headline one by one, as an address has them."""
    keys = list(keys)
    if len(keys) < _MANY_WORDS or any(" " in key for key in keys):
        return False
    words = set(word_key(title).split())
    return sum(key in words for key in keys) * 4 >= len(keys) * 3
