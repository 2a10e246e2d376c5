"""A browser for tests: headless Chromium, told what to do over its debugging port."""

import asyncio
import base64
import re
import shutil
import subprocess
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import ClientSession, ClientWebSocketResponse

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)
"""The browser; empty where there is none."""

PATIENCE = 60.0
"""How long the page is waited for, in seconds."""

_SEQUENCE = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -~]")
_KEYS = {"Enter": ("Enter", 13), "Escape": ("Escape", 27), "ArrowDown": ("ArrowDown", 40)}


class Page:
    """A page of the browser, and what has been sent to it over its web sockets."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket = socket
        self._last = 0
        self._answers: dict[int, dict[str, object]] = {}
        self._stream = b""
        self._read = 0

    async def ask(self, method: str, **parameters: object) -> dict[str, object]:
        """The browser's answer to a command."""
        self._last += 1
        number = self._last
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        deadline = time.monotonic() + PATIENCE
        while number not in self._answers:
            assert time.monotonic() < deadline, f"no answer to {method}"
            await self._hear(1.0)
        return self._answers.pop(number)

    async def _hear(self, seconds: float) -> None:
        """Take one message of the browser's, if there is one in time."""
        try:
            message = await self._socket.receive_json(timeout=seconds)
        except TimeoutError:
            return
        if "id" in message:
            self._answers[message["id"]] = message.get("result", {})
        elif message.get("method") == "Network.webSocketFrameReceived":
            frame = message["params"]["response"]
            data = frame["payloadData"]
            self._stream += base64.b64decode(data) if frame["opcode"] == 2 else data.encode()

    @property
    def text(self) -> str:
        """What was sent to the page since keys were last pressed, without colours and places."""
        return _SEQUENCE.sub("", self._stream[self._read :].decode("utf-8", "replace"))

    async def wait_for(self, words: str) -> None:
        """Wait until these words have been sent to the page."""
        deadline = time.monotonic() + PATIENCE
        while words not in self.text:
            assert time.monotonic() < deadline, f"{words!r} did not come: {self.text[-2000:]}"
            await self._hear(0.2)

    async def click(self, x: int, y: int) -> None:
        """Click somewhere, which gives the page the keys."""
        for kind in ("mousePressed", "mouseReleased"):
            await self.ask(
                "Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1
            )

    async def press(self, *keys: str) -> None:
        """Press keys: letters, or keys by their names."""
        self._read = len(self._stream)
        for key in keys:
            name, code = _KEYS.get(key, (key, ord(key.upper()[0])))
            text = {} if key in _KEYS and key != "Enter" else {"text": "\r" if code == 13 else key}
            for kind in ("keyDown", "keyUp"):
                await self.ask(
                    "Input.dispatchKeyEvent",
                    type=kind,
                    key=name,
                    windowsVirtualKeyCode=code,
                    **(text if kind == "keyDown" else {}),
                )

    async def picture(self) -> bytes:
        """The page as PNG."""
        answer = await self.ask("Page.captureScreenshot", format="png")
        return base64.b64decode(str(answer["data"]))


@asynccontextmanager
async def open_page(url: str, width: int = 1180, height: int = 740) -> AsyncIterator[Page]:
    """A page in a browser of its own."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        browser = subprocess.Popen(
            [
                CHROMIUM,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--remote-debugging-port=0",
                f"--user-data-dir={folder}",
                f"--window-size={width},{height}",
                "about:blank",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            port = await _port_of(Path(folder))
            async with (
                ClientSession() as session,
                session.put(f"http://127.0.0.1:{port}/json/new?about:blank") as made,
            ):
                target = (await made.json())["webSocketDebuggerUrl"]
                async with session.ws_connect(target, max_msg_size=0) as socket:
                    page = Page(socket)
                    for part in ("Network", "Page"):
                        await page.ask(f"{part}.enable")
                    await page.ask(
                        "Emulation.setDeviceMetricsOverride",
                        width=width,
                        height=height,
                        deviceScaleFactor=1,
                        mobile=False,
                    )
                    await page.ask("Page.navigate", url=url)
                    yield page
        finally:
            browser.kill()
            browser.wait()


async def _port_of(folder: Path) -> int:
    """The port that a browser has written down in its folder."""
    deadline = time.monotonic() + PATIENCE
    file = folder / "DevToolsActivePort"
    while not file.exists() or not file.read_text():
        assert time.monotonic() < deadline, "the browser does not start"
        await asyncio.sleep(0.05)
    return int(file.read_text().split()[0])
