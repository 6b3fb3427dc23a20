"""``python -m textclean``."""

import sys

if not sys.flags.safe_path:  # ``-m`` puts the working folder first: no module that lies beside a text may be ours
    del sys.path[0]

from .cli import main

main()
