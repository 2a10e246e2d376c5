"""Finding in one text: phrases as a reader means them, or regular expressions."""

from newsreader.search.find import SLICE, Case, Finder, compile_find
from newsreader.search.queries import QueryError

__all__ = ["SLICE", "Case", "Finder", "QueryError", "compile_find"]
