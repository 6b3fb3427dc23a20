"""A run of ``fix`` or ``check``: inputs read and cleaned one after another or by several processes, and what is held against them."""
