"""A member of the cast: one person or body of an article, and what is known of them."""

from dataclasses import dataclass, field

from newsreader.article import Speaker
from newsreader.clean import Clean, clean_line, own
from newsreader.quotes.lexicon import given_names


@dataclass(slots=True)
class Member:
    """A person or body of the article."""

    names: list[str] = field(default_factory=list)
    """The names as written, in the order of their first mention."""
    count: int = 0
    """How often it is named."""
    men: int = 0
    """How much speaks for a man."""
    women: int = 0
    """How much speaks for a woman."""
    placed: int = 0
    """How often something is said to be in it."""
    speaks: int = 0
    """How often it says something."""
    role: str = ""
    """What it is said to be."""
    age: str = ""
    """How old it is said to be, in figures."""
    is_body: bool = False
    """Whether it is a body and no person."""
    is_place: bool = False
    """Whether it is a place."""
    speaker: Speaker | None = None
    """What it is shown as, once that has been asked for."""

    @property
    def gender(self) -> str:
        """Whether it is a man or a woman, if anything says so."""
        if self.men == self.women:
            return ""
        return "m" if self.men > self.women else "f"

    def can_be(self, gender: str) -> bool:
        """Whether a pronoun or a title of that gender can stand for it."""
        if self.is_body or self.is_place or self.placed * 2 > self.count:
            return False
        if not self.men + self.women + self.speaks and not self.role:
            return False
        return self.gender in ("", gender)

    def as_speaker(self) -> Speaker:
        """The member as it is shown: its fullest name, its role, its other names."""
        if self.speaker is None:
            full = _without_foreword(
                max(self.names, key=lambda name: (len(name.split()), -self.names.index(name))),
                self.names,
            )
            others = tuple(clean_line(name) for name in self.names if name != full)
            self.speaker = Speaker(clean_line(full), _clean_role(self.role), others)
        return self.speaker


def _without_foreword(full: str, names: list[str]) -> str:
    """The fullest name without a first word that is none ("Brave Ann Lee"), if it is so named."""
    first, _, rest = full.partition(" ")
    given = given_names()
    is_name = first.lower() in given or rest.partition(" ")[0].lower() not in given
    return full if is_name or rest not in names or " " not in rest else rest


def _clean_role(role: str) -> Clean:
    return clean_line(role) if role else own("")
