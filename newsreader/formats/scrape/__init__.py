"""Texts that a program took from a page: their lines, their head, what is not the article's."""
