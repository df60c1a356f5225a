r"""An ignore, in a comment or in `[[ignores]]`, has passed its last day.

`until=` makes an ignore a waiver: after that day the finding is told again,
and so is the waiver, until somebody decides anew.

```yaml bad here
title: Foxes at night.  # abslint: ignore[title-full-stop] until=2025-12-31  # want: expired-ignore, title-full-stop
```
```yaml bad here
title: Foxes at night.  # abslint: ignore[title-full-stop] until=soon  # want: expired-ignore
```
```yaml good here
title: Foxes at night.  # abslint: ignore[title-full-stop] until=2027-12-31 the publisher is asked
```
"""

from __future__ import annotations

from abslint.model.rule import SourceRule

RULE = SourceRule(name="expired-ignore", page=__doc__, origin="suppress")
