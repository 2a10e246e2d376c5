"""Sieves for fragments: words in marks inside a sentence of the writer's."""

from newsreader.quotes.frame import LABEL, Frame
from newsreader.quotes.lexicon import ASKS, JUDGES, TELLS
from newsreader.quotes.sieves.beside import introducing_frame, is_closed, trailing_frame
from newsreader.quotes.sieves.scene import Decision, Scene

_FRAGMENT = 4
"""A fragment of fewer words that no verb of speech governs is most often a term."""
_TITLE = 12
"""A title has at most so many words."""
_TERM = 4
"""A term or a name has at most so many words."""


def names_a_thing(scene: Scene, token: int) -> Decision | None:
    """Decides that a title, a name or a term is no quote: the hit “Blue Moon”."""
    line, lexicon = scene.line, scene.lexicon
    words = scene.words_in(token)
    before = line.lower[token - 1] if token else ""
    if before in ("as", ",") and token > 1:
        before = line.lower[token - 2]
    if words > _TITLE or (before in lexicon.naming_words and _is_said_of(scene, token)):
        return None
    titled = _is_titled(scene, token) and not line.is_headline
    is_name = (
        (before in lexicon.naming_words and (titled or words <= _TERM))
        or (before in lexicon.title_nouns and titled)
        or (titled and words > 1 and _hangs_on_preposition(scene, token))
        or (titled and _follows_name(scene, token))
        or (before == "of" and line.lower[token - 2] in lexicon.roles)  # the author of “Ruins”
        or (titled and words > 1 and not _has_speech_around(scene, token))
    )
    return Decision("names_a_thing", 0.9, is_quote=False) if is_name else None


def _hangs_on_preposition(scene: Scene, token: int) -> bool:
    """Whether a quotation is where or in what something is said: on “Night Talk,” she said."""
    line, lexicon = scene.line, scene.lexicon
    lo, _ = line.limits(token)
    if token == lo:
        return False
    before = line.lower[token - 1]
    opens = line.lower[lo] in lexicon.prepositions
    return before in ("on", "in", "at", "from", "'s") or (
        opens and before in ("of", "to", ",", "anthem", "book")
    )


def _follows_name(scene: Scene, token: int) -> bool:
    """Whether a quotation is listed behind one that names a thing ("“Ruins” and “Blue Moon”")."""
    at = token - 1
    while at > 0 and scene.line.lower[at] in (",", "and", "or"):
        at -= 1
    listed = scene.decisions.get(at)
    return listed is not None and at < token - 1 and not listed.is_quote


def _is_said_of(scene: Scene, token: int) -> bool:
    """Whether the word before a quotation is the verb of somebody who says it."""
    frame = scene.frame_before(token)
    if frame is None or frame.last != token or frame.subject is None:
        return False
    return scene.line.lower[frame.first - 1] not in scene.lexicon.title_nouns


def _is_titled(scene: Scene, token: int) -> bool:
    """Whether the words of a quotation begin with capitals, as those of a title do."""
    inner = scene.line.quotations[token].inner
    words = scene.text[inner.start : inner.end].split()
    if not words or not words[0][0].isupper():
        return False
    if scene.text[inner.end - 1] in ".!?" and len(words) < 3:
        return False
    return all(
        word[0].isupper()
        or not word[0].isalpha()
        or word.lower() in scene.lexicon.title_small_words
        for word in words
    )


def _has_speech_around(scene: Scene, token: int) -> bool:
    """Whether a verb of speech stands beside a quotation, or one that says it of something."""
    if any(
        JUDGES in report.frame.cue.kinds and report.covering(token) is not None
        for report in scene.reports_in(token)
    ):
        return True
    return trailing_frame(scene, token) is not None or introducing_frame(scene, token) is not None


def quoted_in_part(scene: Scene, token: int) -> Decision | None:
    """Takes the subject of the verb whose content the fragment stands in."""
    for report in scene.reports_in(token):
        content = report.covering(token)
        if content is not None:
            confidence = scene.sureness(report.frame, 0.85)
            return Decision("quoted_in_part", confidence, report.frame, content)
    return None


def said_around(scene: Scene, token: int) -> Decision | None:
    """Takes the subject of a verb behind, with words between: the plan is “dead,” he said."""
    line = scene.line
    lo, hi = line.limits(token)
    for frame in scene.frames_in(token):
        if frame.left <= token:
            continue
        if line.words[frame.left - 1] in ",—–" and is_closed(scene, token, frame, hi):
            return Decision("said_around", 0.85, frame, (lo, frame.left - 1))
        break
    return None


def subject_near(scene: Scene, token: int) -> Decision | None:
    """Takes the subject of the sentence a fragment stands in."""
    line = scene.line
    if scene.is_alone(token) or scene.words_in(token) < _FRAGMENT:
        return None
    lo, hi = line.limits(token)
    subject = scene.sources.clauses.main_subject(line, lo, hi)
    if subject is None or is_put_to(scene, token):
        return None
    frame = Frame(LABEL, subject.last, subject.last, subject)
    return Decision("subject_near", 0.6, frame, (token, token + 1))


def is_put_to(scene: Scene, token: int) -> bool:
    """Whether a quotation is what the subject is asked or told: she was asked, “Why?”."""
    line, lexicon = scene.line, scene.lexicon
    at = token - 1 - (line.words[token - 1] == ",")
    cue = lexicon.cue_forms.get(line.lower[at]) if at > 0 else None
    return (
        cue is not None
        and (ASKS in cue.kinds or TELLS in cue.kinds)
        and line.lower[at - 1] in lexicon.being
    )
