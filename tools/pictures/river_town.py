"""The nine pictures of the story of the town that moves its bridge."""

import random

from pictures.canvas import HEIGHT, WIDTH, Canvas, mix
from pictures.motifs import (
    BRICK,
    CORAL,
    CREAM,
    GOLD,
    INDIGO,
    INK,
    LEAF,
    MIST,
    MOSS,
    NIGHT,
    PLUM,
    RED,
    ROSE,
    SAND,
    SEA,
    SKIN,
    SLATE,
    STONE,
    TEAL,
    arches,
    bust,
    clock,
    crowd,
    gabled,
)


def bridge_at_dusk(canvas: Canvas) -> None:
    """The lead picture: the old bridge against the evening sky, doubled in the river."""
    canvas.gradient(0, 214, (INDIGO, PLUM, ROSE, CORAL, GOLD))
    canvas.glow(286, 150, 190, GOLD, 0.75)
    canvas.disc(286, 140, 25, "#ffe6a6")
    canvas.hills(168, 30, mix(ROSE, CORAL, 0.3), 4)
    canvas.hills(188, 14, mix(ROSE, CORAL, 0.7), 9)
    canvas.gradient(196, 214, (mix(CORAL, GOLD, 0.5), GOLD, CREAM))
    for x, h in ((356, 30), (384, 42), (412, 34), (442, 46), (466, 36), (10, 34), (-18, 42)):
        gabled(canvas, x, 208, 26, h, mix(INDIGO, INK, 0.4), GOLD)
    canvas.box(59, 112, 20, 102, mix(INDIGO, INK, 0.4))
    canvas.polygon([(55, 113), (69, 62), (83, 113)], INK)
    clock(canvas, 69, 128, 7, 8, 35)
    arches(canvas, 166, 214, mix(INK, PLUM, 0.18), -14, 494)
    canvas.line(
        [(0, 163.5), (120, 158), (240, 156), (360, 158), (480, 163.5)], mix(ROSE, GOLD, 0.4), 1.6
    )
    for x in range(40, 480, 80):
        canvas.box(x, 140, 1.6, 22, INK)
        canvas.glow(x + 0.8, 139, 15, GOLD, 0.95)
        canvas.disc(x + 0.8, 139, 2.4, CREAM)
    canvas.reflect(214, HEIGHT, mix(INDIGO, PLUM, 0.3), 0.22)


def sandbags(canvas: Canvas) -> None:
    """A flooded street of gabled houses behind a wall of sandbags."""
    canvas.gradient(0, 200, (mix(SLATE, MIST, 0.45), MIST, CREAM))
    walls = (BRICK, SAND, TEAL, ROSE, STONE, GOLD, SLATE)
    for number, wall in enumerate(walls):
        gabled(
            canvas, -14 + number * 72, 206, 66, 94 + 14 * (number % 3), mix(wall, SLATE, 0.2), GOLD
        )
    canvas.reflect(204, HEIGHT, mix(SLATE, SEA, 0.4), 0.32, 3)
    canvas.figure(336, 286, 118, GOLD)
    canvas.slice(336, 180, 15, 180, 360, GOLD)
    canvas.box(314, 178, 44, 6, mix(GOLD, CORAL, 0.4), 3)
    dice = random.Random(7)
    for row in range(4):
        for number in range(10):
            x, y = number * 54 - 34 + 27 * (row % 2), 310 - 23 * row
            bag = mix(SAND, dice.choice((CREAM, STONE, BRICK)), dice.uniform(0.05, 0.3))
            canvas.box(x, y - 10, 55, 25, mix(bag, INK, 0.45), 11)
            canvas.box(x + 1, y - 11, 53, 22, bag, 10)
            canvas.line(
                [(x + 12, y - 5), (x + 28, y - 3), (x + 43, y - 5)], mix(bag, INK, 0.22), 1.2
            )
    for _ in range(70):
        left, top = dice.uniform(0, WIDTH + 40), dice.uniform(0, 250)
        drop = [(left, top), (left + 1, top), (left - 6, top + 20), (left - 7, top + 20)]
        canvas.veil(drop, CREAM, 0.4)


def town_hall(canvas: Canvas) -> None:
    """The town hall lit up at night, with people waiting."""
    canvas.gradient(0, 260, (NIGHT, INDIGO, PLUM))
    canvas.stars(150, 70, 12)
    canvas.glow(240, 200, 250, CORAL, 0.5)
    wall, dark = mix(SAND, PLUM, 0.35), mix(INDIGO, INK, 0.5)
    canvas.box(70, 138, 340, 124, wall)
    canvas.polygon([(58, 140), (84, 104), (396, 104), (422, 140)], dark)
    canvas.box(202, 52, 76, 210, mix(wall, CREAM, 0.15))
    canvas.polygon([(194, 54), (240, 4), (286, 54)], dark)
    canvas.box(238.5, -2, 3, 14, GOLD)
    clock(canvas, 240, 82, 23, 10, 52)
    for x in (88, 126, 164, 292, 330, 368):
        for y in (152, 202):
            canvas.glow(x + 12, y + 17, 30, GOLD, 0.5)
            canvas.box(x, y, 25, 34, GOLD, 11)
            canvas.box(x, y + 16, 25, 18, GOLD)
            canvas.box(x + 11.5, y, 2, 34, mix(wall, INK, 0.4))
    canvas.box(220, 192, 40, 70, CREAM, 18)
    canvas.glow(240, 236, 70, CREAM, 0.7)
    canvas.box(0, 258, WIDTH, 62, mix(INK, PLUM, 0.3))
    canvas.veil([(215, 258), (265, 258), (330, 320), (150, 320)], GOLD, 0.45, 3)
    crowd(canvas, 306, 64, 15, 21)


def ballot(canvas: Canvas) -> None:
    """A hand lets a folded paper fall into a ballot box."""
    canvas.gradient(0, HEIGHT, (TEAL, SEA))
    canvas.disc(240, 150, 142, mix(TEAL, MIST, 0.3))
    canvas.box(0, 282, WIDTH, 38, mix(SEA, INK, 0.55))
    canvas.box(118, 172, 244, 124, INDIGO, 6)
    canvas.box(118, 172, 34, 124, mix(INDIGO, INK, 0.35), 6)
    canvas.box(104, 156, 272, 28, mix(INDIGO, MIST, 0.22), 5)
    canvas.box(176, 164, 128, 9, INK, 4)
    canvas.polygon([(196, 78), (276, 66), (288, 167), (192, 168)], CREAM)
    canvas.polygon([(236, 72), (276, 66), (288, 167), (240, 168)], mix(CREAM, STONE, 0.3))
    canvas.line([(205, 112), (231, 109)], SLATE, 2)
    canvas.line([(205, 124), (231, 122)], SLATE, 2)
    canvas.line([(206, 137), (214, 146), (230, 131)], RED, 4)
    canvas.polygon([(500, -30), (392, -30), (318, 36), (350, 82), (500, 50)], RED)
    canvas.line([(318, 36), (350, 82)], CREAM, 9)
    canvas.polygon([(316, 40), (344, 80), (296, 118), (262, 104), (264, 72)], SKIN)
    for y, reach in ((72, 246), (85, 242), (98, 246)):
        canvas.line([(302, y), (reach + 8, y + 4)], SKIN, 13)
        canvas.disc(reach + 8, y + 4, 6.5, SKIN)
        canvas.line([(298, y + 7), (reach + 8, y + 11)], mix(SKIN, BRICK, 0.4), 1.3)
    canvas.disc(240, 236, 27, CREAM)
    canvas.line([(226, 236), (237, 248), (256, 224)], TEAL, 7)


def mayor(canvas: Canvas) -> None:
    """The mayor at the lectern."""
    for number in range(16):
        canvas.box(number * 30, 0, 30, HEIGHT, (INDIGO, mix(INDIGO, INK, 0.28))[number % 2])
    canvas.glow(240, 110, 210, mix(ROSE, CREAM, 0.3), 0.75)
    bust(canvas, 240, 40, 120, RED, mix(MIST, STONE, 0.35))
    canvas.line([(180, 178), (238, 226), (300, 178)], GOLD, 3.5)
    canvas.disc(239, 229, 6, GOLD)
    canvas.polygon([(92, 268), (388, 268), (372, 330), (108, 330)], mix(BRICK, INK, 0.45))
    canvas.polygon([(84, 254), (396, 254), (388, 272), (92, 272)], mix(BRICK, SAND, 0.2))
    for foot, x in ((214, 188), (240, 232), (268, 286)):
        canvas.line([(foot, 258), (x, 212)], INK, 3)
        canvas.line([(x, 214), (x + (x - foot) * 0.25, 200)], SLATE, 11)
    canvas.box(206, 284, 68, 30, GOLD, 3)
    arches(canvas, 292, 309, mix(BRICK, INK, 0.6), 211, 269)


def bridge_model(canvas: Canvas) -> None:
    """The engineers' model under a lamp."""
    canvas.gradient(0, HEIGHT, (mix(SEA, INK, 0.55), SEA, mix(SEA, TEAL, 0.5)))
    visitors = ((112, PLUM, INK, "#b07a58"), (376, mix(MOSS, INK, 0.2), mix(STONE, INK, 0.2), SKIN))
    for x, coat, hair, skin in visitors:
        bust(canvas, x, 66, 66, coat, hair, skin)
    canvas.veil([(214, 52), (266, 52), (430, 236), (50, 236)], GOLD, 0.42, 4)
    canvas.line([(240, 0), (240, 36)], INK, 2.5)
    canvas.polygon([(224, 34), (256, 34), (278, 60), (202, 60)], RED)
    canvas.disc(240, 61, 13, CREAM, 5)
    canvas.polygon([(26, 226), (454, 226), (486, 290), (-6, 290)], mix(SAND, CREAM, 0.35))
    canvas.box(-6, 288, 492, 40, mix(BRICK, INK, 0.35))
    canvas.polygon([(60, 234), (420, 234), (440, 280), (40, 280)], mix(TEAL, MIST, 0.45))
    canvas.polygon([(60, 234), (118, 234), (84, 280), (40, 280)], LEAF)
    canvas.polygon([(362, 234), (420, 234), (440, 280), (396, 280)], LEAF)
    canvas.veil([(96, 264), (384, 264), (392, 274), (88, 274)], SEA, 0.45, 2)
    arches(canvas, 200, 262, mix(CREAM, STONE, 0.3), 82, 398)
    arches(canvas, 204, 266, "#fffaf0", 78, 394)
    for x, y in ((58, 262), (72, 250), (410, 258), (424, 270), (398, 246)):
        canvas.disc(x, y - 10, 8, MOSS)
        canvas.box(x - 1, y - 4, 2, 8, INK)


def flood_marks(canvas: Canvas) -> None:
    """A brick wall with the marks of two floods, and the shopkeeper who points at the upper."""
    canvas.gradient(0, HEIGHT, (mix(BRICK, INK, 0.5), mix(BRICK, INK, 0.5)))
    dice = random.Random(5)
    for row in range(17):
        for number in range(12):
            brick = mix(BRICK, dice.choice((CORAL, SAND, PLUM)), dice.uniform(0, 0.25))
            brick = mix(brick, SLATE, 0.25 * max(0, (row - 4) / 13))
            canvas.box(number * 44 - 24 * (row % 2), row * 18, 42, 16, brick, 1)
    canvas.veil([(0, 76), (WIDTH, 76), (WIDTH, HEIGHT), (0, HEIGHT)], SEA, 0.26)
    canvas.veil([(0, 150), (WIDTH, 150), (WIDTH, HEIGHT), (0, HEIGHT)], SEA, 0.3)
    for y in (76, 150):
        canvas.box(0, y - 2.5, 330, 5, CREAM)
        canvas.box(34, y - 17, 74, 34, CREAM, 3)
        canvas.line([(44, y - 6), (98, y - 6)], SLATE, 4)
        canvas.line([(44, y + 5), (78, y + 5)], SLATE, 4)
    canvas.box(0, 292, WIDTH, 28, mix(STONE, INK, 0.3))
    bust(canvas, 366, 92, 76, TEAL, mix(BRICK, INK, 0.5))
    canvas.line([(322, 196), (284, 146), (268, 88)], TEAL, 25)
    canvas.disc(284, 146, 12.5, TEAL)
    canvas.line([(269, 94), (262, 80)], SKIN, 14)
    canvas.line([(263, 82), (258, 62)], SKIN, 6)
    for x, colour in ((60, RED), (124, GOLD), (188, mix(MIST, TEAL, 0.4))):
        canvas.line([(x - 18, 268), (x - 10, 248), (x + 10, 248), (x + 18, 268)], INK, 2)
        canvas.polygon([(x - 23, 262), (x + 23, 262), (x + 16, 308), (x - 16, 308)], colour)
        canvas.disc(x, 262, 23, mix(colour, INK, 0.4), 5)


def ferry(canvas: Canvas) -> None:
    """The ferry in the morning mist."""
    canvas.gradient(0, 190, (mix(TEAL, MIST, 0.55), MIST, CREAM, mix(CREAM, CORAL, 0.45)))
    canvas.glow(108, 128, 130, "#fffaf0", 0.9)
    canvas.disc(108, 128, 22, "#fffaf0")
    for y, seed, share in ((150, 3, 0.25), (166, 8, 0.45), (180, 14, 0.7)):
        canvas.hills(y, 17, mix(MIST, TEAL, share), seed, 2.2)
    canvas.veil([(0, 168), (WIDTH, 160), (WIDTH, 190), (0, 190)], CREAM, 0.6, 7)
    for number, coat in enumerate((RED, GOLD, INDIGO, PLUM, MOSS, CORAL)):
        canvas.figure(160 + number * 19, 192, 42 + 4 * (number % 2), coat)
    canvas.box(290, 126, 78, 62, CREAM, 3)
    canvas.box(282, 118, 94, 10, RED, 3)
    for x in (298, 322, 346):
        canvas.box(x, 136, 16, 20, SEA, 2)
    canvas.box(350, 88, 12, 32, INK)
    canvas.box(350, 94, 12, 7, GOLD)
    canvas.polygon([(128, 180), (402, 180), (382, 214), (152, 214)], SEA)
    canvas.line([(130, 183), (400, 183)], CREAM, 4)
    canvas.line([(136, 194), (395, 194)], RED, 4)
    canvas.reflect(213, HEIGHT, mix(TEAL, MIST, 0.35), 0.3, 6)


def hollow_bend(canvas: Canvas) -> None:
    """The bend of the river where the bridge is to go, with a row of red flags."""
    canvas.gradient(0, 150, (mix(TEAL, MIST, 0.5), MIST, CREAM))
    for x, y, r in ((90, 44, 22), (116, 50, 26), (146, 46, 18), (350, 30, 18), (376, 34, 23)):
        canvas.disc(x, y, r * 1.5, "#fffaf0", r * 0.55)
    for y, height, share, seed in ((120, 34, 0.25, 2), (142, 26, 0.5, 6), (164, 18, 0.75, 11)):
        canvas.hills(y, height, mix(mix(MIST, TEAL, 0.35), MOSS, share), seed)
    canvas.hills(188, 8, LEAF, 17)
    left = [(206, 172), (330, 196), (306, 224), (150, 250), (60, 330)]
    right = [(330, 330), (318, 262), (420, 228), (410, 190), (232, 170)]
    canvas.polygon([*left, *right], mix(TEAL, MIST, 0.5))
    canvas.polygon([(322, 194), (410, 196), (404, 216), (312, 216)], mix(TEAL, MIST, 0.62))
    glints = ((250, 236, 92), (196, 256, 74), (236, 274, 60), (148, 292, 110), (208, 308, 70))
    for start, row, length in glints:
        tip = (start + length - 8, row)
        canvas.veil([(start, row), (start + length, row - 3), tip], CREAM, 0.7, 0.6)
    dice = random.Random(3)
    for _ in range(34):
        tree, crown = dice.uniform(0, WIDTH), dice.uniform(172, 190)
        canvas.disc(tree, crown, dice.uniform(4, 9), mix(MOSS, LEAF, dice.uniform(0, 0.4)))
    canvas.polygon(
        [(310, 330), (346, 268), (430, 238), (490, 226), (490, 330)], mix(LEAF, GOLD, 0.2)
    )
    canvas.polygon([(-10, 330), (-10, 246), (60, 262), (40, 330)], mix(LEAF, MOSS, 0.4))
    for number in range(5):
        size = 1 + 0.34 * number
        pole, foot = 352 + 13 * number**1.35, 250 + 12 * number
        canvas.line([(pole, foot), (pole, foot - 44 * size)], INK, 1.2 * size)
        peak = (pole + 15 * size, foot - 38 * size)
        flag = [(pole, foot - 44 * size), peak, (pole, foot - 31 * size)]
        canvas.polygon(flag, RED)
    canvas.figure(104, 314, 92, GOLD)
    canvas.figure(64, 318, 88, INDIGO)
    for foot in (134, 146, 158):
        canvas.line([(146, 258), (foot, 314)], INK, 2.4)
    canvas.box(136, 248, 22, 13, RED, 3)


SCENES = (
    bridge_at_dusk,
    sandbags,
    town_hall,
    ballot,
    mayor,
    bridge_model,
    flood_marks,
    ferry,
    hollow_bend,
)
"""Every picture of this module; a file has its scene's name, with hyphens."""
