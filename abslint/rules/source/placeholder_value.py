r"""A placeholder stands where a value should.

`NA`, `n/a`, `null`, `undefined` and `TBD` are left by exports and templates, and
are printed as if they were data. The surname Null and sodium (Na) as a keyword
are left alone.

```yaml bad
abstract: NA  # want: placeholder-value
```
```yaml bad
language: unk  # want: placeholder-value
```
```yaml bad
language: nan  # want: placeholder-value
title: 潮だまりに来る訪問者の観察記録　夏の昼と夜に私たちが数えた蟹と鴎と子供たちの数について述べる
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
```yaml bad
authors: [{family: Marsh, given: Ida, orcid: n/a}]  # want: placeholder-value
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.placeholders import NO_PLACEHOLDER, holds_placeholder, is_placeholder
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule
from abslint.model.terms import DATE_TERMS, IDENTIFIER_TERMS

_ALSO_LANGUAGES = {"na": "Nauruan", "nan": "Southern Min", "unk": "Enawené-Nawé"}
"""Exports write these where a cell is empty, and so do hardly any records where they name a language."""


def check(field: Field) -> Iterator[Finding]:
    text = field.text
    if is_placeholder(text):
        if field.term == "abstract" and field.count > 1:
            return  # `FUNDING: None` says something
        yield field.finding(_message(field.term, text.strip()))
    elif field.term in DATE_TERMS and holds_placeholder(text):
        yield field.finding(f"date `{text.strip()}` holds a placeholder")


def _message(term: str, text: str) -> str:
    if term == "language" and text in _ALSO_LANGUAGES:
        return f"`{text}` is rather a placeholder than the code of {_ALSO_LANGUAGES[text]}"
    return f"`{text}` is a placeholder, not a value"


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
        "authors.orcid",
        "license",
        "copyright",
        "note",
        "volume",
        "issue",
        "pages",
        *DATE_TERMS,
        *IDENTIFIER_TERMS,
    ),
    check=check,
    silent_on=NO_PLACEHOLDER,
    covers=("schema-type", "schema-format", "schema-pattern", "schema-value"),
)
