"""Configuration: ``textclean.toml`` found, read and checked; which settings hold for an input, and who set each."""

from __future__ import annotations

from .files import Configurations
from .held import Held, Layer, hold

__all__ = ["Configurations", "Held", "Layer", "hold"]
