"""Sieves that go by a verb of speech, or a name, right beside the quotation."""

import re

from newsreader.article import Span
from newsreader.quotes.frame import LABEL, NOUN, Frame
from newsreader.quotes.lexicon import ASKS, COMMITS, SAYS, TELLS, WANTS
from newsreader.quotes.mentions import Mention, MentionKind
from newsreader.quotes.sieves.scene import Decision, Scene

_LABEL = re.compile(r"([A-Z][\w.'’-]{1,24}(?: [A-Z][\w.'’-]{0,24}){0,3}):\s")
"""A speaker's name in a transcript."""
_SWALLOWED = re.compile(r"[,?!][\"”] ([^\"“”]{3,160}[.,]) [\"“]")
"""A clause between a mark that closes and one that opens."""
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
    for frame in scene.frames_in(token):
        if frame.left < at or frame.first < at or not _can_trail(frame):
            continue
        if opens_late and not {SAYS, ASKS} & set(frame.cue.kinds):
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


def _can_trail(frame: Frame) -> bool:
    """Whether a frame can follow what it says."""
    if "g" in frame.cue.forms or frame.cue is NOUN:
        return False
    return frame.is_source_phrase or bool(set(frame.cue.kinds) - {WANTS, COMMITS})


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
    _, hi = line.limits(token)
    if scene.final(token) not in ",?!" and line.words[token + 1 : token + 2] != [","]:
        return None
    at = _behind(scene, token, hi)
    subject = scene.phrases.after(line, at, hi)
    if subject is None:
        return None
    verb = subject.last
    while verb < hi and line.lower[verb] in scene.lexicon.adverbs:
        verb += 1
    if verb >= hi or not line.words[verb].endswith(("ed", "s")) or not line.words[verb].islower():
        return None
    return Decision("verb_behind", 0.6, Frame(LABEL, verb, verb + 1, subject))


def said_before(scene: Scene, token: int) -> Decision | None:
    """Takes the subject of the verb that opens the quotation: the mayor said: “…”."""
    for report in scene.reports_in(token):
        content = report.behind
        if content is not None and content[0] == token:
            return Decision("said_before", 0.9, report.frame)
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
    line = scene.line
    if token + 2 >= len(line) or line.words[token + 1] not in _SIGNING_DASHES:
        return None
    subject = scene.phrases.after(line, token + 2, len(line))
    if subject is None or not subject.is_name:
        return None
    end = subject.apposition[1] if subject.apposition is not None else subject.last
    if any(word[0].isalnum() for word in line.words[end:]):
        return None
    return Decision("signed", 0.9, Frame(LABEL, token + 1, token + 2, subject))


def labelled_inside(scene: Scene, token: int) -> Decision | None:
    """Takes the name and colon that the quotation itself opens with: “SMITH: …”."""
    if not scene.is_first(token):
        return None
    inner = scene.line.quotations[token].inner
    match = _LABEL.match(scene.text, inner.start, inner.end)
    if match is None:
        return None
    span = Span(match.start(1), match.end(1))
    mention = Mention(span, MentionKind.NAME, match[1], span.start)
    cue = Span(span.end, span.end + 1)
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
    cue = Frame(LABEL, token - 1, token, phrase)
    return Decision("labelled", 0.9, cue)


def after_colon(scene: Scene, token: int) -> Decision | None:
    """Takes the subject of the sentence that a colon ends: Smith went further: “…”."""
    line = scene.line
    if token < 2 or line.words[token - 1] != ":":
        return None
    lo, _ = line.limits(token)
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
    return Decision("swallowed", 0.7, mention=mention, cue=cue)
