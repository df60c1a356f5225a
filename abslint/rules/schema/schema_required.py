r"""A field that the schema asks for is missing.

Programs that read the record count on the field. Where a key is probably the
missing field misspelt, both are told as one: rename the key. The fields asked
for come from the shape's own schema, and from yours (`--schema`, or `schema`
under `[[records]]`).

```yaml bad want=schema-required:/updates/0/type
updates:
  - date: 2021-03-01
```
```yaml bad
links:
  - ulr: https://example.org/tidal.pdf  # want: schema-required
```
```yaml fixed
links:
  - url: https://example.org/tidal.pdf
```
```json bad want=schema-required:/funding/0/funder
{"funding": [{}]}
```
```yaml good
updates:
  - type: erratum
    date: 2021-03-01
links:
  - url: https://example.org/tidal.pdf
```
"""

from __future__ import annotations

from abslint.model.finding import Severity
from abslint.model.rule import SourceRule

RULE = SourceRule(name="schema-required", page=__doc__, severity=Severity.ERROR, origin="schema")
