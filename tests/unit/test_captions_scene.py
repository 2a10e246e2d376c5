"""Where and when: the place and the day that agencies write into captions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.captions import find_scene, parse_credit


@pytest.mark.parametrize(
    ("caption", "place", "taken"),
    [
        (
            "Fighters guard the gate in Varn, Tarsen, Monday, Aug. 16, 2021.",
            "Varn, Tarsen",
            "2021-08-16",
        ),
        (
            "A man looks on near Serrat Pass, Tarsen on May 2, 2024. The road was closed.",
            "Serrat Pass, Tarsen",
            "2024-05-02",
        ),
        ("The river at Hollow Bend on Sunday 12 May 2024", "Hollow Bend", "2024-05-12"),
        ("Volunteers in Varn, 18 January 2024 (file).", "Varn", "2024-01-18"),
        ("VARN, TARSEN - AUGUST 16: People wait at the quay.", "Varn, Tarsen", ""),
        ("VARN, TARSEN - MAY 14, 2024: The bridge.", "Varn, Tarsen", "2024-05-14"),
        ("Des habitants à Saint-Aurin, le 6 avril 2024.", "Saint-Aurin", "2024-04-06"),
        ("Die Uhr in Hallbruck am 27. April 2024", "Hallbruck", "2024-04-27"),
        ("The vote, 14 May 2024.", "", "2024-05-14"),
        ("The old bridge, built in 1961.", "", ""),
        ("Dora Kessler speaks in the Great Hall.", "", ""),
        ("It opened on 3 May 2019 to great applause", "", ""),
    ],
)
def test_a_caption_that_says_where_and_when(caption: str, place: str, taken: str) -> None:
    scene = find_scene(caption)
    assert (scene.place, scene.taken) == (place, taken)


@given(st.text(max_size=300))
def test_any_caption_gives_a_place_that_stands_in_it(caption: str) -> None:
    scene = find_scene(caption)
    assert scene.place.casefold() in caption.casefold()


@pytest.mark.parametrize(
    ("credit", "note"),
    [
        ("Teo Lind/Northline", ""),
        ("Teo Lind/AFP via Getty Images", "via Getty Images"),
        ("Handout/Varn police", "Handout"),
        ("Northline, file photo", "file photo"),
        ("Courtesy of Dora Kessler", "Courtesy of"),
        ("via Reuters", "via Reuters"),
    ],
)
def test_a_credit_says_how_the_picture_came(credit: str, note: str) -> None:
    assert parse_credit(credit).note == note
