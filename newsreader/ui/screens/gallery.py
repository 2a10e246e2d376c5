"""The gallery: the photos of an article one by one, the caption large, the credit in fields."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Offset
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Static

from newsreader.article import NOTHING, Photo
from newsreader.clean import Clean, join, own
from newsreader.pictures.wishes import Answer, Refused
from newsreader.ui.album import Album
from newsreader.ui.clipboard import copy_out
from newsreader.ui.commands import Place, hints_of
from newsreader.ui.copies import goes_with_source, photo_copy
from newsreader.ui.graphics import kitty_number
from newsreader.ui.keeping import Keeping
from newsreader.ui.keymap import bindings
from newsreader.ui.linear import is_linear, room_beside
from newsreader.ui.messages import Said
from newsreader.ui.photo_fields import article_fields, file_fields, unread_file
from newsreader.ui.quote_marks import QuoteMarks
from newsreader.ui.roles import ROLES
from newsreader.ui.screens.leaving import Leaving
from newsreader.ui.viewer import open_in_viewer
from newsreader.ui.widgets.bars import StatusBar, TitleBar
from newsreader.ui.widgets.caption_list import CaptionList
from newsreader.ui.widgets.picture import Picture
from newsreader.ui.widgets.thumbnails import COLUMNS, ROWS, Thumbnails

NARROW = 80
"""Below this width, in cells, there is no room for the list of captions."""

LOW = 16
"""Below this height, in rows, there is no room for the picture."""

HIGH = 34
"""From this height on, in rows, there is room for small pictures of all photos."""

REMEMBERED = "pictures"
"""The name under which it is remembered whether only captions are shown."""

_CAPTIONS_ONLY = "captions only"
_SAID_SECONDS = 3


class Gallery(Leaving[tuple[int, bool]]):
    """Answers with the photo it was left at, and whether to go to its place in the text."""

    BINDINGS = bindings(Place.GALLERY)

    picture = query_one("#picture", Picture)
    thumbnails = query_one("#thumbnails", Thumbnails)
    captions = query_one("#captions", CaptionList)
    words = query_one("#words", VerticalScroll)
    caption = query_one("#caption", Static)
    fields = query_one("#fields", Static)
    file_fields = query_one("#file-fields", Static)
    title_bar = query_one("#title", TitleBar)
    status = query_one("#status", StatusBar)

    @dataclass
    class Answered(Message):
        """The darkroom has answered a wish."""

        answer: Answer

    def __init__(
        self,
        album: Album,
        number: int,
        keys: Mapping[str, str],
        keeping: Keeping,
    ) -> None:
        """Show the photos of an album's article, beginning with one of them; `keys` are the user's
        own."""
        super().__init__()
        self._keys = keys
        self._album = album
        self._article = article = album.article
        self._keeping = keeping
        self._quote_marks = QuoteMarks(article)
        self._number = max(0, min(number, len(article.photos) - 1))
        self._has_facts = False
        self._captions_only = keeping.remembered(REMEMBERED) == _CAPTIONS_ONLY
        self._full = False

    def compose(self) -> ComposeResult:
        """The picture and its words at the left, all captions at the right."""
        yield TitleBar(id="title")
        with Horizontal(id="panes"):
            with Vertical(id="one"):
                yield Picture(kitty_number(), id="picture")
                with VerticalScroll(id="words", can_focus=False):
                    yield Static(id="caption", markup=False)
                    yield Static(id="fields", markup=False)
                    yield Static(id="file-fields", markup=False)
                yield Thumbnails(len(self._article.photos), id="thumbnails")
            yield CaptionList(self._article, id="captions")
        yield StatusBar(id="status")

    def on_mount(self) -> None:
        """Show the photo it begins with."""
        self._album.open(self._hear)
        self.status.show_hints(hints_of(Place.GALLERY, self._keys))
        self._arrange()
        self._show()
        self.call_after_refresh(self.captions.show_cursor)

    def on_unmount(self) -> None:
        """Hear no more of pictures."""
        self._album.close(self._hear)

    def on_resize(self, event: events.Resize) -> None:
        """Show what there is room for."""
        self._arrange()

    def _arrange(self) -> None:
        """Show what there is room for, and what is wanted."""
        width, height = room_beside(self, self.app.size.width), self.app.size.height
        has_small = height >= HIGH and len(self._article.photos) > 1 and not self._album.is_off
        self.captions.display = (width >= NARROW or self._is_whole) and not self._full
        self.captions.show_whole(self._is_whole)
        self.thumbnails.display = has_small and not self._captions_only and not self._full
        self.set_class(height < LOW, "low")
        self.set_class(self._is_whole, "captions-only")
        self.set_class(self._full, "full")

    @property
    def _is_whole(self) -> bool:
        """Whether the captions are listed whole, and nothing stands beside them."""
        return self._captions_only and not self._full and not is_linear(self)

    @property
    def _photo(self) -> Photo:
        return self._article.photos[self._number]

    @property
    def _place(self) -> Clean:
        """Which of the photos it is at."""
        return own(f"{self._number + 1} of {len(self._article.photos)}")

    def _show(self) -> None:
        """Show the photo that it is at."""
        photo = self._photo
        self.title_bar.show(join(" · ", (own("Photos"), self._article.title)), self._place)
        self.caption.update(self._caption(photo))
        self.caption.set_class(not photo.caption, "missing")
        self.fields.update(article_fields(photo))
        self.captions.set_cursor(self._number, report=False)
        self.thumbnails.set_current(self._number)
        self._show_foot()
        self._look()

    def _show_foot(self) -> None:
        """Show the keys, or the caption below a picture that takes the whole screen."""
        caption = (part for part in (self._place, self._photo.caption) if part)
        self.status.say(join(" · ", caption) if self._full else NOTHING)

    def _caption(self, photo: Photo) -> Content:
        """The caption, with quotes in the colours that their speakers have in the article."""
        if is_linear(self):
            said = photo.caption or photo.alt or own("without a caption")
            return Content(join("", (own(f"Photo {self._place}: "), said)))
        if not photo.caption:
            return Content("This photo has no caption.")
        start, end = photo.span.start, photo.span.end
        content = Content(self._article.cut_text(photo.span))
        for mark in self._quote_marks.over(start, end):
            style = ROLES[mark.role].as_text()
            content = content.stylize(style, max(0, mark.start - start), mark.end - start)
        return content

    @property
    def pointed(self) -> Offset:
        """Where on the screen the caption begins, for the terminal's cursor."""
        return self.caption.content_region.offset

    # The picture

    def _look(self) -> None:
        """Ask what the picture's file says; then it is known how much room the picture has."""
        self._has_facts = False
        self._album.want_nothing()
        reason = self._album.why_not(self._number)
        self.picture.show_words(self._photo.alt, reason)
        self.file_fields.display = not reason
        if not reason:
            self.file_fields.update(unread_file())
            self._take(self._album.want_facts(self._number))
        self._want_small()

    def _hear(self, answer: Answer) -> None:
        """Take an answer over from the darkroom's thread to the screen's."""
        self.post_message(self.Answered(answer))

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        number = self._album.small_number(message.answer)
        if number is not None:
            self.thumbnails.take(number, message.answer)
        if self._album.is_wanted(message.answer):
            self._take(message.answer)

    def _take(self, answer: Answer | None) -> None:
        """Show what has been developed, or why there is nothing; None comes later."""
        if answer is None:
            return
        if isinstance(answer, Refused):
            self.file_fields.display = False
            self.picture.show_words(self._photo.alt, answer.reason)
        elif answer.drawing is not None:
            self.picture.show_drawing(answer.drawing)
        else:
            self._has_facts = True
            fields = file_fields(answer.facts, self._photo)
            self.file_fields.update(fields, layout="\n" in fields.plain)
            self.call_after_refresh(self._draw)

    @on(Picture.RoomChanged)
    def _draw(self) -> None:
        """Ask for the picture in the room that there is now."""
        width, height = self.picture.content_size
        if self._has_facts and self.picture.display and width and height:
            self._take(self._album.want_picture(self._number, width, height))

    @on(Thumbnails.Wanted)
    def _want_small(self) -> None:
        """Ask for the small pictures that are in view."""
        if self.thumbnails.display and self.thumbnails.columns:
            missing = self.thumbnails.missing
            for number, answer in self._album.want_small(missing, COLUMNS, ROWS):
                self.thumbnails.take(number, answer)

    # Keys and the mouse

    def _go(self, number: int) -> None:
        """Go to a photo; at an end, stay."""
        number = max(0, min(number, len(self._article.photos) - 1))
        if number != self._number:
            self._number = number
            self.words.scroll_home(animate=False)
            self._show()

    def action_step(self, by: int) -> None:
        """Go to the next photo, or the previous."""
        self._go(self._number + by)

    def action_edge(self, side: int) -> None:
        """Go to the first photo, or the last."""
        self._go(0 if side < 0 else len(self._article.photos) - 1)

    def action_words(self, by: int) -> None:
        """Scroll the caption and what is known of the photo; or go on by a page of captions."""
        if self._is_whole:
            self.captions.action_page(by)
            self._go(self.captions.cursor)
            return
        rows = by * max(1, self.words.size.height - 1)
        self.words.scroll_relative(y=rows, animate=False)

    @on(Picture.Stepped)
    def _stepped(self, message: Picture.Stepped) -> None:
        self.action_step(message.by)

    @on(CaptionList.Chosen)
    @on(Thumbnails.Chosen)
    def _chosen(self, message: CaptionList.Chosen | Thumbnails.Chosen) -> None:
        self._go(message.number)

    def action_jump(self) -> None:
        """Go to the caption's place in the text."""
        self.dismiss((self._number, True))

    def action_back(self) -> None:
        """Go back to the gallery from a picture over the whole screen, or to the article."""
        if self._full:
            self.action_full()
        else:
            self.dismiss((self._number, False))

    def action_full(self) -> None:
        """Show the picture over the whole screen, or everything again."""
        self._full = not self._full
        self._arrange()
        self._show_foot()

    def action_captions(self) -> None:
        """Show only captions, or pictures again."""
        self._full, self._captions_only = False, not self._captions_only
        self._keeping.remember(REMEMBERED, _CAPTIONS_ONLY if self._captions_only else "shown")
        self._say(own("Captions only" if self._captions_only else "Pictures and captions"))
        self._arrange()
        self.call_after_refresh(self.captions.show_cursor)

    def action_view(self) -> None:
        """Open the picture in the system's viewer."""
        self._say(open_in_viewer(self._article.path, self._photo))

    def action_copy(self) -> None:
        """Copy the caption with its credit."""
        copy = photo_copy(self._article, self._photo)
        self._say(copy_out(self.app, copy, goes_with_source(self._keeping)))

    def action_export(self) -> None:
        """Write the captions with their credits to a file."""
        from newsreader.ui.taking import photos_offer, take

        def tell(text: Clean) -> None:
            self.post_message(Said(text))

        take(self.app, self._keeping, tell, photos_offer(self._article))

    @on(Said)
    def _said(self, message: Said) -> None:
        self._say(message.text)

    def action_open_address(self) -> None:
        """Open the picture's address in the browser."""
        url = self._photo.url
        if url:
            self.app.open_url(url)
        self._say(join(" ", (own("Opened"), url)) if url else own("This photo gives no address."))

    def _say(self, text: Clean) -> None:
        """Say at the foot of the screen what has happened, for a moment."""
        self.status.say(text)
        self.set_timer(_SAID_SECONDS, self._show_foot)

    def action_help(self) -> None:
        """Show all keys."""
        from newsreader.ui.screens.help import Help

        self.app.push_screen(Help(Place.GALLERY, self._keys))
