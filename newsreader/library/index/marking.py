"""What the state says of articles, as a search asks for it."""

from newsreader.library.state import State
from newsreader.search.query import Mark, Marked, Tagged
from newsreader.search.words import words_of


def marked_by(state: State) -> Marked:
    """The fingerprints of the articles that are marked or tagged somehow, by how they are.

    Raises:
        StateError: The state cannot be read.
    """
    tagged: dict[Mark | Tagged, frozenset[str]] = {}
    for name, _ in state.all_tags():
        tag = Tagged(words_of(name))
        tagged[tag] = tagged.get(tag, frozenset()) | state.tagged(name)
    return {
        Mark.READ: state.marked("read"),
        Mark.STARRED: state.marked("starred"),
        Mark.NOTED: state.noted(),
        **tagged,
    }
