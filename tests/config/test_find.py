"""The nearest configuration upwards, and no other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from abslint.config import find_config

Write = Callable[..., Path]


def test_the_nearest_wins(write: Write, tmp_path: Path) -> None:
    write("", "abslint.toml")
    inner = write("", "a/.abslint.toml")
    (tmp_path / "a/b/c").mkdir(parents=True)
    assert find_config(tmp_path / "a/b/c") == inner
    assert find_config(tmp_path) == tmp_path / "abslint.toml"


def test_order_in_one_folder(write: Write, tmp_path: Path) -> None:
    pyproject = write("[tool.abslint]\n", "pyproject.toml")
    assert find_config(tmp_path) == pyproject
    hidden = write("", ".abslint.toml")
    assert find_config(tmp_path) == hidden
    plain = write("", "abslint.toml")
    assert find_config(tmp_path) == plain


@pytest.mark.parametrize(
    "text",
    [
        "[project]\nname = 'x'\n",
        "[project]\nname = 'abslint'\n",
        "[tool.other]\nuses = 'abslint'\n",
        "# [tool.abslint]\n",
        "tool = 'abslint'\n",
        "",
        "abslint = [",
    ],
)
def test_a_pyproject_without_the_table_is_passed_over(write: Write, tmp_path: Path, text: str) -> None:
    outer = write("", "abslint.toml")
    write(text, "a/pyproject.toml")
    assert find_config(tmp_path / "a") == outer


@pytest.mark.parametrize(
    "text",
    ["[tool.abslint]\nselect = [", "[tool]\nabslint.select = []\n", "[tool.abslint.severity]\n", "tool.abslint = {}\n"],
)
def test_a_pyproject_with_the_table_counts_even_if_broken(write: Write, tmp_path: Path, text: str) -> None:
    write("", "abslint.toml")
    inner = write(text, "a/pyproject.toml")
    assert find_config(tmp_path / "a") == inner


def test_folders_and_bytes_that_are_no_text_are_passed_over(write: Write, tmp_path: Path) -> None:
    outer = write("", "abslint.toml")
    (tmp_path / "a/abslint.toml").mkdir(parents=True)
    (tmp_path / "a/pyproject.toml").write_bytes(b"\xff\xfeabslint")
    assert find_config(tmp_path / "a") == outer


def test_a_relative_start(write: Write, tmp_path: Path) -> None:
    path = write("")
    assert find_config(Path()) == path
