"""Digests without OpenSSL: :mod:`hashlib` loads it for more algorithms than a run needs, which takes longer than a page to hash."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import blake2b
    from hashlib import sha256 as _sha256
else:  # the modules of Python that hashlib itself falls back on
    try:
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    try:
        from _sha2 import sha256 as _sha256
    except ImportError:
        try:
            from _sha256 import sha256 as _sha256  # Python 3.11
        except ImportError:
            from hashlib import sha256 as _sha256

__all__ = ["LARGE", "blake2b", "hexdigest", "sha256"]

LARGE = 1 << 20  #: bytes from which on OpenSSL, which is several times faster, has made up for its loading


def sha256(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    if len(data) < LARGE:
        return _sha256(data).hexdigest()
    import hashlib

    return hashlib.sha256(data).hexdigest()


def hexdigest(words: str, size: int) -> str:
    """BLAKE2b of words in hexadecimal, ``size`` bytes of it; they may hold half of a surrogate pair."""
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()
