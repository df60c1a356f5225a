r"""A key stands twice in one mapping.

Readers keep the last one and say nothing, so the first value is lost. Where
both values are the same the second one can go; else somebody must choose.

```yaml bad here
title: Foxes at night
title: Foxes by day  # want: duplicate-key
```
```yaml bad here
volume: "7"
volume: "7"  # want: duplicate-key
```
```yaml fixed here
volume: "7"
```
```json bad here want=duplicate-key
{"volume": "7", "volume": "8"}
```
```csv bad want=duplicate-key
Title,Year,DOI,Year
Foxes at night,2020,10.1234/fox.1,2021
```
```yaml good
authors: [{family: Marsh, given: Ida}, {family: Reed, given: Ida}]
```
"""

from __future__ import annotations

from abslint.model.finding import Severity
from abslint.model.rule import SourceRule

RULE = SourceRule(name="duplicate-key", page=__doc__, severity=Severity.ERROR, origin="format")
