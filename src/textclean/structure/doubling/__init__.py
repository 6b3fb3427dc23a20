"""Characters that stand twice in a row: what speaks for a slip, and what against it."""
