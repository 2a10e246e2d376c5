"""A terminal reader for news kept as files."""

__version__ = "0.1.0"
