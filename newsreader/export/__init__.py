"""Taking articles, quotes and photos out: as records, tables, Markdown and plain text.

Everything here gives text back and writes nothing.
"""
