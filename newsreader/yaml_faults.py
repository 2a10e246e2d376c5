"""What is wrong with a text that is not YAML, and where: in words for whoever wrote it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml

_UNCLOSED = "a quotation mark opens here that nothing closes"


def place_and_problem(error: "yaml.MarkedYAMLError") -> tuple[int | None, str]:
    """The line that has to be mended, counted from 0 and None if it is not known, and its fault.

    A quotation that is never closed is complained of at the end of the text: no use to anybody.
    """
    mark, problem = error.problem_mark or error.context_mark, error.problem or error.context
    is_open = "quoted scalar" in (error.context or "") and "end of stream" in (error.problem or "")
    if is_open and error.context_mark is not None:
        mark, problem = error.context_mark, _UNCLOSED
    return (mark.line if mark is not None else None), problem or "not understood"
