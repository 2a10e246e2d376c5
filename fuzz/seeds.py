"""What fuzzing begins with: the sample articles, and short texts for what is no format."""

from pathlib import Path

SAMPLES = Path(__file__).resolve().parent.parent / "articles"

_SUFFIXES = {
    "html": (".html",), "mhtml": (".mhtml",), "json": (".json",), "feed": (".atom", ".rss"),
    "wire": (".xml",), "epub": (".epub",), "mail": (".eml",), "yaml": (".yaml",),
    "markdown": (".md",), "text": (".txt", ".md"), "quotes": (".txt", ".md"), "clean": (".txt",),
}  # fmt: skip
_SHORT = {
    "tei": [
        b"<TEI><teiHeader><fileDesc><titleStmt><title>Rain</title></titleStmt></fileDesc>"
        b"</teiHeader><text><body><head>Rain</head><p>It rained.</p></body></text></TEI>",
        b'<doc sitename="Courier" title="Rain" date="2031-05-06"><main><p>It rained.</p></main>'
        b"</doc>",
    ],
    "warc": [
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: "
        b"application/http; msgtype=response\r\nContent-Length: 74\r\n\r\nHTTP/1.1 200 OK\r\n"
        b"Content-Type: text/html\r\n\r\n<h1>Rain</h1><p>It rained on.</p>\r\n\r\n",
    ],
    "gzip": [bytes.fromhex("1f8b08000000000000034b4c4a06000244351203000000")],
    "captions": [
        b"The ferry leaves Varn, May 6, 2031. (Photo by Ana Roe/Courier via Agency)",
        b"Ein Schiff auf dem See. Foto: Ana Roe / dpa",
        "© Ana Roe/Courier".encode(),
    ],
    "query": [b'author:"ana roe" -bridge OR (ferry NEAR/5 varn) date:2031-05..2031-06 is:starred'],
    "find": [
        b"ferry\nThe ferry left.",
        b"fer+y|mill\nThe ferry left the mill.",
        '“a”\n"a"'.encode(),
    ],
    "dates": [b"6 May 2031, 14:30 GMT", b"2031-05-06T14:30:00+02:00", b"am 6. Mai 2031"],
    "clean": ["a\x1b[31mb\x1b]0;c\x07 👩\u200d👧 می\u200cخ e\u0301 \u202eד".encode()],
}  # fmt: skip


def seeds(name: str) -> list[bytes]:
    """The seeds of a target."""
    wanted = _SUFFIXES.get(name, ())
    found = [
        path.read_bytes()
        for path in sorted(SAMPLES.iterdir())
        if path.is_file() and (path.suffix in wanted or name == "any")
    ]
    return found + _SHORT.get(name, [])
