"""The look of the text as it is chosen on the screen: how far apart it is set, and how it ends."""

from newsreader.clean import Clean, own
from newsreader.config import SPACINGS, Settings
from newsreader.page import Look
from newsreader.ui.choices import choose, chosen
from newsreader.ui.keeping import Keeping

_JUSTIFY, _SPACING = "justify", "spacing"

_SAID = {
    "compact": "Spacing: compact, paragraphs set in",
    "normal": "Spacing: normal, a row between paragraphs",
    "airy": "Spacing: airy, two rows between paragraphs",
    "double": "Spacing: double, a row between the lines too",
}


class Looks:
    """The look that is in force, and what changes it."""

    def __init__(self, keeping: Keeping, settings: Settings) -> None:
        """Take what was chosen before, and what the settings say where nothing was."""
        self._keeping = keeping
        self._settings = settings
        spacing = chosen(keeping, _SPACING, settings.spacing)
        self.current = Look(
            chosen(keeping, _JUSTIFY, settings.justify) == str(True),
            spacing if spacing in SPACINGS else settings.spacing,
        )
        """The look."""

    def turn_justify(self) -> Clean:
        """End rows flush at the right, or ragged again; says which."""
        justify = not self.current.justify
        self.current = self.current._replace(justify=justify)
        choose(self._keeping, _JUSTIFY, justify, self._settings.justify)
        return own("Rows end flush" if justify else "Rows end ragged")

    def next_spacing(self) -> Clean:
        """Go on to the next spacing; says which."""
        at = SPACINGS.index(self.current.spacing)
        spacing = SPACINGS[(at + 1) % len(SPACINGS)]
        self.current = self.current._replace(spacing=spacing)
        choose(self._keeping, _SPACING, spacing, self._settings.spacing)
        return own(_SAID[spacing])
