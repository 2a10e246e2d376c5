"""What can go wrong with the state."""


class StateError(Exception):
    """The state cannot be read or written; says why in plain words."""


class DamagedStateError(StateError):
    """The file of the state is none any more, or only in parts."""


class NewerStateError(StateError):
    """The file was written by a newer program, whose tables are not known here."""
