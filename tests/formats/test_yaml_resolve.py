"""What plain scalars mean to YAML 1.2, and what readers of YAML 1.1 make of them."""

from __future__ import annotations

import math
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from abslint.formats.yaml_resolve import is_old_date, meaning, means_text, misreading, resolve

TEXTS = [
    "no",
    "yes",
    "Off",
    "y",
    "N",
    "2020-02-01",
    "2020-02-30",
    "12:30",
    "1_000",
    "0b11",
    "1.2.3",
    "e3",
    "+",
    "-",
    ".",
]


@pytest.mark.parametrize("text", [*TEXTS, "0x", "0o9", "1e", "inf", "NaN", "nULL", "tRUE", "12a", "１２", "1" * 5000])
def test_text_is_text(text: str) -> None:
    assert resolve(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *[("", None), ("~", None), ("null", None), ("Null", None), ("NULL", None)],
        *[("true", True), ("True", True), ("FALSE", False), ("false", False)],
        *[("12", 12), ("-3", -3), ("+4", 4), ("012", 12), ("0o14", 12), ("0x1F", 31), ("0", 0)],
        *[("1.5", 1.5), ("1.", 1.0), (".5", 0.5), ("1e3", 1000.0), ("2301.00010", 2301.0001), ("-.inf", -math.inf)],
    ],
)
def test_the_core_schema(text: str, value: object) -> None:
    assert repr(resolve(text)) == repr(value)


def test_not_a_number_is_a_number() -> None:
    assert math.isnan(resolve(".nan"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        *[("no", "false"), ("No", "false"), ("off", "false"), ("yes", "true"), ("ON", "true")],
        *[("Null", "null"), ("NULL", "null")],
        *[
            ("012", "10"),
            ("0o14", "12"),
            ("0x1F", "31"),
            ("0b101", "5"),
            ("1_000", "1000"),
            ("+12", "12"),
            ("089", "89"),
            ("0_", "0"),
        ],
        *[("12:30", "750"), ("-1:30", "-90"), ("1:30.5", "90.5"), ("1_0.5", "10.5")],
        *[("2301.00010", "2301.0001"), ("1.10", "1.1"), ("10.1000", "10.1"), ("1e3", "1000.0"), ("1e+16", '"1e+16"')],
        *[(".inf", "infinity"), ("-.Inf", "-infinity"), (".NaN", "not a number")],
    ],
)
def test_misreadings(text: str, reading: str) -> None:
    assert misreading(text) == reading
    assert meaning(text) == (resolve(text), True) or math.isnan(resolve(text))  # type: ignore[arg-type]
    assert not means_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "~",
        "null",
        "true",
        "False",
        "12",
        "-3",
        "3.5",
        "-0.25",
        "1.0",
        "0",
        "2020-02-01",
        "2020-02-30",
        "08:30",
        "n/a",
        "y",
    ],
)
def test_where_all_agree_there_is_no_misreading(text: str) -> None:
    assert misreading(text) is None


@pytest.mark.parametrize("text", ["2020-02-01", "y", "=", "<<", "12", "null", "", "no"])
def test_what_does_not_mean_text(text: str) -> None:
    assert not means_text(text)


def test_dates_of_yaml_1_1() -> None:
    assert is_old_date("2020-02-01")
    assert is_old_date("2001-12-14t21:59:43.10-05:00")
    assert not is_old_date("2020-02")
    assert not is_old_date("")


@given(st.text("0123456789+-._:eExobBinfNA~yY", max_size=8))
def test_what_pyyaml_reads_as_it_is_written_or_we_know_better(text: str) -> None:
    """PyYAML reads YAML 1.1. Where we report no misreading it must agree, and what means text it takes for text."""
    try:
        theirs: Any = yaml.safe_load(f"[{text}]") if ":" not in text else yaml.safe_load(f"- {text}")
    except (yaml.YAMLError, ValueError):
        return
    if not isinstance(theirs, list) or len(theirs) != 1 or isinstance(theirs[0], dict):
        return
    (theirs,) = theirs
    if means_text(text):
        assert theirs == text
    elif misreading(text) is None and not is_old_date(text) and text not in ("y", "Y", "n", "N", "="):
        assert repr(theirs) == repr(resolve(text))
