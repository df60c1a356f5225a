r"""An HTML entity stands where the character should.

`&amp;` is right inside a page; in a record it is printed as it stands. Doubly
escaped ones (`&amp;lt;`) are read down to the character. `R&D;` and `AT&T` are
no entities. Between tags a bare `<` or `&` would break the markup: in a text of
paragraphs `&lt;` is right, and what is escaped twice is written only after the tags are gone.

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
```json bad want=text-html-entity:/abstract,text-html-tag:/abstract profile=csl-json
{
  "abstract": "<jats:title>Aim</jats:title><jats:p>To see foxes&#8217; dens.</jats:p><jats:p>Few came (p&lt;0.01).</jats:p>"
}
```
```json fixed profile=csl-json
{
  "abstract": "<jats:title>Aim</jats:title><jats:p>To see foxes’ dens.</jats:p><jats:p>Few came (p&lt;0.01).</jats:p>"
}
```
```yaml bad
title: Rabbits of 5&nbsp;kg  # want: text-html-entity
```
```yaml fixed
title: Rabbits of 5 kg
```
```yaml bad
title: Rab&shy;bits of the dunes  # want: text-html-entity
```
```yaml good
title: The history of AT&T, of R&D; and of B&B
```
```json good profile=crossref
{"abstract": "<jats:p>Rabbits &amp; hares of the dunes were counted, p &lt; 0.05.</jats:p>"}
```
```json good profile=pure-api
{"title": {"formatted": true, "value": "Rabbits &amp; hares of the dunes"}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.entities import decode_entity, is_space, name_of_character
from abslint.knowledge.markup import tags_of
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.knowledge.tag_removal import BREAKING
from abslint.model.finding import Finding, Proposal, ReplacePart
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals
from abslint.model.terms import TEXT_TERMS

_ENTITY = Pattern(r"&(?:amp;){0,3}(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

MARKS = frozenset("<>&")
"""Characters with which tags and entities are made."""


def check(field: Field) -> Iterator[Finding]:
    tags = tags_of(field.text)
    around = tags_of(field.value) if field.section is not None and isinstance(field.value, str) else tags
    is_page = _is_html(field) or any(tag.prefix or tag.name in BREAKING for tag in around)
    changes, count, first, meant = [], 0, None, ""
    for match in _ENTITY.finditer(field.text):
        character = decode_entity(match[0])
        twice = match[0].startswith("&amp;") and match[0] != "&amp;"
        if character is None or (is_page and character in MARKS and not twice):
            continue
        count += 1
        if first is None:
            first, meant = match, character
        if tags and character in MARKS:
            continue
        if is_space(character):
            character = " "
        if character.isprintable():
            place = (match.start() + field.start, match.end() + field.start)
            changes.append(ReplacePart(field.pointer, place, character))
    if first is None:
        return
    more = f", and {count - 1} more in the value" if count > 1 else ""
    message = f"`{shorten(first[0])}` is HTML for {name_of_character(meant)}{more}"
    fix = None
    if changes and isinstance(field.value, str):
        fix = Proposal("write the character", tuple(reversed(changes)), safe=bool(tags) or not _makes_tags(field.text))
    yield field.finding(message, first.span(), fix)


def _is_html(field: Field) -> bool:
    """Whether a key beside the text or around it says that it is HTML."""
    flag, around, said = field.paper.profile.forms.html_flag, field.paper.data, None
    for step in field.pointer if flag else ():
        if isinstance(around, dict):
            said = around.get(flag, said)
        around = around[step]  # type: ignore[index]
    return said is True


def _makes_tags(text: str) -> bool:
    """Whether tags are spoken of in a text: unescaped they would be taken for markup next."""
    return bool(tags_of(_ENTITY.sub(lambda match: decode_entity(match[0]) or match[0], text)))


RULE = FieldRule(
    name="text-html-entity",
    page=__doc__,
    terms=TEXT_TERMS,
    check=check,
    trigger=Literals("&", sign="&#?[0-9A-Za-z]+;"),
    yields_to=("doi-escaped",),
)
