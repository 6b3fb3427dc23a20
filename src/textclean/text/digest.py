"""BLAKE2 by itself: :mod:`hashlib` loads OpenSSL too, for algorithms that a run seldom needs (3 ms of its start)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import blake2b
else:
    try:
        from _blake2 import blake2b  # what hashlib takes it from
    except ImportError:
        from hashlib import blake2b

__all__ = ["blake2b"]
