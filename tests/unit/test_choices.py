"""What is chosen on the screen holds until the settings are changed."""

from newsreader.ui.choices import choose, chosen
from newsreader.ui.keeping import Keeping


def test_without_a_choice_the_settings_hold() -> None:
    assert chosen(Keeping(None), "column", 72) == "72"


def test_a_choice_holds_over_the_settings() -> None:
    keeping = Keeping(None)
    choose(keeping, "theme", "night", "paper")
    assert chosen(keeping, "theme", "paper") == "night"


def test_a_choice_gives_way_when_the_settings_say_something_else() -> None:
    keeping = Keeping(None)
    choose(keeping, "theme", "night", "paper")
    assert chosen(keeping, "theme", "high-contrast") == "high-contrast"


def test_a_choice_of_an_earlier_version_holds() -> None:
    keeping = Keeping(None)
    keeping.remember("split", "40")
    assert chosen(keeping, "split", 34) == "40"
