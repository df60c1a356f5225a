r"""A country's code stands where a language's belongs.

`cn` is China, Chinese is `zh`; `jp`, `dk` and `cz` are Japan, Denmark and Czechia. In `en-UK` and `en-EN` the region
is none: the code of the United Kingdom is `GB`. What was meant is nearly always clear, but the fix wants a look.
Codes that are both (`se`, `ee`, `si`, `br`, `kr`, `za`) name languages here.

```yaml bad
language: cn  # want: language-country-code
```
```yaml fixed
language: zh
```
```yaml bad
language: en-UK  # want: language-country-code
```
```yaml fixed
language: en-GB
```
```yaml bad
language: jp-JP  # want: language-country-code
```
```yaml fixed
language: ja-JP
```
```yaml bad
language: en-EN  # want: language-country-code
```
```yaml fixed
language: en
```
```json bad want=language-country-code:/language profile=csl-json
{
  "language": "dk"
}
```
```yaml good
language: se
```
```yaml good
language: [ee, si, br, kr, za]
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
    reading = wrong_language(language.text, language.paper.profile.forms.languages)
    if reading is None or reading.kind not in ("country", "region"):
        return
    shown, tag = shorten(language.text), reading.tag
    message = f"`{shown}` is a country's code: did you mean `{tag}` ({language_name(tag)})?"
    if "-" in tag and reading.kind == "country":
        message = f"`{shown}` begins with a country's code: did you mean `{tag}` ({language_name(tag)})?"
    elif tag.endswith("-GB"):
        message = f"the region in `{shown}` is none: the United Kingdom is `GB`, so write `{tag}`"
    elif reading.kind == "region":
        message = f"the region in `{shown}` is none: did you mean `{tag}`?"
    fix = language.replace(f"write `{tag}`", tag)
    yield language.finding(message, fix=fix.unsafe() if fix else None)


RULE = FieldRule(
    name="language-country-code",
    page=__doc__,
    severity=Severity.ERROR,
    terms=LANGUAGE_TERMS,
    check=check,
    silent_on=RIGHT_LANGUAGE,
    covers=("schema-format", "schema-pattern", "schema-value"),
)
