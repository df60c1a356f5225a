r"""An ISSN's last character does not fit the others.

It is computed from the seven digits before (modulo 11), so that a wrong or swapped digit shows.

```yaml bad
container:
  title: Journal of Imagined Shores
  issn: 2049-3631  # want: issn-checksum
```
```yaml bad
container: {title: Journal of Imagined Shores, issn: {print: 2049-3630, electronic: 2434-5610}}  # want: issn-checksum
```
```json bad profile=csl-json want=issn-checksum:/ISSN
{"ISSN": "2049-3630, 2434-5611"}
```
```yaml good
container: {title: Journal of Imagined Shores, issn: {print: 2049-3630, electronic: 2434-561X}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.identifiers import clean_issn, is_right_issn, issn_checksum_ok
from abslint.knowledge.issn_lists import issn_pieces
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(issn: Field) -> Iterator[Finding]:
    for value, start, end in issn_pieces(issn.text):
        if not issn_checksum_ok(value) and clean_issn(value) is not None:
            message = f"ISSN `{shorten(value)}` has a wrong digit: its last character does not fit"
            yield issn.finding(message, (start, end))


RULE = FieldRule(
    name="issn-checksum",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("container.issn",),
    check=check,
    silent_on=is_right_issn,
    covers=("schema-format", "schema-pattern"),
)
