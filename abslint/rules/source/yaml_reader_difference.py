r"""Two YAML readers take a plain value for two different things.

YAML 1.1 readers (PyYAML, Ruby's, Hugo's older ones) turn `no` into false,
`012` into ten and `12:30` into 750, where YAML 1.2 readers do not; and either
drops the last zero of `2301.00010`. In quotes it is the same text for all.
Only the paper's own fields are looked at: a template's `featured: no` means it.

```yaml bad here
issue: 012  # want: yaml-reader-difference
```
```yaml fixed here
issue: "012"
```
```yaml bad here
identifiers:
  doi: 10.1234/foxes.1
  arxiv: 2301.00010  # want: yaml-reader-difference
```
```yaml fixed here
identifiers:
  doi: 10.1234/foxes.1
  arxiv: "2301.00010"
```
```yaml bad here
authors:
  - family: Null  # want: yaml-reader-difference
    given: Ida
```
```yaml good here
article_number: "012"
volume: 12
dates: {published: 2020-02-01}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.plain_writing import is_plainly_written
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal, Quote
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule
from abslint.model.terms import DATE_TERMS, TERMS

OWN_RULES = frozenset({*DATE_TERMS, "peer_reviewed", "keywords.major", "number_of_pages", "chapter_number"})
"""Dates, of which other rules speak, and leaves that hold no text, so that quotes would make something else of them."""


def check(paper: Paper) -> Iterator[Finding]:
    misreads = paper.document.misreads
    if not misreads:
        return
    for term in TERMS:
        if term in OWN_RULES:
            continue
        for field in paper.all(term) if paper.profile.holds(term) else ():
            other = misreads.get(paper.base + field.pointer)
            if other is not None:
                written = paper.document.written(paper.base + field.pointer)
                message = f"`{shorten(written)}` without quotes is `{shorten(other)}` for YAML readers of one kind"
                fix = Proposal("put it in quotes", (Quote(field.pointer),))
                yield Finding(field.pointer, message, fix=fix)


RULE = PaperRule(
    name="yaml-reader-difference",
    page=__doc__,
    terms=TERMS,
    check=check,
    silent_on=is_plainly_written,
    covers=("schema-type", "schema-format", "schema-pattern"),
    yields_to=("language-read-as-boolean", "placeholder-value", "language-unknown"),
)
