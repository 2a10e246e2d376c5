"""The pictures of the other articles."""

import math
import random
from itertools import pairwise

from pictures.canvas import HEIGHT, WIDTH, Canvas, mix, ripple
from pictures.motifs import (
    BRICK,
    CORAL,
    CREAM,
    GOLD,
    INDIGO,
    INK,
    MIST,
    MOSS,
    NIGHT,
    PINK,
    PLUM,
    RED,
    ROSE,
    SAND,
    SEA,
    SLATE,
    STONE,
    TEAL,
    bust,
    clock,
    crowd,
)


def observatory(canvas: Canvas) -> None:
    """A dome under the Milky Way, with pink light on the horizon."""
    canvas.gradient(0, 260, (NIGHT, NIGHT, INDIGO, mix(INDIGO, PLUM, 0.5)))
    dice = random.Random(31)
    for _ in range(46):
        along = dice.random()
        x, y = 40 + 420 * along, 250 - 260 * along
        canvas.glow(x + dice.gauss(0, 16), y + dice.gauss(0, 16), dice.uniform(24, 54), MIST, 0.11)
    for _ in range(250):
        along, off = dice.uniform(-0.1, 1.1), dice.gauss(0, 24)
        canvas.disc(40 + 420 * along + off * 0.6, 250 - 260 * along + off, 0.6, CREAM)
    canvas.stars(240, 130, 8)
    canvas.glow(90, 262, 190, PINK, 0.8)
    canvas.hills(252, 10, mix(INDIGO, INK, 0.55), 13)
    canvas.polygon([(120, 330), (210, 262), (300, 236), (410, 236), (500, 276), (500, 330)], INK)
    wall = mix(SLATE, INK, 0.3)
    canvas.box(298, 176, 112, 66, wall)
    canvas.slice(354, 178, 62, 180, 360, mix(SLATE, MIST, 0.35))
    canvas.slice(354, 178, 62, 180, 245, mix(SLATE, MIST, 0.15))
    canvas.polygon([(342, 118), (366, 116), (374, 178), (344, 178)], NIGHT)
    canvas.line([(357, 174), (350, 108)], CORAL, 6)
    canvas.box(288, 174, 132, 8, mix(SLATE, MIST, 0.5), 3)
    canvas.box(344, 208, 20, 34, GOLD, 2)
    canvas.glow(354, 224, 42, GOLD, 0.6)
    canvas.box(0, 284, WIDTH, 36, INK)


def greenhouse(canvas: Canvas) -> None:
    """A glasshouse that glows at the foot of a cliff, and sheep that have noticed."""
    canvas.gradient(0, 200, (NIGHT, INDIGO, PLUM))
    canvas.stars(110, 80, 4)
    cliff = [(0, 70), (90, 58), (170, 76), (260, 92), (330, 124), (400, 176), (480, 190)]
    canvas.glow(250, 190, 260, PINK, 0.75)
    canvas.polygon([*cliff, (480, 250), (0, 250)], mix(INK, PLUM, 0.25))
    canvas.glow(250, 214, 170, PINK, 0.6)
    for number in range(7):
        x = 34 + number * 60
        canvas.polygon([(x, 216), (x, 186), (x + 30, 164), (x + 60, 186), (x + 60, 216)], PINK)
        canvas.polygon(
            [(x + 6, 216), (x + 6, 190), (x + 30, 172), (x + 54, 190), (x + 54, 216)], "#ffc4da"
        )
        for rib in (18, 30, 42):
            canvas.line([(x + rib, 216), (x + rib, 176)], ROSE, 1.6)
        canvas.line([(x, 200), (x + 60, 200)], ROSE, 1.6)
    canvas.gradient(216, HEIGHT, (mix(PINK, PLUM, 0.6), mix(MOSS, INK, 0.6), INK))
    for x, y, size in (
        (92, 268, 1.2),
        (176, 250, 0.8),
        (330, 262, 1.1),
        (404, 286, 1.5),
        (236, 292, 1.4),
    ):
        for leg in (-10, -5, 6, 11):
            canvas.box(x + leg * size, y, 2.4 * size, 15 * size, INK)
        canvas.disc(x, y, 18 * size, mix(CREAM, PLUM, 0.35), 11 * size)
        canvas.disc(x - 3 * size, y - 3 * size, 14 * size, mix(CREAM, PINK, 0.35), 7 * size)
        canvas.disc(x - 19 * size, y - 7 * size, 6 * size, INK, 5 * size)


def timetable(canvas: Canvas) -> None:
    """A timetable planner before a diagram of lines and a clock."""
    canvas.gradient(0, HEIGHT, (mix(SEA, INK, 0.6), mix(SEA, INK, 0.3)))
    canvas.box(18, 20, 444, 226, INK, 8)
    routes = (
        (RED, [(30, 60), (130, 60), (190, 120), (450, 120)]),
        (GOLD, [(30, 200), (120, 200), (200, 120), (300, 120), (370, 50), (450, 50)]),
        (TEAL, [(30, 130), (90, 130), (160, 200), (450, 200)]),
        (CORAL, [(300, 232), (300, 120), (230, 50), (180, 36)]),
    )
    for colour, route in routes:
        canvas.line(route, colour, 7)
        for (x1, y1), (x2, y2) in pairwise(route):
            for x, y in ((x1, y1), ((x1 + x2) / 2, (y1 + y2) / 2)):
                canvas.disc(x, y, 6.5, INK)
                canvas.disc(x, y, 4.5, CREAM)
    clock(canvas, 398, 84, 46, 7, 42)
    bust(canvas, 176, 96, 92, CORAL, mix(INK, BRICK, 0.12), "#8a5a44")
    canvas.box(0, 284, WIDTH, 36, mix(BRICK, INK, 0.35))
    for x, colour in ((300, CREAM), (308, MIST), (316, CREAM)):
        canvas.polygon(
            [(x, 276), (x + 104, 270), (x + 118, 290), (x + 8, 296)], mix(colour, STONE, 0.15)
        )


def shopfronts(canvas: Canvas) -> None:
    """Two shops side by side in an evening lane."""
    canvas.gradient(0, HEIGHT, (INDIGO, mix(PLUM, INK, 0.2)))
    canvas.box(0, 22, 240, 256, mix(TEAL, INK, 0.45))
    canvas.box(240, 6, 240, 272, mix(BRICK, INK, 0.45))
    for x, board in ((20, GOLD), (260, RED)):
        canvas.box(x, 52, 200, 50, mix(board, INK, 0.15), 3)
        canvas.glow(x + 100, 190, 130, GOLD, 0.7)
        canvas.box(x, 122, 124, 118, GOLD, 2)
        canvas.box(x + 5, 127, 114, 108, mix(GOLD, CREAM, 0.5))
        canvas.box(x + 138, 122, 62, 156, mix(board, INK, 0.5), 2)
        canvas.box(x + 146, 132, 46, 70, mix(GOLD, CREAM, 0.3))
    wave = ripple(12, 2)
    flow = [(40 + x * 1.6, 78 + 12 * wave(x * 5)) for x in range(100)]
    canvas.line(flow, INDIGO, 5)
    for x in (74, 118, 150):
        canvas.disc(x, 94, 3, INDIGO)
    for x in (286, 340, 394):
        for y in (64, 76, 88):
            canvas.line([(x, y), (x + 34, y)], CREAM, 4)
        canvas.line([(x + 17, 58), (x + 17, 96)], CREAM, 4)
    canvas.line([(52, 236), (52, 168), (72, 142)], BRICK, 4)
    canvas.polygon([(38, 160), (98, 148), (104, 196), (44, 206)], CREAM)
    canvas.line([(52, 190), (64, 166), (74, 190), (90, 162)], RED, 4)
    bust(canvas, 320, 150, 46, MOSS, INK, "#e6b98f")
    canvas.box(254, 228, 136, 50, mix(BRICK, INK, 0.62))
    canvas.box(250, 216, 144, 15, BRICK, 2)
    canvas.disc(368, 216, 14, CREAM, 7)
    canvas.box(0, 278, WIDTH, 42, mix(INK, PLUM, 0.35))
    canvas.veil([(20, 278), (146, 278), (190, 320), (0, 320)], GOLD, 0.4, 3)
    canvas.veil([(260, 278), (384, 278), (440, 320), (230, 320)], GOLD, 0.4, 3)
    canvas.line([(240, 96), (240, 126)], INK, 2)
    canvas.glow(240, 148, 62, RED, 0.8)
    canvas.disc(240, 148, 19, RED, 23)
    for y in (137, 148, 159):
        canvas.line([(222, y), (258, y)], mix(RED, INK, 0.35), 1.5)


def clock_tower(canvas: Canvas) -> None:
    """A tower with a clock over red roofs, before mountains."""
    canvas.gradient(0, 220, (mix(TEAL, MIST, 0.25), mix(TEAL, MIST, 0.7), CREAM))
    peaks = [
        (-20, 200),
        (60, 92),
        (120, 150),
        (190, 74),
        (262, 160),
        (340, 84),
        (400, 138),
        (500, 70),
    ]
    canvas.polygon([*peaks, (500, 260), (-20, 260)], mix(INDIGO, MIST, 0.5))
    for x, y in ((60, 92), (190, 74), (340, 84)):
        canvas.polygon(
            [(x, y), (x + 22, y + 24), (x + 6, y + 18), (x - 4, y + 28), (x - 17, y + 23)], CREAM
        )
    canvas.hills(190, 14, mix(MOSS, MIST, 0.25), 3)
    dice = random.Random(2)
    for row, base in enumerate((236, 272)):
        for number in range(8):
            x = number * 68 - 30 + 30 * row
            h = dice.uniform(18, 34)
            canvas.box(x, base - h, 60, 90, mix(CREAM, SAND, dice.uniform(0.1, 0.7)))
            roof = mix(RED, BRICK, dice.uniform(0.3, 0.9))
            canvas.polygon(
                [
                    (x - 5, base - h),
                    (x + 12, base - h - 26),
                    (x + 48, base - h - 26),
                    (x + 65, base - h),
                ],
                roof,
            )
            for window in (10, 36):
                canvas.box(x + window, base - h + 9, 11, 15, SLATE)
    canvas.box(186, 78, 108, 250, CREAM)
    canvas.box(258, 78, 36, 250, mix(CREAM, STONE, 0.35))
    canvas.polygon([(178, 80), (212, 38), (240, 14), (268, 38), (302, 80)], TEAL)
    canvas.polygon([(240, 14), (268, 38), (302, 80), (258, 80)], SEA)
    canvas.disc(240, 12, 6, GOLD)
    clock(canvas, 240, 132, 42, 12, 0)
    for x in (202, 230, 258):
        canvas.box(x, 196, 18, 34, SLATE, 9)
    canvas.box(0, 304, WIDTH, 16, mix(STONE, CREAM, 0.3))


def cinema(canvas: Canvas) -> None:
    """A small cinema's front at night and the queue for the first showing."""
    canvas.gradient(0, HEIGHT, (NIGHT, INDIGO, PLUM))
    canvas.stars(90, 50, 19)
    canvas.box(60, 44, 360, 232, mix(ROSE, PLUM, 0.5))
    for step, top in ((0, 44), (44, 28), (96, 12)):
        canvas.box(96 + step, top, 288 - 2 * step, 120, mix(ROSE, PLUM, 0.42 - step / 400))
    canvas.box(222, 18, 36, 104, RED, 4)
    for y in range(28, 116, 12):
        canvas.disc(240, y, 3.4, CREAM)
    canvas.glow(240, 150, 230, GOLD, 0.55)
    canvas.polygon([(84, 132), (396, 132), (416, 176), (64, 176)], CREAM)
    canvas.box(100, 142, 280, 6, RED)
    for left, width in ((112, 70), (192, 30), (232, 92), (334, 34)):
        canvas.box(left, 155, width, 10, INK)
    for number in range(25):
        canvas.disc(70 + number * 14.2, 178, 4, GOLD)
        canvas.disc(70 + number * 14.2, 178, 2.2, "#fffaf0")
    canvas.box(88, 188, 304, 90, mix(PLUM, INK, 0.5))
    for x in (104, 182, 260, 338):
        canvas.box(x, 194, 40, 84, GOLD, 2)
        canvas.box(x + 19, 194, 2.5, 84, mix(PLUM, INK, 0.5))
    canvas.gradient(276, HEIGHT, (mix(PLUM, GOLD, 0.35), INK))
    crowd(canvas, 304, 72, 11, 44)


def sea_floor(canvas: Canvas) -> None:
    """A chart of the deep: bands of blue about a valley."""
    shades = (CREAM, MIST, mix(MIST, TEAL, 0.4), mix(MIST, TEAL, 0.8), TEAL, SEA, INDIGO, NIGHT)
    canvas.box(0, 0, WIDTH, HEIGHT, shades[0])
    for number, shade in enumerate(shades[1:]):
        size = 1.0 - number * 0.135
        wave, fine = ripple(5), ripple(40 + number, 2)
        ring = []
        for step in range(180):
            angle = step * math.pi / 90
            bump = (
                1
                + 0.3 * wave(430 * (1 + math.cos(angle)))
                + 0.12 * fine(300 * (1 + math.sin(angle)))
            )
            x, y = 262 * size * bump * math.cos(angle), 124 * size**1.15 * bump * math.sin(angle)
            ring.append((236 + x * 0.94 + y * 0.5, 164 + y * 0.94 - x * 0.3))
        canvas.polygon(ring, shade)
        canvas.line([*ring, ring[0]], mix(shade, INK, 0.3), 0.8)
    for x, y in ((404, 262), (64, 60)):
        for size, shade in ((34, SAND), (22, GOLD), (10, CORAL)):
            canvas.disc(x, y, size, shade, size * 0.66)
    for x in range(80, WIDTH, 80):
        canvas.line([(x, 0), (x, HEIGHT)], mix(SLATE, MIST, 0.5), 0.5)
    for y in range(80, HEIGHT, 80):
        canvas.line([(0, y), (WIDTH, y)], mix(SLATE, MIST, 0.5), 0.5)
    track = [(0, 238), (90, 214), (176, 196), (262, 140), (352, 112), (480, 40)]
    for (x1, y1), (x2, y2) in pairwise(track):
        for dash in range(6):
            a, b = dash / 6, (dash + 0.55) / 6
            ends = [(x1 + (x2 - x1) * k, y1 + (y2 - y1) * k) for k in (a, b)]
            canvas.line(ends, RED, 2.4)


SCENES = (observatory, greenhouse, timetable, shopfronts, clock_tower, cinema, sea_floor)
"""Every picture of this module; a file has its scene's name, with hyphens."""
