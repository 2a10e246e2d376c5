"""The reader in a browser: a real one opens it, lists, finds and goes through the photos."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import pytest
from builders import write

pytest.importorskip("textual_serve", reason="textual-serve is not installed")

from aiohttp import ClientSession
from browsers import CHROMIUM, PATIENCE, Page, open_page

from newsreader.library.state import open_state
from newsreader.paths import state_file
from newsreader.ui.first_steps import SEEN
from newsreader.ui.keeping import Keeping

BRIDGE = """\
---
title: River town votes to move its bridge
date: 2024-05-14
source: Varn Courier
---

The town council voted on Tuesday to move the old bridge.

![The old bridge at dusk. Photo: Teo Lind](bridge.jpg)

“We will not do it a third time,” said the mayor, Dora Kessler.
"""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[str]:
    """A reader that is served; gives its address. Ends it as Ctrl+C does."""
    keeping = Keeping(open_state(state_file()).state)
    keeping.remember(SEEN, "shown")
    keeping.close()
    port = free_port()
    command = ["-m", "newsreader", "serve", str(folder), "--port", str(port), *options]
    server = subprocess.Popen(
        [sys.executable, *command], stderr=subprocess.PIPE, text=True, env=dict(os.environ)
    )
    try:
        assert server.stderr is not None
        assert f"the reader is at http://localhost:{port}" in server.stderr.readline()
        yield f"http://localhost:{port}"
        server.send_signal(signal.SIGINT)
        assert server.wait(PATIENCE) == 0
    finally:
        server.kill()
        server.wait()
        if server.stderr is not None:
            server.stderr.close()


@asynccontextmanager
async def browsing(folder: Path, *options: str) -> AsyncIterator[Page]:
    """A page of a browser that shows the reader."""
    if not CHROMIUM:
        pytest.skip("there is no Chromium here")
    with serving(folder, *options) as url:
        async with open_page(url) as page:
            yield page


async def test_a_browser_opens_lists_finds_and_shows_photos(tmp_path: Path) -> None:
    write(tmp_path, "bridge.md", BRIDGE)
    write(tmp_path, "ferry.md", "# Ferry operators ask for a year\n\nIt rained in Varn.\n")
    async with browsing(tmp_path) as page:
        await page.wait_for("The town council voted")
        await page.wait_for("Ferry operators ask for a year")
        await page.click(200, 700)  # below the list, where a click does nothing else
        await page.press("ArrowDown")
        await page.wait_for("It rained in Varn.")
        for key, shown in (("k", "The town council"), ("Enter", "next quote"), ("/", "Aa")):
            await page.press(key)
            await page.wait_for(shown)
        await page.press(*"council")
        await page.wait_for("1/1")
        await page.press("Enter")
        await page.wait_for("next hit")
        await page.press("c")
        await page.wait_for("Photos · River town votes")
        await page.wait_for("The old bridge at dusk.")
        assert len(await page.picture()) > 5_000


async def test_plain_lines_are_served_too(tmp_path: Path) -> None:
    write(tmp_path, "bridge.md", BRIDGE)
    async with browsing(tmp_path, "--linear") as page:
        await page.wait_for("1 of 1, unread. River town votes")


async def test_who_is_not_asked_by_its_own_name_or_from_its_own_page_refuses(
    tmp_path: Path,
) -> None:
    write(tmp_path, "bridge.md", BRIDGE)
    with serving(tmp_path) as url:
        async with ClientSession() as session:
            async with session.get(url) as answer:
                assert answer.status == 200
                assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
            async with session.get(url, headers={"Host": "evil.example"}) as answer:
                assert answer.status == 403
            elsewhere = {"Origin": "http://evil.example"}
            async with session.get(f"{url}/ws", headers=elsewhere) as answer:
                assert answer.status == 403


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    write(tmp_path, "bridge.md", BRIDGE)
    with serving(tmp_path) as url:
        port = url.rpartition(":")[2]
        command = [sys.executable, "-m", "newsreader", "serve", str(tmp_path), "--port", port]
        ended = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    assert ended.returncode == 2
    assert f"cannot listen on localhost:{port}" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
