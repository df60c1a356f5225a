r"""What stands in the field for an ORCID iD is none.

An ORCID iD has sixteen digits in four groups, the last of which may be an X: `0000-0001-5109-3700`.

```yaml bad
authors:
  - family: Marsh
    given: Ida
    orcid: 0000-0001-5109-370  # want: orcid-malformed
```
```yaml bad
authors: [{family: Marsh, given: Ida, orcid: "https://orcid.org/ida-marsh"}]  # want: orcid-malformed
```
```json bad profile=csl-json want=orcid-malformed:/author/0/ORCID
{"author": [{"family": "Marsh", "given": "Ida", "ORCID": "0000-0001-5109-37O0"}]}
```
```yaml good
authors: [{family: Marsh, given: Ida, orcid: 0000-0001-5109-3700}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.identifiers import clean_orcid, is_orcid, is_right_orcid
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(orcid: Field) -> Iterator[Finding]:
    if not is_orcid(orcid.text) and clean_orcid(orcid.text) is None:
        yield orcid.finding(f"`{shorten(orcid.text)}` is no ORCID iD, which has four groups of four digits")


RULE = FieldRule(
    name="orcid-malformed",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("authors.orcid", "editors.orcid"),
    check=check,
    silent_on=is_right_orcid,
    covers=("schema-format", "schema-pattern", "schema-type"),
    yields_to=("identifier-in-wrong-field", "placeholder-value"),
)
