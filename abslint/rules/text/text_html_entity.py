r"""An HTML entity stands where the character should.

`&amp;` is right inside a page; in a record it is printed as it stands. Doubly
escaped ones (`&amp;lt;`) are read down to the character. `R&D;` and `AT&T` are
no entities.

```yaml bad
title: Sleep &amp; memory in adolescents  # want: text-html-entity
```
```yaml fixed
title: Sleep & memory in adolescents
```
```yaml bad
title: "Children&#8217;s sleep: 5 &amp;lt; 6"  # want: text-html-entity
```
```yaml fixed
title: "Children’s sleep: 5 < 6"
```
```yaml good
title: The history of AT&T, of R&D; and of B&B
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.markup import tags_of
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal, ReplacePart
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals
from abslint.model.terms import TEXT_TERMS

_ENTITY = Pattern(r"&(?:amp;){0,3}(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def check(field: Field) -> Iterator[Finding]:
    changes, first, meant = [], None, ""
    for match in _ENTITY.finditer(field.text):
        character = _decode(match[0])
        if character is None:
            continue
        if first is None:
            first, meant = match, character
        place = (match.start() + field.start, match.end() + field.start)
        changes.append(ReplacePart(field.pointer, place, character))
    if first is None:
        return
    message = f"`{shorten(first[0])}` is HTML for `{shorten(meant)}`"
    if len(changes) > 1:
        message += f", and {len(changes) - 1} more in the value"
    # Inside markup an entity is right as long as the markup stands.
    safe = not tags_of(field.text)
    fix = Proposal("write the character", tuple(reversed(changes)), safe) if isinstance(field.value, str) else None
    yield field.finding(message, first.span(), fix)


def _decode(entity: str) -> str | None:
    """The character that an entity stands for; None if there is none, or one that cannot be seen."""
    from html import unescape  # late: its table of entities costs a millisecond

    text = entity
    for _ in range(4):
        plain = unescape(text)
        if plain == text:
            break
        text = plain
    return text if text != entity and "&" not in text[1:] and text.isprintable() else None


RULE = FieldRule(
    name="text-html-entity",
    page=__doc__,
    terms=TEXT_TERMS,
    check=check,
    trigger=Literals("&"),
    yields_to=("doi-escaped",),
)
