"""Evidence of headlines: what tells them from text, and where one was broken."""
