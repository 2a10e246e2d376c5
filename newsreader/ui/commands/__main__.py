"""Prints the key table of the README."""

from newsreader.ui.commands import key_table

print(key_table())
