"""The darkroom: where the screen hands in wishes for pictures and gets them developed.

Pictures are developed by a worker process that is started with the first wish; the thread that
takes keys only draws what comes of it. Whoever steps through a gallery passes many pictures: only
the newest wish counts, one that is being developed for nothing is stopped. What nobody waits for
(`ahead`) is developed when there is nothing else to do. What was developed is kept, to a bound.
"""

import os
import signal
import subprocess
import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import cast

from newsreader.clean import clean_line
from newsreader.pictures.wishes import Answer, Refused, Wish
from newsreader.processes import hear, start, tell

MOST_KEPT_BYTES = 48 * 1024 * 1024
"""How much memory the kept pictures may take together; the newest is always kept."""

MOST_RESTARTS = 20
"""How often a worker that died is replaced."""

_DIED = clean_line("The program that decodes pictures has stopped.")


class Darkroom:
    """Develops pictures, and hands the answers on."""

    def __init__(self) -> None:
        """Begin with nothing: no process is started before something is wished for."""
        self._take: Callable[[Answer], None] | None = None
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._ear: threading.Thread | None = None
        self._wanted: Wish | None = None
        self._asked: Wish | None = None
        self._asked_ahead = False
        self._ahead: deque[Wish] = deque()
        self._kept: OrderedDict[Wish, Answer] = OrderedDict()
        self._size = 0
        self._restarts = 0
        self._closed = False

    def listen(self, take: Callable[[Answer], None]) -> None:
        """Hand answers to this function from now on, in a thread of the darkroom's own."""
        self._take = take

    def leave(self, take: Callable[[Answer], None]) -> None:
        """Hand answers to this function no more, if it is still the one that listens."""
        if self._take == take:
            self._take = None

    def want(self, wish: Wish) -> Answer | None:
        """The answer to a wish, if it is at hand; else it is asked for, and comes later.

        The wish before this one is forgotten, if it has not been answered.
        """
        with self._lock:
            answer = self._at_hand(wish)
            self._wanted = None if answer is not None else wish
            if answer is None and wish != self._asked:
                if self._asked is not None and self._asked_ahead:
                    self._ahead.appendleft(self._asked)  # it is dropped now, and begun again
                self._ask(wish, ahead=False)
            return answer

    def want_ahead(self, wishes: Iterable[Wish]) -> list[Answer]:
        """The answers at hand to wishes that nobody waits for; the others come when there is time.

        Wishes of this kind that were handed in before are forgotten.
        """
        with self._lock:
            asked = tuple(wishes)
            answers = [answer for wish in asked if (answer := self._at_hand(wish)) is not None]
            found = {answer.wish for answer in answers}
            self._ahead = deque(wish for wish in asked if wish not in found)
            if self._asked is None:
                self._ask_on()
            return answers

    def forget_refusals(self) -> None:
        """Forget which pictures could not be shown: their files may be there by now."""
        with self._lock:
            for wish in [wish for wish, kept in self._kept.items() if isinstance(kept, Refused)]:
                self._size -= self._kept.pop(wish).size

    def close(self) -> None:
        """Let the worker go, and what it has forked."""
        with self._lock:
            self._closed, self._take = True, None
            process, self._process = self._process, None
        if process is not None:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        if self._ear is not None:
            self._ear.join(timeout=1)

    def _at_hand(self, wish: Wish) -> Answer | None:
        """What is known without asking."""
        answer = self._kept.get(wish)
        if answer is not None:
            self._kept.move_to_end(wish)
        return answer

    def _ask_on(self) -> None:
        """Ask for what is wanted, else for what may be."""
        if self._wanted is not None:
            self._ask(self._wanted, ahead=False)
        elif self._ahead:
            self._ask(self._ahead.popleft(), ahead=True)

    def _ask(self, wish: Wish, *, ahead: bool) -> None:
        """Give the worker a wish; it drops what it is at."""
        if self._closed:
            return
        self._asked, self._asked_ahead = wish, ahead
        if self._process is None:
            self._start()
        if self._process is not None:
            tell(self._process, wish)

    def _start(self) -> None:
        """Start a worker, and a thread that listens to it."""
        self._process = start("newsreader.pictures.worker")
        self._ear = threading.Thread(target=self._hear, args=(self._process,), daemon=True)
        self._ear.start()

    def _hear(self, process: subprocess.Popen[bytes]) -> None:
        """Hand on what a worker says until it falls silent."""
        for answer in hear(process):
            self._answered(cast(Answer, answer))
        self._died()

    def _died(self) -> None:
        """Ask another worker for what this one has not given, unless too many have died."""
        with self._lock:
            self._process, asked = None, self._asked
            if self._closed or asked is None:
                return
            self._restarts += 1
            if self._restarts <= MOST_RESTARTS:
                self._ask(asked, ahead=self._asked_ahead)
                return
        self._answered(Refused(asked, _DIED))

    def _answered(self, answer: Answer) -> None:
        """Keep an answer, hand it on, and ask for what is wanted next."""
        with self._lock:
            self._keep(answer)
            if answer.wish == self._wanted:
                self._wanted = None
            if answer.wish == self._asked:
                self._asked = None
                self._ask_on()
            take = self._take
        if take is not None:
            take(answer)

    def _keep(self, answer: Answer) -> None:
        before = self._kept.pop(answer.wish, None)
        self._size += answer.size - (before.size if before is not None else 0)
        self._kept[answer.wish] = answer
        while self._size > MOST_KEPT_BYTES and len(self._kept) > 1:
            self._size -= self._kept.popitem(last=False)[1].size
