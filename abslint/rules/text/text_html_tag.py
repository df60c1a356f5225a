r"""Markup stands in a text.

Tags of HTML, JATS, MathML and PubMed are printed as they stand wherever the text
is not shown as a page. What the shape knows (`<i>`, `<sub>`) is right there.
`P<0.001` and `a<b` are no tags.

```yaml bad
abstract: >-
  <p>We watched foxes from a window at night for one whole winter and wrote down when they came.</p>  # want: text-html-tag
  <p>They came at four in the morning on most days, and later on Sundays.</p>
```
```yaml good
abstract: >-
  We watched foxes from a window at night for one whole winter. They came at four in the morning (P<0.001), and
  later on Sundays when a<b and c>d, and left CO<sub>2</sub> behind.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.markup import MEANINGFUL, Tag, tags_of
from abslint.model.finding import Finding, Proposal, ReplacePart
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals

PLAIN = frozenset(["p", "div", "span", "b", "strong", "bold", "u", "font", "br", "jats:p", "title", "sec"])
"""Tags without which the text says the same."""


def check(field: Field, *, scripts: bool = False) -> Iterator[Finding]:
    known = field.paper.profile.forms.markup
    tags = [tag for tag in tags_of(field.text) if tag.name not in known and (scripts or tag.name not in MEANINGFUL)]
    if not tags:
        return
    names = list(dict.fromkeys(tag.name for tag in tags))
    shown = ", ".join(f"<{name}>" for name in names[:4])
    message = f"markup in the text: {shown}" + (f" and {len(names) - 4} other tags" if len(names) > 4 else "")
    fix = None
    if PLAIN.issuperset(names) and isinstance(field.value, str):
        changes = (
            ReplacePart(field.pointer, (tag.start + field.start, tag.end + field.start), _instead(field.text, tag))
            for tag in reversed(tags)
        )
        fix = Proposal("take the tags out", tuple(changes), safe=False)
    yield field.finding(message, (tags[0].start, tags[0].end), fix)


def _instead(text: str, tag: Tag) -> str:
    """Nothing, or a space where two words would run together."""
    before, after = text[max(tag.start - 1, 0) : tag.start], text[tag.end : tag.end + 1]
    return " " if tag.name in {"p", "div", "br", "sec", "title"} and before.strip() and after.strip() else ""


RULE = FieldRule(
    name="text-html-tag",
    page=__doc__,
    terms=("abstract", "other_abstracts", "note", "copyright", "container.title"),
    check=check,
    trigger=Literals("<"),
)
