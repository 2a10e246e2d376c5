"""The shared hostile files, read: errors that are said, nothing lost, nothing that acts."""

import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from newsreader.article import Article, ArticleError
from newsreader.clean import clean
from newsreader.formats import SUFFIXES, read

MAKER = Path(__file__).resolve().parents[3] / "shared" / "hostile" / "make_hostile.py"
CATEGORIES = (
    *("terminal-escape", "markup-injection", "unicode", "encoding"),
    *("binary", "yaml", "file-name", "image", "feed", "html"),
)
"""What is read here. Files of extreme sizes are left out: what is asked of them is speed."""

pytestmark = pytest.mark.skipif(not MAKER.is_file(), reason=f"{MAKER} is not there")


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, dict[str, object]]]:
    """The files, each with what its manifest says of it."""
    folder = tmp_path_factory.mktemp("hostile")
    subprocess.run([sys.executable, str(MAKER), str(folder)], check=True, capture_output=True)
    manifest = json.loads((folder / "manifest.json").read_text())
    return [
        (folder / "library" / os.fsdecode(base64.b64decode(case["name_b64"])), case)
        for case in manifest["cases"]
        if case["root"] == "library" and case["category"] in CATEGORIES
    ]


def strings(value: object) -> Iterator[str]:
    """Every string in a value, but for paths."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


def read_case(path: Path) -> tuple[tuple[Article, ...], str]:
    """The articles of a file, or the reason why there are none."""
    try:
        return read(path), ""
    except ArticleError as error:
        return (), error.reason


def test_hostile_files_are_read_as_they_should_be(
    cases: list[tuple[Path, dict[str, object]]],
) -> None:
    faults: list[str] = []
    for path, case in cases:
        articles, reason = read_case(path)
        everything = "\n".join(strings(articles))
        if "this program failed" in reason:
            faults.append(f"{case['name']}: {reason}")
        if any(clean(string) != string for string in (*strings(articles), reason)):
            faults.append(f"{case['name']}: a string that was not cleaned")
        if case["expect"] == "listed_error" and articles:
            faults.append(f"{case['name']}: no error")
        if str(case["expect"]).startswith("shown") and path.suffix in SUFFIXES:
            wanted = case["contains"]
            assert isinstance(wanted, list)
            missing = [text for text in wanted if text not in everything]
            if (reason and case["expect"] != "shown_or_error") or (articles and missing):
                faults.append(f"{case['name']}: {reason or missing}")
    assert faults == []
