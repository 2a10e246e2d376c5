"""Finding and filtering on the main screen: words in the article, in the list, in the quotes."""

from textual import on
from textual.getters import query_one

from newsreader.clean import join, own
from newsreader.ui import wording
from newsreader.ui.keeping import Keeping
from newsreader.ui.messages import FilterChanged, HitsCounted, HitsPassed, TypingEnded
from newsreader.ui.screens.going import GoingScreen
from newsreader.ui.widgets.saved_line import SavedLine

_PLACES, _EVERY = "places", "every"
"""Under what it is remembered that every place of a story is listed, and as what."""


def is_listed_once(keeping: Keeping) -> bool:
    """Whether a story that stands in several places was listed once, when the reader was left."""
    return keeping.remembered(_PLACES) != _EVERY


class FindingScreen(GoingScreen):
    """The part of the main screen that finds, filters, and says what the list is made of."""

    saved = query_one("#saved", SavedLine)

    # In the article

    async def action_find(self) -> None:
        """Find in the article, which may be still on its way."""
        if self.reading.article is not None or self._fetcher.is_waiting:
            await self.bars.find(self.reading)

    @on(HitsCounted)
    def _show_hits(self) -> None:
        """Say how many hits there are: in the bar, or at the foot when the bar is away."""
        finding = self.reading.finding
        if finding is not None and not self.bars.show_hits():
            self.say(wording.hit(finding))

    @on(HitsPassed)
    def _walk_on(self, message: HitsPassed) -> None:
        self._asking.walk(message.by)

    # In the list, and in the quotes

    async def action_filter(self) -> None:
        """Filter the list."""
        self.panes.go_to(self.articles)
        await self.bars.filter(self.articles)

    async def action_filter_quotes(self) -> None:
        """Filter who says what."""
        await self.bars.filter(self.quotes)

    def action_order(self) -> None:
        """Go on to the next order of the list."""
        self._shelf.turn_order()
        self._touched = True
        self._show_title()
        self.say(join(" ", (own("Order:"), own(self._shelf.order.value))))

    def action_once(self) -> None:
        """List a story once, or in every place where it stands."""
        self._stay()  # the list is not to become what it was before
        self._shelf.turn_once()
        self._touched = True
        is_once = self._shelf.is_once
        self._keeping.remember(_PLACES, "" if is_once else _EVERY)
        self.say(own("A story is listed once (≡)" if is_once else "Every place is listed"))

    @on(FilterChanged)
    def _filter_changed(self, message: FilterChanged) -> None:
        if message.view is self.quotes:
            self._filter_quotes(message.words)
        else:
            self._set_filter(message.words)

    @on(TypingEnded)
    def _typing_ended(self, message: TypingEnded) -> None:
        for view in (self.articles, self.reading, self.quotes):
            if message.view is view:
                self.panes.go_to(view)
        if not message.kept and message.view is self.articles:
            self._set_filter("")
        elif not message.kept and message.view is self.quotes:
            self._filter_quotes("")

    def _set_filter(self, words: str) -> None:
        """Leave those entries in the list that have all the words."""
        self._stay()
        self._shelf.filter(words)
        self._touched = True

    def action_next_saved(self) -> None:
        """Go on to the next saved search in the list, and from the last to all articles."""
        if self._keeping.saved_searches():
            self._narrow(self.saved.after(self._shelf.query))
        else:
            self.say(own("No search is saved yet: / searches, s saves what was found."))

    @on(SavedLine.Chosen)
    def _show_saved(self, message: SavedLine.Chosen) -> None:
        self._narrow(message.query)

    def _narrow(self, query: str) -> None:
        """Leave those articles in the list that a search of the library finds."""
        self._stay()
        self._shelf.narrow(query)
        self._touched = True

    def _show_all(self) -> None:
        """Leave all articles in the list."""
        self._stay()
        self._shelf.show_all()
        self._touched = True

    def _filter_quotes(self, words: str) -> None:
        """Leave those quotes in their pane that have all the words."""
        outcome = wording.counted(self.quotes.filter(words), "quote")
        self.bars.show_filtered(self.quotes, words, outcome)
