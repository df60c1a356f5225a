r"""Several languages stand in one string.

A filter for Norwegian papers doesn't find `eng;nor`. Where the shape takes a list, each language becomes an item of
its own, written as its tag.

```yaml bad
language: eng;nor  # want: language-list-in-string
```
```yaml fixed
language:
  - en
  - "no"
```
```yaml bad
language: "English, French"  # want: language-list-in-string
```
```json bad want=language-list-in-string:/language profile=csl-json
{
  "language": "de / fr"
}
```
```yaml good
language: [en, nb]
```
```yaml good
language: en-GB
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.declared_languages import CERTAIN, LANGUAGE_TERMS, RIGHT_LANGUAGE, wrong_language
from abslint.knowledge.languages import read_language, split_languages
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal
from abslint.model.paper import Field
from abslint.model.profile import ANY
from abslint.model.rule import FieldRule


def check(language: Field) -> Iterator[Finding]:
    reading = wrong_language(language.text, language.paper.profile.forms.languages)
    if reading is None or reading.kind != "list":
        return
    yield language.finding(f"`{shorten(language.text)}` names several languages in one string", fix=_split(language))


def _split(language: Field) -> Proposal | None:
    """An item for each language, where the shape can hold a list of them."""
    if not any(where.pattern[-1] == ANY for where in language.paper.profile.fields[language.term]):
        return None
    places = split_languages(language.text) or []
    fix = language.split("make a list of them", tuple(dict.fromkeys(place.tag for place in places)))
    sure = all(read_language(language.text[place.start : place.end]).kind in CERTAIN for place in places)
    return fix if sure else fix.unsafe()


RULE = FieldRule(
    name="language-list-in-string",
    page=__doc__,
    terms=LANGUAGE_TERMS,
    check=check,
    silent_on=RIGHT_LANGUAGE,
    covers=("schema-format", "schema-pattern", "schema-value"),
)
