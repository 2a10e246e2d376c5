"""Sieves that go by a verb of speech, or a name, right beside the quotation."""

import re

from newsreader.article import Span
from newsreader.quotes.frame import LABEL, NOUN, Frame
from newsreader.quotes.lexicon import ASKS, COMMITS, SAYS, TELLS, WANTS
from newsreader.quotes.mention import NAME, Mention
from newsreader.quotes.phrase import Phrase
from newsreader.quotes.sieves.scene import Decision, Scene

_LABEL = re.compile(r"([A-Z][\w.'’-]{1,24}(?: [A-Z][\w.'’-]{0,24}){0,3}):\s")
"""A speaker's name in a transcript."""
_SWALLOWED = re.compile(r"[,?!][\"”] ([^\"“”]{3,160}[.,]) [\"“]")
"""A clause between a mark that closes and one that opens."""
_ASKING_OR_SAYING = frozenset((SAYS, ASKS))
_WILLING = frozenset((WANTS, COMMITS))
_OBJECTS = frozenset(("him", "them", "us", "me"))
_SIGNING_DASHES = frozenset(("—", "–", "―", "-", "--", "~"))


def said_behind(scene: Scene, token: int) -> Decision | None:
    """Takes the subject of the verb right behind the quotation: “…,” the mayor said."""
    frame = trailing_frame(scene, token)
    if frame is None:
        return None
    return Decision("said_behind", 0.95 if frame.subject is not None else 0.6, frame)


def trailing_frame(scene: Scene, token: int) -> Frame | None:
    """The frame right behind a quotation that takes nothing else."""
    line, lexicon = scene.line, scene.lexicon
    lo, hi = line.limits(token)
    opens_late = line.lower[lo] in lexicon.subordinators and _said_before_in(scene, token, lo)
    at = _behind(scene, token, hi)
    if lexicon.has_clause_commas and at < hi and line.lower[at] in lexicon.relatives:
        return None  # a relative clause: there the verb stands before its subject
    for frame in scene.frames_in(token):
        if frame.left < at or frame.first < at or not _can_trail(frame):
            continue
        if opens_late and (
            _ASKING_OR_SAYING.isdisjoint(frame.cue.kinds) or not _ends_clause(scene, frame, hi)
        ):
            continue
        if any(
            line.lower[k] not in lexicon.adverbs
            and line.lower[k] not in lexicon.having
            and line.lower[k] not in lexicon.being
            and line.lower[k] not in lexicon.reflexives
            and line.lower[k] != "as"
            for k in range(at, frame.left)
        ):
            continue
        if frame.negated and not frame.is_source_phrase:
            return None
        if is_closed(scene, token, frame, hi):
            return frame
    return None


def _ends_clause(scene: Scene, frame: Frame, hi: int) -> bool:
    """Whether nothing that could be said follows a frame."""
    return frame.right >= hi or scene.line.lower[frame.right] in scene.lexicon.after_closed_cue


def _can_trail(frame: Frame) -> bool:
    """Whether a frame can follow what it says."""
    if "g" in frame.cue.forms or frame.cue is NOUN:
        return False
    return frame.is_source_phrase or not _WILLING.issuperset(frame.cue.kinds)


def _said_before_in(scene: Scene, token: int, lo: int) -> bool:
    """Whether a report that begins in the same sentence covers a quotation."""
    return any(
        report.behind is not None
        and lo <= report.frame.first
        and report.behind[0] <= token < report.behind[1]
        for report in scene.reports_in(token)
    )


def _behind(scene: Scene, token: int, hi: int) -> int:
    """The first token behind a quotation that is no comma or dash."""
    at = token + 1
    while at < hi and scene.line.words[at] in ",—–-―":
        at += 1
    return at


def is_closed(scene: Scene, token: int, frame: Frame, hi: int) -> bool:
    """Whether a frame takes nothing that stands behind it."""
    line = scene.line
    at = frame.right
    if at >= hi or frame.inverted or frame.is_source_phrase:
        return True
    if scene.final(token) in ",—–-?!…" or line.words[token + 1] in ",—–-":
        return line.lower[at] != ":" and line.lower[at] not in scene.lexicon.that_words
    return (
        line.lower[at] in scene.lexicon.after_closed_cue
        or line.lower[at] in scene.lexicon.adverbs
        or TELLS in frame.cue.kinds
        or ASKS in frame.cue.kinds
    )


def verb_behind(scene: Scene, token: int) -> Decision | None:
    """Takes the subject right behind a quotation that a comma ends, whatever its verb."""
    line = scene.line
    lo, hi = line.limits(token)
    if scene.final(token) not in ",?!" and line.words[token + 1 : token + 2] != [","]:
        return None
    if lo < token and line.lower[lo] in scene.lexicon.subordinators:
        return None  # "Although he loves “good food,” he cooks badly"
    at = _behind(scene, token, hi)
    subject = scene.phrases.after(line, at, hi)
    if subject is None:
        return None
    verb = subject.last
    while verb < hi and line.lower[verb] in scene.lexicon.adverbs:
        verb += 1
    if verb >= hi or not line.words[verb].endswith(("ed", "s")) or not line.words[verb].islower():
        return None
    if line.words[verb] == "as" or line.lower[subject.last - 1] in _OBJECTS:
        return None  # "..., lists him as a lawyer"
    return Decision("verb_behind", 0.5, Frame(LABEL, verb, verb + 1, subject))


def said_before(scene: Scene, token: int) -> Decision | None:
    """Takes the subject of the verb that opens the quotation: the mayor said: “…”."""
    for report in scene.reports_in(token):
        content = report.behind
        if content is not None and content[0] == token:
            label = labelled(scene, token)
            if label is not None and label.phrase is not None and label.phrase.is_name:
                return label
            return Decision("said_before", scene.sureness(report.frame, 0.9), report.frame)
    return None


def introducing_frame(scene: Scene, token: int) -> Frame | None:
    """The frame right before a quotation."""
    frame = scene.frame_before(token)
    if frame is None:
        return None
    content = scene.contents.behind(scene.line, frame, token + 1)
    return frame if content is not None and content[0] == token else None


def signed(scene: Scene, token: int) -> Decision | None:
    """Takes the name that stands behind a dash and closes the paragraph: “…” — Smith."""
    return _signed_at(scene, token + 1)


def signature(scene: Scene) -> Decision | None:
    """Takes the name that a dash puts below a quotation, in a paragraph of its own."""
    return _signed_at(scene, 0)


def _signed_at(scene: Scene, dash: int) -> Decision | None:
    line = scene.line
    if dash + 1 >= len(line) or line.words[dash] not in _SIGNING_DASHES:
        return None
    subject = scene.phrases.after(line, dash + 1, len(line))
    if subject is None or not subject.is_name:
        return None
    end = subject.apposition[1] if subject.apposition is not None else subject.last
    if any(word[0].isalnum() for word in line.words[end:]):
        return None
    return Decision("signed", 0.9, Frame(LABEL, dash, dash + 1, subject))


def labelled_inside(scene: Scene, token: int) -> Decision | None:
    """Takes the name and colon that the quotation itself opens with: “SMITH: …”."""
    if not scene.is_first(token):
        return None
    inner = scene.line.quotations[token].inner
    match = _LABEL.match(scene.text, inner.start, inner.end)
    if match is None:
        return None
    start, end = match.span(1)
    mention = Mention(start, end, NAME, match[1], start)
    cue = Span(end, end + 1)
    return Decision("labelled_inside", 0.9, mention=mention, cue=cue)


def labelled(scene: Scene, token: int) -> Decision | None:
    """Takes the name that stands with a colon before the quotation: Smith: “…”."""
    line = scene.line
    if token < 2 or line.words[token - 1] != ":":
        return None
    lo, _ = line.limits(token)
    phrase = scene.sources.subjects.label(line, token - 2, lo)
    if phrase is None:
        return None
    if line.lower[lo] in scene.lexicon.possessives and scene.sources.is_saying(line, phrase):
        phrase = Phrase(lo, lo + 1, pronoun=True)  # "Her words: “…”"
    cue = Frame(LABEL, token - 1, token, phrase)
    return Decision("labelled", 0.95, cue)


def after_colon(scene: Scene, token: int) -> Decision | None:
    """Takes the subject of the sentence that a colon ends: Smith went further: “…”."""
    line = scene.line
    if token < 2 or line.words[token - 1] != ":":
        return None
    lo, _ = line.limits(token)
    for report in reversed(scene.reports_in(token)):
        frame = report.frame
        if lo <= frame.first < token and SAYS in frame.cue.kinds and frame.subject is not None:
            return Decision("after_colon", 0.8, frame)
    subject = scene.sources.clauses.main_subject(line, lo, token)
    if subject is None:
        return None
    return Decision("after_colon", 0.8, Frame(LABEL, token - 1, token, subject))


def swallowed(scene: Scene, token: int) -> Decision | None:
    """Takes the source that marks of the wrong kind have swallowed: “…," he said. "…”."""
    inner = scene.line.quotations[token].inner
    match = _SWALLOWED.search(scene.text, inner.start, inner.end)
    if match is None:
        return None
    found = scene.said_in(Span(*match.span(1)))
    if found is None:
        return None
    mention, cue = found
    return Decision("swallowed", 0.9, mention=mention, cue=cue)
