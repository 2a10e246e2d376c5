"""Folders of articles: finding the files, reading them, and what the reader knows of them."""
