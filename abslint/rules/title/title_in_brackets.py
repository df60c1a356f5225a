r"""A title stands in square brackets.

That is how the National Library of Medicine marks a title that it has
translated: the paper is not in English. The brackets are no part of the title;
the language says it, and `original_title` holds the title in its own language.

```yaml bad
title: "[Sleep and memory in adolescents]."  # want: title-in-brackets
```
```yaml fixed
title: "Sleep and memory in adolescents"
```
```yaml bad
title: "[Sleep and memory]"  # want: title-in-brackets
language: de
original_title: {text: Schlaf und Gedächtnis, language: de}
```
```yaml good
title: "[Fe] and [Ni] in the sediment of [Cu] mines"
```
```yaml good
title: "Sleep and memory [of adolescents]"
```
```yaml good
title: "[(Cp)2Fe]"
```
```medline bad
PMID- 7
TI  - [Sleep and memory in adolescents].  # want: title-in-brackets
LA  - eng
```
```medline fixed
PMID- 7
TI  - Sleep and memory in adolescents.
LA  - eng
```
```medline good
PMID- 7
TI  - [Sleep and memory in adolescents].
LA  - ger
TT  - Schlaf und Erinnerung bei Jugendlichen.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from abslint.knowledge.languages import base_language
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Finding, Proposal, ReplacePart
from abslint.model.paper import Paper
from abslint.model.rule import Literals, PaperRule

_DESCRIPTION = Pattern(
    r"\[(?:review|book review|letter|reply|response|comment|editorial|abstract|obituary|untitled|interview)\b",
    re.IGNORECASE,
)


def check(paper: Paper) -> Iterator[Finding]:
    title = paper.one("title")
    if title is None:
        return
    text = title.text.rstrip()
    body = text.removesuffix(".")
    if not (body.startswith("[") and body.endswith("]")) or "[" in body[1:-1] or "]" in body[1:-1]:
        return
    if " " not in body or _DESCRIPTION.match(body):
        return  # a formula, or what stands for a title in a paper without one
    if paper.profile.forms.title_full_stop and base_language(paper.text("language")) != "en":
        return  # MEDLINE's own form, rightly used
    message = "the title's brackets say that it was translated"
    if base_language(paper.text("language")) == "en":
        message += ", but the language is `en`"
    elif "original_title" in paper.profile.fields and not paper.has("original_title"):
        message += ", and the original title is missing"
    end = len(body) if paper.profile.forms.title_full_stop else len(text)
    changes = (
        ReplacePart(title.pointer, (len(body) - 1, end), ""),
        ReplacePart(title.pointer, (0, 1), ""),
    )
    fix = Proposal("drop the brackets", changes, safe=False) if isinstance(title.value, str) else None
    yield title.finding(message, (0, len(text)), fix)


RULE = PaperRule(
    name="title-in-brackets",
    page=__doc__,
    terms=("title", "language", "original_title"),
    check=check,
    trigger=Literals("\n["),
)
