r"""A publication status is a word that nobody uses for one.

Whether a paper is out decides how it is cited and counted, so a program must understand the word. What looks like a
slip of the keyboard is offered as a fix, for a person to confirm.

```yaml bad
publication_status: publshed  # want: status-unknown
```
```yaml fixed
publication_status: published
```
```yaml bad
publication_status: mostly harmless  # want: status-unknown
```
```json bad want=status-unknown:/status profile=csl-json
{
  "status": "published onlime"
}
```
```json bad want=status-unknown:/status profile=csl-json
{
  "status": "accceptd",
  "issued": {"date-parts": [[2026]]}
}
```
```json fixed profile=csl-json
{
  "status": "in press",
  "issued": {"date-parts": [[2026]]}
}
```
```yaml good
publication_status: published
```
```json good profile=csl-json
{
  "status": "Published"
}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.prose import shorten
from abslint.knowledge.status_forms import is_own_status, own_status
from abslint.knowledge.statuses import NATIVE_STATUS, find_status, near_status, split_status_and_date
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(status: Field) -> Iterator[Finding]:
    columns = status.paper.profile.forms.statuses
    text = status.reading
    if is_own_status(text, columns) or find_status(text) or split_status_and_date(text):
        return
    near = near_status(text)
    if near is None:
        yield status.finding(f"`{shorten(text)}` is no publication status: `published` and `in-press` are such words")
        return
    word = own_status(near, columns)
    fix = status.replace(f"write `{word}`", word)
    message = f"`{shorten(text)}` is no publication status: did you mean `{word}`?"
    yield status.finding(message, fix=fix.unsafe() if fix else None)


RULE = FieldRule(
    name="status-unknown",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("publication_status", "status_history.status"),
    check=check,
    silent_on=NATIVE_STATUS,
    covers=("schema-value", "schema-type", "schema-pattern", "schema-format"),
    yields_to=("placeholder-value",),
)
