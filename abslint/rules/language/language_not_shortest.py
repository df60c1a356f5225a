r"""A language has a longer or withdrawn code where a shorter one is right.

BCP 47 wants the shortest code there is: `en`, not `eng`; `de`, neither `ger` nor `deu`. Codes that were withdrawn
have successors (`iw` is `he`, `mo` is `ro`). `sh` has several, so a person must choose. Shapes that keep
three-letter codes (MEDLINE) are left alone, and a repository that prefers another code system says so in the
option `code-system`: bcp47, iso639-1, iso639-2b or iso639-3.

```yaml bad
language: eng  # want: language-not-shortest
```
```yaml fixed
language: en
```
```yaml bad
language: [ger, iw]  # want: language-not-shortest:/language/0, language-not-shortest:/language/1
```
```yaml fixed
language: [de, he]
```
```yaml bad
language: sh  # want: language-not-shortest
```
```json bad want=language-not-shortest:/language profile=csl-json
{
  "language": "fra-CA"
}
```
```yaml good
language: tpi
```
```yaml good
language: mul
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from abslint.knowledge.declared_languages import LANGUAGE_TERMS, RIGHT_LANGUAGE, wrong_language
from abslint.knowledge.languages import base_language, in_code_system, read_language
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule

CodeSystem = Literal["bcp47", "iso639-1", "iso639-2b", "iso639-3"]


def check(language: Field, *, code_system: CodeSystem = "bcp47") -> Iterator[Finding]:
    text = language.text
    if code_system != "bcp47":
        yield from _in_system(language, code_system)
        return
    if text[:2] in ("sh", "hb") and base_language(text) == "sh":
        message = f"`{shorten(text)}` is withdrawn and may be any of `sr`, `hr`, `bs` and `cnr`: choose one"
        yield language.finding(message, severity=Severity.INFO)
        return
    reading = wrong_language(text, language.paper.profile.forms.languages)
    if reading is None or reading.kind not in ("not-shortest", "deprecated"):
        return
    why = "is a withdrawn code" if reading.kind == "deprecated" else "is not the shortest code"
    fix = language.replace(f"write `{reading.tag}`", reading.tag)
    yield language.finding(f"`{shorten(text)}` {why}: write `{reading.tag}`", fix=fix)


def _in_system(language: Field, system: str) -> Iterator[Finding]:
    reading = read_language(language.text)
    if reading.kind not in ("tag", "not-shortest", "deprecated"):
        return
    wanted = in_code_system(reading.tag, system)
    if wanted is None or wanted == language.text:
        return
    fix = language.replace(f"write `{wanted}`", wanted)
    if fix is not None and "-" in reading.tag:
        fix = fix.unsafe()
    yield language.finding(f"`{shorten(language.text)}` is `{wanted}` in {system.replace('iso', 'ISO ')}", fix=fix)


RULE = FieldRule(
    name="language-not-shortest",
    page=__doc__,
    terms=LANGUAGE_TERMS,
    check=check,
    silent_on=RIGHT_LANGUAGE,
    covers=("schema-format", "schema-pattern", "schema-value"),
    yields_to=("placeholder-value",),
)
