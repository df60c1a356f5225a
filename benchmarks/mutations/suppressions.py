"""Plants the defects of ignore comments."""

from __future__ import annotations

import random
import re

from benchmarks.mutations.registry import Places, spoils

Spoilt = tuple[str | bytes, Places] | None
STYLES = "yaml yaml-list front-matter"


def _type_line(text: str) -> re.Match[str] | None:
    return re.search(r"type: [a-z-]+$", text, re.MULTILINE)


def _behind_type(text: str, comment: str) -> Spoilt:
    one = _type_line(text)
    return None if one is None else (f"{text[: one.end()]}  # abslint: {comment}{text[one.end() :]}", [])


@spoils("unused-ignore", STYLES)
def unused(text: str, dice: random.Random) -> Spoilt:
    return _behind_type(
        text,
        dice.choice(
            ["ignore[title-full-stop]", "ignore[schema-value, title-url]", "ignore[placeholder-value] none is left"]
        ),
    )


@spoils("unknown-rule", STYLES)
def unknown(text: str, dice: random.Random) -> Spoilt:
    return _behind_type(
        text, dice.choice(["ignore[title-fullstop]", "ignore[no-such-rule]", "ignore", "ignore[]", "ignore[E501]"])
    )


@spoils("expired-ignore", STYLES, beside="title-full-stop unused-ignore")
def expired(text: str, dice: random.Random) -> Spoilt:
    return _behind_type(text, f"ignore[schema-value] until={dice.choice(['2025-12-31', '2019-01-01', 'soon'])}")


@spoils("misplaced-ignore", "yaml-literal yaml-folded")
def misplaced(text: str, dice: random.Random) -> Spoilt:
    one = re.search(r"^abstract: [|>]-?\n(  .+\n)+", text, re.MULTILINE)
    return (
        None
        if one is None
        else (f"{text[: one.end() - 1]} # abslint: ignore[title-all-caps]{text[one.end() - 1 :]}", [])
    )
