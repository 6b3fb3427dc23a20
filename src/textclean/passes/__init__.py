"""One module or package a family of cards, of the same name as its folder. Each has ``check(doc, cards)``."""
