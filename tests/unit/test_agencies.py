"""Whom photos come from: one name for the ways in which an agency is written."""

import pytest

from newsreader.captions.agencies import parties


def keys(agency: str) -> set[str]:
    """What the names in a credit are told from others by."""
    return {key for key, _ in parties(agency)}


@pytest.mark.parametrize(
    "ways",
    [
        ("Getty", "Getty images", "gettyimages", "Getty Images"),
        ("AP", "AP Photo", "The Associated Press", "Copyright The AP. All rights reserved"),
        ("AFP", "Agence France-Presse", "Agence France Presse"),
        ("dpa", "DPA Images", "dpa-Zentralbild"),
        ("picture alliance", "picture-alliance"),
        ("PA", "PA Media", "PA Wire", "Press Association"),
        ("Alamy", "Alamy Stock Photo", "alamy live news"),
        ("Shutterstock", "shutterstock.com"),
    ],
)
def test_one_agency_written_in_many_ways_is_one(ways: tuple[str, ...]) -> None:
    assert len({frozenset(keys(way)) for way in ways}) == 1


@pytest.mark.parametrize(
    ("credit", "names"),
    [
        ("AFP via Getty Images", ["AFP", "Getty Images"]),
        ("Anadolu Agency/Getty Images", ["Anadolu Agency", "Getty Images"]),
        ("Norpress", ["Norpress"]),
        ("", []),
    ],
)
def test_a_photo_that_came_through_an_agency_comes_from_both(credit: str, names: list[str]) -> None:
    assert [name for _, name in parties(credit)] == names


def test_papers_with_the_same_first_word_are_not_one() -> None:
    assert keys("Varn News") != keys("Varn Press")
    assert keys("Global Images") != keys("Global News")
