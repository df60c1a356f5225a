from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.formats.front_matter import FORMAT, read
from abslint.model.finding import Problem
from abslint.model.format import Document
from abslint.model.source import Source
from abslint.model.span import Span


def parts(text: str) -> tuple[list[Document], list[Problem]]:
    items = list(read(Source("a.md", text)))
    told = [item for item in items if isinstance(item, Problem)]
    return [item for item in items if not isinstance(item, Problem)], told


YAML = '---\ntitle: "Sleep & memory"\ntags:\n  - sleep\n---\n\n# Body\n\ntitle: not this\n'
TOML = '+++\ntitle = "Sleep & memory"\ntags = ["sleep"]\n+++\n\n# Body\n\ntitle = "not this"\n'


@pytest.mark.parametrize("text", [YAML, TOML])
@pytest.mark.parametrize("lead", ["", "\n", " \t\n\n"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_the_record_between_the_fences(text: str, lead: str, ending: str) -> None:
    text = (lead + text).replace("\n", ending)
    (document,), told = parts(text)
    assert not told
    assert document.data == {"title": "Sleep & memory", "tags": ["sleep"]}
    assert document.base == ()
    assert text[slice(*document.locate(("title",)))] == "Sleep & memory"
    assert text[slice(*document.locate(("title",), (6, 7)))] == "&"
    assert text[slice(*document.locate(("tags", 0)))] == "sleep"
    assert document.span.end <= text.index("# Body")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Only a body\n",
        "Text first\n---\ntitle: x\n---\n",
        "---\n",
        "---",
        "---\n\nA rule across the page: and text\n",
        "---\n\nA rule across the page\n\n---\n\nand another\n",
        "----\ntitle: x\n----\n",
        "++\ntitle = 1\n++\n",
        "+++\n\nA cell break\n",
        " ---\ntitle: x\n---\n",
        "***\n",
        "<!-- comment -->\n---\ntitle: x\n---\n",
        "--- title\nx: 1\n---\n",
    ],
)
def test_a_file_without_front_matter_gives_nothing(text: str) -> None:
    assert parts(text) == ([], [])


@pytest.mark.parametrize("fence", ["---", "--- ", "---\t", "..."])
def test_what_closes_yaml(fence: str) -> None:
    (document,), told = parts(f"---\ntitle: x\n{fence}\nbody: [\n")
    assert (document.data, told) == ({"title": "x"}, [])


def test_front_matter_may_end_with_the_file() -> None:
    assert parts("---\ntitle: x\n---")[0][0].data == {"title": "x"}
    assert parts("+++\ntitle = 'x'\n+++")[0][0].data == {"title": "x"}


def test_dashes_inside_a_value_do_not_close() -> None:
    (document,), _ = parts("---\nabstract: |\n  one\n  ---\n  two\ntitle: a --- b\n---\nbody\n")
    assert document.data == {"abstract": "one\n---\ntwo\n", "title": "a --- b"}


@pytest.mark.parametrize("text", ["---\ntitle: x\n", "+++\ntitle = 'x'\n", '\n---\n# first\n\n"title": x\n\nbody\n'])
def test_unclosed_front_matter_is_told_at_its_fence(text: str) -> None:
    documents, (problem,) = parts(text)
    assert not documents
    assert problem.rule == "syntax-error"
    assert text[slice(*problem.span)] in {"---", "+++"}
    assert problem.span.start == len(text) - len(text.lstrip())
    assert "never closed" in problem.message


@pytest.mark.parametrize(("fence", "field"), [("---", "title: x"), ("+++", 'title = "x"')])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_doubled_fence_is_told_and_the_fields_are_read(fence: str, field: str, ending: str) -> None:
    text = ending.join([fence, fence, field, fence, "", "body", ""])
    (document,), (problem,) = parts(text)
    second = len(fence + ending)
    assert document.data == {"title": "x"}
    assert (problem.rule, problem.span, problem.safe) == ("syntax-error", Span(second, second + 3), False)
    ((span, new, _),) = problem.edits
    assert text[: span.start] + new + text[span.end :] == ending.join([fence, field, fence, "", "body", ""])


@pytest.mark.parametrize(
    "text", ["---\n---\n\nA body\n", "---\n---\nA body\n\n---\n\nwith a rule\n", "+++\n+++\nbody\n"]
)
def test_empty_front_matter_is_no_error(text: str) -> None:
    documents, told = parts(text)
    assert not told
    assert all(not document.data for document in documents)


def test_errors_inside_have_their_place_in_the_file() -> None:
    text = "+++\ntitle = Foo bar\n+++\nbody\n"
    documents, (problem,) = parts(text)
    assert not documents
    assert text[slice(*problem.span)] == "Foo bar"
    text = "---\ntitle: x\ntitle: y\n---\nbody\n"
    _, (problem,) = parts(text)
    assert (problem.rule, text[slice(*problem.span)], problem.span.start) == ("duplicate-key", "title", 13)


def test_comments_of_the_body_are_not_ours() -> None:
    text = "---\n# ours\ntitle: x # too\n---\n<!-- theirs -->\n# Heading\n"
    (document,), _ = parts(text)
    assert [comment.text.strip() for comment in document.comments()] == ["ours", "too"]
    (document,), _ = parts("+++\n# ours\ntitle = 'x' # too\n+++\n# Heading\n")
    assert [comment.text.strip() for comment in document.comments()] == ["ours", "too"]


def test_a_long_body_takes_no_long_time() -> None:
    begun = time.process_time()
    for body in ("-" * 1_000_000, "--\n" * 300_000, " " * 1_000_000, "\n" * 1_000_000, "- " * 500_000):
        parts(body)
        parts("---\ntitle: x\n---\n" + body)
        parts("+++\n" + body)
    assert time.process_time() - begun < 5


@given(
    st.lists(st.sampled_from(["---", "+++", "...", "title: x", "t = 1", "# c", "", " ", "{", "\t:"]), max_size=8),
    st.sampled_from(["\n", "\r\n"]),
)
def test_reading_never_raises(lines: list[str], ending: str) -> None:
    text = ending.join(lines)
    documents, told = parts(text)
    assert all(0 <= problem.span.start <= problem.span.end <= len(text) for problem in told)
    assert all(document.span.end <= len(text) for document in documents)


def test_format() -> None:
    assert (FORMAT.name, FORMAT.suffixes) == ("front_matter", (".md", ".markdown", ".qmd", ".rmd"))


@pytest.mark.shared
@pytest.mark.skipif("ABSLINT_SHARED" not in os.environ, reason="needs the real records")
def test_real_files() -> None:
    paths = sorted(Path(os.environ["ABSLINT_SHARED"], "corpus", "hugo_md").rglob("*.md"))
    assert len(paths) > 100
    for path in paths:
        text = path.read_text(encoding="utf-8")
        (document,), told = parts(text)
        assert not told
        assert isinstance(document.data, dict)
        assert text[slice(*document.locate_key(("title",)))] == "title"
