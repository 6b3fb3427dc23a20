"""Patterns as an earlier run compiled them, kept beside the byte code of this package and on the same terms.

:func:`re.compile` turns a pattern into a list of numbers for the engine; a class of all Han takes it a millisecond, the
engine reads the finished list in some microseconds. Python keeps the byte code of a module in ``__pycache__`` for the
same reason, so the lists lie there too: whoever can write that folder can put code into it anyway, ``sys.pycache_prefix``
moves both, ``sys.dont_write_bytecode`` stops both. What was written by another interpreter or is not whole is passed over,
the engine checks each list before it takes it, and whatever fails ends at :func:`re.compile`.

A run uses some of a thousand patterns, a small one fifteen: so the file is a table of what is short to read, and each pattern
in it is unpacked when it is asked for.
"""

from __future__ import annotations

import marshal
import re
import sys
from typing import Any, AnyStr

_TESTED = frozenset(((3, 11), (3, 12), (3, 13)))  #: tests were run on these: what is put together is what ``re`` makes
PACKING = 3  #: which way of packing this is
_SIZE = 8  #: bytes before the data: how many it has
MOST = 4_000_000  #: bytes; a larger file is begun anew: it is full of patterns that are no more

NEAR = 12  #: characters at either end of a pattern that it is looked up by

#: How a pattern begins and ends, its length, and its flags as :func:`re.compile` takes them.
Key = tuple[str | bytes, str | bytes, int, int]
Parts = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]  #: flags, numbers, groups, their names both ways


class Store:
    """The patterns of one file.

    Args:
        path: the file; empty: nothing is kept.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        # not read yet; patterns that look alike by their key are packed together
        self._packed: dict[Key, bytes] | None = None
        self._new: dict[Key, bytes] = {}

    def compile(self, source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
        """As :func:`re.compile`."""
        if not self.path or sys.version_info[:2] not in _TESTED or sys.implementation.name != "cpython":
            return re.compile(source, flags)
        key = (source[:NEAR], source[-NEAR:], len(source), int(flags))
        if self._packed is None:
            self._packed = _read(self.path)
        try:
            alike: list[tuple[str | bytes, Parts]] = marshal.loads(self._packed[key]) if key in self._packed else []
            for known, parts in alike:
                if known == source:
                    return _pattern(source, parts)
            parts = _parts(source, int(flags))
            self._packed[key] = self._new[key] = marshal.dumps([*alike, (source, parts)])
            return _pattern(source, parts)
        except (AttributeError, EOFError, KeyError, TypeError, ValueError, RuntimeError, OverflowError):
            self._new.pop(key, None)
            return re.compile(source, flags)

    def unsaved(self) -> bytes:
        """What is to be written to :attr:`path`; empty where nothing new was compiled."""
        if not self._new or sys.dont_write_bytecode or self._packed is None:
            return b""
        data = marshal.dumps((_interpreter(), self._packed))
        if len(data) > MOST:
            data = marshal.dumps((_interpreter(), self._new))
        self._new = {}
        return len(data).to_bytes(_SIZE, "little") + data


def _beside_byte_code() -> str:
    spec = globals().get("__spec__")
    name, dot, tag = str(spec.cached if spec and spec.cached else "").removesuffix(".pyc").rpartition("precompiled.")
    return f"{name}patterns.{tag}.bin" if dot else ""


def _interpreter() -> tuple[str, int, int, str, int]:
    """What the numbers depend on, and how they are packed."""
    engine: Any = sys.modules["_sre"]
    return sys.version, engine.MAGIC, engine.CODESIZE, sys.byteorder, PACKING


def _read(path: str) -> dict[Key, bytes]:
    try:
        with open(path, "rb", buffering=0) as file:
            data = file.read()
        if int.from_bytes(data[:_SIZE], "little") == len(data) - _SIZE:
            interpreter, packed = marshal.loads(memoryview(data)[_SIZE:])
            if interpreter == _interpreter():
                return dict(packed)
    except (OSError, ValueError, EOFError, TypeError):
        pass
    return {}


def _parts(source: str | bytes, flags: int) -> Parts:
    """What :func:`re.compile` gives to the engine for a pattern."""
    from array import array

    compiler: Any = sys.modules["re._compiler"]
    parsed = compiler._parser.parse(source, flags)
    numbers = array("I", compiler._code(parsed, flags)).tobytes()
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    return flags | state.flags, numbers, state.groups - 1, dict(state.groupdict), tuple(names)


def _pattern(source: AnyStr, parts: Parts) -> re.Pattern[AnyStr]:
    engine: Any = sys.modules["_sre"]
    flags, numbers, groups, by_name, names = parts
    made: re.Pattern[AnyStr] = engine.compile(
        source, flags, memoryview(numbers).cast("I").tolist(), groups, by_name, names
    )
    return made


STORE = Store(_beside_byte_code())
