"""The reader's own themes, and the roles of colour that every theme fills.

Roles, not colours: paper and ink, second ink (facts, credits), accent (rule, cursor bar), twelve
speakers, hit and current hit, star, warning. Themes that Textual brings get the speakers and hits
that fit a dark or a light ground. Every ink is at least 4.5:1 on its grounds (WCAG AA), which a
test measures; no role is told by hue alone.
"""

from textual.theme import Theme

from newsreader.options import unknown

SPEAKERS = 12
"""How many speakers have a colour of their own; the next ones begin again."""

_ON_LIGHT = (
    "#004e90", "#a04034", "#00682a", "#7d418a", "#7a5200", "#006b74",
    "#7b1f45", "#4f5aac", "#425300", "#833600", "#9b467a", "#005645",
)  # fmt: skip
_ON_DARK = (
    "#7dbdfe", "#f19485", "#8cd99c", "#ce96db", "#f4cb75", "#5de1e8",
    "#df85a2", "#909eec", "#b4c972", "#f7a974", "#ffacdc", "#42c2ad",
)  # fmt: skip
_ON_BLACK = (
    "#89d4ff", "#ffa391", "#96f0aa", "#e3a2f2", "#ffde79", "#5af8ff",
    "#ff99ba", "#a5b6ff", "#cce47f", "#ffb97b", "#ffbbf2", "#51e6ce",
)  # fmt: skip


def _roles(speakers: tuple[str, ...], **roles: str) -> dict[str, str]:
    """The theme variables: roles by name, speakers by number from 1."""
    numbered = {f"speaker-{number}": colour for number, colour in enumerate(speakers, 1)}
    return numbered | {name.replace("_", "-"): colour for name, colour in roles.items()}


LIGHT_ROLES = _roles(
    _ON_LIGHT,
    ink="#2b2622",
    second_ink="#655b50",
    rule_ink="#b9ac97",
    hit="#ffe08a",
    hit_ink="#2b2622",
    current_hit="#b4450f",
    current_hit_ink="#ffffff",
    star="#865300",
    alarm="#a3201d",
    cursor="#eae0cd",
    cursor_idle="#eee5d5",
    noted="#dcebc9",
    selection="#e9c9a8",
    selection_ink="#2b2622",
)
"""What themes on a light ground fill the roles with, if they do not say otherwise."""

DARK_ROLES = _roles(
    _ON_DARK,
    ink="#d9d4c9",
    second_ink="#9c968c",
    rule_ink="#4a4e57",
    hit="#5c4a12",
    hit_ink="#ffeec2",
    current_hit="#ffc247",
    current_hit_ink="#1b1500",
    star="#f4cb75",
    alarm="#ff8f85",
    cursor="#272d36",
    cursor_idle="#232830",
    noted="#1d3024",
    selection="#4a3c24",
    selection_ink="#fff3dc",
)
"""What themes on a dark ground fill the roles with, if they do not say otherwise."""

PAPER = Theme(
    name="paper",
    primary="#8f3b16",
    secondary="#655b50",
    accent="#8f3b16",
    foreground="#2b2622",
    background="#faf6ee",
    surface="#f3ecdf",
    panel="#ece3d2",
    warning="#8f5a00",
    error="#a3201d",
    success="#00682a",
    dark=False,
    variables=LIGHT_ROLES
    | {
        "input-cursor-background": "#2b2622",
        "input-selection-background": "#e9c9a8",
        "footer-key-foreground": "#8f3b16",
    },
)
"""Warm and light, like a page."""

NIGHT = Theme(
    name="night",
    primary="#e2a65a",
    secondary="#9c968c",
    accent="#e2a65a",
    foreground="#d9d4c9",
    background="#15181d",
    surface="#1a1e24",
    panel="#20252c",
    warning="#f4cb75",
    error="#ff8f85",
    success="#8cd99c",
    dark=True,
    variables=DARK_ROLES
    | {
        "input-cursor-background": "#d9d4c9",
        "input-selection-background": "#4a3c24",
        "footer-key-foreground": "#e2a65a",
    },
)
"""Deep and low in glare."""

CONTRAST = Theme(
    name="high-contrast",
    primary="#ffd75e",
    secondary="#e0e0e0",
    accent="#ffd75e",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    warning="#ffde79",
    error="#ffa391",
    success="#96f0aa",
    dark=True,
    variables=DARK_ROLES
    | _roles(
        _ON_BLACK,
        ink="#ffffff",
        second_ink="#e0e0e0",
        rule_ink="#ffffff",
        hit="#004a86",
        hit_ink="#ffffff",
        current_hit="#ffff00",
        current_hit_ink="#000000",
        star="#ffde79",
        alarm="#ffa391",
        cursor="#2b2b2b",
        cursor_idle="#202020",
        noted="#00240f",
        selection="#5f4300",
        selection_ink="#ffffff",
    ),
)
"""White on black, every ink at 7:1 or better."""

_ANSI = ("blue", "red", "green", "magenta", "cyan", "yellow")

TERMINAL = Theme(
    name="terminal",
    ansi=True,
    primary="ansi_magenta",
    secondary="ansi_default",
    accent="ansi_magenta",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    variables=_roles(
        tuple(f"ansi_{name}" for name in _ANSI) + tuple(f"ansi_bright_{name}" for name in _ANSI),
        ink="ansi_default",
        second_ink="ansi_default",
        rule_ink="ansi_default",
        hit="ansi_yellow",
        hit_ink="ansi_black",
        current_hit="ansi_magenta",
        current_hit_ink="ansi_white",
        star="ansi_yellow",
        alarm="ansi_red",
        cursor="ansi_default",
        cursor_idle="ansi_default",
        noted="ansi_default",
        selection="ansi_cyan",
        selection_ink="ansi_black",
    )
    | {
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "border-blurred": "ansi_default",
        "block-cursor-foreground": "ansi_black",
        "block-cursor-background": "ansi_cyan",
        "input-cursor-text-style": "none",
        "screen-selection-background": "ansi_cyan",
        "screen-selection-foreground": "ansi_black",
        "input-cursor-background": "ansi_magenta",
        "input-cursor-foreground": "ansi_white",
        "input-selection-background": "ansi_cyan",
        "input-selection-foreground": "ansi_black",
    },
)
"""The terminal's own sixteen colours on its own ground, whichever those are."""

THEMES = (PAPER, NIGHT, CONTRAST, TERMINAL)
"""The reader's own themes, in the order in which the theme key goes through them."""


def roles_for(dark: bool) -> dict[str, str]:
    """The roles for a theme that does not fill them itself."""
    return DARK_ROLES if dark else LIGHT_ROLES


def theme_fault(name: str) -> str:
    """What is wrong with a theme's name in the settings; nothing where there is such a theme."""
    from textual.theme import BUILTIN_THEMES

    known = (*(theme.name for theme in THEMES), *BUILTIN_THEMES)
    return "" if name in known else f"theme: {unknown('theme', name, known)}"
