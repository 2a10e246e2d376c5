"""How the article was read: every block with the rule that chose it, to be put right by a key."""

from collections.abc import Callable, Mapping

from textual import on
from textual.app import ComposeResult
from textual.getters import query_one

from newsreader.article import Article, BlockKind, Span
from newsreader.clean import Clean, join, own
from newsreader.library.corrections import Correction
from newsreader.ui.as_read import KIND_NAMES, Reading, readings
from newsreader.ui.commands import Place, hints_of
from newsreader.ui.keeping import Keeping
from newsreader.ui.keymap import bindings
from newsreader.ui.screens.leaving import Leaving
from newsreader.ui.widgets.bars import StatusBar, TitleBar
from newsreader.ui.widgets.block_list import BlockList


class AsRead(Leaving[Span | None]):
    """Answers with the place in the text that is to be gone to, if there is one."""

    BINDINGS = bindings(Place.AS_READ)
    AUTO_FOCUS = "#blocks"

    blocks = query_one("#blocks", BlockList)
    title_bar = query_one("#title", TitleBar)
    status = query_one("#status", StatusBar)

    def __init__(
        self,
        article: Article,
        fingerprint: str,
        keeping: Keeping,
        read_again: Callable[[], None],
        keys: Mapping[str, str],
    ) -> None:
        """Show how an article was read.

        `fingerprint` is what it is known by; what is put right is kept in `keeping`, and then the
        article is read again. `keys` are the user's own.
        """
        super().__init__()
        self._article = article
        self._fingerprint = fingerprint
        self._keeping = keeping
        self._read_again = read_again
        self._keys = keys

    def compose(self) -> ComposeResult:
        """The blocks between two bars."""
        yield TitleBar(id="title")
        yield BlockList(id="blocks")
        yield StatusBar(id="status")

    def on_mount(self) -> None:
        """Show the article it begins with."""
        self.status.show_hints(hints_of(Place.AS_READ, self._keys))
        self.show(self._article, self._fingerprint)

    def show(self, article: Article, fingerprint: str) -> None:
        """Show how the article is read now, and take note of what it is known by."""
        self._article, self._fingerprint = article, fingerprint
        corrections = self._keeping.corrections.get(self._fingerprint, ())
        found = readings(article, corrections)
        count = sum(reading.is_corrected for reading in found)
        self.blocks.show(found)
        self.title_bar.show(
            join(" · ", (own("As read"), article.title)),
            own(f"{count} put right by you" if count else ""),
        )

    def on_resize(self) -> None:
        """Draw the blocks in the new width."""
        self.blocks.items_changed()

    def action_correct(self, kind: str) -> None:
        """Say what the block under the cursor is; nothing means no part of the article."""
        reading = self._block()
        if reading is None:
            return
        known = BlockKind(kind) if kind else None
        self._keeping.correct(self._fingerprint, Correction(reading.words, known))
        name = own(KIND_NAMES[known]) if known is not None else own("no part of the article")
        self._say(join(" ", (own("This is now:"), name, own("· U takes it back"))))
        self._read_again()

    def action_undo(self) -> None:
        """Take back what was said of the block under the cursor."""
        reading = self._block()
        if reading is None:
            return
        if not reading.is_corrected:
            self._say(own("You have not put this right; there is nothing to take back."))
            return
        self._keeping.drop_correction(self._fingerprint, reading.words)
        self._say(own("Taken back"))
        self._read_again()

    def _block(self) -> Reading | None:
        """What the cursor is on, if it can be put right."""
        reading = self.blocks.current
        if reading is None or not reading.words:
            self._say(own("This is no block of the text: there is nothing to put right."))
            return None
        if not self._fingerprint:
            self._say(own("The rest of this article is still being read: try again in a moment."))
            return None
        return reading

    @on(BlockList.Chosen)
    def action_jump(self) -> None:
        """Go to the block's place in the text."""
        reading = self.blocks.current
        if reading is not None and reading.span is not None:
            self.dismiss(reading.span)

    def action_back(self) -> None:
        """Go back to the article, where it was."""
        self.dismiss(None)

    def action_help(self) -> None:
        """Show all keys."""
        from newsreader.ui.screens.help import Help

        self.app.push_screen(Help(Place.AS_READ, self._keys))

    def _say(self, text: Clean) -> None:
        """Say at the foot of the screen what has happened, for a few seconds."""
        self.status.say(self._keeping.news() or text)
        self.set_timer(4, lambda: self.status.say(own("")))
