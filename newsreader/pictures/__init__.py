"""Pictures: where an article's are, what their files say, and drawings of them for a terminal."""
