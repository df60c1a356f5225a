from __future__ import annotations

import shutil
import subprocess
import time
from itertools import product
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from abslint.knowledge.globs import chosen, match


@pytest.mark.parametrize(
    ("pattern", "path", "wanted"),
    [
        ("*.json", "a.json", True),
        ("*.json", "deep/er/a.json", True),
        ("*.json", "a.jsonl", False),
        ("papers/**/*.yaml", "papers/a.yaml", True),
        ("papers/**/*.yaml", "papers/2020/x/a.yaml", True),
        ("papers/**/*.yaml", "old/papers/a.yaml", False),
        ("papers/**/*.yaml", "papersa.yaml", False),
        ("data/*.json", "data/a.json", True),
        ("data/*.json", "data/x/a.json", False),
        ("/a.json", "a.json", True),
        ("/a.json", "x/a.json", False),
        ("./a.json", "a.json", True),
        ("drafts", "papers/drafts/a.yaml", True),
        ("drafts/", "papers/drafts/a.yaml", True),
        ("drafts/", "papers/drafts", False),
        ("drafts/", "papers/drafts/", True),
        ("papers/_drafts/**", "papers/_drafts/a.yaml", True),
        ("papers/_drafts/**", "papers/_drafts/x/a.yaml", True),
        ("papers/_drafts/**", "papers/a.yaml", False),
        ("papers", "papers/x/a.yaml", True),
        ("**", "a/b", True),
        ("a?c", "abc", True),
        ("a?c", "a/c", False),
        ("[ab].md", "a.md", True),
        ("[!ab].md", "c.md", True),
        ("[!ab].md", "a.md", False),
        ("x[!a]y", "x/y", False),
        ("[]]x", "]x", True),
        ("a[b", "a[b", False),
        ("a\\*", "a*", True),
        ("a\\*", "ab", False),
        ("a\\", "a", False),
        ("", "a", False),
        ("/", "a", False),
        ("été/*.md", "été/é.md", True),
        ("*.md", "A.MD", False),
        ("[z-a]", "b", False),
        ("*/b", "a/b", True),
        ("*a*b*c", "xaxbxc", True),
        ("*a*b*c", "xaxbxcx", False),
        ("*a*b*a", "abba", True),
        ("a.b", "aXb", False),
        ("*/**/", "aaa/a", False),
        ("*/**/", "aaa/a/b", True),
    ],
)
def test_match(pattern: str, path: str, wanted: bool) -> None:
    assert match(pattern, path) is wanted


def test_the_last_pattern_that_matches_decides() -> None:
    patterns = ["papers/**", "!papers/keep.yaml", "papers/keep.yaml.bak"]
    assert chosen(patterns, "papers/a.yaml")
    assert not chosen(patterns, "papers/keep.yaml")
    assert chosen(patterns, "papers/keep.yaml.bak")
    assert not chosen([], "papers/a.yaml")
    assert not chosen(["!a"], "a")


def test_many_stars_take_no_long_time() -> None:
    begun = time.perf_counter()
    assert not match("*a" * 40 + "b", "a" * 4000)
    assert not match("**/a/" * 3 + "b", "a/" * 100 + "c")
    assert time.perf_counter() - begun < 2


steps = st.text("ab*?", min_size=1, max_size=4).filter(lambda step: "**" not in step)
patterns = st.builds(
    lambda head, middle, tail: head + "/".join(middle) + tail,
    st.sampled_from(["", "/"]),
    st.lists(st.one_of(steps, st.just("**")), min_size=1, max_size=4),
    st.sampled_from(["", "/"]),
)
paths = st.lists(st.text("ab", min_size=1, max_size=3), min_size=1, max_size=4).map("/".join)


@given(pattern=patterns.filter(lambda pattern: not pattern.endswith("/**/")), path=paths)
@example(pattern="a/**", path="a/b/a")
@example(pattern="**/a/*", path="b/a/a")
def test_as_pathspec(pattern: str, path: str) -> None:
    """But for patterns that end in ``/**/``: there pathspec also takes files, and git only folders."""
    pathspec = pytest.importorskip("pathspec")
    spec = pathspec.GitIgnoreSpec.from_lines([pattern])
    assert match(pattern, path) is spec.match_file(path)


def test_as_git(tmp_path: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    subprocess.run(["git", "init", "-q", tmp_path], check=True, capture_output=True)
    steps = ["a", "*", "**", "a*", "*a*b", "?b", "[!a]b"]
    wanted = [
        head + "/".join(pair) + tail for pair in product(steps, steps) for head in ("", "/") for tail in ("", "/")
    ]
    asked = ["/".join(names) for count in (1, 2, 3) for names in product(["a", "ab", "bb"], repeat=count)]
    for pattern in [*wanted[::3], "*/**/", "a/**/b", "**/**/a", "*a", "/ab", "ab/"]:
        (tmp_path / ".gitignore").write_text(f"{pattern}\n")
        command = ["git", "check-ignore", "--no-index", "-z", "--stdin"]
        told = subprocess.run(command, cwd=tmp_path, input="\0".join(asked).encode(), capture_output=True, check=False)
        ignored = set(told.stdout.decode().split("\0"))
        assert [path for path in asked if match(pattern, path)] == [path for path in asked if path in ignored], pattern


@given(st.text("ab/*?[]!\\-^", max_size=12), st.text("ab/[]!", max_size=12))
def test_never_raises(pattern: str, path: str) -> None:
    match(pattern, path)


def test_hyphens_in_brackets_are_ranges_or_themselves() -> None:
    for pattern in ("[!--]", "[--]", "a[-a]", "[a-]", "[a--]", "[[-]]"):
        match(pattern, "a")
    assert match("[+--]", ",")
    assert match("[-a]", "-")
    assert match("[a-c]", "b")
    assert not match("[!--]", "-")
