"""Pages for browsers: what they hold, and that they load and run nothing."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from builders import article, quoting
from web_pages import PageReader

from newsreader.clean import own
from newsreader.export.forms import ARTICLES, FORMS, PHOTOS, QUOTES, Hits, hits_forms, written
from newsreader.search import compile_find

EVIL = '<script>alert("1")</script> & </style></blockquote><img src=x onerror=alert(2)> <!-- '
FERRY = quoting(
    article(
        "by Ilse Maran",
        f"VARN — The ferry stays free. “We asked for a year,” said Ilse Maran. {EVIL}",
        "▣ The ferry at the lower quay. | Teo Lind/Northline | quay.jpg",
        "# What next",
        "- A vote in June",
        "- 2. Another in July",
        "> It is only water.",
        standfirst="Nobody will pay before the summer.",
        source="Varn Courier",
        url="https://courier.example/ferry?a=1&b=%22x%22",
        published="2024-05-14",
        language="en-GB",
    ),
    ("“We asked for a year,”", "Ilse Maran"),
)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")


def html(forms: str = "article", title: str = "") -> str:
    kinds = {"article": ARTICLES, "quotes": QUOTES, "photos": PHOTOS}
    return "".join(written("html", [FERRY], kinds[forms], title=title))


@pytest.mark.parametrize("kind", ["article", "quotes", "photos"])
def test_a_page_is_well_formed_and_runs_and_loads_nothing(kind: str) -> None:
    page = PageReader(html(kind, EVIL))
    assert not page.open
    assert not page.misplaced
    assert not page.comments
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "img", "link", "iframe", "object", "form", "base", "svg"}
    for tag, attributes in page.elements:
        assert not any(name.startswith("on") or name == "src" for name in attributes), tag
    policy = next(a["content"] for t, a in page.elements if t == "meta" and "http-equiv" in a)
    assert policy is not None
    assert policy.startswith("default-src 'none'")


def test_an_article_s_page_has_its_parts_each_once() -> None:
    page = PageReader(html())
    tags = [tag for tag, _ in page.elements]
    assert tags.count("h1") == 1
    assert tags.count("ul") == 1
    assert tags.count("li") == 2
    assert page.text.count("Ferry stays free") == 2  # the page's name, and the headline
    assert page.text.count("Ilse Maran") == 2  # who wrote it; and in the text
    assert page.text.count("The ferry at the lower quay.") == 1
    assert "Teo Lind/Northline" in page.text
    assert EVIL.strip() in page.text
    assert ("article", {"dir": "auto", "lang": "en-GB"}) in page.elements


def test_a_quote_has_its_speaker_its_source_and_its_place() -> None:
    page = PageReader(html("quotes"))
    start = FERRY.text.index("“We asked")
    assert f"Ilse Maran · characters {start} to {start + 22}" in page.text
    assert "Varn Courier · Ilse Maran · 2024-05-14" in page.text
    links = [attributes["href"] for tag, attributes in page.elements if tag == "a"]
    assert set(links) == {FERRY.url}


def test_an_address_that_is_not_of_the_web_is_no_link() -> None:
    bad = replace(FERRY, url=own("javascript:alert(1)"))
    page = PageReader("".join(written("html", [bad], ARTICLES)))
    assert not any(tag == "a" for tag, _ in page.elements)
    assert "javascript:alert(1)" in page.text


def test_hits_are_marked() -> None:
    hits = Hits(FERRY, tuple(compile_find("ferry").spans(FERRY.text)))
    page = PageReader("".join(written("html", [hits], hits_forms())))
    assert [tag for tag, _ in page.elements].count("mark") == len(hits.spans)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_can_be_written_of_nothing(form: str) -> None:
    text = "".join(written(form, (), ARTICLES))
    if form in ("json", "csl"):
        assert json.loads(text) == []


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")
@pytest.mark.parametrize("kind", ["article", "quotes"])
def test_a_browser_shows_the_page_and_runs_nothing_of_it(kind: str, tmp_path: Path) -> None:
    assert CHROMIUM is not None
    evil = EVIL.replace("alert", "document.documentElement.append")
    (tmp_path / "page.html").write_text(html(kind, evil), encoding="utf-8")
    shown = subprocess.run(
        [
            *(CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"),
            *(f"--user-data-dir={tmp_path / 'profile'}", (tmp_path / "page.html").as_uri()),
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    ).stdout
    # What the browser made of the page is what was written.
    assert PageReader(shown).text.split() == PageReader(html(kind, evil)).text.split()
    assert not re.search(r"<(?:script|img)\b", shown)
