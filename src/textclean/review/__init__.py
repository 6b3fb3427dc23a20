"""The editor's desk as a local server: the review page, every decision saved at once, the text computed by the engine."""
