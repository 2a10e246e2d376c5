"""Articles that the tests of the screen read: fictional people in fictional places."""

from pathlib import Path

from builders import article, quoting

from newsreader.article import Article, ArticleError

TWICE = "“We have carried sandbags up that street twice,”"
MONEY = "that the money is not there"
NOBODY = "“Nobody asked us.”"
AGAIN = "“We will not do it a third time.”"


def river() -> Article:
    """An article with everything in it: photos, quotes of three speakers, a heading."""
    return quoting(
        article(
            "by By Ilse Maran",
            "VARN — The town council voted on Tuesday to move the old bridge.",
            "▣The old bridge on the morning after the flood. | Teo Lind/Northline | bridge.jpg",
            f"{TWICE} said Dora Kessler, the mayor. {AGAIN} She would not say more.",
            "# What it costs",
            f"The clerk, Jon Abel, said {MONEY}. Abel keeps the books.",
            *(f"Paragraph {number} goes on about the river. " * 12 for number in range(1, 9)),
            "▣Volunteers pass sandbags along the quay. | Mara Ost/Northline",
            f"A resident called out: {NOBODY}",
            *(f"Then number {number} of the endless speeches. " * 12 for number in range(1, 9)),
            "▣A model of the second plan. | Varn Courier",
            "The vote stands.",
            title="River town votes to move its bridge",
            standfirst="After two floods residents choose the costlier plan.",
            source="Varn Courier",
            published="2024-05-14",
            url="https://varn.example/bridge",
            path="river.md",
        ),
        (TWICE, "Dora Kessler"),
        (AGAIN, "She = Dora Kessler"),
        (MONEY, "Abel = Jon Abel"),
        (NOBODY, ""),
    )


def ferry() -> Article:
    """A short article, the day before."""
    return article(
        "It rained in Varn.",
        title="Ferry operators ask for a year",
        source="Harbour Post",
        published="2024-05-13",
        path="ferry.md",
    )


def sky() -> Article:
    """A short article without a day, whose headline comes first in the alphabet."""
    return article(
        "Who owns the dark?", title="A night sky for everyone", source="The Quarter", path="sky.md"
    )


def broken() -> ArticleError:
    """A file that cannot be read."""
    return ArticleError(Path("minutes.txt"), "not text: it starts like a picture")


def long_text(paragraphs: int = 60) -> Article:
    """An article of many screens, each paragraph with a number of its own."""
    return article(
        *(f"Number {number} begins. " + "And on it goes. " * 20 for number in range(paragraphs)),
        title="Long read",
        source="The Quarter",
        published="2024-05-12",
        path="long.md",
    )


def shelf() -> list[Article | ArticleError]:
    """A small folder: three articles and a file that cannot be read."""
    return [river(), ferry(), sky(), broken()]
