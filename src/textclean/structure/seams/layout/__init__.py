"""Evidence of layout: the measure of the lines, indents, blank lines, and the order in which lines came out."""
