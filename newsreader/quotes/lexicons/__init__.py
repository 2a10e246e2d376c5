"""What the quote finder knows of a language: plain data, one file a language."""
