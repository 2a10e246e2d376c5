"""What was sent to a terminal, judged as the shared hostile set judges it."""

import importlib.util
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

SHARED = Path(__file__).resolve().parents[2] / "shared" / "hostile"
"""The hostile set."""

HARMLESS = {"odd_sequences": {}, "bidi_controls": 0, "forbidden": []}
"""What is said of bytes that do nothing to a terminal but draw on it."""

_OWN_STYLES = re.compile(rb"\x1b\[0m(?:\x1b\[[0-9;]*[mH])*")
"""The end of a style and what follows it: the toolkit's own, also behind a word that is a guard."""


def script(name: str) -> ModuleType:
    """One of the shared scripts, as a module."""
    spec = importlib.util.spec_from_file_location(name, SHARED / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # its data classes look themselves up there
    spec.loader.exec_module(module)
    return module


def judged(stream: bytes, never: Sequence[bytes] = ()) -> dict[str, object]:
    """What is wrong with the bytes that were sent; `HARMLESS` if nothing is."""
    found: dict[str, object] = script("pty_check").judge(_OWN_STYLES.sub(b"\n", stream), never)
    return found
