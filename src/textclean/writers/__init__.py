"""Floor 4: reports out."""
