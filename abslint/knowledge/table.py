"""Reads the tables of facts that lie beside this file. Does not know what any of them says."""

from __future__ import annotations

from functools import cache


@cache
def read_table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``tables/<name>.tsv``, each a mapping from column to cell.

    The first line names the columns; cells missing at a line's end are empty; lines that begin with ``#`` and blank
    lines are passed over. Raises FileNotFoundError where there is no such table.
    """
    from pathlib import Path  # late: many a run needs no table

    file = Path(__file__).parent / "tables" / f"{name}.tsv"
    lines = [line for line in file.read_text("utf-8").split("\n") if line and line[0] != "#"]
    columns = lines[0].split("\t")
    rows = []
    for line in lines[1:]:
        cells = line.split("\t")
        cells += [""] * (len(columns) - len(cells))
        rows.append(dict(zip(columns, cells, strict=True)))
    return tuple(rows)


def pieces(cell: str) -> tuple[str, ...]:
    """The entries of a cell that holds several, split at ``|``."""
    return tuple(cell.split("|")) if cell else ()
