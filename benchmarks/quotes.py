"""Who said what, measured: accuracy against the gold articles, time, import cost and memory.

    python benchmarks/quotes.py [--train] [--limit N]

The gold articles, their scorer and what is measured are described beside them, in
`../shared/quotes/README.md`; they are not part of the project. Where textacy is installed, its
figures on the same articles follow.
"""

import argparse
import gzip
import importlib.util
import json
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from quote_peers import Predictions, find_with_textacy, why_no_textacy

from newsreader.article import Quote
from newsreader.quotes import find_quotes

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "quotes"


def rows(path: Path) -> Iterator[dict[str, Any]]:
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for line in text.decode("utf-8").splitlines():
        yield json.loads(line)


def as_row(quote: Quote) -> dict[str, Any]:
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "kind": str(quote.kind),
        "speaker": quote.speaker.name if quote.speaker else None,
        "speaker_start": quote.mention.start if quote.mention else None,
        "speaker_end": quote.mention.end if quote.mention else None,
    }


def load_scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("quote_scorer", SHARED / "score.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = scorer
    spec.loader.exec_module(scorer)
    return scorer


def calibration(scorer: ModuleType, gold: Path, found: dict[str, tuple[Quote, ...]]) -> str:
    """How often the speaker is right, by sieve and by how sure the sieve is."""
    by_sieve: dict[tuple[str, float], list[bool]] = defaultdict(list)
    for article in scorer.load_gold(gold):
        for quote in found.get(article.id, ()):
            verdict = _is_right(scorer, article, quote)
            if verdict is not None:
                by_sieve[quote.sieve, quote.confidence].append(verdict)
    lines = [f"{'sieve':24}{'confidence':>11}{'right':>8}{'n':>7}"]
    for (sieve, confidence), verdicts in sorted(by_sieve.items(), key=lambda item: -item[0][1]):
        share = sum(verdicts) / len(verdicts)
        lines.append(f"{sieve:24}{confidence:11.2f}{share:8.2f}{len(verdicts):7d}")
    bands: dict[int, list[bool]] = defaultdict(list)
    for (_, confidence), verdicts in by_sieve.items():
        bands[int(confidence * 10)] += verdicts
    lines += ["", f"{'confidence band':24}{'':11}{'right':>8}{'n':>7}"]
    for band, verdicts in sorted(bands.items(), reverse=True):
        share = sum(verdicts) / len(verdicts)
        lines.append(
            f"{band / 10:.1f} to {band / 10 + 0.1:.1f}{'':25}{share:8.2f}{len(verdicts):7d}"
        )
    return "\n".join(lines)


def _is_right(scorer: ModuleType, article: Any, quote: Quote) -> bool | None:
    """Whether a quote has the gold source; None where the gold has nothing to compare with."""
    words = article.words_in([(quote.span.start, quote.span.end)])
    best, most = None, 0
    for attribution in article.attributions:
        shared = len(words & article.words_in(attribution.content))
        if shared > most:
            best, most = attribution, shared
    if best is None or most * 2 < len(words):
        return False if len(words) >= 3 else None
    if not best.source:
        return None
    row = scorer.Quote(**as_row(quote))
    return bool(scorer.speaker_verdict(article, best.source, row) == "strict")


def import_time() -> float:
    """Milliseconds that the import takes beyond a bare start, the best of five."""
    best = []
    for code in ("pass", "import newsreader.quotes"):
        times = []
        for _ in range(5):
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            times.append(time.perf_counter() - start)
        best.append(min(times))
    return (best[1] - best[0]) * 1000


def peak_memory(text: str) -> float:
    """Megabytes that finding the quotes of a text needs at most."""
    tracemalloc.start()
    find_quotes(text, "en")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1e6


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", action="store_true", help="the articles for learning")
    parser.add_argument("--limit", type=int, default=0, help="only so many articles")
    parser.add_argument("--keep", type=Path, help="write the predictions here")
    parser.add_argument("--quick", action="store_true", help="accuracy only")
    options = parser.parse_args(argv)
    gold = SHARED / ("train.jsonl.gz" if options.train else "dev.jsonl")
    if not gold.exists():
        print(f"no gold articles at {gold}", file=sys.stderr)
        return 2
    articles = list(rows(gold))[: options.limit or None]
    found: dict[str, tuple[Quote, ...]] = {}
    find_quotes(articles[0]["text"], "en")
    start = time.process_time()
    for article in articles:
        found[article["id"]] = find_quotes(article["text"], "en")
    seconds = time.process_time() - start
    words = sum(len(article["text"].split()) for article in articles)
    scorer = load_scorer()
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / "gold.jsonl"
        part.write_text("".join(json.dumps(article) + "\n" for article in articles))
        rows_found = {name: [as_row(quote) for quote in quotes] for name, quotes in found.items()}
        arguments = [] if options.train else ["--referents", str(SHARED / "dev_pronouns.jsonl")]
        predictions = options.keep or Path(folder) / "predictions.jsonl"
        score(scorer, part, rows_found, predictions, arguments)
        print(f"\ntime per 1000 words: {seconds / words * 1e6:.2f} ms ({words} words)")
        if options.quick:
            return 0
        print(f"import: {import_time():.0f} ms")
        longest = "\n\n".join(article["text"] for article in articles)[:5_000_000]
        for text in (articles[0]["text"], longest):
            print(f"peak memory, {len(text)} characters: {peak_memory(text):.2f} MB")
        print()
        print(calibration(scorer, part, found))
        missing = why_no_textacy()
        if missing:
            print(f"\nwithout a peer beside it: {missing}")
            return 0
        peer, seconds = find_with_textacy(articles)
        print("\ntextacy, in the same run")
        score(scorer, part, peer, Path(folder) / "peer.jsonl", arguments)
        print(f"\ntime per 1000 words: {seconds / words * 1e6:.0f} ms")
    return 0


def score(
    scorer: ModuleType, gold: Path, found: Predictions, file: Path, arguments: Sequence[str]
) -> None:
    """Write what was found to a file, and print its figures."""
    with file.open("w", encoding="utf-8") as out:
        for name, quotes in found.items():
            out.write(json.dumps({"id": name, "quotes": quotes}) + "\n")
    scorer.main([str(gold), str(file), *arguments])


if __name__ == "__main__":
    sys.exit(main())
