r"""Markup stands in a text.

Tags of HTML, JATS, MathML and PubMed are printed as they stand wherever the text
is not shown as a page. What the shape knows (`<i>`, `<sub>`) is right there.
`P<0.001` and `a<b` are no tags, and a heading that only says what an abstract is called is told as such.
The tags are taken out only where none of them sets a heading apart, with the line breaks that lay them out.

```yaml bad
abstract: >-
  <p>We watched foxes from a window at night for one whole winter and wrote down when they came.</p>  # want: text-html-tag
  <p>They came at four in the morning on most days, and later on Sundays.</p>
```
```json bad want=abstract-starts-with-label:/abstract,text-html-tag profile=csl-json
{
  "abstract": "<jats:title>Abstract</jats:title><jats:p>We watched foxes from a window at night.</jats:p>"
}
```
```json bad want=text-html-tag:/abstract profile=csl-json
{
  "abstract": "<jats:p>We watched foxes from a window.</jats:p><jats:p>They came <jats:bold>late</jats:bold>.</jats:p>"
}
```
```json fixed profile=csl-json
{
  "abstract": "We watched foxes from a window. They came late."
}
```
```json bad want=text-html-tag:/abstract profile=csl-json
{
  "abstract": "<jats:p>\n      We watched foxes from a window.\n    </jats:p>\n    <jats:p>They came late.</jats:p>"
}
```
```json fixed profile=csl-json
{
  "abstract": "We watched foxes from a window.\nThey came late."
}
```
```yaml bad
abstract: |
  <p>  # want: text-html-tag
    We watched foxes from a window at night for one whole winter and wrote down when they came and went.
  </p>
  <p>They came at four in the morning on most days, and later on Sundays.</p>
```
```yaml fixed
abstract: |
  We watched foxes from a window at night for one whole winter and wrote down when they came and went.
  They came at four in the morning on most days, and later on Sundays.
```
```json bad want=text-html-tag:/abstract profile=csl-json
{
  "abstract": "<jats:title>Aim</jats:title><jats:p>To see foxes.</jats:p><jats:title>Result</jats:title><jats:p>Two.</jats:p>"
}
```
```yaml good
abstract: >-
  We watched foxes from a window at night for one whole winter. They came at four in the morning (P<0.001), and
  later on Sundays when a<b and c>d, and left CO<sub>2</sub> behind.
```
```json bad profile=csl-json want=text-html-tag:/abstract
{"abstract": "<jats:p>We asked where <jats:italic>Vulpes</jats:italic> sleeps and how much it eats in one whole winter.</jats:p>"}
```
```json fixed profile=csl-json
{"abstract": "We asked where <i>Vulpes</i> sleeps and how much it eats in one whole winter."}
```
```json bad profile=csl-json want=text-html-tag:/abstract
{"abstract": "<jats:p>We ask where\n      <jats:italic>Vulpes</jats:italic>\n      (\n      <jats:bold>foxes</jats:bold>\n      ) sleeps.</jats:p>"}
```
```json fixed profile=csl-json
{"abstract": "We ask where <i>Vulpes</i> (foxes) sleeps."}
```
```yaml bad
abstract: >-
  We asked where <italic>Vulpes</italic> sleeps and how much it eats in one whole winter.  # want: text-html-tag
  We followed nine of them by day and by night.
```
```yaml fixed
abstract: >-
  We asked where <i>Vulpes</i> sleeps and how much it eats in one whole winter.
  We followed nine of them by day and by night.
```
```json good profile=crossref
{"abstract": "<jats:p>We asked where <jats:italic>Vulpes</jats:italic> sleeps.</jats:p>"}
```
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from abslint.knowledge.abstracts import find_label
from abslint.knowledge.markup import HTML, MEANINGFUL, TAG_SIGN, Tag, tags_of
from abslint.knowledge.tag_removal import cuts_of, gaps_beside
from abslint.model.finding import Finding, Proposal, ReplacePart
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals

PLAIN = frozenset(["p", "div", "span", "b", "strong", "bold", "u", "font", "br", "sec"])
"""Tags without which the text says the same. A heading's are not: its words would run into the section."""

HTML_OF = {"italic": "i", "sub": "sub", "sup": "sup", "inf": "sub"}
"""Tags of JATS that mean something, and HTML's."""

ABSTRACTS = ("abstract", "other_abstracts")


def check(field: Field, *, scripts: bool = False) -> Iterator[Finding]:
    known = field.paper.profile.forms.markup
    tags = [tag for tag in tags_of(field.text) if _is_told(tag, known, scripts)]
    if not tags:
        return
    beyond = _label_end(field)
    told = [tag for tag in tags if tag.start >= beyond] or tags
    names = list(dict.fromkeys(tag.full_name for tag in told))
    shown = ", ".join(f"<{name}>" for name in names[:4])
    message = f"markup in the text: {shown}" + (f" and {len(names) - 4} more" if len(names) > 4 else "")
    yield field.finding(message, (told[0].start, told[0].end), _fix(field, told))


def _is_told(tag: Tag, known: Collection[str], scripts: bool) -> bool:
    name = tag.name
    if tag.prefix or name in known:
        return tag.full_name not in known
    return scripts or name not in MEANINGFUL or (name in HTML_OF and name not in HTML)


def _has_other_name(tag: Tag) -> bool:
    return tag.name in HTML_OF and (bool(tag.prefix) or tag.name not in HTML)


def _fix(field: Field, told: list[Tag]) -> Proposal | None:
    """Tags that say nothing are taken out, those of JATS for italics and for high or low signs written as HTML's."""
    renamed = [tag for tag in told if _has_other_name(tag)]
    gone = [tag for tag in told if not _has_other_name(tag)]
    if not PLAIN.issuperset(tag.name for tag in gone) or not isinstance(field.value, str):
        return None
    changes = [*cuts_of(field.text, gone), *gaps_beside(field.text, told)]
    changes += [((tag.start, tag.end), f"<{'/' if tag.closes else ''}{HTML_OF[tag.name]}>") for tag in renamed]
    at = field.start
    parts = [ReplacePart(field.pointer, (start + at, end + at), text) for (start, end), text in sorted(changes)]
    title = "take the tags out" if gone else "write them as HTML's"
    return Proposal(title, tuple(reversed(parts)), safe=False)


def _label_end(field: Field) -> int:
    """Where the abstract's own label ends, which stands in tags of its own; 0 where there is none."""
    label = find_label(field.text, field.paper.text("title")) if field.term in ABSTRACTS else None
    return label.end if label else 0


RULE = FieldRule(
    name="text-html-tag",
    page=__doc__,
    terms=(*ABSTRACTS, "note", "copyright", "container.title"),
    check=check,
    yields_to=("abstract-starts-with-label",),
    trigger=Literals("<", sign=TAG_SIGN),
)
