r"""A language is a word that many YAML readers take for true or false.

Norwegian's tag is `no`. Readers of YAML 1.1 (PyYAML, Ruby, Hugo's older themes and most converters) make `false` of
it where it stands without quotes, and the language is lost. In quotes it is text for every reader.

```yaml bad here
language: no  # want: language-read-as-boolean
```
```yaml fixed here
language: "no"
```
```yaml bad here
language: [en, no]  # want: language-read-as-boolean:/language/1
```
```yaml bad here
language: NO  # want: language-read-as-boolean
```
```yaml good
language: "no"
```
```yaml good
language: nb
```
```json good
{
  "language": "no"
}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.declared_languages import LANGUAGE_TERMS, RIGHT_LANGUAGE
from abslint.knowledge.languages import is_tag
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(language: Field) -> Iterator[Finding]:
    if language.misread not in ("true", "false") or not is_tag(language.text):
        return
    message = f"`{shorten(language.text)}` without quotes is `{language.misread}` for many YAML readers"
    yield language.finding(message, fix=language.quote("put it in quotes"))


RULE = FieldRule(
    name="language-read-as-boolean",
    page=__doc__,
    severity=Severity.ERROR,
    terms=LANGUAGE_TERMS,
    check=check,
    silent_on=RIGHT_LANGUAGE,
    covers=("schema-type", "schema-format", "schema-value"),
    yields_to=("syntax-error", "duplicate-key"),
)
