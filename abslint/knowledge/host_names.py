"""Whether a text names what papers stand in, or come from: a journal, a series, a department. Knows no record."""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern

_HOST = Pattern(
    r"(?<![a-z])(?:journals?|zeitschrift|revue|revista|rivista|tijdschrift|tidsskrift|tidskrift|annals|annales|annalen|"
    r"bulletin|transactions|proceedings|letters|magazine|newsletter|archives?|archiv|acta|quarterly|yearbook|jahrbuch|"
    r"special (?:issue|section)|theme issue|themenheft|issues?|sections?|supplements?|volume|vol|series|reihe|"
    r"collection|conference|congress|symposium|workshop|meeting|konferenz|tagung|kongress|colloquium|"
    r"department|faculty|school|institute|university|college|fakult[aä]t|universit[aä]t|fachbereich|dept)(?![a-z])"
)
"""Words of the names of journals, issues, series, conferences and departments, in small letters."""


def names_a_host(text: str) -> bool:
    """Whether a text has a word of what papers stand in, or come from."""
    return _HOST.search(text.lower()) is not None
