"""What a run writes: which files and reports, where they go, and what is shown."""
