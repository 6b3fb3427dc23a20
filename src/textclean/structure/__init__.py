"""What the text is made of, as views that a document derives once. Views propose nothing."""
