"""Bounds on what a process of this program may take, so that a file costs no more than itself.

A process sets them for itself as it begins, which costs nothing; what it forks has them too.
"""

from contextlib import suppress

MOST_MEMORY = 3 * 1024**3 // 2
"""How much memory a process that reads files may take, in bytes: all a file may need, and more."""

TOO_MUCH_MEMORY = "it takes too much memory to read. Split it into smaller files"
"""What is said of a file for which that is not enough."""


def limit_memory(most: int = MOST_MEMORY) -> None:
    """Let this process have no more memory than so many bytes: MemoryError is raised instead."""
    _limit("RLIMIT_AS", most)


def limit_time(seconds: int) -> None:
    """Let this process compute no longer than so many seconds: then the system ends it."""
    _limit("RLIMIT_CPU", seconds)


def _limit(name: str, most: int) -> None:
    """Let this process have no more of something, where the system bounds that."""
    with suppress(ImportError, AttributeError, ValueError, OSError):
        import resource  # which Windows has not

        what = getattr(resource, name)
        hard = resource.getrlimit(what)[1]
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (soft, hard))
