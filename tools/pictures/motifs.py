"""What several pictures show: the palette, bridges, houses, clocks, people."""

import math
import random

from pictures.canvas import WIDTH, Canvas, Pen, mix

INK, NIGHT, INDIGO, PLUM = "#171c30", "#131b36", "#2b3666", "#5d4470"
ROSE, CORAL, GOLD, CREAM = "#c5626c", "#ef8d5e", "#f9c873", "#f8edd6"
MIST, TEAL, SEA, LEAF, MOSS = "#c7d3d7", "#2f7480", "#1d4a5c", "#6f9a5f", "#345a42"
STONE, SAND, BRICK, RED, SLATE = "#8f8675", "#c9aa78", "#a9573f", "#cf4135", "#4a566e"
SKIN, PINK = "#d9a27c", "#ff7fb0"


def arches(
    canvas: Canvas, deck: float, water: float, colour: str, left: float, right: float
) -> None:
    """A stone bridge of five arches, the middle one lowest, between two ends."""
    span, rise = (right - left) / 5, (right - left) * 0.018

    def shape(pen: Pen, unit: int) -> None:
        crest = [
            (x * unit, (deck - rise * math.sin((x - left) / (right - left) * math.pi)) * unit)
            for x in range(round(left), round(right) + 1, 3)
        ]
        pen.polygon([*crest, (right * unit, water * unit), (left * unit, water * unit)], fill=255)
        for number in range(5):
            middle = left + span * (number + 0.5)
            half, top = span * 0.39, deck + rise * (1.2 if number == 2 else 0.9)
            low = min(top + half, water - 4)
            left_edge, right_edge = (middle - half) * unit, (middle + half) * unit
            pen.ellipse([left_edge, top * unit, right_edge, (2 * low - top) * unit], fill=0)
            pen.rectangle([left_edge, low * unit, right_edge, (water + 1) * unit], fill=0)

    canvas.cut_out(shape, colour)


def gabled(canvas: Canvas, x: float, base: float, w: float, h: float, wall: str, lit: str) -> None:
    """A house with a pointed gable, two rows of windows and a door."""
    roof = mix(wall, INK, 0.55)
    canvas.box(x, base - h, w, h, wall)
    canvas.polygon(
        [(x - 4, base - h), (x + w / 2, base - h - w * 0.62), (x + w + 4, base - h)], roof
    )
    for row in range(2):
        for column in range(2):
            left, top = x + w * (0.17 + 0.4 * column), base - h + h * (0.14 + 0.3 * row)
            canvas.box(left, top, w * 0.24, h * 0.18, lit)
            canvas.box(left + w * 0.11, top, w * 0.02, h * 0.18, roof)
    canvas.box(x + w * 0.38, base - h * 0.3, w * 0.26, h * 0.3, roof, 1)


def clock(canvas: Canvas, x: float, y: float, r: float, hour: float, minute: float) -> None:
    """A clock's face with its hands, angles taken from the time."""
    canvas.disc(x, y, r, INK)
    canvas.disc(x, y, r * 0.86, CREAM)
    for mark in range(12):
        angle = mark * math.pi / 6
        edge = [(x + r * k * math.sin(angle), y - r * k * math.cos(angle)) for k in (0.68, 0.8)]
        canvas.line(edge, INK, r * 0.06)
    for turn, length, thick in (((hour + minute / 60) / 12, 0.48, 0.13), (minute / 60, 0.7, 0.08)):
        angle = turn * 2 * math.pi
        tip = (x + r * length * math.sin(angle), y - r * length * math.cos(angle))
        canvas.line([(x, y), tip], INK, r * thick)


def bust(
    canvas: Canvas, x: float, top: float, size: float, coat: str, hair: str, skin: str = SKIN
) -> None:
    """A head and shoulders seen from the front."""
    shade = mix(skin, BRICK, 0.35)
    canvas.disc(x, top + size * 0.52, size * 0.47, hair, size * 0.56)
    canvas.box(x - size * 0.15, top + size * 0.75, size * 0.3, size * 0.5, shade)
    canvas.box(x - size * 0.82, top + size * 1.12, size * 1.64, size * 2, coat, size * 0.42)
    canvas.polygon(
        [
            (x - size * 0.2, top + size * 1.1),
            (x + size * 0.2, top + size * 1.1),
            (x, top + size * 1.5),
        ],
        CREAM,
    )
    canvas.disc(x, top + size * 0.58, size * 0.34, skin, size * 0.44)
    canvas.slice(x, top + size * 0.42, size * 0.4, 180, 360, hair)
    for side in (-1, 1):
        canvas.disc(x + side * size * 0.13, top + size * 0.57, size * 0.035, INK)
        brow = [
            (x + side * size * 0.07, top + size * 0.49),
            (x + side * size * 0.2, top + size * 0.49),
        ]
        canvas.line(brow, hair, size * 0.025)
    canvas.line([(x, top + size * 0.6), (x - size * 0.03, top + size * 0.7)], shade, size * 0.03)
    canvas.disc(x, top + size * 0.81, size * 0.11, RED, size * 0.05)
    canvas.disc(x, top + size * 0.785, size * 0.13, skin, size * 0.045)


def crowd(canvas: Canvas, feet: float, tall: float, count: int, seed: int) -> None:
    """People side by side across the picture."""
    dice = random.Random(seed)
    for number in range(count):
        x = (number + 0.5) * WIDTH / count + dice.uniform(-6, 6)
        coat = mix(dice.choice((RED, TEAL, SAND, INDIGO, PLUM, SLATE)), INK, 0.35)
        canvas.figure(x, feet + dice.uniform(-3, 5), tall * dice.uniform(0.9, 1.1), coat)
