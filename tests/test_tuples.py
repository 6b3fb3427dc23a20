"""Named tuples of ours are those of ``typing``, to whoever uses them."""

from __future__ import annotations

import copy
import pickle
import typing
from typing import Any

import msgspec
import pytest

from textclean.text import Span
from textclean.tuples import NamedTuple


class Ours(NamedTuple):
    """A tuple."""

    first: int
    second: str = "b"
    third: tuple[Ours, ...] = ()

    @property
    def both(self) -> str:
        return f"{self.first}{self.second}"

    def __str__(self) -> str:
        return self.both + super().__repr__()[:0]

    @classmethod
    def of(cls, word: str) -> Ours:
        return cls(int(word))


class Theirs(typing.NamedTuple):
    """A tuple."""

    first: int
    second: str = "b"
    third: tuple[Theirs, ...] = ()


class None_(NamedTuple):
    pass


def test_they_are_made_alike() -> None:
    words: tuple[dict[str, Any], ...] = ({"first": 1}, {"first": 1, "second": "c"}, {"third": (), "first": 2})
    for given in words:
        ours: Any = Ours(**given)
        theirs: Any = Theirs(**given)
        assert ours == theirs == tuple(theirs)
        assert hash(ours) == hash(theirs)
        assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
        assert ours._asdict() == theirs._asdict()
        assert (ours.first, ours.second, ours.third) == tuple(theirs)
        assert ours._replace(second="z") == theirs._replace(second="z")
        assert type(ours._replace(first=9)) is Ours
    for name in ("_fields", "_field_defaults", "__match_args__", "__doc__"):
        assert getattr(Ours, name) == getattr(Theirs, name)
    assert isinstance(Ours(1), tuple)
    assert Ours._make([1, "x", ()]) == (1, "x", ())
    assert (None_(), None_._fields) == ((), ())


@pytest.mark.parametrize(
    "wrong", [lambda kind: kind(), lambda kind: kind(1, "a", (), 4), lambda kind: kind(1, other=2)]
)
def test_what_they_refuse_is_said_alike(wrong: Any) -> None:
    said = []
    for kind in (Ours, Theirs):
        with pytest.raises(TypeError) as caught:
            wrong(kind)
        said.append(str(caught.value).replace(kind.__name__, "Kind"))
    assert said[0] == said[1]


def test_a_field_that_is_not_there_is_refused() -> None:
    wrong: dict[str, Any] = {"other": 2}
    with pytest.raises(ValueError, match="other"):
        Ours(1)._replace(**wrong)
    with pytest.raises(TypeError, match="Expected 3 arguments, got 1"):
        Ours._make([1])
    for name in ("first", "fourth"):
        with pytest.raises(AttributeError):
            setattr(Ours(1), name, 2)


def test_methods_and_patterns_work() -> None:
    assert (Ours.of("7").both, str(Ours(7))) == ("7b", "7b")
    match Ours(5, "q"):
        case Ours(first, second="q"):
            assert first == 5
        case _:
            pytest.fail("no match")


def test_they_are_copied_pickled_and_packed() -> None:
    one = Ours(1, "c", (Ours(2),))
    for other in (pickle.loads(pickle.dumps(one)), copy.copy(one), copy.deepcopy(one)):
        assert (other, type(other), type(other.third[0])) == (one, Ours, Ours)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(Span(1, 2)), type=Span) == Span(1, 2)
    with pytest.raises(msgspec.ValidationError):
        msgspec.msgpack.decode(msgspec.msgpack.encode(["a", 2]), type=Span)


def test_a_default_before_a_field_without_is_refused() -> None:
    with pytest.raises(TypeError, match="Wrong"):
        exec(
            "class Wrong(NamedTuple):\n    first: int = 1\n    second: int", {"NamedTuple": NamedTuple, "__name__": "x"}
        )
