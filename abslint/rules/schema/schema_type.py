r"""A value is of another type than the schema says: a text for a list, a number for a text.

A reader that expects a list takes a text apart letter by letter, or stops. A
number or a word such as `true` that should be text is put in quotes.

```yaml bad
note: 12  # want: schema-type
```
```yaml fixed
note: "12"
```
```yaml bad
peer_reviewed: "yes"  # want: schema-type
```
```json bad want=schema-type:/number_of_contributors
{"number_of_contributors": "three"}
```
```yaml good
note: "12"
peer_reviewed: true
number_of_contributors: 3
volume: 12
```
"""

from __future__ import annotations

from abslint.model.finding import Severity
from abslint.model.rule import SourceRule

RULE = SourceRule(name="schema-type", page=__doc__, severity=Severity.ERROR, origin="schema")
