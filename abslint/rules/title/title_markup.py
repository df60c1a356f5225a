r"""A title holds markup.

Tags are printed as they stand wherever the title is not shown as a page.
Subscripts, superscripts and italics mean something (H<sub>2</sub>O, a species'
name) and are told for a look only where the shape does not know them; line
breaks and bold type do not.

```yaml bad
title: Sleep and memory<br>in adolescents  # want: title-markup
```
```yaml fixed
title: Sleep and memory in adolescents
```
```yaml bad
title: <strong>Sleep</strong> and memory  # want: title-markup
```
```yaml fixed
title: Sleep and memory
```
```yaml bad
title: Sleep <mml:math><mml:mi>x</mml:mi></mml:math> and memory  # want: title-markup
```
```yaml good
title: Uptake of CO<sub>2</sub> by <i>Fagus sylvatica</i>
```
```yaml good
title: When p<0.05 is not enough and n>30 is too much
```
```yaml good
title: A quarrel about <html> and its readers
```
```yaml bad
title: The <em>in vivo</em> fate of <span>crabs</span>  # want: title-markup
```
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from abslint.knowledge.markup import MEANINGFUL, TAG_SIGN, tags_of, tags_pair, without_tags
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal, ReplacePart, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals

EMPTY = {"b", "strong", "bold", "br"}
"""Tags without which the title says the same."""


def check(title: Field) -> Iterator[Finding]:
    known = _known(title)
    tags = [tag for tag in tags_of(title.text) if tag.name not in known]
    if not tags:
        return
    names = list(dict.fromkeys(tag.name for tag in tags))
    shown = ", ".join(f"<{name}>" for name in names[:3])
    severity = Severity.INFO if all(name in MEANINGFUL for name in names) else None
    message = f"title `{shorten(title.text)}` holds markup ({shown})"
    part = (tags[0].start, tags[0].end)
    yield title.finding(message, part, _fix(title, names), severity)


def _known(title: Field) -> Collection[str]:
    forms = title.paper.profile.forms
    return forms.markup if forms.title_markup is None else forms.title_markup


def _fix(title: Field, names: list[str]) -> Proposal | None:
    """Line breaks become spaces and bold type goes; what means something is left to people."""
    if not EMPTY.issuperset(names) or not isinstance(title.value, str) or not tags_pair(tags_of(title.text)):
        return None
    known, changes = _known(title), []
    for tag in reversed(tags_of(title.text)):
        if tag.name in known:
            continue
        around = title.text[max(tag.start - 1, 0) : tag.start] + title.text[tag.end : tag.end + 1]
        space = " " if tag.name in {"br", "p", "div"} and around.strip() == around and len(around) > 1 else ""
        changes.append(ReplacePart(title.pointer, (tag.start, tag.end), space))
    return Proposal("take the markup out", tuple(changes)) if without_tags(title.text).strip() else None


RULE = FieldRule(
    name="title-markup",
    page=__doc__,
    terms=("title", "subtitle"),
    check=check,
    trigger=Literals("<", sign=TAG_SIGN),
)
