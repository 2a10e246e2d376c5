"""Reports: the frames of a sentence that nothing else reports, with what each of them says.

"Smith said Jones had denied the charge" reports once: what Jones denied is part of what Smith
said. "Smith denied the charge and said Jones was lying" reports twice.
"""

from dataclasses import dataclass
from itertools import groupby

from newsreader.quotes.contents import Contents, Tokens
from newsreader.quotes.frame import LABEL, NOUN, Frame
from newsreader.quotes.lexicon import ASKS, SAYS, SHOWS, TELLS, THINKS, Lexicon
from newsreader.quotes.tokens import QUOTE, Line

_PAUSES = frozenset((",", ";", "—", "–", "--", "―"))
_REPORTING = frozenset((SAYS, TELLS, ASKS, SHOWS, THINKS))
_SCENE = 12
"""How many tokens may say when or where something is said."""
_TAKING_UP = frozenset(("which", "whom", "who", "as", "what"))
_LEADING_UP = frozenset(("when", "asked", "if", "after", "while", "as", "before"))
_LEAD = 25
"""How many tokens may lead up to a clause."""
_JOINTS = frozenset(("and", "but", "while", "though", "although", "whereas", "or", "yet"))


@dataclass(slots=True)
class Report:
    """A frame with its contents."""

    frame: Frame
    """Who says something."""
    before: Tokens | None = None
    """What is said, as far as it stands before the frame."""
    behind: Tokens | None = None
    """What is said, as far as it stands behind the frame."""

    def covering(self, token: int) -> Tokens | None:
        """The content that a token lies in."""
        for content in (self.behind, self.before):
            if content is not None and content[0] <= token < content[1]:
                return content
        return None


class Reports:
    """Finds the reports of one language's lines."""

    def __init__(self, lexicon: Lexicon, contents: Contents) -> None:
        """Keep what is known of the language."""
        self.lexicon = lexicon
        self.contents = contents
        self._scenes = lexicon.prepositions | lexicon.weekdays | {","}

    def of(self, line: Line, frames: list[Frame]) -> list[Report]:
        """The reports of a line, in the order of their cues."""
        found: list[Report] = []
        for (lo, hi), group in groupby(frames, key=lambda frame: line.limits(frame.first)):
            here = list(group)
            if here[0].cue is LABEL:
                return [Report(here[0], behind=self.contents.behind(line, here[0], len(line)))]
            found += self._of_sentence(line, here, lo, hi)
        return found

    def _of_sentence(self, line: Line, frames: list[Frame], lo: int, hi: int) -> list[Report]:
        found: list[Report] = []
        floor = lo
        for frame in frames:
            while found and not frame.elided and frame.left < found[-1].frame.first:
                found.pop()  # it stands in a clause put between this frame's subject and verb
            if found and self._sets_scene(line, found[-1], frame):
                continue
            if found and self._is_embedded(line, found[-1], frame):
                if not self._is_trailing(line, frame, hi):
                    continue
                found = [r for r in found if r.frame.right <= floor]
            elif found and found[-1].behind is not None and found[-1].behind[1] > frame.left:
                self._cut(line, found[-1], frame)
            report = Report(frame, behind=self.contents.behind(line, frame, hi))
            if report.behind is None:
                report.behind = self._behind_as_clause(line, frame, lo, hi)
            if self._takes_before(line, frame, report, hi):
                self._add_before(line, report, floor, hi)
                if report.before is not None:
                    first = report.before[0]
                    found = [r for r in found if r.frame.first < first]
            found.append(report)
        return found

    def _add_before(self, line: Line, report: Report, floor: int, hi: int) -> None:
        """Add what stands before a frame, and what goes on behind it ("The bill, he says, ...")."""
        frame = report.frame
        left = self._left(line, frame)
        before = self.contents.trimmed(line, floor, left)
        is_inside = line.words[left - 1] == "," and line.lower[left - 2] != QUOTE
        right = self._past_addressee(line, frame, hi)
        goes_on = (
            report.behind is None
            and is_inside
            and (not frame.inverted or frame.is_source_phrase)
            and line.words[right : right + 1] == [","]
        )
        if goes_on and not self._opens_aside(line, frame, hi):
            report.behind = self.contents.trimmed(line, right + 1, hi)
        elif report.behind is None and self._stands_within(line, frame, left):
            report.behind = self.contents.trimmed(line, right, hi)
            report.before = before
        if before is not None and not (report.behind is not None and self._leads_up(line, before)):
            report.before = before

    def _stands_within(self, line: Line, frame: Frame, left: int) -> bool:
        """Whether a source stands within a clause without commas („Das Boot kam laut Weber an“)."""
        if not (frame.is_source_phrase and self.lexicon.has_clause_commas):
            return False
        return left > 0 and line.words[left - 1][0].isalnum()

    def _past_addressee(self, line: Line, frame: Frame, hi: int) -> int:
        """The token behind a frame, and behind whom it is said to ("The bill, he told us, ...")."""
        if TELLS not in frame.cue.kinds or frame.inverted:
            return frame.right
        told = self.contents.phrases.after(line, frame.right, hi)
        return told.last if told is not None else frame.right

    def _opens_aside(self, line: Line, frame: Frame, hi: int) -> bool:
        """Whether what follows a source only tells who that is ("according to Quill, a lawyer")."""
        at = frame.right + 1
        if not frame.is_source_phrase or at >= hi:
            return False
        word, lexicon = line.lower[at], self.lexicon
        opens = word in lexicon.determiners or word in lexicon.relatives or word in lexicon.roles
        return opens and not self.contents.clauses.is_clause(line, at, hi)

    def _leads_up(self, line: Line, content: Tokens) -> bool:
        """Whether words before a frame only say when, where or how ("In the end, he said, ...")."""
        first, last = content
        while first < last and (
            line.lower[first] in self.lexicon.conjunctions
            or line.lower[first] in self.lexicon.adverbs
        ):
            first += 1
        if first >= last:
            return True
        word = line.lower[first]
        return "," not in line.words[first:last] and (
            word in self.lexicon.prepositions
            or word in ("when", "while", "as", "asked", "speaking", "instead")
            or (word.endswith("ing") and first in line.openings)
        )

    def _is_embedded(self, line: Line, outer: Report, frame: Frame) -> bool:
        """Whether a frame is part of what the one before it says."""
        content = outer.behind
        if content is None or not content[0] <= frame.first < content[1]:
            return False
        return not (
            self._joins(line, outer, frame, content)
            or self._follows_opening(line, outer, frame)
            or self._outweighs(frame, outer.frame)
        )

    def _sets_scene(self, line: Line, outer: Report, frame: Frame) -> bool:
        """Whether a frame stands between another's cue and what that says ("said as she left")."""
        content = outer.behind
        return (
            content is not None
            and not frame.elided
            and line.lower[frame.left - 1] in self.lexicon.subordinators
            and outer.frame.right <= frame.left
            and frame.right <= content[0]
        )

    def _outweighs(self, frame: Frame, outer: Frame) -> bool:
        """Whether a verb of saying stands in the content of one that says little by itself."""
        if outer.is_source_phrase or outer.cue is LABEL or frame.elided or frame.infinitive:
            return False
        weak = _REPORTING.isdisjoint(outer.cue.kinds)
        return weak and SAYS in frame.cue.kinds and frame.subject is not None

    def _follows_opening(self, line: Line, outer: Report, frame: Frame) -> bool:
        """Whether the frame before only leads up to this one ("While Smith agrees, Jones says")."""
        lo, _ = line.limits(frame.first)
        if frame.elided or line.words[frame.left - 1] not in _PAUSES or frame.subject is None:
            return False
        if outer.frame.is_source_phrase or line.lower[outer.frame.left - 1] == "as":
            return False
        if outer.frame.elided:
            return True
        while line.lower[lo] in self.lexicon.conjunctions or line.lower[lo] in self.lexicon.adverbs:
            lo += 1
        opening = line.lower[lo]
        return "," not in line.words[lo : outer.frame.left] and (
            opening in self.lexicon.subordinators
            or opening in self.lexicon.prepositions
            or opening.endswith(("ing", "ed"))
        )

    def _joins(self, line: Line, outer: Report, frame: Frame, content: Tokens) -> bool:
        """Whether a frame inside the content of another stands beside that and not below it."""
        at = frame.left - 1
        while at > content[0] and line.lower[at] in self.lexicon.adverbs:
            at -= 1
        word = line.lower[at]
        if frame.elided:
            if frame.subject is not None and frame.subject.first >= content[0]:
                return False  # "told us that the mayor came and thought ..."
            if "g" in frame.cue.forms:
                return word == "," or (
                    word == "and" and (line.words[at - 1] == "," or "g" in outer.frame.cue.forms)
                )
            return (
                word in ("and", "but")
                and not frame.infinitive
                and (outer.frame.cue is NOUN or _tense(outer.frame) == _tense(frame))
            )
        if frame.is_source_phrase:
            return line.words[frame.right : frame.right + 1] != [","] or frame.right >= content[1]
        if self._adds_judgement(line, frame):
            return True
        if word == ",":
            return self._opens_anew(line, at, content[0])
        return word in _PAUSES or (word in _JOINTS and self._pauses(line, at - 1))

    def _opens_anew(self, line: Line, comma: int, first: int) -> bool:
        """Whether a comma closes what leads up to a new main clause (", and when asked, ...")."""
        for at in range(comma - 1, max(first, comma - _LEAD), -1):
            if line.lower[at] in _JOINTS and self._pauses(line, at - 1):
                return line.lower[at + 1] in _LEADING_UP
            if line.words[at] == ",":
                break
        return False

    def _pauses(self, line: Line, at: int) -> bool:
        """Whether a pause stands at a token: a comma, a dash, a quotation."""
        return line.words[at] in _PAUSES or line.lower[at] == QUOTE

    def _adds_judgement(self, line: Line, frame: Frame) -> bool:
        """Whether a frame adds what somebody calls something (", which he called “a shame”")."""
        before = line.lower[frame.left - 2]
        if frame.subject is None or line.lower[frame.left - 1] not in _TAKING_UP:
            return False
        return (frame.subject.pronoun and before in _PAUSES) or (
            before == "to" and line.words[frame.left - 3] in _PAUSES
        )

    def _cut(self, line: Line, report: Report, frame: Frame) -> None:
        """End the content of a report where the next one begins."""
        assert report.behind is not None
        last = frame.left
        while last > report.behind[0] and (
            line.lower[last - 1] in _JOINTS
            or line.lower[last - 1] in _TAKING_UP
            or line.lower[last - 1] in self.lexicon.adverbs
        ):
            last -= 1
        report.behind = self.contents.trimmed(line, report.behind[0], last)

    def _is_trailing(self, line: Line, frame: Frame, hi: int) -> bool:
        """Whether a frame closes a sentence that is all said by its subject."""
        if frame.elided or frame.subject is None or line.words[frame.left - 1] not in (",", "—"):
            return False
        if line.lower[frame.subject.first] in self.lexicon.relatives:
            return False
        return self.contents.behind(line, frame, hi) is None

    def _behind_as_clause(self, line: Line, frame: Frame, lo: int, hi: int) -> Tokens | None:
        """What a frame says that leads up to it ("As the mayor said on Friday, ...")."""
        if frame.left <= lo or line.lower[frame.left - 1] not in self.lexicon.as_words:
            return None
        if frame.right >= hi or line.lower[frame.right] not in self._scenes:
            return None
        for k in range(frame.right, min(hi, frame.right + _SCENE)):
            if line.words[k] == ",":
                return self.contents.trimmed(line, k, hi)
            if line.lower[k] == QUOTE:
                break
        return None

    def _takes_before(self, line: Line, frame: Frame, report: Report, hi: int) -> bool:
        """Whether what stands before a frame is said by its subject."""
        at = self._left(line, frame) - 1
        if at < 0 or frame.elided:
            return False
        if frame.is_source_phrase:
            return report.behind is None
        if frame.subject is None or "g" in frame.cue.forms or frame.cue is NOUN:
            return False
        if line.lower[at] == QUOTE:
            is_named = self.lexicon.has_verb_second and at > 0
            if is_named and line.lower[at - 1] in self.lexicon.determiners:
                return False  # "Die „Vale News“ verkündete ..."
            return report.behind is None
        if line.words[at] not in (",", "—", "–") or not self._can_report(frame):
            return False
        if self.lexicon.has_verb_second and not frame.inverted and not self._leads(line, at + 1):
            return False  # "..., die Englisch zur Amtssprache erklärt": a relative clause
        if line.lower[at + 1] in self.lexicon.having:
            return report.behind is None
        return report.behind is None or line.lower[report.behind[0] - 1] == ","

    def _left(self, line: Line, frame: Frame) -> int:
        """The first token of a frame, with what leads to it (", wie die Polizei mitteilte")."""
        at = frame.left - 1
        if at < 1 or frame.inverted or not self.lexicon.has_clause_commas:
            return frame.left
        return at if self._leads(line, at) and line.words[at - 1] == "," else frame.left

    def _leads(self, line: Line, at: int) -> bool:
        """Whether a token leads from what is said to its source (", wie ...", ", hat ...")."""
        word, lexicon = line.lower[at], self.lexicon
        return word in lexicon.as_words or (lexicon.has_verb_second and word in lexicon.having)

    def _can_report(self, frame: Frame) -> bool:
        """Whether a verb can follow what is said ("..., the mayor said")."""
        return not _REPORTING.isdisjoint(frame.cue.kinds)


def _tense(frame: Frame) -> str:
    """Whether a frame tells of the present or of the past."""
    if "p" in frame.cue.forms or "n" in frame.cue.forms:
        return "past"
    return "present"
