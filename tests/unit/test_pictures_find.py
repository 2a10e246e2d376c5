"""Finding the bytes of a picture, and nothing that is not the article's."""

import os
from base64 import b64encode
from dataclasses import replace
from pathlib import Path

import pytest
from builders import article
from made_pictures import encoded, halves, save

from newsreader.article import ArticleError, Photo
from newsreader.clean import clean_line
from newsreader.formats import read
from newsreader.library.reading import read_articles
from newsreader.paths import samples_folder
from newsreader.pictures import find
from newsreader.pictures.find import file_beside, picture_bytes, why_no_place
from newsreader.pictures.wishes import PictureError, PicturePlace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of articles with a picture beside, one below, and one outside."""
    save(tmp_path / "secret.png")
    save(tmp_path / "news" / "quay.png")
    save(tmp_path / "news" / "River town_files" / "the mayor & co.png")
    return tmp_path / "news"


def asked(folder: Path, name: str) -> bytes:
    return picture_bytes(PicturePlace(folder / "river.md", "markdown", name))


def refusal(folder: Path, name: str) -> str:
    with pytest.raises(PictureError) as raised:
        asked(folder, name)
    return str(raised.value)


def test_a_picture_beside_the_article_is_found(folder: Path) -> None:
    assert asked(folder, "quay.png") == (folder / "quay.png").read_bytes()
    assert asked(folder, "./quay.png") == (folder / "quay.png").read_bytes()


@pytest.mark.parametrize(
    "name",
    [
        "River town_files/the mayor & co.png",
        "River%20town_files/the%20mayor%20%26%20co.png",
        "River%20town_files/the%20mayor%20%26%20co.png?width=600#top",
        "River town_files\\the mayor & co.png",
    ],
)
def test_the_names_that_browsers_write_are_understood(folder: Path, name: str) -> None:
    assert asked(folder, name)


def test_a_name_that_looks_quoted_and_is_there_is_taken_as_it_is(folder: Path) -> None:
    save(folder / "50%25.png", halves(2, 2))
    save(folder / "50%.png", halves(4, 4))
    assert asked(folder, "50%25.png") == (folder / "50%25.png").read_bytes()


@pytest.mark.parametrize(
    "name",
    ["../secret.png", "River town_files/../../secret.png", "%2e%2e/secret.png", "..\\secret.png"],
)
def test_nothing_outside_the_article_s_folder_is_opened(folder: Path, name: str) -> None:
    assert "not in the article's folder" in refusal(folder, name)


def test_an_absolute_path_is_not_followed(folder: Path) -> None:
    assert "not in the article's folder" in refusal(folder, str(folder.parent / "secret.png"))
    assert (
        "not in the article's folder" in refusal(folder, "/etc/hostname")
        or not Path("/etc/hostname").exists()
    )


def test_a_link_that_leads_out_is_not_followed_and_one_that_stays_is(folder: Path) -> None:
    (folder / "out.png").symlink_to(folder.parent / "secret.png")
    (folder / "in.png").symlink_to(folder / "quay.png")
    (folder / "dangling.png").symlink_to(folder / "gone.png")
    assert "not in the article's folder" in refusal(folder, "out.png")
    assert asked(folder, "in.png")
    assert "link to a file that is not there" in refusal(folder, "dangling.png")


def test_what_is_no_ordinary_file_is_left_alone(folder: Path) -> None:
    os.mkfifo(folder / "pipe.png")
    assert "not an ordinary file" in refusal(folder, "pipe.png")
    assert "not an ordinary file" in refusal(folder, "River town_files")


def test_a_missing_file_and_an_impossible_name_are_told_plainly(folder: Path) -> None:
    assert refusal(folder, "bridge.png") == "bridge.png is not there."
    assert refusal(folder, "quay.png/inner.png") == "quay.png/inner.png is not there."
    assert "no name of a file" in refusal(folder, "a\0b.png")
    assert "is not there" in refusal(folder, "x" * 5000)


def test_an_empty_file_and_one_too_large_are_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "empty.png").write_bytes(b"")
    assert refusal(folder, "empty.png") == "empty.png is empty."
    monkeypatch.setattr(find, "MOST_BYTES", 10)
    assert "too large" in refusal(folder, "quay.png")


def test_a_photo_without_a_file_says_what_there_is_instead() -> None:
    photo = article("▣The quay.").photos[0]
    assert why_no_place(photo) == "The article names no picture file."
    with_address = replace(photo, url=clean_line("https://varn.example/quay.jpg"))
    assert "nothing is fetched" in why_no_place(with_address)
    assert why_no_place(Photo(file=clean_line("quay.png"))) == ""


def test_the_file_is_given_with_its_whole_path(folder: Path) -> None:
    assert file_beside(folder / "river.md", "quay.png") == (folder / "quay.png").resolve()


def embedded(path: Path) -> bytes:
    """The bytes of the one picture that is in an article's file."""
    story = read(path)[0]
    (photo,) = (photo for photo in story.photos if photo.file)
    assert photo.file.startswith("#"), photo.file
    return picture_bytes(PicturePlace(path, story.format, photo.file))


def test_a_picture_in_a_web_page_is_taken_out_of_it(tmp_path: Path) -> None:
    picture = encoded(halves(60, 60))
    text = "<p>" + "It rained in Varn for nine days and nobody minded. " * 9 + "</p>"
    path = tmp_path / "page.html"
    path.write_text(
        "<!DOCTYPE html><html><head><title>Rain in Varn</title></head><body><article>"
        f"<h1>Rain in Varn</h1>{text * 3}<figure><img alt='Rain' src='data:image/png;base64,"
        f"{b64encode(picture + bytes(400)).decode()}'><figcaption>The quay.</figcaption></figure>"
        f"{text}</article></body></html>"
    )
    assert embedded(path).startswith(picture)
    story = read(path)[0]
    with pytest.raises(PictureError, match="cannot be taken out"):
        picture_bytes(PicturePlace(path, story.format, "#data:9"))
    with pytest.raises(PictureError, match="cannot be taken out"):
        picture_bytes(PicturePlace(path, story.format, "#../../secret"))


def test_every_picture_that_the_samples_name_is_there() -> None:
    kinds = set()
    for path in sorted(samples_folder().iterdir()):
        try:
            stories = read_articles(path) if path.is_file() else ()
        except ArticleError:
            continue
        for story in stories:
            for photo in story.photos:
                if photo.file:
                    assert picture_bytes(PicturePlace(path, story.format, photo.file))
                    kinds.add((story.format, photo.file.startswith("#")))
    assert {("markdown", False), ("epub", True), ("mhtml", True)} <= kinds


def test_an_embedded_picture_of_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    for name in ("html", "mhtml", "mail", "epub", "markdown"):
        with pytest.raises(PictureError):
            picture_bytes(PicturePlace(tmp_path / "gone", name, "#data:1"))
