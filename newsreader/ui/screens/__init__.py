"""Whole screens: they own what is shown and hand it down to their widgets."""
