r"""What stands in the field for the ISSN is none.

An ISSN has eight digits with a hyphen in the middle, and may end in a capital X: `2049-3630`. A missing or odd hyphen
is mended; what else is wrong is told.

```yaml bad
container:
  title: Journal of Imagined Shores
  issn: "20493630"  # want: issn-malformed
```
```yaml fixed
container:
  title: Journal of Imagined Shores
  issn: "2049-3630"
```
```json bad profile=csl-json want=issn-malformed:/ISSN
{"ISSN": "2049–3630"}
```
```json fixed profile=csl-json
{"ISSN": "2049-3630"}
```
```yaml bad
container: {title: Journal of Imagined Shores, issn: {print: 2049-363}}  # want: issn-malformed
```
```yaml bad
container: {title: Journal of Imagined Shores, issn: "ISSN 2049-3630"}  # want: issn-malformed
```
```yaml good
container: {title: Journal of Imagined Shores, issn: {print: 2049-3630, electronic: 2434-561X}}
```
```json good profile=csl-json
{"ISSN": "2049-3630, 2434-561X"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.identifiers import clean_issn, is_issn, is_right_issn
from abslint.knowledge.issn_lists import issn_pieces
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(issn: Field) -> Iterator[Finding]:
    text = issn.text
    if is_issn(text):
        return
    for value, start, end in issn_pieces(text):
        if is_issn(value):
            continue
        bare = clean_issn(value)
        if bare is None:
            yield issn.finding(f"`{shorten(value)}` is no ISSN, which looks like `2049-3630`", (start, end))
            continue
        fix = issn.replace(f"write `{bare}`", bare, (start, end))
        if fix is not None and (sum(map(str.isalnum, value)) > 8 or "x" in value):
            fix = fix.unsafe()  # more than the hyphen changes
        yield issn.finding(f"ISSN `{shorten(value)}` is written `{bare}`", (start, end), fix)


RULE = FieldRule(
    name="issn-malformed",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("container.issn",),
    check=check,
    silent_on=is_right_issn,
    covers=("schema-format", "schema-pattern", "schema-type", "schema-other"),
    yields_to=("placeholder-value", "issn-checksum", "issn-list-in-string", "identifier-in-wrong-field"),
)
