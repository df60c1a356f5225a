r"""A short DOI stands for the DOI.

`10/fqd6hj` is a shortcut of shortDOI.org to a DOI. No index knows papers by it, and it says nothing of the publisher.
Open it, and write the DOI to which it leads.

```yaml bad
identifiers:
  doi: 10/fqd6hj  # want: doi-short
```
```yaml bad
doi: https://doi.org/fqd6hj  # want: doi-short
```
```json bad profile=csl-json want=doi-short:/DOI
{"DOI": "https://doi.org/10/fqd6hj"}
```
```json bad profile=csl-json want=doi-short:/DOI
{"DOI": "10/fqd6hj", "URL": "https://doi.org/10.1234/tide.77"}
```
```yaml good
identifiers: {doi: 10.1234/fqd6hj}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.doi_faults import PLAIN_DOI, read_written_doi
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(doi: Field) -> Iterator[Finding]:
    if read_written_doi(doi.text).kind == "short":
        yield doi.finding(f"`{shorten(doi.text)}` is a short DOI, write the one to which it leads")


RULE = FieldRule(
    name="doi-short",
    page=__doc__,
    terms=("identifiers.doi",),
    check=check,
    silent_on=PLAIN_DOI,
    covers=("schema-format", "schema-pattern"),
    yields_to=("placeholder-value",),
)
