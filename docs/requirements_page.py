"""The page of what a record must, may and never has, from the table of requirements. Decides nothing itself."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from abslint.knowledge.needs import OTHERS
from abslint.knowledge.requirement_lines import AXES, Line, lines, sources

HEADINGS = {"type": "By type", "subtype": "By subtype", "status": "By status"}


def requirements_page() -> str:
    """Every line of the table with its source, and the sources."""
    page = [
        "<!-- made by python -m docs: change abslint/knowledge/tables, not this page -->\n",
        "# What a record must, may and never has",
        "",
        "Title, type, language and publication status are asked for by the shape of a record (native records and",
        "portals' pages), whatever its type. All else is asked for by type, subtype and status: a subtype goes before",
        "its type, a status before both; but what a paper never has, no status gives it. *Required*: its lack is a",
        "warning; *expected*: worth a look; *open*: nobody can say; *never*: papers of the kind have none. Other",
        "shapes are asked for what they ask themselves. What is open, or asked for by no shape, is asked of a record",
        "that lacks it where most of its type in the repository have it ([decision 15](adr/0015-habits.md)).",
        "",
    ]
    for axis in AXES:
        page += [f"## {HEADINGS[axis]}", "", f"| {axis} | term | need | why | source |", "|---|---|---|---|---|"]
        page += _rows(line for line in lines() if line.axis == axis)
        page.append("")
    page += ["## Sources", ""]
    page += [f'* <a id="{key}"></a>**{key}**: {_linked(*source)}' for key, source in sources().items()]
    return "\n".join(page) + "\n"


def _rows(of_axis: Iterable[Line]) -> Iterable[str]:
    for name, of_name in groupby(of_axis, key=lambda line: line.name):
        for number, line in enumerate(of_name):
            term = "all others" if line.term == OTHERS else f"`{line.term}`"
            shown = f"`{name}`" if number == 0 else ""
            yield f"| {shown} | {term} | {line.need.name.lower()} | {line.why} | [{line.source}](#{line.source}) |"


def _linked(name: str, address: str) -> str:
    return f"[{name}]({address})" if address else name
