"""A call number names no shelf of ours, or is not written as on the spines.

Our shelves are found by the letters before the number, with one space between them. A record whose call number is
written otherwise cannot be fetched. Where only the space or the capitals are wrong they can be mended.

```yaml bad
note: "Call number: qh123"  # want: house-call-number
```
```yaml fixed
note: "Call number: QH 123"
```
```yaml bad
note: "Call number: ZZ 123"  # want: house-call-number
```
```yaml good
note: "Call number: QL 7"
```
```yaml good
note: A gift of the author
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals

CALL_NUMBER = re.compile(r"Call number:\s*(?P<number>(?P<shelf>[A-Za-z]{1,3})\s*(?P<rest>[0-9]{1,6}))\s*$")


def check(field: Field, *, shelves: tuple[str, ...] = ("QH", "QL")) -> Iterator[Finding]:
    """Keyword-only arguments are options: ``shelves`` in ``[rules.house-call-number]``."""
    found = CALL_NUMBER.search(field.text)
    if found is None:
        return
    right = f"{found['shelf'].upper()} {found['rest']}"
    part = found.span("number")
    if found["shelf"].upper() not in shelves:
        yield field.finding(f"`{found['number']}` stands on no shelf of ours", part)
    elif found["number"] != right:
        fix = field.replace(f"write `{right}`", right, part)
        yield field.finding(f"`{found['number']}` is written `{right}` on the spine", part, fix)


RULE = FieldRule(
    name="house-call-number",
    page=__doc__,
    terms=("note",),
    check=check,
    trigger=Literals("call number:"),
)
