"""The page of the schemes of structured abstracts, made from their tables. Writes no file."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.section_schemes import SchemePart, scheme_facts, scheme_names, scheme_parts


def schemes_page(made: str) -> str:
    """Who asks for which sections, in which order, in how many words, and who says so; ``made`` is the first line."""
    lines = [
        made + "# Schemes of structured abstracts",
        "",
        "The option `scheme` of [section-missing](rules/section-missing.md),",
        "[section-out-of-order](rules/section-out-of-order.md) and [abstract-length](rules/abstract-length.md) is",
        "one of these. Sections stand in the order of their scheme; those in italics are asked only of some papers",
        "and never missed. A label that names several (`Design, Setting, and Participants`) satisfies each. Words",
        "are what an abstract has at most; a dash stands where the source sets no limit, or where none could be read",
        "there. Limits of lancet, bmj, annals, current-opinion and protocol were read in accounts of the instructions,",
        "not in these: ask the journal.",
        "",
        "| scheme | used by | words |",
        "|---|---|---|",
    ]
    facts = {name: scheme_facts(name) for name in scheme_names()}
    lines += [f"| [{name}](#{name}) | {one.used_by} | {one.words or '–'} |" for name, one in facts.items()]
    for name, one in facts.items():
        lines += ["", f"## {name}", "", f"{_capital(one.used_by)}. Source: {one.source}.", ""]
        if one.merged:
            lines += [f"Often told as one: {one.merged}.", ""]
        lines += ["| section | labels |", "|---|---|", *map(_row, scheme_parts(name))]
    return "\n".join(lines) + "\n"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _row(part: SchemePart) -> str:
    name = part.name if part.asked else f"*{part.name}*"
    return f"| {name} | {', '.join(_labels(part))} |"


def _labels(part: SchemePart) -> Iterator[str]:
    yield from (f"any of {category}" for category in sorted(part.categories))
    yield from sorted(part.labels)
