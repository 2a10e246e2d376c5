"""Takes the picture of the reader in a browser that docs/accessibility.md shows.

    PYTHONPATH=tests python tools/take_browser_picture.py

Serves the sample articles with settings, state and index of its own, opens them in headless
Chromium, and writes what that shows to `docs/pictures/browser.png`.
"""

import asyncio
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from browsers import open_page

FILE = Path(__file__).parent.parent / "docs" / "pictures" / "browser.png"
PORT = "8765"
SEEN_WELCOME = "Enter reads"


async def take() -> None:
    """Open the page, end the welcome, and take the picture."""
    async with open_page(f"http://localhost:{PORT}", 1080, 640) as page:
        await page.wait_for(SEEN_WELCOME)
        await page.click(200, 10)
        await asyncio.sleep(2)
        await page.press("Escape")
        await asyncio.sleep(2)
        await page.press("Enter")
        await asyncio.sleep(2)
        FILE.write_bytes(await page.picture())


def main() -> None:
    """Serve while the picture is taken."""
    with tempfile.TemporaryDirectory() as home:
        names = ("NEWSREADER_CONFIG", "NEWSREADER_DATA", "NEWSREADER_CACHE")
        environment = {**os.environ, **{name: str(Path(home) / name) for name in names}}
        command = [sys.executable, "-m", "newsreader", "serve", "--port", PORT]
        server = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)
        assert server.stderr is not None
        server.stderr.readline()
        try:
            asyncio.run(take())
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
