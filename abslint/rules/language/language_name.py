r"""A language is given by its name instead of its tag.

`English`, `Deutsch` and `English (US)` read well, but programs sort, filter and hyphenate by the BCP 47 tag:
`en`, `de`, `en-US`. A name in any of a dozen languages is understood.

```yaml bad
language: English  # want: language-name
```
```yaml fixed
language: en
```
```yaml bad
language: "English (US)"  # want: language-name
```
```yaml fixed
language: "en-US"
```
```yaml bad
translated_titles:
  - text: Krabben und andere Gäste
    language: Deutsch  # want: language-name
```
```json bad want=language-name:/language profile=csl-json
{
  "language": "Brazilian Portuguese"
}
```
```medline bad
PMID- 7
TI  - Tides and ebbs.
LA  - German  # want: language-name
```
```medline fixed
PMID- 7
TI  - Tides and ebbs.
LA  - ger
```
```yaml good
language: en-US
```
```yaml good
language: [en, nb]
```
```yaml bad
language: Serbo-Croatian  # want: language-name
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.declared_languages import LANGUAGE_TERMS, RIGHT_LANGUAGE, own_code, wrong_language
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(language: Field) -> Iterator[Finding]:
    reading = wrong_language(language.text, language.paper.profile.forms.languages)
    if reading is None or reading.kind != "name":
        return
    tag = own_code(reading.tag, language.paper.profile.forms.languages)
    fix = None if reading.tag == "sh" else language.replace(f"write `{tag}`", tag)  # sh is withdrawn
    yield language.finding(f"`{shorten(language.text)}` is a language's name: its tag is `{tag}`", fix=fix)


RULE = FieldRule(
    name="language-name",
    page=__doc__,
    terms=LANGUAGE_TERMS,
    check=check,
    silent_on=RIGHT_LANGUAGE,
    covers=("schema-format", "schema-pattern", "schema-value"),
)
