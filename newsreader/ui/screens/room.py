"""How much room a menu needs."""

from textual.geometry import Size


def has_menu_room(size: Size) -> bool:
    """Whether a screen is large enough for a menu; Textual's own lists fail on less."""
    return size.width >= 16 and size.height >= 6
