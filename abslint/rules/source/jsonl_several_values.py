r"""Two values stand on one line of a JSON Lines file.

A line is one record. Readers stop at the second value or lose it.

```jsonl bad want=jsonl-several-values profile=csl-json
{"id": "a", "type": "book", "title": "Foxes at night", "author": [{"literal": "Ida Marsh"}]} {"id": "b", "type": "book", "title": "Foxes by day", "author": [{"literal": "Ida Marsh"}]}
```
```jsonl good profile=csl-json
{"id": "a", "type": "book", "title": "Foxes at night", "author": [{"literal": "Ida Marsh"}]}
{"id": "b", "type": "book", "title": "Foxes by day", "author": [{"literal": "Ida Marsh"}]}
```
"""

from __future__ import annotations

from abslint.model.finding import Severity
from abslint.model.rule import SourceRule

RULE = SourceRule(name="jsonl-several-values", page=__doc__, severity=Severity.ERROR, origin="format")
