"""Named tuples as :class:`typing.NamedTuple` makes them, at a tenth of its price.

A check loads sixty of them, a page over a hundred, and ``typing`` takes a fifth of a millisecond for each: it compiles every
annotation, though nobody asks for their types, and a constructor from text. Here annotations stay as they are written,
and the constructors of all tuples of one length share their code; what comes out is the same to whoever uses it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter as getter  # what collections.namedtuple reads its fields with
    from functools import cache
    from types import FunctionType

    _new = tuple.__new__

    class Named(tuple):
        """What all named tuples can do."""

        __slots__ = ()
        _fields = ()

        @classmethod
        def _make(cls, values):
            made = _new(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **values):
            made = _new(type(self), map(values.pop, self._fields, self))
            if values:
                raise ValueError(f"Got unexpected field names: {list(values)!r}")
            return made

        __replace__ = _replace

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            words = (f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({', '.join(words)})"

    class Maker(type):
        """Makes a tuple of the body of a class."""

        def __new__(cls, name, bases, body):
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            with_default = tuple(field for field in fields if field in body)
            if with_default != fields[len(fields) - len(with_default) :]:
                raise TypeError(f"{name}: a field without a default stands behind one with a default")
            defaults = {field: body.pop(field) for field in with_default}
            body |= {"__slots__": (), "_fields": fields, "__match_args__": fields, "_field_defaults": defaults}
            body["__new__"] = constructor(name, fields, tuple(defaults.values()))
            body |= {field: getter(number, None) for number, field in enumerate(fields)}
            return type(name, (Named, *bases[1:]), body)

    def constructor(name, fields, defaults):
        """``__new__`` of a tuple with these fields."""
        words = {"co_varnames": ("_cls", *fields), "co_name": "__new__", "co_qualname": f"{name}.__new__"}
        code = pattern(len(fields)).replace(**words)
        return FunctionType(code, {"_new": _new, "__name__": f"namedtuple_{name}"}, "__new__", defaults)

    @cache
    def pattern(count):
        """The code of a constructor with so many fields."""
        words = ", ".join(f"a{number}" for number in range(count))
        return eval(f"lambda _cls{', ' * bool(count)}{words}: _new(_cls, ({words}{',' * bool(count)}))").__code__

    class NamedTuple(metaclass=Maker):
        """What a named tuple names as its base."""
