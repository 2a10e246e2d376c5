"""Which of the formats that hold articles in some wrapping a file is, by what it begins with.

Everything here is cheap: some kilobytes are looked at, and nothing is imported or parsed.
"""

import re

_HEAD = 16 * 1024
_ZIP = b"PK\x03\x04"
_EPUB = b"mimetypeapplication/epub+zip"
_CONTAINER = b"META-INF/container.xml"
_WARC = (b"WARC/0.", b"WARC/1.")

_JSON_OPENING = re.compile(r"\ufeff?\s{0,1000}(?:\{\s{0,1000}[\"}]|\[\s{0,1000}[\[{\"\]])")
_JSON_SUFFIXES = frozenset({".json", ".jsonl", ".ndjson", ".jsonlines"})
_PROLOG = re.compile(
    r"(?:\ufeff|\s+|<\?[^>]{0,2000}>|<!--.{0,8000}?-->|<!DOCTYPE[^\[>]{0,2000}(?:\[.*?\]\s*)?>)*+",
    re.DOTALL | re.IGNORECASE,
)
_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?([\w.-]{1,60})[\s/>]")
_ROOTS = {
    "rss": "feed",
    "rdf": "feed",
    "feed": "feed",
    "entry": "feed",
    "nitf": "wire",
    "newsitem": "wire",
    "newsmessage": "wire",
    "packageitem": "wire",
    "tei": "tei",
    "teicorpus": "tei",
}
_TRAFILATURA = re.compile(r"<doc\s[^>]{0,8000}(?:fingerprint|hostname|sitename)=")
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,60}:[ \t\r\n]|[ \t]+\S|From \S+ ")
_MAIL_HEADERS = re.compile(
    r"^(from|date|subject|to|message-id|mime-version|received|return-path|delivered-to"
    r"|snapshot-content-location|content-type|list-id):",
    re.IGNORECASE | re.MULTILINE,
)
_MHTML = re.compile(r"^content-type:\s{0,80}multipart/related", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(
    r"^(?:from: <saved by |snapshot-content-location:)", re.IGNORECASE | re.MULTILINE
)
_MOST_HEADER_LINES = 400


def kind_of_bytes(data: bytes) -> str:
    """The format of a file that is no text: `epub`, `warc` or `gzip`; empty where it is none."""
    if data.startswith(b"\x1f\x8b"):
        return "gzip"
    if data.startswith(_WARC):
        return "warc"
    head = data[:_HEAD]
    if data.startswith(_ZIP) and (_EPUB in head or _CONTAINER in head):
        return "epub"
    return ""


def kind_of_text(text: str, suffix: str = "") -> str:
    """The format of a text: `json`, `feed`, `wire`, `tei`, `mhtml` or `mail`; else empty."""
    head = text[:_HEAD]
    opening = head.lstrip("\ufeff \t\r\n")[:1]
    if opening == "<":
        return _kind_of_xml(head)
    if opening in ("{", "[") and _is_json(text, head, suffix):
        return "json"
    return _kind_of_mail(head, suffix)


def _kind_of_xml(head: str) -> str:
    """The format of a text that begins with an angle bracket, by its root element."""
    prolog = _PROLOG.match(head)
    root = _ROOT.match(head, prolog.end() if prolog is not None else 0)
    if root is None:
        return ""
    if root[1] == "doc":
        return "tei" if _TRAFILATURA.match(head, root.start()) else ""
    return _ROOTS.get(root[1].lower(), "")


def _is_json(text: str, head: str, suffix: str) -> bool:
    """Whether a text that begins with a bracket is JSON: by its name, or by where it ends."""
    if _JSON_OPENING.match(head) is None:
        return False
    return suffix in _JSON_SUFFIXES or text[-_HEAD:].rstrip()[-1:] in ("}", "]")


def _kind_of_mail(head: str, suffix: str) -> str:
    """`mhtml` or `mail` where a text begins with the headers of one."""
    headers = head.replace("\r\n", "\n").lstrip("\n").partition("\n\n")[0]
    lines = headers.split("\n")[:_MOST_HEADER_LINES]
    if not all(_HEADER.match(f"{line}\n") for line in lines):
        return ""
    names = {match[1].lower() for match in _MAIL_HEADERS.finditer(headers)}
    if _MHTML.search(headers) and (_SAVED.search(headers) or suffix in (".mhtml", ".mht")):
        return "mhtml"
    told = len(names & {"message-id", "mime-version", "received", "return-path", "delivered-to"})
    if {"from", "subject"} <= names and (told or (suffix == ".eml" and "date" in names)):
        return "mail"
    return "mhtml" if _SAVED.search(headers) and "mime-version" in names else ""
