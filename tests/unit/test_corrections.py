"""Corrections: an article is made anew with its blocks as its reader says, and keeps its marks."""

from pathlib import Path

from builders import article
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsreader.article import Article, BlockKind
from newsreader.clean import clean_block
from newsreader.formats.markdown import load
from newsreader.formats.source import Source
from newsreader.library.correcting import correct
from newsreader.library.corrections import Correction, correction_of
from newsreader.library.entry import fingerprint

LINES = (
    "VARN — The council voted on Tuesday.",
    "▣The old bridge. | Teo Lind/Northline | bridge.jpg",
    "Volunteers on the quay. (Mara Ost/Northline)",
    "▣ | Mara Ost/ | quay.jpg",
    "Sign up for our newsletter",
    "What it costs",
)
STORY = article(*LINES, title="Bridge", standfirst="A vote.", source="Varn Courier", path="a.md")


def corrected(*corrections: tuple[str, BlockKind | None], story: Article = STORY) -> Article:
    """The article, blocks of these words being what is said."""
    said = [Correction(clean_block(words), kind) for words, kind in corrections]
    return correct(story, {fingerprint(story): said})


def blocks(story: Article) -> list[tuple[BlockKind, str]]:
    """The kinds and texts of the blocks."""
    return [(block.kind, story.cut_text(block.span)) for block in story.blocks]


def test_an_article_without_corrections_is_as_it_was() -> None:
    assert correct(STORY, {}) is STORY
    assert correct(STORY, {"another": [Correction(clean_block("What it costs"), None)]}) is STORY


def test_a_line_that_is_no_part_of_the_article_goes() -> None:
    story = corrected(("Sign up for our newsletter", None))
    assert "newsletter" not in story.text
    assert len(story.blocks) == len(STORY.blocks) - 1


def test_a_paragraph_becomes_a_caption_with_its_credit() -> None:
    story = corrected(("Volunteers on the quay. (Mara Ost/Northline)", BlockKind.CAPTION))
    assert [photo.caption for photo in story.photos] == [
        "The old bridge.",
        "Volunteers on the quay.",
        "",
    ]
    credit = story.photos[1].credit
    assert credit is not None
    assert (credit.photographer, credit.agency) == ("Mara Ost", "Northline")


def test_a_line_becomes_the_headline_and_the_old_one_a_paragraph() -> None:
    story = corrected(("What it costs", BlockKind.TITLE))
    assert story.title == "What it costs"
    assert blocks(story)[0] == (BlockKind.TITLE, "What it costs")
    assert (BlockKind.PARAGRAPH, "Bridge") in blocks(story)


def test_a_caption_that_is_none_leaves_its_picture() -> None:
    story = corrected(("The old bridge.", BlockKind.PARAGRAPH))
    assert (BlockKind.PARAGRAPH, "The old bridge.") in blocks(story)
    assert [photo.file for photo in story.photos] == ["bridge.jpg", "quay.jpg"]


def test_everything_else_stays_as_it_was() -> None:
    story = corrected(("What it costs", BlockKind.HEADING))
    assert (story.source, story.standfirst, story.title) == ("Varn Courier", "A vote.", "Bridge")
    assert [photo.file for photo in story.photos] == ["bridge.jpg", "quay.jpg"]
    assert blocks(story)[:-1] == blocks(STORY)[:-1]


def test_it_goes_on_to_be_known_by_the_text_as_it_was_read() -> None:
    story = corrected(("What it costs", None))
    assert fingerprint(story) == fingerprint(STORY)


def test_a_caption_is_found_to_be_corrected_though_its_credit_has_gone() -> None:
    words = clean_block("Volunteers on the quay. (Mara Ost/Northline)")
    said = [Correction(words, BlockKind.CAPTION)]
    assert correction_of(clean_block("Volunteers on the quay."), said) == said[0]
    assert correction_of(clean_block("Another line."), said) is None


@settings(suppress_health_check=[HealthCheck.too_slow])  # where the machine is busy
@given(
    st.dictionaries(
        st.sampled_from([STORY.cut_text(block.span) for block in STORY.blocks]),
        st.sampled_from([*BlockKind, None]),
        min_size=1,
    )
)
def test_whatever_is_corrected_the_blocks_are_spans_of_the_text(
    said: dict[str, BlockKind | None],
) -> None:
    story = corrected(*said.items())
    ends = [0]
    for block in story.blocks:
        assert ends[-1] <= block.span.start < block.span.end <= len(story.text)
        ends.append(block.span.end)
    pictures = {photo.file for photo in story.photos if photo.file}
    assert pictures == {"bridge.jpg", "quay.jpg"}
    assert fingerprint(story) == fingerprint(STORY)


def test_links_stay_where_they_were() -> None:
    story = load(
        Source(Path("a.md"), "# Bridge\n\nWhat it costs\n\nSee [the plan](https://a.example/).")
    )[0]
    now = corrected(("What it costs", None), story=story)
    (link,) = now.links
    assert (now.cut_text(link.span), link.address) == ("the plan", "https://a.example/")
