"""Pictures in a terminal: what is sent to one that knows kitty's protocol, sixels, or neither."""

import base64
import io
import re
from pathlib import Path

import pytest
from builders import write
from made_pictures import BLUE, RED, halves, save
from PIL import Image
from terminals import Terminal

pytest.importorskip("textual_image", reason="textual-image is not installed (extra `images`)")

PLACEHOLDER = "\U0010eeee".encode()
STORY = """\
# The quay at seven

It rained in Varn.

![The quay.](quay.png)

![The bridge.](bridge.png)
"""

DECODER = "newsreader.pictures"
"""What the process that decodes pictures runs."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an article that has two pictures."""
    write(tmp_path, "quay.md", STORY)
    save(tmp_path / "quay.png", halves(400, 400))
    save(tmp_path / "bridge.png", halves(400, 200))
    return tmp_path


def opened(folder: Path, term: str, **environment: str) -> Terminal:
    """The reader on the folder, in a terminal of some name."""
    known = {"TERM": term, "COLORTERM": "truecolor", "TERM_PROGRAM": "", "KITTY_WINDOW_ID": ""}
    known |= {"TMUX": "", "STY": "", "LC_TERMINAL": "", "KONSOLE_VERSION": ""}
    return Terminal([str(folder)], environment={**known, **environment})


def go_to_gallery(terminal: Terminal, until: bytes, keys: str = "c") -> bytes:
    """Open the gallery; gives all that is sent until something has come."""
    terminal.wait_for("It rained in Varn.")
    return press(terminal, keys, until)


def press(terminal: Terminal, keys: str, until: bytes) -> bytes:
    """Press keys; gives all that is sent until something has come."""
    terminal.press(keys)
    terminal.wait_for_bytes(until)
    return terminal.stream[terminal.pressed_at :]


def test_kitty_is_sent_a_picture_and_the_cells_that_show_it(folder: Path) -> None:
    with opened(folder, "xterm-kitty") as terminal:
        sent = go_to_gallery(terminal, PLACEHOLDER)
        parts = re.findall(rb"\x1b_G([^;]*);([^\x1b]*)\x1b\\", sent)
        head = dict(each.split(b"=") for each in parts[0][0].split(b","))
        assert (head[b"a"], head[b"U"], head[b"q"]) == (b"T", b"1", b"2")
        data = base64.b64decode(b"".join(payload for _, payload in parts))
        image = Image.open(io.BytesIO(data)).convert("RGB")
        columns, rows = int(head[b"c"]), int(head[b"r"])
        assert image.size == (columns * 10, rows * 20)
        assert image.getpixel((5, 5)) == RED
        assert image.getpixel((image.width - 5, 5)) == BLUE
        number = int(head[b"i"])
        ink = b"38;2;%d;%d;%d" % (number >> 16, number >> 8 & 255, number & 255)
        terminal.wait_for_bytes(PLACEHOLDER, columns * rows)
        assert ink in terminal.stream[terminal.pressed_at :]
        terminal.press("\x11")
        assert terminal.wait() == 0


def sixels(sent: bytes) -> Image.Image:
    """The picture that a sequence of sixels draws."""
    found = re.search(rb'\x1bP[^q]*q"1;1;(\d+);(\d+)([^\x1b]*)\x1b\\', sent)
    assert found is not None
    image = Image.new("RGB", (int(found[1]), int(found[2])))
    colours: dict[int, tuple[int, int, int]] = {}
    x = y = colour = 0
    token = rb"#(\d+)(?:;2;(\d+);(\d+);(\d+))?|!(\d+)([?-~])|([?-~])|(\$)|(-)"
    for one in re.finditer(token, found[3]):
        if one[1]:
            colour = int(one[1])
            if one[2]:
                red, green, blue = (round(int(each) * 2.55) for each in one.groups()[1:4])
                colours[colour] = red, green, blue
        elif one[8]:
            x = 0
        elif one[9]:
            x, y = 0, y + 6
        else:
            bits, end = (one[6] or one[7])[0] - 63, x + int(one[5] or 1)
            for bit in range(6):
                if bits >> bit & 1 and y + bit < image.height:
                    image.paste(colours[colour], (x, y + bit, end, y + bit + 1))
            x = end
    return image


def test_a_sixel_terminal_is_sent_the_picture_where_its_frame_is(folder: Path) -> None:
    with opened(folder, "foot") as terminal:
        sent = go_to_gallery(terminal, b"\x1b\\\x1b8")
        image = sixels(sent)
        assert image.width % 10 == 0
        assert image.height % 20 == 0
        red, blue = image.getpixel((5, 5)), image.getpixel((image.width - 5, image.height - 5))
        assert red == (199, 0, 0)
        assert blue == (0, 0, 199)
        place = re.search(rb"\x1b7\x1b\[(\d+);(\d+)H\x1bP", sent)
        assert place is not None
        row, column = int(place[1]), int(place[2])
        assert 2 < row < 10
        assert column + image.width // 10 < 80
        assert row + image.height // 20 < 39  # the last row would make the terminal scroll
        terminal.press("\x11")
        assert terminal.wait() == 0


def test_sixels_are_not_drawn_over_the_help_and_come_back_behind_it(folder: Path) -> None:
    with opened(folder, "foot") as terminal:
        go_to_gallery(terminal, b"\x1b\\\x1b8")
        sent = press(terminal, "?", b"In the photos")
        assert b"\x1bP" not in sent
        press(terminal, "\x1b", b"\x1bP")
        terminal.press("\x11")
        assert terminal.wait() == 0


def test_a_picture_over_the_whole_screen_leaves_the_last_row_free(folder: Path) -> None:
    with opened(folder, "foot") as terminal:
        go_to_gallery(terminal, b"\x1b\\\x1b8")
        press(terminal, "f", b'"1;1;780;780')  # 39 of the 40 rows
        press(terminal, "f", b"\x1b\\\x1b8")
        assert b'"1;1;780;780' not in terminal.stream[terminal.pressed_at :]
        terminal.press("\x11")
        assert terminal.wait() == 0


@pytest.mark.parametrize("environment", [{"TMUX": "/tmp/tmux,1,0"}, {"NO_COLOR": "1"}])
def test_elsewhere_there_are_half_blocks_and_nothing_else(
    folder: Path, environment: dict[str, str]
) -> None:
    with opened(folder, "xterm-kitty", **environment) as terminal:
        sent = go_to_gallery(terminal, "▀▀▀".encode())
        assert b"\x1b_G" not in sent
        assert b"\x1bP" not in sent
        terminal.press("\x11")
        assert terminal.wait() == 0


def test_half_blocks_have_the_colours_of_the_picture(folder: Path) -> None:
    with opened(folder, "xterm-256color") as terminal:
        sent = go_to_gallery(terminal, "▀▀▀".encode())
        assert b"38;2;200;0;0;48;2;200;0;0m\xe2\x96\x80" in sent
        assert b"38;2;0;0;200;48;2;0;0;200m\xe2\x96\x80" in sent
        terminal.press("\x11")
        assert terminal.wait() == 0


def test_the_settings_turn_pictures_off(folder: Path, own_folders: Path) -> None:
    write(own_folders / "config", "settings.yaml", "pictures: off\n")
    with opened(folder, "xterm-kitty") as terminal:
        sent = go_to_gallery(terminal, b"quay.png")
        assert b"\x1b_G" not in sent
        assert terminal.children(DECODER) == []
        terminal.press("\x11")
        assert terminal.wait() == 0


def test_no_process_that_decodes_is_left_behind(folder: Path) -> None:
    with opened(folder, "xterm-256color") as terminal:
        go_to_gallery(terminal, "▀▀▀".encode())
        workers = terminal.children(DECODER)
        assert len(workers) == 1
        terminal.press("\x11")
        assert terminal.wait() == 0
        assert terminal.children(DECODER) == []
