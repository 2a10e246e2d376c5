"""Files as a format reader gets them: opened with care, decoded without failing."""

import os
import socket
from pathlib import Path

import pytest

from newsreader.article import ArticleError
from newsreader.formats.source import decode, goes_beyond, read_source

GERMAN = "Die Bürgermeisterin sagte: „Wir öffnen die Brücke.“\n"


def reason(path: Path) -> str:
    with pytest.raises(ArticleError) as caught:
        read_source(path)
    assert caught.value.path == path
    return caught.value.reason


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_text_in_a_common_encoding_is_read_as_it_was_written(encoding: str) -> None:
    assert decode(GERMAN.encode(encoding)) == GERMAN


@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-8"])
def test_a_byte_order_mark_is_not_part_of_the_text(mark: str) -> None:
    assert decode("\ufeff\ufeffRain".encode(mark)) == "Rain"


def test_damage_in_utf_8_costs_only_the_damaged_characters() -> None:
    data = "Café, naïve, Brücke".encode() + b" \xe2\x82 and \xc0\x9b on"
    text = decode(data)
    assert text.startswith("Café, naïve, Brücke \ufffd and")
    assert "\x1b" not in text


def test_windows_1252_with_typographic_marks_is_not_taken_for_utf_8() -> None:
    assert decode(b"CAF\xc9\x94 is open \x97 caf\xe9, na\xefve, \x93yes\x94 \x85 5 \x80") == (
        "CAFÉ” is open — café, naïve, “yes” … 5 €"
    )


def test_bytes_that_no_encoding_explains_become_replacement_characters() -> None:
    assert decode(b"caf\xe9 \x81 \x9d") == "café \ufffd \ufffd"


def test_a_file_is_read_with_its_text_and_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "Rain.TXT"
    path.write_bytes("Rain".encode("utf-16"))
    read = read_source(path)
    assert (read.text, read.data, read.cut) == ("Rain", "Rain".encode("utf-16"), False)
    assert read.suffix == ".txt"


def test_a_longer_file_is_cut_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes("words and café".encode())
    read = read_source(path, most=8)
    assert (read.text, read.cut) == ("words an", True)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7\n", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG picture"),
        (b"GIF89a", "a GIF picture"),
        (b"PK\x03\x04\x14\0", "a ZIP archive"),
        (b"PK\x03\x04" + bytes(26) + b"word/document.xml", "a Word document"),
        (b"SQLite format 3\0", "an SQLite database"),
        (b"\x7fELF\x02", "a program"),
        (b"\0\0\0\x18ftypmp42", "a film or picture"),
    ],
)
def test_a_file_of_another_kind_is_named(tmp_path: Path, head: bytes, kind: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(head + b" and more" * 40)
    assert reason(path).startswith(f"not text: {kind}")


def test_a_document_comes_with_advice(tmp_path: Path) -> None:
    path = tmp_path / "report.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert reason(path).endswith("Save its text as .txt or .md")


@pytest.mark.parametrize(
    "head", [b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/epub+zip", b"WARC/1.0\r\n"]
)
def test_an_archive_of_articles_comes_as_bytes(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "articles"
    path.write_bytes(head)
    source = read_source(path)
    assert (source.text, source.data) == ("", head)


@pytest.mark.parametrize(
    "data", [bytes(4096), bytes(range(256)) * 40, b"Begin\n" + bytes(5000), b"\x01\x02\x03\x04 x"]
)
def test_bytes_that_are_no_text_are_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "article.md"
    path.write_bytes(data)
    assert reason(path) == "not text: binary data"


def test_a_stray_zero_byte_does_not_make_a_file_binary(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"The council met on Tuesday. \0 It rained.\n" * 5)
    assert "It rained." in read_source(path).text


@pytest.mark.parametrize("data", [b"", b"\n", b" \t\r\n" * 100, b"\xef\xbb\xbf", b"\xff\xfe"])
def test_a_file_with_nothing_in_it_is_empty(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    assert reason(path) == "empty"


def test_what_is_not_there_or_not_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "dangling.txt").symlink_to("nowhere.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert reason(tmp_path / "none.txt") == "there is no such file"
    assert reason(tmp_path / "dangling.txt") == "a link to a file that is not there"
    assert reason(tmp_path / "loop.txt") == "a link that leads back to itself"
    assert reason(tmp_path) == "a folder, not a file"
    assert reason(Path("/dev/null")) == "a device, not a file"
    assert reason(Path("a\0b.txt")) == "no file can have this name"
    assert reason(tmp_path / ("n" * 300)) == "its name is too long"


def test_a_pipe_or_socket_is_refused_without_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")
        assert reason(tmp_path / "socket.txt") == "a socket, not a file"
    assert reason(tmp_path / "pipe.txt") == "a pipe, not a file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("closed")
    path.chmod(0)
    assert "permission" in reason(path)


def test_whether_there_is_more_of_a_file_is_known_without_reading_all_of_it(tmp_path: Path) -> None:
    path = tmp_path / "rain.txt"
    assert not goes_beyond(path, 100)
    path.write_bytes(b"\x1f\x8b\x08 no such data")
    assert not goes_beyond(path, 100)
    path.write_bytes(b"It rained.\n" * 5)
    assert not goes_beyond(path, 1000)
    assert goes_beyond(path, 40)
    path.write_bytes(b"\n" * 90)
    assert goes_beyond(path, 100)
