r"""A placeholder stands where a value should.

`NA`, `n/a`, `null`, `undefined` and `TBD` are left by exports and templates, and
are printed as if they were data. The surname Null and sodium (Na) as a keyword
are left alone.

```yaml bad
abstract: NA  # want: placeholder-value
```
```yaml bad
pages: n/a  # want: placeholder-value
```
```yaml bad
dates: {published: 2019-undefined}  # want: placeholder-value
```
```json bad profile=csl-json want=placeholder-value:/container-title
{"container-title": "undefined"}
```
```yaml good
authors: [{family: "Null", given: Ida}]
```
```yaml good
keywords: [sodium, NA, none of these]
```
```yaml good
title: Unknown waters at the edge of the map
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule
from abslint.model.terms import DATE_TERMS, IDENTIFIER_TERMS

_WHOLE = Pattern(
    r"\W*(?:n\s?/\s?a|n\.a\.|na|nan|nil|null|none|undefined|unknown|tbd|tba|t\.b\.d\.|todo|to\s+be\s+(?:added|announced|"
    r"determined)|xxx+|lorem\s+ipsum.*|(?:abstract|title|text|date|doi)\s+(?:here|goes\s+here)|"
    r"(?:insert|add|your|enter)\s+(?:the\s+|your\s+)?(?:abstract|title|text|date|doi)(?:\s+here)?|\[object object\]|"
    r"\.{3,}|…|-{2,}|\?+)\W*",
    2 | 16,
)
_IN_DATE = Pattern(r"undefined|null|nan\b|\bna\b|none", 2)
STARTS = frozenset("nNuUtTxXlLaAdDiIyYeE[(<{.…-?\"' *_=~")
"""What a placeholder begins with."""

LONGEST = 60
"""Code points; what is longer is a text of its own."""


def check(field: Field) -> Iterable[Finding]:
    text = field.text
    if len(text) > LONGEST or (text[:1] not in STARTS and field.term not in DATE_TERMS):
        return ()
    if field.term == "abstract" and field.count > 1:
        return ()  # `FUNDING: None` says something
    return _judge(field, text)


def _judge(field: Field, text: str) -> Iterator[Finding]:
    if _WHOLE.fullmatch(text):
        yield field.finding(f"`{text.strip()}` is a placeholder, not a value")
    elif field.term in DATE_TERMS and _IN_DATE.search(text):
        yield field.finding(f"date `{text.strip()}` holds a placeholder")


RULE = FieldRule(
    name="placeholder-value",
    page=__doc__,
    terms=(
        "title",
        "abstract",
        "language",
        "publication_status",
        "type",
        "container.title",
        "container.issn",
        "container.publisher",
        "volume",
        "issue",
        "pages",
        *DATE_TERMS,
        *IDENTIFIER_TERMS,
    ),
    check=check,
    covers=("schema-type", "schema-format", "schema-pattern", "schema-value"),
)
