"""What is drawn: each widget shows one thing and says what happened in messages."""
