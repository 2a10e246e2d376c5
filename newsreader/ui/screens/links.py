"""The links of an article: to be opened by their numbers, or copied."""

from collections.abc import Mapping

from textual import events, on
from textual.getters import query_one

from newsreader.article import Article, Span
from newsreader.clean import clean_line, join, own
from newsreader.links import in_ascii, links_of
from newsreader.ui import wording
from newsreader.ui.commands import Place
from newsreader.ui.keymap import bindings
from newsreader.ui.screens.article_screen import ArticleScreen
from newsreader.ui.widgets.link_list import LinkList, Listed


def listed(article: Article) -> tuple[Listed, ...]:
    """The links as they are listed: the article's own address first, then those in the text."""
    own_address = [Listed(own("This article"), article.url)] if article.url else []
    return (
        *own_address,
        *(
            Listed(clean_line(article.cut_text(link.span)), link.address, link.span)
            for link in links_of(article)
        ),
    )


class Links(ArticleScreen[Span]):
    """Answers with the place of a link that is to be shown in the text."""

    PLACE = Place.LINKS
    BINDINGS = bindings(PLACE)
    AUTO_FOCUS = "#links"

    links = query_one("#links", LinkList)

    def __init__(self, article: Article, keys: Mapping[str, str]) -> None:
        """Take the article, and the user's own keys."""
        super().__init__(article, keys)
        self._typed = ""

    def make_list(self) -> LinkList:
        """The links."""
        return LinkList(listed(self.article), id="links")

    def on_mount(self) -> None:
        """Show the links."""
        super().on_mount()
        self.links.items_changed()
        self.title_bar.show(
            join(" · ", (own("Links"), self.article.title)),
            wording.counted(self.links.item_count, "link"),
        )

    def on_key(self, event: events.Key) -> None:
        """A number opens its link, as soon as no longer number can be meant."""
        if not event.key.isdecimal():
            self._typed = ""
            return
        event.stop()
        self._typed = (self._typed + event.key).lstrip("0")
        number, count = int(self._typed or "0"), self.links.item_count
        if not 0 < number <= count:
            self.say(own(f"There is no link {number}."))
            self._typed = ""
            return
        self.links.set_cursor(number - 1)
        if number * 10 > count:
            self._typed = ""
            self.action_open()
        else:
            self.say(own(f"Link {number}: Enter opens it, or go on typing"))

    @on(LinkList.Chosen)
    def action_open(self) -> None:
        """Open the link that the cursor is on in the browser."""
        link = self.links.current
        if link is not None:
            self.app.open_url(in_ascii(link.address))
            self.say(join(" ", (own("Opened"), link.address)))

    def action_copy(self) -> None:
        """Copy the address of the link that the cursor is on."""
        link = self.links.current
        if link is not None:
            self.app.copy_to_clipboard(link.address)
            self.say(join(" ", (own("Copied:"), link.address)))

    def action_show(self) -> None:
        """Show where the link stands in the text."""
        link = self.links.current
        if link is not None and link.span is not None:
            self.dismiss(link.span)
        elif link is not None:
            self.say(own("This address does not stand in the text."))
