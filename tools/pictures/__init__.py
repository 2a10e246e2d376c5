"""The pictures of the sample articles: how they are drawn and what they show."""
