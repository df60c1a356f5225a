r"""A title holds a web address.

It was copied along with the title, or stands for one that nobody looked up. It belongs into `links`. Many sites are
called by their address, and papers about them say it: an address without a page is taken for such a name, unless it is
all there is, and one in brackets for a part of the title.

```yaml bad
title: "Counting crabs at dusk. Available at https://crabs.example.org/"  # want: title-url
```
```yaml bad
title: https://crabs.example.org  # want: title-url
```
```yaml bad
title: "Counting crabs at dusk https://crabs.example.org/reports/view.php?id=7"  # want: title-url
```
```json bad profile=csl-json want=title-url
{"title": "Counting crabs: www.example.org/reports/2020/dusk.html"}
```
```yaml good
title: Who counts the crabs of www.crabs.example.org?
```
```yaml good
title: "CrabBase (https://crabs.example.org/base/list.html): a list of crabs seen at dusk"
```
```yaml good
title: "crabs.example: what a school wrote on its pages"
```
```yaml good
title: "http://: how the web was won"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.plain_titles import SOUND_TITLE
from abslint.knowledge.prose import shorten
from abslint.knowledge.web_addresses import find_copied_address
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(title: Field) -> Iterator[Finding]:
    part = find_copied_address(title.text)
    if part is None:
        return
    if title.text.strip() == title.text[slice(*part)]:
        yield title.finding(f"web address `{shorten(title.text)}` stands where the title should", part)
    else:
        yield title.finding(f"web address `{shorten(title.text[slice(*part)])}` stands in the title", part)


RULE = FieldRule(
    name="title-url",
    page=__doc__,
    terms=("title",),
    check=check,
    silent_on=SOUND_TITLE,
    yields_to=("title-doi",),
)
