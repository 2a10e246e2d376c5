"""The reader in a browser: what textual-serve does, for those alone who may ask for it.

A page of any other site that the user's browser shows could open a connection to a port of this
machine. So a connection must come from a page of our own, and on this machine be asked for by
this machine's name.
"""

import logging
import re
import sys
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

_HOST = re.compile(r"[A-Za-z0-9.\-]{1,253}(?::\d{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](?::\d{1,5})?")
_POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws://{host}; "
    "frame-ancestors 'none'"
)
"""What the page may ask for: nothing from elsewhere. Its fonts would come from another company."""

_OWN_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})


class ReaderServer(Server):
    """Gives each browser that connects a reader of its own."""

    def __init__(self, command: str, host: str, port: int) -> None:
        """Take the command that opens the reader, and where to listen."""
        super().__init__(command, host, port, title="newsreader")
        shown = f"[{host}]" if ":" in host else host
        self.public_url = f"http://{shown}:{port}"
        self._is_open = not is_loopback(host)

    def run(self) -> None:
        """Serve until it is stopped.

        Raises:
            OSError: It cannot listen there.
        """
        logging.disable()  # it would print what stands in articles
        web.run_app(
            self._make_app(), host=self.host, port=self.port, print=self._say, access_log=None
        )

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: only when it listens is there something to say."""

    def _say(self, *_: object) -> None:
        """Say where the reader is, and who can use it."""
        print(f"newsreader: the reader is at {self.public_url} (Ctrl+C ends it)", file=sys.stderr)
        if self._is_open:
            print("newsreader: whoever reaches this port can use it as you do", file=sys.stderr)
        sys.stderr.flush()

    async def handle_index(
        self, request: web.Request
    ) -> Any:  # as the base class has it, decorated
        """The page, which connects to the server by the name it was asked for by."""
        self._admit(request)
        self.public_url = f"http://{request.host}"
        response = await super().handle_index(request)
        response.headers["Content-Security-Policy"] = _POLICY.format(host=request.host)
        return response

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """A reader, for a page of our own."""
        self._admit(request)
        origin = request.headers.get("Origin")
        if origin is not None and urlsplit(origin).netloc != request.host:
            raise web.HTTPForbidden(text="Not a page of this server.")
        return await super().handle_websocket(request)

    def _admit(self, request: web.Request) -> None:
        """Refuse who asks by a name that is not ours: a site may have its name point here."""
        name = urlsplit(f"//{request.host}").hostname if _HOST.fullmatch(request.host) else None
        if name is None or not (self._is_open or name == self.host or name in _OWN_NAMES):
            raise web.HTTPForbidden(text="Not a name of this server.")


def is_loopback(host: str) -> bool:
    """Whether a host is reached from this machine alone."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
