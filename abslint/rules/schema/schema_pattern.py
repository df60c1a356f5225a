r"""A text does not have the form that the schema asks for.

The schema's own description and example say what is expected, so a schema of
your own should have both beside each `pattern`.

```yaml bad
subtype: Case Report  # want: schema-pattern
```
```json bad want=schema-pattern:/subtype
{"subtype": "case_report"}
```
```yaml good
subtype: case-report
```
"""

from __future__ import annotations

from abslint.model.finding import Severity
from abslint.model.rule import SourceRule

RULE = SourceRule(name="schema-pattern", page=__doc__, severity=Severity.ERROR, origin="schema")
