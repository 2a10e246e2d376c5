"""The targets of `fuzz/` take what fuzzing begins with, whole and damaged, without a fault."""

from importlib import import_module
from pathlib import Path

import pytest

FUZZ = Path(__file__).resolve().parents[2] / "fuzz"


def damaged(data: bytes) -> list[bytes]:
    """The bytes themselves, cut in the middle, turned round, and with a byte changed."""
    half = len(data) // 2
    return [data, data[:half], data[half:] + data[:half], data[:half] + b"\x1b" + data[half + 1 :]]


def test_every_target_takes_its_seeds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(FUZZ))
    targets, seeds = import_module("targets").TARGETS, import_module("seeds").seeds
    for name, target in targets.items():
        if name == "any":
            continue  # every format takes its own seeds
        assert seeds(name), name
        for seed in seeds(name):
            for data in damaged(seed):
                target(data)


def test_a_result_that_is_not_as_promised_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(FUZZ))
    checks = import_module("checks")
    with pytest.raises(checks.Fault, match="so it is"):
        checks.check(False, "so it is")
