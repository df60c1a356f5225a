r"""What stands in the field for the arXiv identifier is none, or more than that.

An arXiv identifier is the month and a number, `2301.00010`, perhaps with a version; before April 2007 it was the
archive's name and seven digits, `hep-th/9901001`. Labels, links and spaces are taken away. Since 2015 five digits follow
the point: where there are fewer, the identifier was probably read as a number and lost the zeros at its end. A link is
only a warning, since many lists keep it; portals show links, and are left alone.

```yaml bad
identifiers:
  doi: 10.1234/tide.7
  arxiv: "arXiv: 2301.00010v2"  # want: arxiv-malformed
```
```yaml fixed
identifiers:
  doi: 10.1234/tide.7
  arxiv: "2301.00010v2"
```
```yaml bad
identifiers: {doi: 10.1234/tide.7, arxiv: "https://arxiv.org/abs/2301.00010"}  # want: arxiv-malformed
```
```yaml fixed
identifiers: {doi: 10.1234/tide.7, arxiv: "2301.00010"}
```
```yaml bad
identifiers: {doi: 10.1234/tide.7, arxiv: "HEP-TH/9901001"}  # want: arxiv-malformed
```
```yaml fixed
identifiers: {doi: 10.1234/tide.7, arxiv: "hep-th/9901001"}
```
```yaml bad
identifiers: {doi: 10.1234/tide.7, arxiv: "2301.00010 [q-bio.PE]"}  # want: arxiv-malformed
```
```yaml bad
identifiers: {doi: 10.1234/tide.7, arxiv: "2301.0001"}  # want: arxiv-malformed
```
```yaml bad
identifiers: {doi: 10.1234/tide.7, arxiv: "2313.00010"}  # want: arxiv-malformed
```
```yaml good
identifiers: {doi: 10.1234/tide.7, arxiv: "2301.00010"}
```
```yaml good
identifiers: {doi: 10.1234/tide.7, arxiv: "1412.9999v12"}
```
```yaml good
identifiers: {doi: 10.1234/tide.7, arxiv: math.GT/0309136}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from abslint.knowledge.article_ids import clean_arxiv, is_arxiv
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.plain_identifiers import PLAIN_ARXIV
from abslint.knowledge.prose import shorten, unless_spaced
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule

_SHORT = Pattern(r"(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{1,4}(?:v\d+)?", re.ASCII)
"""As numbers that end in zeros are written."""


def check(arxiv: Field) -> Iterator[Finding]:
    text = arxiv.text
    if is_arxiv(text):
        return
    link = "arxiv.org/" in text.lower() or "10.48550/" in text
    bare = clean_arxiv(text)
    if link and bare and arxiv.paper.profile.forms.doi_links:
        return
    if bare is None:
        why = ": since 2015 five digits follow the point" if _SHORT.fullmatch(text.strip()) else ""
        yield arxiv.finding(f"`{shorten(text)}` is no arXiv identifier, which looks like `2301.00010`{why}")
        return
    fix = arxiv.replace(f"write `{bare}`", bare)
    message = unless_spaced(text, bare, f"arXiv identifier `{shorten(text)}` should be written `{bare}`")
    severity = Severity.WARNING if link else None
    yield arxiv.finding(message, fix=fix.unsafe() if fix and "[" in text else fix, severity=severity)


RULE = FieldRule(
    name="arxiv-malformed",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("identifiers.arxiv",),
    check=check,
    silent_on=PLAIN_ARXIV,
    covers=("schema-format", "schema-pattern", "schema-type"),
    yields_to=("placeholder-value", "identifier-in-wrong-field"),
)
