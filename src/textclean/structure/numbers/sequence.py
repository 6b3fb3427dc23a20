"""Sequences: what the numbers of consecutive marks of one scheme say, and where they break."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from enum import StrEnum

from ...tuples import NamedTuple
from .section_marks import RUNNING, Mark


class Break(StrEnum):
    """How the numbers of a list break."""

    GAP = "gap"  #: one or more numbers are missing before the mark
    REPEAT = "repeat"  #: the number stood before
    ORDER = "order"  #: the number comes too early or too late
    MIXED = "mixed"  #: the number goes on with the list of another scheme
    TAIL = "tail"  #: the list ends earlier than those of its siblings


class Flaw(NamedTuple):
    """A place where a list breaks."""

    kind: Break
    mark: Mark
    other: Mark  #: the mark that shows it: the one before a gap, the first of two equal ones, the one it changed places with
    lost: tuple[int, ...] = ()  #: the numbers that are missing; of a number that stands twice what it is a misprint for
    siblings: tuple[Mark, ...] = ()


class Listing(NamedTuple):
    """The marks of one list, in the order of the text; strange ones are left out."""

    marks: tuple[Mark, ...]

    @property
    def last(self) -> int:
        """The highest number that it has reached."""
        return self.marks[-1].number


GAP = 6  #: so many numbers may be missing before the list is taken for another
OFTEN = 3  #: a number that stands twice so many times is repeated on purpose
CODES, HIGH = 2, 10  #: so few numbers above that are no list
HUNDRED, MEMBERS = 100, 10  #: from this number on a list of fewer members is none
RUNNING_GAP = 9  #: the same for chapters and articles
LETTERS = "a)"  #: the scheme of small letters
NINTH = 9  #: the number of ``i``
ASTRAY = 12  #: marks of the longest passage that is known to stand at a wrong place by its numbers


def _run(every: Sequence[Mark], first: int, most: int) -> int:
    """How many marks, up to so many, follow one another by their numbers from one on."""
    end = first + 1
    while end < len(every) and end - first < most and every[end].number == every[first].number + end - first:
        end += 1
    return end - first


class Reading:
    """The numbers of marks of one scheme, read once from first to last.

    Args:
        every: the marks, in the order of the text.
        mixed: those that are of another scheme.
    """

    def __init__(self, every: Sequence[Mark], mixed: Collection[Mark] = ()) -> None:
        self.lists: list[Listing] = []
        self.flaws: list[Flaw] = []
        self._mixed = mixed
        self._last = self._exchanged = 0
        self._open()
        skip = 0
        for index, mark in enumerate(every):
            if skip:
                skip -= 1
                continue
            if skip := self._astray(every, index):
                self._flaw(Break.ORDER, mark, self._own[-1])
                continue
            skip = self._take(mark, every[index + 1 : index + 3])
        self._close()

    def _astray(self, every: Sequence[Mark], index: int) -> int:
        """How many marks behind this one belong to a passage that stands too early, or a second time: behind it the list goes on."""
        first, wanted = every[index].number, self._last + 1
        if not self._own or first <= wanted:
            return 0
        length = _run(every, index, ASTRAY)
        end = index + length
        if length <= 1 or end >= len(every) or every[end].number != wanted:
            return 0
        return length - 1 if _run(every, end, length) >= length else 0  # else what stands behind is astray

    def _take(self, mark: Mark, near: Sequence[Mark]) -> int:
        """Read one mark, with the two behind it; how many of those are read with it."""
        n, last = mark.number, self._last
        following = [*(one.number for one in near), 0, 0][:2]
        goes_on = following[0] == last + 1  # the next mark continues the list as if this one were not there
        if mark in self._mixed and self._own:
            self._flaw(Break.MIXED, mark, self._own[-1])
        if not self._own and not last and n in (2, 3) and following == [2, 3]:
            # the first one, misprinted: ``（三）``, ``（二）``, ``（三）``
            self._flaw(Break.REPEAT, mark, near[n - 2], (1,))
            self._last = 1
        elif not self._own or n == last + 1:
            self._add(mark)
        elif n == 1 and not (last == 1 and following[0] == 3) and not (last > 1 and goes_on):
            self._close()
            self._add(mark)
        elif n == last:
            self._again(mark, following[0])
        elif n > last:
            return self._ahead(mark, near, following)
        else:
            self._back(mark, goes_on, following[0])
        return 0

    def _again(self, mark: Mark, following: int) -> None:
        """The number of the last one, a second time; where the one after the next follows, it is misprinted for the next."""
        misprint = following == mark.number + 2
        self._flaw(Break.REPEAT, mark, self._own[-1], (mark.number + 1,) if misprint else ())
        if misprint:
            self._last = mark.number + 1

    def _ahead(self, mark: Mark, near: Sequence[Mark], following: Sequence[int]) -> int:
        """A number higher than the next one; how many of the two marks behind it are read with it."""
        n, last = mark.number, self._last
        if n == last + 2 and following[0] == n and following[1] in (0, n + 1):
            self._flaw(Break.REPEAT, mark, near[0], (last + 1,))  # a misprint for the number before
            self._last = last + 1
        elif following[0] == last + 1:
            if n == last + 2 and following[1] != n:  # the two changed places
                self._flaw(Break.ORDER, mark, near[0])
                self._add(mark)
                return 1
            self._flaw(Break.ORDER, mark, self._own[-1])
        elif not (n == NINTH and mark.scheme == LETTERS and last < NINTH - 1):  # else a Roman one, of a list within
            self._gap(mark)
        return 0

    def _gap(self, mark: Mark) -> None:
        lost = tuple(range(self._last + 1, mark.number))
        if len(lost) > (RUNNING_GAP if mark.scheme in RUNNING else GAP):
            self._close()
            self._add(mark)
            return
        self._gaps[mark] = Flaw(Break.GAP, mark, self._own[-1], lost)
        self._lost |= dict.fromkeys(lost, mark)
        self._add(mark)

    def _back(self, mark: Mark, goes_on: bool, following: int) -> None:
        """A number lower than the last one."""
        missed = self._lost.pop(mark.number, None)
        if missed is not None:  # the lost number turns up later: exchanged
            self._gaps.pop(missed, None)
            if self._exchanged != mark.number - 1:  # else of one passage with the mark before, which tells
                self._flaw(Break.ORDER, mark, missed)
            self._exchanged = mark.number
            return
        earlier = self._places.get(mark.number)
        if earlier is not None and (goes_on or following != mark.number + 1):
            self._flaw(Break.REPEAT, mark, earlier)
            return
        if goes_on and mark.number > 1 and len(self._own) > 1:  # an item of another place: behind it the list goes on
            self._flaw(Break.ORDER, mark, self._own[-1])
            return
        self._close()
        self._add(mark)

    def _flaw(self, kind: Break, mark: Mark, other: Mark, lost: tuple[int, ...] = ()) -> None:
        self._others.append(Flaw(kind, mark, other, lost))

    def _add(self, mark: Mark) -> None:
        self._own.append(mark)
        self._places[mark.number] = mark
        self._last = mark.number
        self._exchanged = 0

    def _open(self) -> None:
        self._own: list[Mark] = []  # marks of the list that is open
        self._places: dict[int, Mark] = {}  # the same by their numbers
        self._gaps: dict[Mark, Flaw] = {}  # its gaps, by the mark behind each
        self._lost: dict[int, Mark] = {}  # what it lacks, with the mark behind the gap
        self._others: list[Flaw] = []
        self._last = 0
        self._exchanged = 0  # the lost number that turned up right before

    def _close(self) -> None:
        if self._own:
            self.lists.append(Listing(tuple(self._own)))
        if len(self._own) <= CODES and self._own and self._own[0].number > HIGH:
            self._gaps.clear()  # codes of a form that are no series: ``(54)``, ``(57)``
        if (
            self._own
            and self._own[0].number >= HUNDRED
            and len(self._own) < MEMBERS
            and self._own[0].scheme not in RUNNING
        ):
            self._gaps.clear()  # days, rooms, accounts: ``(612)``, ``(615)``, ``(615)``
            self._others.clear()
        if len(self._gaps) <= 1 or 3 * len(self._gaps) <= len(self._own):  # else an excerpt: holes everywhere
            self.flaws += self._gaps.values()
        repeats = Counter(flaw.mark.number for flaw in self._others if flaw.kind is Break.REPEAT)
        self.flaws += (flaw for flaw in self._others if repeats[flaw.mark.number] < OFTEN)  # else on purpose
        self._open()
