"""Floor 4: bytes in, a source out."""
