"""How the time for a text grows with its length: what takes thrice as long at twice is named.

Texts are made of a few words, marks and lines that mean something to the reader, put together at
random and repeated: whatever is looked for again at every place shows here, and nowhere else.

    python benchmarks/growth.py            # 300 texts
    python benchmarks/growth.py 2000 7     # 2,000 texts, begun with another number
"""

import random
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import process_time

from newsreader.article import ArticleError
from newsreader.clean import clean
from newsreader.formats.html import load as load_page
from newsreader.formats.markdown import load as load_markdown
from newsreader.formats.plain import load as load_plain
from newsreader.formats.source import Source
from newsreader.quotes import find_quotes

PARTS = """
“It rains,”|“It rains|rains.”|said|Ada Lund|he|she|they|the mayor|the 34-year-old|, who
told Varn Radio|that|added|:|;|.|?|—|-|(|)|[|"|'|«|»|„|‚|‘|’|Ms Lund|Lund's|President
according to|, she said,|a spokesman|« Il pleut »|dit|Mme Bihan|a-t-il|« Il pleut|selon lui
„Es regnet“|sagte|Herr Blum|laut|so Blum|habe|“Llueve”|dijo|añadió|Ana Ruiz|la alcaldesa|según
Photo:|Ada Lund/Reuters|(AP Photo/Ada Lund)|Image caption,|Image source,|By Ada Lund|By
5 May 2024|2 hours ago|Varn Courier|VARN (AP) —|Share|Read more|www.varn.example|*|#|##|>|>>|1.
[1]|![|](|http://|<|&amp;|`|**|_|~~~|---|===||||,|a|of|and|the|Port|Varn-based|A.|U.S.
""".strip().replace("\n", "|").split("|")  # fmt: skip
"""What texts are made of."""

TAGS = """
<p>|</p>|<div>|</div>|<div class="photo-caption">|<figure>|<figcaption>|</figure>
<img src="a.jpg" alt="Rain">|<img>|<h1>|<h2>|<ul>|<li>|</ul>|<blockquote>|<table>|<tr>|<td>
</table>|<span class="byline">|</span>|<time>|<a href="/news">|</a>
<a href="http://x.example/a.jpg">|<em>|<strong>|<br>|<hr>|<section>|<article>|<aside>
<script type="application/ld+json">{"@type":"NewsArticle"}</script>
<meta name="author" content="Ada Lund">|<style>|<!--|-->|<iframe srcdoc="x">|<pre>|<nav>
<footer>|<picture>|<svg>|<form>|<button>|<select>|<template>
""".strip().replace("\n", "|").split("|")  # fmt: skip
"""What pages are made of besides."""

JOINTS = (" ", " ", " ", "\n", "\n\n", "")
"""What stands between parts."""

SIZE = 40_000
"""How long the shorter text is, in characters."""

LEAST_SECONDS = 0.4
"""A text that takes less is not looked at twice."""

STEEP = 3.0
"""At twice the length, what takes so many times as long is named: 2 would be a straight line."""


def one_text(rng: random.Random, parts: list[str]) -> str:
    """A few parts, one behind the other."""
    return "".join(
        rng.choice(parts) + rng.choice(JOINTS) for _ in range(rng.choice((1, 2, 3, 5, 8, 12)))
    )


def as_quotes(text: str) -> None:
    """Find the quotes in each of the languages."""
    for language in ("en", "es", "de", "fr"):
        find_quotes(clean(text), language)


def as_plain(text: str) -> None:
    """Read a scraped text."""
    load_plain(Source(Path("text.txt"), text))


def as_markdown(text: str) -> None:
    """Read a Markdown file."""
    load_markdown(Source(Path("text.md"), text))


def as_page(text: str) -> None:
    """Read a saved page, if it has anything to read."""
    with suppress(ArticleError):
        load_page(Source(Path("text.html"), text))


def seconds(work: Callable[[str], None], text: str) -> float:
    """How long something takes, in seconds of a processor."""
    start = process_time()
    work(text)
    return process_time() - start


def main() -> int:
    """Print what grows too fast; the exit code is 1 if anything does."""
    texts = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    works: dict[bool, tuple[Callable[[str], None], ...]] = {
        True: (as_page,),
        False: (as_quotes, as_plain, as_markdown),
    }
    steep, longest = 0, 0.0
    for _ in range(texts):
        is_page = rng.random() < 0.3
        parts = TAGS * 2 + PARTS if is_page else PARTS
        unit, first = one_text(rng, parts), one_text(rng, parts)
        before = rng.choice(("", "Ferry stays free\n\n", first))
        for work in works[is_page]:
            text = before + unit * (SIZE // max(1, len(unit)))
            short = seconds(work, text)
            longest = max(longest, short)
            if short < LEAST_SECONDS:
                continue
            long = seconds(work, before + unit * (2 * SIZE // max(1, len(unit))))
            if long > STEEP * short:
                steep += 1
                print(f"{work.__name__} {short:.2f} s → {long:.2f} s: {before!r} + {unit!r}")
    print(
        f"{texts} texts, the slowest {longest:.2f} s for {SIZE:,} characters; {steep} grow too fast"
    )
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(main())
