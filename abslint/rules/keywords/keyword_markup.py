r"""A keyword holds markup.

Tags, braces, Markdown signs and line breaks are how some page or file showed the
keyword; searched and compared they are other letters. A lone character reference
(`&amp;`) is told by `text-html-entity` where that rule is on.
A hash sign goes where every keyword has one (a pasted line of hashtags): a
single `#MeToo` is the name of the thing. Dropping `<sup>` may change what is
said (`10<sup>9</sup>`), so that fix wants a look.

```yaml bad
keywords:
  - <i>Escherichia coli</i>  # want: keyword-markup
  - "{DNA} repair"  # want: keyword-markup
  - "**memory**"  # want: keyword-markup
```
```yaml fixed
keywords:
  - Escherichia coli
  - "DNA repair"
  - "memory"
```
```yaml bad
keywords: ["night\n  shifts", memory]  # want: keyword-markup:/keywords/0
```
```yaml fixed
keywords: ["night shifts", memory]
```
```yaml bad
keywords: [<b>sleep</b> &amp; memory, night shifts]  # want: keyword-markup:/keywords/0, text-html-entity:/keywords/0
```
```markdown bad
---
tags: ["#sleep", "#memory"]  # want: keyword-markup, keyword-markup
---
```
```markdown fixed
---
tags: ["sleep", "memory"]
---
```
```json bad profile=csl-json want=keyword-markup
{"keyword": "CO<sub>2</sub> storage, basalt"}
```
```json fixed profile=csl-json
{"keyword": "CO2 storage, basalt"}
```
```yaml good
keywords: ["C#", "#MeToo", "R&D", "p<0.05", "{111} planes", snake_case, "A&P", "x < y > z"]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.keyword_lists import glance, stands_in_list
from abslint.knowledge.keywords import find_markup, hash_part, plain_between
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.plain_keywords import are_plain_keywords
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

_SIGN = Pattern(r"[<&{*_#\r\n]")


def check(paper: Paper) -> Iterator[Finding]:
    if not _SIGN.search(glance(paper)):
        return
    keywords = paper.filled("keywords")
    tagged = len(keywords) > 1 and all("#" in keyword.text and hash_part(keyword.text) for keyword in keywords)
    for keyword in keywords:
        yield from _marked_up(keyword)
        if tagged and (part := hash_part(keyword.text)):
            fix = keyword.replace("drop the hash sign", "", part)
            yield keyword.finding(f"keyword `{shorten(keyword.text)}` is a hashtag", part, fix)


def _marked_up(keyword: Field) -> Iterator[Finding]:
    text = keyword.text
    if not _SIGN.search(text.replace("*", "", 1)):  # a lone asterisk is none
        return
    in_list, latex = stands_in_list(keyword), keyword.paper.profile.forms.latex
    found = [
        one
        for one in find_markup(text)
        if (in_list or text[one.start : one.end].strip()) and not (latex and text[one.start] == "{")
    ]
    if not found:
        return
    first, last = found[0].start, found[-1].end
    plain = plain_between(text, found)
    plain = plain if text[:first].strip() else plain.lstrip()
    fix = keyword.replace("take the markup away", plain if text[last:].strip() else plain.rstrip(), (first, last))
    if not (text[:first] + plain + text[last:]).strip():
        fix = None
    fix = fix if fix is None or all(one.safe for one in found) else fix.unsafe()
    shown = next((one for one in found if text[one.start] != "&"), found[0])
    yield keyword.finding(f"keyword `{shorten(text)}` holds markup", (shown.start, shown.end), fix)


RULE = PaperRule(
    name="keyword-markup",
    page=__doc__,
    terms=("keywords",),
    check=check,
    silent_on=are_plain_keywords,
    yields_to=("text-html-entity", "keywords-one-string"),
)
