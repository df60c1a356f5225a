"""The page of what each target of a conversion holds, made of the table that the writers follow. Writes no file."""

from __future__ import annotations

from abslint.convert.crosswalk import TARGETS, TITLES, Cell, table

_HEAD = """# What a conversion keeps

`abslint convert --to native` takes records of every shape that abslint reads (see [crosswalk.md](crosswalk.md)) to
native ones; `--to csl-json`, `bibtex` and `ris` go on from there. Text is taken over as it stands, defects included:
shape and vocabulary are translated. What no field holds is left out, and told on standard error.

Each field of a native record, and where it stands in each target: by itself as it is, with words behind the place in
another form, and – where it is left out. Keys of one's own (`x_…`) are left out by all. Two targets have one form of
white space: several blanks or line breaks are one, but between the paragraphs of abstracts and notes.

"""


def convert_page(made: str) -> str:
    """Field by target: kept, kept in another form, left out."""
    lines = [made + _HEAD + "| field | " + " | ".join(TITLES[target] for target in TARGETS) + " |"]
    lines.append("|---|" + "---|" * len(TARGETS))
    lines += [f"| {field} | " + " | ".join(map(_cell, row)) + " |" for field, row in table().items()]
    return "\n".join(lines) + "\n"


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return "–"
    return f"`{cell.place}`" + (f": {cell.form}" if cell.form else "")
