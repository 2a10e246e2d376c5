"""A language that is not known: marks are all there is to go by."""
