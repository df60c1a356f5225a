r"""A language tag is right but for capitals or an underscore.

Tags are compared without regard to case, but two spellings in one repository sort and group apart. The usual form
has the language in small letters, a script with one capital and a region in capitals, joined by hyphens: `en`,
`pt-BR`, `zh-Hant-TW`. Shapes that take locales (`en_US` in CSL-JSON and Hugo) are left alone.

```yaml bad
language: EN  # want: language-tag-case
```
```yaml fixed
language: en
```
```yaml bad
language: 'pt_br'  # want: language-tag-case
```
```yaml fixed
language: 'pt-BR'
```
```json bad want=language-tag-case:/language profile=csl-json
{
  "language": "zh-hant-tw"
}
```
```json fixed profile=csl-json
{
  "language": "zh-Hant-TW"
}
```
```json good profile=csl-json
{
  "language": "en_US"
}
```
```yaml good
language: pt-BR
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.declared_languages import LANGUAGE_TERMS, RIGHT_LANGUAGE, wrong_language
from abslint.knowledge.prose import shorten, unless_spaced
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(language: Field) -> Iterator[Finding]:
    reading = wrong_language(language.text, language.paper.profile.forms.languages)
    if reading is None or reading.kind != "case":
        return
    fix = language.replace(f"write `{reading.tag}`", reading.tag)
    message = f"`{shorten(language.text)}` is written `{reading.tag}`"
    yield language.finding(unless_spaced(language.text, reading.tag, message), fix=fix)


RULE = FieldRule(
    name="language-tag-case",
    page=__doc__,
    severity=Severity.INFO,
    terms=LANGUAGE_TERMS,
    check=check,
    silent_on=RIGHT_LANGUAGE,
    covers=("schema-format", "schema-pattern", "schema-value"),
    yields_to=("language-read-as-boolean", "placeholder-value"),
)
