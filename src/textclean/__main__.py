"""``python -m textclean``."""

from .cli import main

main()
