r"""The file begins with an invisible byte-order mark.

UTF-8 needs none, and programs that do not expect it take it for part of the
first key. Dropping it changes nothing else.

```yaml bad encoding=utf-8-sig here want=byte-order-mark
title: Foxes at night
```
```yaml fixed here
title: Foxes at night
```
```yaml good
title: Foxes at night
```
"""

from __future__ import annotations

from abslint.model.finding import Severity
from abslint.model.rule import SourceRule

RULE = SourceRule(name="byte-order-mark", page=__doc__, severity=Severity.INFO, origin="decode")
