"""Sieves that take over a source from what stands before the quotation."""

from newsreader.quotes.sieves.scene import Decision, Scene
from newsreader.quotes.sieves.within import is_put_to

_LONE = 8
"""A quotation of so many words is somebody's, though nothing says so: no title is that long."""
_PHRASE = 4
"""A quotation of so many words is one in any language."""
_WORDLESS = 30
"""A quotation of so many characters is one where no spaces tell words apart."""


def announced(scene: Scene, token: int) -> Decision | None:
    """Takes the source of the paragraph before, which ends with a colon."""
    if scene.memory.colon and scene.is_first(token) and scene.memory.mention is not None:
        return Decision("announced", 0.65, mention=scene.memory.mention, cue=scene.memory.cue)
    return None


def carried_on(scene: Scene, token: int) -> Decision | None:
    """Takes the source of the paragraph before, whose quotation was left open."""
    if scene.memory.still_open and scene.is_first(token):
        return Decision("carried_on", 0.4, mention=scene.memory.mention, cue=scene.memory.cue)
    return None


def goes_on(scene: Scene, token: int) -> Decision | None:
    """Takes the source of the quotation before, which this one goes on: “…,” she said. “…”."""
    line = scene.line
    if token == 0:
        return None
    last = scene.quoted_before(token)
    if last is None:
        return None
    here, there = line.sentence(token), line.sentence(last)
    decision = scene.decisions[last]
    between = scene.frame_before(token)
    if here == there and decision.frame is between:
        return Decision("goes_on", 0.95, decision.frame, None, decision.mention, decision.cue)
    if scene.is_alone(token):
        recent = scene.frame_told_before(token)
        if recent is not None and recent.first >= line.limits(last)[1]:
            return Decision("goes_on", 0.85, recent)
        return Decision("goes_on", 0.95, decision.frame, None, decision.mention, decision.cue)
    return None


def follows_report(scene: Scene, token: int) -> Decision | None:
    """Takes the source of the sentence before: The mayor denied it. “…”"""
    if not scene.is_alone(token):
        return None
    frame = scene.frame_told_before(token)
    if frame is None:
        return None
    return Decision("follows_report", 0.75, frame)


def same_paragraph(scene: Scene, token: int) -> Decision | None:
    """Takes the source of the quotation before in the same paragraph."""
    last = scene.quoted_before(token)
    if last is None:
        return None
    decision = scene.decisions[last]
    return Decision("same_paragraph", 0.55, decision.frame, None, decision.mention, decision.cue)


def last_speaker(scene: Scene, token: int) -> Decision | None:
    """Takes whoever spoke last: a quotation that is a paragraph of its own."""
    if not scene.is_alone(token) or scene.words_in(token) < _LONE:
        return None
    if scene.memory.mention is not None:
        return Decision("last_speaker", 0.6, mention=scene.memory.mention, cue=scene.memory.cue)
    return None


def nobody_named(scene: Scene, token: int) -> Decision | None:
    """Decides that it is a quote, though nobody can be named, if it is long enough to be one."""
    if scene.words_in(token) >= _LONE and (scene.is_alone(token) or is_put_to(scene, token)):
        return Decision("nobody_named", 0.3)
    return None


def between_marks(scene: Scene, token: int) -> Decision | None:
    """Decides by its length that it is a quote, in a language that nothing is known of."""
    inner = scene.line.quotations[token].inner
    if scene.words_in(token) >= _PHRASE or len(inner) >= _WORDLESS:
        return Decision("between_marks", 0.3)
    return None
