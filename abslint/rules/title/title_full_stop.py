r"""A title ends in a full stop.

Citation styles add their own, so a stored one is printed twice. A title that
ends in an abbreviation, an initial or an ellipsis keeps its stop. Shapes in
which every title ends in one by convention (MEDLINE, PubMed XML) are left alone.

```yaml bad
title: Sleep and memory in adolescents.  # want: title-full-stop
```
```yaml fixed
title: Sleep and memory in adolescents
```
```yaml bad
title: "A quiet night: sleep diaries from twelve wards. "  # want: title-full-stop, text-whitespace
```
```json bad profile=csl-json want=title-full-stop
{"title": "On the songs of <i>Turdus merula.</i>"}
```
```json fixed profile=csl-json
{"title": "On the songs of <i>Turdus merula</i>"}
```
```yaml good
title: Sleep, memory and Apple Inc.
```
```yaml good
title: Adopting the metric system in the U.S.
```
```yaml good
title: On a remark of Novak et al.
```
```yaml good
title: And then there was silence...
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.markup import end_before_tags, without_tags
from abslint.knowledge.plain_titles import PLAIN_TITLE
from abslint.knowledge.prose import ends_in_abbreviation, may_be_abbreviated, shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(title: Field) -> Iterator[Finding]:
    text = title.text[: end_before_tags(title.text)]
    if not text.endswith(".") or text.endswith(("..", ". .")) or title.paper.profile.forms.title_full_stop:
        return
    plain = without_tags(text)
    if ends_in_abbreviation(plain) or not text.strip(" ."):
        return
    stop = (len(text) - 1, len(text))
    fix = title.replace("drop the full stop", "", stop)
    fix = fix.unsafe() if fix and may_be_abbreviated(plain) else fix
    yield title.finding(
        f"title `{shorten('…' + text[-40:] if len(text) > 60 else text)}` ends in a full stop", stop, fix
    )


RULE = FieldRule(
    name="title-full-stop",
    page=__doc__,
    terms=("title",),
    check=check,
    silent_on=PLAIN_TITLE,
    yields_to=("title-in-brackets",),
)
