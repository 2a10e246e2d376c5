"""Pages for browsers, read by Python's own parser."""

from html.parser import HTMLParser


class PageReader(HTMLParser):
    """What a page holds: its elements with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        """Every element, with its attributes."""
        self.open: list[str] = []
        """The elements that are open; none at the end of a page."""
        self.misplaced: list[str] = []
        """Elements that were closed and not open."""
        self.comments: list[str] = []
        """What a browser takes for comments and declarations."""
        self._texts: list[str] = []
        self.feed(page)
        self.close()

    @property
    def text(self) -> str:
        """All of the text, but for the styles."""
        return "".join(self._texts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.misplaced.append(tag)

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self._texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)
