r"""The file is not written in UTF-8.

Other programs will show wrong letters or refuse the file. The message names
the likely encoding and the first place that is wrong. UTF-16 with a byte-order
mark is read all the same; other files are read in the likeliest encoding, and
written back in it byte for byte.

```yaml bad encoding=latin-1 here
title: "Träume im Sommer"  # want: not-utf8
```
```yaml bad encoding=utf-16 here want=not-utf8
title: "Träume im Sommer"
```
```yaml good
title: "Träume im Sommer"
```
"""

from __future__ import annotations

from abslint.model.finding import Severity
from abslint.model.rule import SourceRule

RULE = SourceRule(name="not-utf8", page=__doc__, severity=Severity.ERROR, origin="decode")
