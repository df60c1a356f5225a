r"""An ignore comment names a rule that does not exist.

A misspelt name silences nothing. Rules have names, no numbers; `abslint rules`
lists them. An ignore comment without a list is refused: it would hide
everything that comes later.

```yaml bad here
title: Foxes at night.  # abslint: ignore[title-fullstop]  # want: unknown-rule, title-full-stop
```
```yaml fixed here
title: Foxes at night.  # abslint: ignore[title-full-stop]
```
```yaml bad here
title: Foxes at night  # abslint: ignore  # want: unknown-rule
```
```yaml good here
title: Foxes at night.  # abslint: ignore[title-full-stop]
```
"""

from __future__ import annotations

from abslint.model.finding import Severity
from abslint.model.rule import SourceRule

RULE = SourceRule(name="unknown-rule", page=__doc__, severity=Severity.ERROR, origin="suppress")
