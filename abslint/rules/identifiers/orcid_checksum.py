r"""An ORCID iD's last character does not fit the others.

It is computed from the fifteen digits before (ISO 7064, MOD 11-2), so that a wrong or swapped digit shows.

```yaml bad
authors:
  - family: Marsh
    given: Ida
    orcid: 0000-0001-5109-3701  # want: orcid-checksum
```
```json bad profile=csl-json want=orcid-checksum:/author/0/ORCID
{"author": [{"family": "Marsh", "given": "Ida", "ORCID": "https://orcid.org/0000-0001-5190-3700"}]}
```
```yaml good
authors: [{family: Marsh, orcid: 0000-0001-5109-3700}, {family: Reef, orcid: 0000-0002-1694-233X}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.identifiers import clean_orcid, is_right_orcid, orcid_checksum_ok
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(orcid: Field) -> Iterator[Finding]:
    if not orcid_checksum_ok(orcid.text) and clean_orcid(orcid.text) is not None:
        yield orcid.finding(f"ORCID iD `{shorten(orcid.text)}` has a wrong digit: its last character does not fit")


RULE = FieldRule(
    name="orcid-checksum",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("authors.orcid", "editors.orcid"),
    check=check,
    silent_on=is_right_orcid,
    covers=("schema-format", "schema-pattern"),
)
