"""The gallery: the photos of an article one by one, the caption large, the credit in fields."""

from collections.abc import Mapping

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Static

from newsreader.article import Article, Photo
from newsreader.clean import Clean, join, own
from newsreader.ui.commands import Place, of, rekeyed
from newsreader.ui.copies import caption_copy
from newsreader.ui.keymap import bindings
from newsreader.ui.quote_marks import QuoteMarks
from newsreader.ui.roles import ROLES
from newsreader.ui.widgets.bars import StatusBar, TitleBar
from newsreader.ui.widgets.caption_list import CaptionList
from newsreader.ui.widgets.picture import Picture

NARROW = 80
"""Below this width, in cells, there is no room for the list of captions."""

LOW = 16
"""Below this height, in rows, there is no room for the picture."""

_FIELD_CELLS = 14


class Gallery(Screen[tuple[int, bool]]):
    """Answers with the photo it was left at, and whether to go to its place in the text."""

    BINDINGS = bindings(Place.GALLERY)

    picture = query_one("#picture", Picture)
    captions = query_one("#captions", CaptionList)
    caption = query_one("#caption", Static)
    fields = query_one("#fields", Static)
    title_bar = query_one("#title", TitleBar)
    status = query_one("#status", StatusBar)

    def __init__(self, article: Article, number: int, keys: Mapping[str, str]) -> None:
        """Show the photos of an article, beginning with one of them; `keys` are the user's own."""
        super().__init__()
        self._keys = keys
        self._article = article
        self._quote_marks = QuoteMarks(article)
        self._number = max(0, min(number, len(article.photos) - 1))

    def compose(self) -> ComposeResult:
        """The picture and its words at the left, all captions at the right."""
        yield TitleBar(id="title")
        with Horizontal(id="panes"):
            with Vertical(id="one"):
                yield Picture(id="picture")
                with VerticalScroll(id="words", can_focus=False):
                    yield Static(id="caption", markup=False)
                    yield Static(id="fields", markup=False)
            yield CaptionList(self._article, id="captions")
        yield StatusBar(id="status")

    def on_mount(self) -> None:
        """Show the photo it begins with."""
        hints = [rekeyed(command, self._keys) for command in of(Place.GALLERY) if command.hint]
        self.status.show_hints(tuple(hints))
        self._show()
        self.call_after_refresh(self.captions.show_cursor)

    def on_resize(self, event: events.Resize) -> None:
        """Show what there is room for."""
        self.captions.display = event.size.width >= NARROW
        self.set_class(event.size.height < LOW, "low")

    def _show(self) -> None:
        """Show the photo that it is at."""
        photo = self._article.photos[self._number]
        total = len(self._article.photos)
        self.title_bar.show(
            join(" · ", (own("Photos"), self._article.title)), own(f"{self._number + 1} of {total}")
        )
        self.picture.show(photo, _has_file(self._article, photo))
        self.caption.update(self._caption(photo))
        self.caption.set_class(not photo.caption, "missing")
        self.fields.update(_fields(photo))
        self.captions.set_cursor(self._number, report=False)

    def _caption(self, photo: Photo) -> Content:
        """The caption, with quotes in the colours that their speakers have in the article."""
        if not photo.caption:
            return Content("This photo has no caption.")
        start, end = photo.span.start, photo.span.end
        content = Content(self._article.cut_text(photo.span))
        for mark in self._quote_marks.over(start, end):
            style = ROLES[mark.role].as_text()
            content = content.stylize(style, max(0, mark.start - start), mark.end - start)
        return content

    def _go(self, number: int) -> None:
        """Go to a photo; at an end, stay."""
        number = max(0, min(number, len(self._article.photos) - 1))
        if number != self._number:
            self._number = number
            self.query_one("#words").scroll_home(animate=False)
            self._show()

    def action_step(self, by: int) -> None:
        """Go to the next photo, or the previous."""
        self._go(self._number + by)

    def action_edge(self, side: int) -> None:
        """Go to the first photo, or the last."""
        self._go(0 if side < 0 else len(self._article.photos) - 1)

    @on(Picture.Stepped)
    def _stepped(self, message: Picture.Stepped) -> None:
        self.action_step(message.by)

    @on(CaptionList.Chosen)
    def _chosen(self, message: CaptionList.Chosen) -> None:
        self._go(message.number)

    def action_jump(self) -> None:
        """Go to the caption's place in the text."""
        self.dismiss((self._number, True))

    def action_back(self) -> None:
        """Go back to the article, where it was."""
        self.dismiss((self._number, False))

    def action_copy(self) -> None:
        """Copy the caption with its credit."""
        self.app.copy_to_clipboard(caption_copy(self._article.photos[self._number]))
        self.status.say(own("Copied: caption with credit"))
        self.set_timer(3, lambda: self.status.say(own("")))

    def action_open_address(self) -> None:
        """Open the picture's address in the browser."""
        url = self._article.photos[self._number].url
        if url:
            self.app.open_url(url)
        self.status.say(
            join(" ", (own("Opened"), url)) if url else own("This photo gives no address.")
        )
        self.set_timer(3, lambda: self.status.say(own("")))

    def action_help(self) -> None:
        """Show all keys."""
        from newsreader.ui.screens.help import Help

        self.app.push_screen(Help(Place.GALLERY, self._keys))


def _fields(photo: Photo) -> Content:
    """What is known of the photo, a field a row."""
    credit = photo.credit
    rows: list[tuple[str, Clean]] = []
    if credit is not None:
        rows += [("Photographer", credit.photographer), ("Agency", credit.agency)]
        if not credit.photographer and not credit.agency:
            rows.append(("Credit", credit.text))
    rows += [("File", photo.file), ("Address", photo.url)]
    if photo.cover:
        rows.append(("Main picture", own("yes")))
    lines = [
        Content.assemble((f"{name:<{_FIELD_CELLS}}", "$second-ink"), Content(value))
        for name, value in rows
        if value
    ]
    if credit is None:
        lines.insert(0, Content.styled("No credit is given.", "$second-ink"))
    return Content("\n").join(lines)


def _has_file(article: Article, photo: Photo) -> bool:
    """Whether the picture's file is beside the article."""
    if not photo.file:
        return False
    try:
        return (article.path.parent / photo.file).is_file()
    except (OSError, ValueError):
        return False
