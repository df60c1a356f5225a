r"""A language is none.

What stands here is neither a tag nor the name of a language, so no program can tell what the paper is written in.
A near miss is offered as a fix, for a person to confirm. `und` (undetermined), `mul` (several) and `zxx` (none) are
legal, and so are the codes of all languages that ISO 639-3 and IANA's registry know.

```yaml bad
language: Englsh  # want: language-unknown
```
```yaml fixed
language: en
```
```yaml bad
language: q2  # want: language-unknown
```
```yaml bad
language: [en, gobbledygook]  # want: language-unknown:/language/1
```
```json bad want=language-unknown:/language profile=csl-json
{
  "language": "mostly prose"
}
```
```yaml good
language: und
```
```yaml good
language: mul
```
```yaml good
language: zxx
```
```yaml good
language: [x-house-jargon, quc, ksh-DE]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.declared_languages import LANGUAGE_TERMS, RIGHT_LANGUAGE, wrong_language
from abslint.knowledge.languages import language_name
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(language: Field) -> Iterator[Finding]:
    text = language.text
    reading = wrong_language(text, language.paper.profile.forms.languages)
    if reading is None or reading.kind not in ("near", "unknown"):
        return
    if reading.tag:
        fix = language.replace(f"write `{reading.tag}`", reading.tag)
        meant = f"did you mean `{reading.tag}` ({language_name(reading.tag)})?"
        yield language.finding(f"`{shorten(text)}` is no language: {meant}", fix=fix.unsafe() if fix else None)
        return
    yield language.finding(f"`{shorten(text)}` is no language: a tag such as `en` or `pt-BR` belongs here")


RULE = FieldRule(
    name="language-unknown",
    page=__doc__,
    severity=Severity.ERROR,
    terms=LANGUAGE_TERMS,
    check=check,
    silent_on=RIGHT_LANGUAGE,
    covers=("schema-format", "schema-pattern", "schema-value", "schema-type"),
    yields_to=("language-read-as-boolean", "placeholder-value"),
)
