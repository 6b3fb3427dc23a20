"""Floor 1: what the text is made of, as views that a document derives once. Views propose nothing."""
