"""Reports: the frames of a sentence that nothing else reports, with what each of them says.

"Smith said Jones had denied the charge" reports once: what Jones denied is part of what Smith
said. "Smith denied the charge and said Jones was lying" reports twice.
"""

from dataclasses import dataclass

from newsreader.quotes.contents import Contents, Tokens
from newsreader.quotes.frame import LABEL, NOUN, Frame
from newsreader.quotes.lexicon import ASKS, SAYS, SHOWS, TELLS, THINKS, Lexicon
from newsreader.quotes.tokens import QUOTE, Line

_PAUSES = frozenset((",", ";", "—", "–", "--", "―"))
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

    def of(self, line: Line, frames: list[Frame]) -> list[Report]:
        """The reports of a line, in the order of their cues."""
        found: list[Report] = []
        at = 0
        for number in range(len(line.bounds) - 1):
            lo, hi = line.bounds[number], line.bounds[number + 1]
            here = []
            while at < len(frames) and frames[at].first < hi:
                here.append(frames[at])
                at += 1
            if here and here[0].cue is LABEL:
                return [Report(here[0], behind=self.contents.behind(line, here[0], len(line)))]
            if here:
                found += self._of_sentence(line, here, lo, hi)
        return found

    def _of_sentence(self, line: Line, frames: list[Frame], lo: int, hi: int) -> list[Report]:
        found: list[Report] = []
        floor = lo
        for frame in frames:
            while found and not frame.elided and frame.left < found[-1].frame.first:
                found.pop()  # it stands in a clause put between this frame's subject and verb
            if found and self._is_embedded(line, found[-1], frame):
                if not self._is_trailing(line, frame, hi):
                    continue
                found = [r for r in found if r.frame.right <= floor]
            elif found and found[-1].behind is not None and found[-1].behind[1] > frame.left:
                self._cut(line, found[-1], frame)
            report = Report(frame, behind=self.contents.behind(line, frame, hi))
            if report.behind is None and self._is_as_clause(line, frame, lo):
                report.behind = self.contents.trimmed(line, frame.right, hi)
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
        before = self.contents.trimmed(line, floor, frame.left)
        is_inside = line.words[frame.left - 1] == "," and line.lower[frame.left - 2] != QUOTE
        goes_on = (
            report.behind is None
            and is_inside
            and (not frame.inverted or frame.is_source_phrase)
            and line.words[frame.right : frame.right + 1] == [","]
        )
        if goes_on:
            report.behind = self.contents.trimmed(line, frame.right + 1, hi)
        if before is not None and not (report.behind is not None and self._leads_up(line, before)):
            report.before = before

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

    def _outweighs(self, frame: Frame, outer: Frame) -> bool:
        """Whether a verb of saying stands in the content of one that says little by itself."""
        if outer.is_source_phrase or outer.cue is LABEL or frame.elided or frame.infinitive:
            return False
        weak = {SAYS, TELLS, ASKS, SHOWS, THINKS}.isdisjoint(outer.cue.kinds)
        return weak and SAYS in frame.cue.kinds and frame.subject is not None

    def _follows_opening(self, line: Line, outer: Report, frame: Frame) -> bool:
        """Whether the frame before only leads up to this one ("While Smith agrees, Jones says")."""
        lo, _ = line.limits(frame.first)
        if frame.elided or line.words[frame.left - 1] not in _PAUSES or frame.subject is None:
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
            return True
        return (word in _JOINTS and line.words[at - 1] in _PAUSES) or word in _PAUSES - {","}

    def _cut(self, line: Line, report: Report, frame: Frame) -> None:
        """End the content of a report where the next one begins."""
        assert report.behind is not None
        last = frame.left
        while last > report.behind[0] and (
            line.lower[last - 1] in _JOINTS or line.lower[last - 1] in self.lexicon.adverbs
        ):
            last -= 1
        report.behind = self.contents.trimmed(line, report.behind[0], last)

    def _is_trailing(self, line: Line, frame: Frame, hi: int) -> bool:
        """Whether a frame closes a sentence that is all said by its subject."""
        if frame.elided or frame.subject is None or line.words[frame.left - 1] not in (",", "—"):
            return False
        return self.contents.behind(line, frame, hi) is None

    def _is_as_clause(self, line: Line, frame: Frame, lo: int) -> bool:
        """Whether a frame leads up to what it says ("As the mayor said, ...")."""
        return (
            frame.left - 1 >= lo
            and line.lower[frame.left - 1] == "as"
            and line.words[frame.right : frame.right + 1] == [","]
        )

    def _takes_before(self, line: Line, frame: Frame, report: Report, hi: int) -> bool:
        """Whether what stands before a frame is said by its subject."""
        at = frame.left - 1
        if at < 0 or frame.elided:
            return False
        if frame.is_source_phrase:
            return report.behind is None
        if frame.subject is None or "g" in frame.cue.forms or frame.cue is NOUN:
            return False
        if line.lower[at] == QUOTE:
            return report.behind is None
        if line.words[at] not in (",", "—", "–") or not self._can_report(frame):
            return False
        return report.behind is None or line.lower[report.behind[0] - 1] == ","

    def _can_report(self, frame: Frame) -> bool:
        """Whether a verb can follow what is said ("..., the mayor said")."""
        return not {SAYS, SHOWS, TELLS, ASKS, THINKS}.isdisjoint(frame.cue.kinds)


def _tense(frame: Frame) -> str:
    """Whether a frame tells of the present or of the past."""
    if "p" in frame.cue.forms or "n" in frame.cue.forms:
        return "past"
    return "present"
