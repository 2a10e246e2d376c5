"""Late subjects: what Romance languages put between a verb and the subject behind it.

« ... », a déclaré lundi à l'AFP le maire; «...», dijo este lunes a la prensa la ministra.
"""

from newsreader.quotes.bases import Bases
from newsreader.quotes.lexicon import Lexicon
from newsreader.quotes.tokens import Line


class LateSubjects:
    """Finds where the subjects of one language's verbs begin that follow them."""

    def __init__(self, lexicon: Lexicon, bases: Bases) -> None:
        """Keep what is known of the language."""
        self.lexicon = lexicon
        self.bases = bases

    def start(self, line: Line, at: int, hi: int) -> int:
        """Where a subject may begin behind the day and who is told ("a dit lundi à l'AFP X")."""
        lexicon, start = self.lexicon, at
        while start < hi:
            past = self._past_day(line, start, hi)
            if past == start and line.lower[start] in lexicon.addressing:
                past = self._past_addressed(line, start + 1, hi)
            if past == start:
                break
            start = past
        opens = start < hi and (line.is_capital(start) or line.lower[start] in lexicon.determiners)
        return start if opens else at

    def _past_day(self, line: Line, at: int, hi: int) -> int:
        """The token behind a day in small letters ("lundi 3 mai", "este lunes"), or the same."""
        first = at + (line.lower[at] in self.lexicon.determiners)
        if first >= hi or line.words[first] not in self.lexicon.weekdays:
            return at
        while first < hi and (
            line.words[first] in self.lexicon.weekdays or line.words[first].isdigit()
        ):
            first += 1
        return first

    def _past_addressed(self, line: Line, at: int, hi: int) -> int:
        """The token behind whoever is told, whose name may have another right behind it."""
        end = self.bases.end(line, at, hi)
        first = at + (at < hi and line.lower[at] in self.lexicon.determiners)
        word = line.words[first] if first < hi else ""
        if first + 1 < end and (word.isupper() or word.islower()) and line.is_capital(first + 1):
            return first + 1  # "à l'AFP Paul Martin"
        return end
