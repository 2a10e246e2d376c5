"""How pictures are shown on which terminal, and what is said of a picture's file."""

from dataclasses import replace

import pytest
from builders import article

from newsreader.clean import clean_line
from newsreader.pictures.facts import PictureFacts
from newsreader.pictures.wishes import Way
from newsreader.ui.graphics import find_way
from newsreader.ui.photo_fields import article_fields, file_fields


@pytest.mark.parametrize(
    ("environment", "way"),
    [
        ({"TERM": "xterm-256color"}, Way.BLOCKS),
        ({"TERM": "xterm-kitty"}, Way.KITTY),
        ({"TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"}, Way.KITTY),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "ghostty"}, Way.KITTY),
        ({"TERM": "foot"}, Way.SIXEL),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, Way.SIXEL),
        ({"TERM": "xterm-256color", "LC_TERMINAL": "iTerm2"}, Way.SIXEL),
        ({"TERM": "xterm-256color", "KONSOLE_VERSION": "230801"}, Way.SIXEL),
        ({"TERM": "xterm-256color", "KONSOLE_VERSION": "200401"}, Way.BLOCKS),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/t,1,0", "KITTY_WINDOW_ID": "1"}, Way.BLOCKS),
        ({"TERM": "screen", "STY": "1.pts", "TERM_PROGRAM": "WezTerm"}, Way.BLOCKS),
        ({}, Way.BLOCKS),
    ],
)
def test_a_terminal_is_known_by_its_environment(environment: dict[str, str], way: Way) -> None:
    assert find_way("auto", environment, true_colour=True) is way


def test_the_settings_decide_before_the_environment() -> None:
    assert find_way("sixel", {"TERM": "xterm-kitty"}, true_colour=True) is Way.SIXEL
    assert find_way("blocks", {"TERM": "xterm-kitty"}, true_colour=True) is Way.BLOCKS
    assert find_way("kitty", {}, true_colour=True) is Way.KITTY


def test_without_all_colours_there_are_no_placeholders() -> None:
    assert find_way("auto", {"TERM": "xterm-kitty"}, true_colour=False) is Way.BLOCKS
    assert find_way("kitty", {}, true_colour=False) is Way.BLOCKS
    assert find_way("sixel", {}, true_colour=False) is Way.SIXEL


FACTS = PictureFacts(
    width=5472,
    height=3648,
    kind=clean_line("JPEG"),
    size=9_560_959,
    caption=clean_line("The old bridge after the flood, 14 May. NORTHLINE/Teo Lind"),
    byline=clean_line("Teo Lind"),
    credit=clean_line("NORTHLINE"),
    copyright=clean_line("All rights with Northline"),
    taken=clean_line("2024-05-14T07:02:11"),
    city=clean_line("Varn"),
    country=clean_line("Varnland"),
)


def test_a_file_says_only_what_the_article_does_not() -> None:
    photo = article("▣The old bridge after the flood. | Teo Lind/Northline | bridge.jpg").photos[0]
    rows = file_fields(FACTS, photo).plain.splitlines()
    assert " ".join(rows[0].split()) == "Picture 5,472 × 3,648 · JPEG · 9.6 MB"
    text = "\n".join(rows)
    assert "From the picture's file" in text
    assert "NORTHLINE/Teo Lind" in text  # its caption says more
    assert "Photographer" not in text
    assert "Credit" not in text
    assert "All rights with Northline" in text
    assert "Varn, Varnland" in text
    assert "14 May 2024" in text


def test_a_file_that_says_nothing_more_has_no_heading() -> None:
    photo = article("▣The old bridge.").photos[0]
    facts = PictureFacts(width=40, height=30, kind=clean_line("PNG"), size=812)
    plain = file_fields(facts, photo).plain
    assert " ".join(plain.split()) == "Picture 40 × 30 · PNG · 812 bytes"


def test_a_picture_in_the_article_s_own_file_is_not_given_a_name() -> None:
    photo = replace(article("▣The quay.").photos[0], file=clean_line("#data:3"))
    assert "in the article's own file" in article_fields(photo).plain
    assert "#data" not in article_fields(photo).plain
