"""Evidence of lines that stand by themselves: items, entries, addresses, verse, code, and lists of all kinds."""
