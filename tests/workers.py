"""The processes that work behind the program, made to do what files could make them do."""

import os
from pathlib import Path

import pytest


def let_workers(code: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have this code run in every worker before anything else."""
    (folder / "sitecustomize.py").write_text(code)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(folder), str(Path.cwd())]))
