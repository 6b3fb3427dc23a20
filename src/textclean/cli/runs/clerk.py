"""What is done with one input, in this process or in another: read, cleaned, its laws checked."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ... import readers
from ...chain import Cleaned
from ...cleaner import Cleaner
from ...configuration import Held
from ...decisions import Decision, Decisions
from ...errors import Trouble, typed
from ...source import Source
from ..process import keep_patterns
from ..settings import make_cleaner
from .task import Done, Task

if TYPE_CHECKING:
    from ...corpus.imprint import Imprint
    from .cache import Cache
    from .outcome import Packed


class Clerk:
    """Works on inputs, one after another.

    Args:
        made: decisions that were typed.
        kind: the format that was named.
        verify: whether the laws are checked.
        checking: whether nothing is applied.
    """

    def __init__(self, made: tuple[Decision, ...], kind: str | None, *, verify: bool, checking: bool) -> None:
        self.made = made
        self.kind = kind
        self.verify = verify
        self.checking = checking
        self.compares = False  #: whether imprints are taken
        self.packs = False  #: whether outcomes are packed, for they wait or come from another process
        self.cache: Cache | None = None  #: where outcomes are kept
        self._cleaners: dict[int, Cleaner] = {}
        self._home = os.getpid()  # the process that it was made for
        self._away = 0  # the inputs that it worked on in another one

    def __getstate__(self) -> dict[str, object]:
        """What goes to a process of its own: cleaners are made there anew, and it is not the one that asked."""
        return {**self.__dict__, "_cleaners": {}, "_home": 0}

    def cleaner(self, held: Held) -> Cleaner:
        """The cleaner for settings; made once."""
        if held.number not in self._cleaners:
            self._cleaners[held.number] = make_cleaner(held)
        return self._cleaners[held.number]

    def __call__(self, task: Task) -> Done | Packed | Trouble:
        """Work on an input, and keep what comes of it; packed where that is wanted."""
        done = self.work(task)
        if os.getpid() != self._home:
            self._away += 1
            if self._away & (self._away - 1) == 0:  # the first, second, fourth …: nobody says which is the last
                keep_patterns()
        keeps = self.cache is not None and task.key
        if isinstance(done, Trouble) or not (self.packs or keeps):
            return done
        from .outcome import pack

        packed = pack(done, task.data)
        if packed is not None and self.cache is not None and task.key and not done.cleaned.failures:
            self.cache.put(task.key, packed.data)
        return packed if packed is not None and self.packs else done

    def work(self, task: Task) -> Done | Trouble:
        """Work on an input; what is wrong with it is an outcome too."""
        try:
            return self._clean(task)
        except Trouble as trouble:
            return trouble
        except MemoryError:
            return Trouble("memory", path=task.path)
        except RecursionError as error:
            return Trouble("internal", reason=f"RecursionError: {error}")

    def _clean(self, task: Task) -> Done:
        cleaner = self.cleaner(task.held)
        made = (*task.lasting, *self.made)
        apart = self.checking and not (self.verify or self.compares)  # nobody asks for the cleaned text
        source, cleaned = cleaner.document(task.data, typed(task.name), made, kind=self.kind, checking=apart)
        if source.guessed:
            from ...readers.transcoded import noted

            cleaned = noted(source, cleaned, cleaner.book.cards["CH008"] if "CH008" in cleaner.selected else None)
        if self.verify:
            again = None if made else partial(cleaner.clean, pragmas=readers.marked_up(task.name, self.kind))
            from ... import verify

            for law in verify.breaches(cleaned, again):
                raise Trouble("law", path=task.path, law=law)
        decisions = cleaned.settings.decisions if cleaned.settings else Decisions()
        taken = _imprint(source, cleaned) if self.compares else None
        if self.checking:
            cleaned = cleaned.as_check()
        return Done(source, replace(cleaned, settings=None, passes=()), decisions, taken)


def _imprint(source: Source, cleaned: Cleaned) -> Imprint:
    from ...corpus.imprint import imprint

    return imprint(source.path, source.sha256, source.text, cleaned.document)
