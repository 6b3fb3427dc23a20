"""Raise the floors of ``tests/floors.json`` to what a report of the evaluation reached. A floor is never lowered.

python .ci/raise_floors.py REPORT.json
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).resolve().parents[1] / "tests" / "floors.json"


def look_up(tree: Any, path: str) -> Any:
    """The figure at a dotted path; keys may hold dots, and what a group lacks is looked for in its headline."""
    if not isinstance(tree, dict):
        return None
    if path in tree:
        return tree[path]
    for key in tree:
        if path.startswith(f"{key}.") and (found := look_up(tree[key], path[len(key) + 1 :])) is not None:
            return found
    return look_up(tree["headline"], path) if "headline" in tree else None


def raised(floor: Any, figure: float) -> Any:
    """The floor for a figure, in steps of a tenth."""
    if isinstance(floor, dict) and "max" in floor:
        return floor | {"max": min(floor["max"], math.ceil(figure * 10) / 10)}
    return max(floor, math.floor(figure * 10) / 10)


def main() -> int:
    """Write the file anew and say what rose."""
    report = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    for path, floor in floors.items():
        figure = look_up(report, path)
        if isinstance(figure, (int, float)):
            floors[path] = raised(floor, float(figure))
            if floors[path] != floor:
                sys.stdout.write(f"{path}: {floor} -> {floors[path]}\n")
    rows = ",\n".join(f"  {json.dumps(path)}: {json.dumps(floor)}" for path, floor in floors.items())
    FLOORS.write_text(f"{{\n{rows}\n}}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
