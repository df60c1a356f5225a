"""What a fix must not do to keywords that look like something else."""

from __future__ import annotations

import pytest

import abslint

RECORD = "title: Foxes at night\ntype: report\nlanguage: en\npublication_status: submitted\nkeywords:\n"


def mended(keywords: list[str], unsafe: bool = False) -> str:
    text = RECORD + "".join(f"  - '{keyword}'\n" for keyword in keywords)
    return abslint.fix_text(text, select=["keywords", "text"], unsafe=unsafe).removeprefix(RECORD)


def kept(keywords: list[str]) -> str:
    return "".join(f"  - '{keyword}'\n" for keyword in keywords)


@pytest.mark.parametrize(
    "keywords",
    [
        ["N-(2-{[5-(dimethylaminomethyl)furan-2-yl]methylsulfanyl}ethyl)acetamide"],
        ["bis{μ-hydroxido}dicopper", "{[Cu(bpy)]n}", "{hkl} texture", "x_{ij}"],
        ["1. Korintherbrief", "2. Korintherbrief"],
        ["1. Person", "2. Person", "3. Person", "Konjugation"],
        ["1. FC Köln", "2. Bundesliga"],
        ["*sleep", "*memory; *dreams", "*rest"],
        ["*28 allele", "*6 allele"],
        ["<strong> element", "web pages"],
        ["&lt;br&gt; element", "web pages"],
        ["Subject headings -- Aeronautics"],
        ["Subject headings - Aeronautics"],
        ["Li||Cu cells", "Zn|MnO2", "k · p theory", "absolute value |x|"],
        ["Quercus robur Ehrh.", "Heinrich IV.", "4. Jh. v. Chr.", "EE. UU.", "XII в."],
        ["<br>"],
    ],
)
def test_no_safe_fix_touches_what_may_be_meant(keywords: list[str]) -> None:
    assert mended(keywords) == kept(keywords) or "; " in str(keywords)
    if "; " in str(keywords):
        assert "major" not in mended(keywords)


@pytest.mark.parametrize(
    ("keywords", "left"),
    [
        (["{DNA} repair", "{G}erman grammar"], ["DNA repair", "German grammar"]),
        (["1. sleep", "2. memory", "3. dreams"], ["sleep", "memory", "dreams"]),
        (["*sleep", "*memory"], ["sleep", "memory"]),
        (["*16S rRNA", "*memory"], ["16S rRNA", "memory"]),
        (["sleep apnoea.", "memory;"], ["sleep apnoea", "memory"]),
        (["<strong>sleep</strong>", "<i>Vulpes</i> dens"], ["sleep", "Vulpes dens"]),
        (["night | shifts | dreams", "memory"], ["night", "shifts", "dreams", "memory"]),
    ],
)
def test_what_is_sure_is_mended(keywords: list[str], left: list[str]) -> None:
    assert mended(keywords) == kept(left)
