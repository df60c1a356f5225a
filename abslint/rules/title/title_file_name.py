r"""A title is the name of a file, or nothing but a number.

A program had no title and took what it had: the name of a manuscript, `Microsoft Word - final.doc` from a PDF's
properties, a page's number. Data and software are often published under the names of their files, and are left alone,
as are short numbers, which books and years are called by.

```yaml bad
title: crabs_final_v3.pdf  # want: title-file-name
```
```yaml bad
title: "Microsoft Word - Crabs at dusk"  # want: title-file-name
```
```yaml bad
title: "C:\\Users\\ida\\crabs at dusk.docx"  # want: title-file-name
```
```yaml bad
title: "20200134567"  # want: title-file-name
```
```json bad profile=csl-json want=title-file-name
{"title": "IMG_2034.jpg"}
```
```yaml good
title: "1984"
```
```yaml good
title: How many sites keep a robots.txt
```
```yaml good
title: robots.txt
```
```yaml good
title: Writing for crab counters with Node.js
```
```yaml good
title: "2020-02-01"
```
```yaml good without=container,volume
title: crabs_2020.xlsx
type: dataset
```
```yaml good
title: What happened to the Microsoft Word of our school
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.plain_titles import SOUND_TITLES
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

FILES = frozenset({"dataset", "software", "figure", "graphic", "map", "collection", "motion_picture", "song", "post"})
"""Types of what is itself a file, or several."""

_MANUSCRIPT = Pattern(
    r"[^\s<>\"][^\n<>\"]{0,200}[^\s.]\.(?:pdf|docx?|dvi|tex|rtf|odt|wpd|indd|qxd|pptx?|xlsx?|ps|eps)", re.IGNORECASE
)
_OTHER = Pattern(
    r"(?=[^.]*[0-9_])[^\s<>\"/:]{1,200}\.(?:txt|html?|xml|csv|jpe?g|png|tiff?|gif|zip|epub|md)",
    re.IGNORECASE | re.ASCII,
)
_PRINTED = Pattern(r"Microsoft (?:Word|PowerPoint|Excel) - \S|[A-Z]:\\\S", re.IGNORECASE | re.ASCII)
_NUMBER = Pattern(r"[0-9]{6,}|(?![0-9]{4}[._ -])[0-9][0-9 ._-]{8,60}[0-9]")


def check(paper: Paper) -> Iterator[Finding]:
    title = paper.one("title")
    if title is None or paper.text("type") in FILES:
        return
    text = title.text.strip()
    if _NUMBER.fullmatch(text):
        yield title.finding(f"`{shorten(text)}` is a number, where a title should stand")
    elif _MANUSCRIPT.fullmatch(text) or _OTHER.fullmatch(text) or _PRINTED.match(text):
        yield title.finding(f"`{shorten(text)}` looks like the name of a file, where a title should stand")


RULE = PaperRule(
    name="title-file-name",
    page=__doc__,
    terms=("title", "type"),
    check=check,
    stills=SOUND_TITLES,
    yields_to=("placeholder-value", "title-doi", "title-url"),
)
