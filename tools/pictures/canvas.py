"""A small canvas for flat illustrations: gradients, hills, glows, reflections, figures.

Pictures are drawn in units of their final size, at three times that size, and brought down at
the end, which smooths every edge. Whatever looks random comes from a seed, so that a picture
drawn twice is the same file.
"""

import math
import random
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw, ImageFilter

WIDTH, HEIGHT = 480, 320
"""The size of a finished picture, and the units that scenes are drawn in."""

COLOURS = 160
"""How many colours a finished picture keeps: few enough for a small file, dithered."""

_SCALE = 3

Point = tuple[float, float]
Pen = ImageDraw.ImageDraw


def mix(first: str, second: str, share: float) -> str:
    """The colour that lies between two, `share` of the way (0 to 1) to the second."""
    pairs = zip(ImageColor.getrgb(first), ImageColor.getrgb(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def ripple(seed: int, roughness: float = 1.0) -> Callable[[float], float]:
    """A smooth wavy function of x with values around -1 to 1: the line of a hill, of a shore."""
    dice = random.Random(seed)
    waves = [
        (dice.uniform(0.6, 1.0) / n**1.2, n * dice.uniform(0.008, 0.013), dice.uniform(0, 6.3))
        for n in range(1, 3 + round(4 * roughness))
    ]
    total = sum(height for height, _, _ in waves)
    return lambda x: sum(h * math.sin(x * f + p) for h, f, p in waves) / total


class Canvas:
    """A picture in the making."""

    def __init__(self, ground: str) -> None:
        """Start with a plain ground."""
        self.image = Image.new("RGB", (WIDTH * _SCALE, HEIGHT * _SCALE), ground)
        self._pen = ImageDraw.Draw(self.image)

    def polygon(self, points: Sequence[Point], colour: str) -> None:
        """Fill a polygon."""
        self._pen.polygon([(x * _SCALE, y * _SCALE) for x, y in points], fill=colour)

    def box(self, x: float, y: float, w: float, h: float, colour: str, radius: float = 0) -> None:
        """Fill a rectangle, with round corners if a radius is given."""
        corners = (x * _SCALE, y * _SCALE, (x + w) * _SCALE - 1, (y + h) * _SCALE - 1)
        self._pen.rounded_rectangle(corners, radius * _SCALE, fill=colour)

    def disc(self, x: float, y: float, r: float, colour: str, height: float | None = None) -> None:
        """Fill a circle about a centre, or an ellipse where a height is given."""
        ry = r if height is None else height
        corners = ((x - r) * _SCALE, (y - ry) * _SCALE, (x + r) * _SCALE, (y + ry) * _SCALE)
        self._pen.ellipse(corners, fill=colour)

    def slice(self, x: float, y: float, r: float, start: float, end: float, colour: str) -> None:
        """Fill a slice of a circle between two angles in degrees, clockwise from three o'clock."""
        corners = ((x - r) * _SCALE, (y - r) * _SCALE, (x + r) * _SCALE, (y + r) * _SCALE)
        self._pen.pieslice(corners, start, end, fill=colour)

    def line(self, points: Sequence[Point], colour: str, width: float = 1) -> None:
        """Draw a line through points."""
        scaled = [(x * _SCALE, y * _SCALE) for x, y in points]
        self._pen.line(scaled, fill=colour, width=max(1, round(width * _SCALE)), joint="curve")

    def gradient(self, top: float, bottom: float, colours: Sequence[str]) -> None:
        """Fill a band across the picture, from the first colour above to the last below."""
        rows = round((bottom - top) * _SCALE)
        column = Image.new("RGB", (1, rows))
        for row in range(rows):
            place = row / rows * (len(colours) - 1)
            at = int(place)
            colour = mix(colours[at], colours[min(at + 1, len(colours) - 1)], place - at)
            column.putpixel((0, row), ImageColor.getrgb(colour)[:3])
        self.image.paste(column.resize((WIDTH * _SCALE, rows)), (0, round(top * _SCALE)))

    def hills(self, y: float, height: float, colour: str, seed: int, rough: float = 1.0) -> None:
        """Fill everything below a wavy line about a level."""
        wave = ripple(seed, rough)
        crest = [(x, y - height * wave(x)) for x in range(-4, WIDTH + 8, 4)]
        self.polygon([*crest, (WIDTH + 4, HEIGHT), (-4, HEIGHT)], colour)

    def glow(self, x: float, y: float, r: float, colour: str, strength: float = 0.7) -> None:
        """Let a light shine about a point, fading to nothing at the radius."""
        size = max(2, round(r))
        shade = Image.radial_gradient("L").resize((size * 2, size * 2))
        mask = shade.point([round(max(0.0, 1 - v / 180) ** 2 * 255 * strength) for v in range(256)])
        mask = mask.resize((size * 2 * _SCALE, size * 2 * _SCALE), Image.Resampling.BILINEAR)
        self.image.paste(colour, (round((x - size) * _SCALE), round((y - size) * _SCALE)), mask)

    def veil(self, points: Sequence[Point], colour: str, strength: float, soft: float = 0) -> None:
        """Lay a see-through polygon over the picture, its edge blurred if `soft`."""
        mask = Image.new("L", self.image.size)
        scaled = [(x * _SCALE, y * _SCALE) for x, y in points]
        ImageDraw.Draw(mask).polygon(scaled, fill=round(strength * 255))
        if soft:
            mask = mask.filter(ImageFilter.GaussianBlur(soft * _SCALE))
        self.image.paste(colour, (0, 0), mask)

    def cut_out(self, draw: Callable[[Pen, int], None], colour: str) -> None:
        """Fill a shape that is drawn on a mask: 255 where the colour goes, 0 where it is cut out.

        `draw` gets the mask's pen and how many of its pixels make a unit.
        """
        mask = Image.new("L", self.image.size)
        draw(ImageDraw.Draw(mask), _SCALE)
        self.image.paste(colour, (0, 0), mask)

    def reflect(self, shore: float, bottom: float, tint: str, share: float, seed: int = 1) -> None:
        """Make water below the shore line: what stands above, upside down, tinted and rippled."""
        dice = random.Random(seed)
        edge, rows = round(shore * _SCALE), round((bottom - shore) * _SCALE)
        for row in range(rows):
            depth = row / rows
            source = max(0, edge - 1 - row)
            shift = round(math.sin(row * 0.21 / _SCALE * (3 - depth)) * (1 + 5 * depth))
            strip = self.image.crop((0, source, WIDTH * _SCALE, source + 1))
            tinted = Image.blend(strip, Image.new("RGB", strip.size, tint), share + 0.25 * depth)
            self.image.paste(tinted, (0, edge + row))
            self.image.paste(tinted, (shift, edge + row))
        for _ in range(26):
            y = shore + (bottom - shore) * dice.random() ** 0.8
            x, length = dice.uniform(-20, WIDTH), dice.uniform(14, 60)
            lit = mix(tint, "#ffffff", 0.28)
            self.veil(
                [(x, y), (x + length, y), (x + length - 6, y + 0.9), (x + 6, y + 0.9)], lit, 0.5
            )

    def stars(self, bottom: float, count: int, seed: int, colour: str = "#f4f0dc") -> None:
        """Scatter stars of three sizes above a level."""
        dice = random.Random(seed)
        for _ in range(count):
            x, y = dice.uniform(0, WIDTH), dice.uniform(0, bottom)
            self.disc(x, y, dice.choice((0.5, 0.5, 0.7, 0.7, 1.2)), colour)

    def figure(self, x: float, feet: float, tall: float, coat: str, skin: str = "#d9a27c") -> None:
        """A person seen from afar: legs, a coat, a head with hair."""
        w = tall * 0.3
        self.box(x - w * 0.32, feet - tall * 0.4, w * 0.27, tall * 0.4, "#20253a")
        self.box(x + w * 0.06, feet - tall * 0.4, w * 0.27, tall * 0.4, "#20253a")
        self.box(x - w / 2, feet - tall * 0.78, w, tall * 0.5, coat, w * 0.32)
        self.disc(x, feet - tall * 0.88, tall * 0.105, skin)
        self.slice(x, feet - tall * 0.89, tall * 0.115, 170, 370, "#2a2230")

    def save(self, path: Path) -> None:
        """Write the picture in its final size, as a PNG with a palette."""
        small = self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        colours = small.quantize(COLOURS, Image.Quantize.MEDIANCUT)
        flat = small.quantize(palette=colours, dither=Image.Dither.FLOYDSTEINBERG)
        flat.save(path, optimize=True)
