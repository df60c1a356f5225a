r"""A number is not one in JSON.

`NaN` and `Infinity` are no JSON, and a number beyond the range of a double
becomes infinite. Most readers refuse the file, others take something else.

```json bad here want=json-not-a-number
{"volume": NaN}
```
```json bad here want=json-not-a-number
{"x_score": 1e999}
```
```json good
{"volume": 12}
```
"""

from __future__ import annotations

from abslint.model.finding import Severity
from abslint.model.rule import SourceRule

RULE = SourceRule(
    name="json-not-a-number",
    page=__doc__,
    severity=Severity.ERROR,
    origin="format",
    covers=(
        "schema-type",
        "schema-format",
        "schema-pattern",
        "schema-value",
        "schema-size",
        "schema-other",
        "placeholder-value",
        "doi-malformed",
        "date-not-iso",
    ),
)
