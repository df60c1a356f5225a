"""The split of a flat abstract in the file's own syntax: the file reads as meant, and nothing else in it changes."""

from __future__ import annotations

import json
import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import abslint
from abslint.knowledge.section_split import split_at_labels

SAID = st.sampled_from(
    "We sat.|All came: late.|So \"late\" #1, we said.|- 5 °C; no, 'yes'|null|<i>Eels</i> & co.|晚点。|1:30 {a} [b]|"
    "Two\n\nparagraphs.|C:\\ferry|Long words and more of them, in a row that is longer than a line of a file would be, "
    "so that it is folded somewhere and has to be put together again.".split("|")
)
LABELS = st.sampled_from(["Aims", "METHODS", "Results", "Conclusions", "Trial registration", "Ziel", "yes"])
ABSTRACTS = st.lists(st.tuples(LABELS, SAID), min_size=2, max_size=5).map(
    lambda some: " ".join(f"{label}: {said}" for label, said in some)
)
RECORD = {"title": "Crabs", "type": "report", "language": "en", "publication_status": "published"}


def meant(text: str) -> object:
    """What an abstract should be when it has been mended."""
    pieces = split_at_labels(text)
    told = abslint.lint_text(json.dumps({**RECORD, "abstract": text}), "a.json", select="sections-flattened")
    if pieces is None or not told:
        return text
    return {"sections": [{"label": label, "text": said} if label else {"text": said} for label, said in pieces]}


@given(ABSTRACTS, st.sampled_from([None, 2]), st.booleans())
def test_json_reads_as_meant(text: str, indent: int | None, escaped: bool) -> None:
    record = {**RECORD, "abstract": text, "note": "kept"}
    wanted = {**record, "abstract": meant(text)}
    written = json.dumps(record, indent=indent, ensure_ascii=escaped)
    mended = abslint.fix_text(written, "a.json", unsafe=True, select="sections-flattened")
    assert json.loads(mended) == wanted
    assert mended.isascii() or not escaped
    lines = abslint.fix_text(json.dumps(record) + "\n", "a.jsonl", unsafe=True, select="sections-flattened")
    assert lines.count("\n") == 1
    assert json.loads(lines) == wanted


@given(ABSTRACTS, st.sampled_from([None, '"', "'", "|", ">"]), st.booleans())
def test_yaml_reads_as_meant(text: str, style: str | None, last: bool) -> None:
    before, behind = "# kept\ntitle: Crabs\ntype: report  # a report\n", "language: en\npublication_status: published\n"
    own = yaml.dump({"abstract": text}, default_style=style, allow_unicode=True, width=80)
    written = before + (behind + own if last else own + behind)
    mended = abslint.fix_text(written, "a.yaml", unsafe=True, select="sections-flattened")
    assert yaml.safe_load(mended) == {**yaml.safe_load(written), "abstract": meant(text)}
    assert mended.startswith(before)
    assert last or mended.endswith(behind)


FORMS = {
    "colon": "{label}: {said} ",
    "capitals": "{label}: {said}\n",
    "heading": "<h4>{label}</h4>{said}",
    "bold": "<b>{label}:</b> {said} ",
    "jats": "<jats:sec><jats:title>{label}</jats:title><jats:p>{said}</jats:p></jats:sec>",
    "dash": "{label} - {said} ",
    "dash without spaces": "{label}-{said} ",
    "line": "{label}\n{said}\n\n",
    "bracket": "【{label}】{said}",
    "markdown": "**{label}:** {said} ",
    "markdown headings": "## {label}\n\n{said}\n\n",
    "run in": "{label} {said} ",
    "run in with stops": "{label}. {said} ",
}
PLAIN = st.sampled_from(
    "We sat.|All came; late.|So \"late\" #1, we said.|It is 5 °C, no, 'yes'.|Null.|Eels & co. came.|"
    "C\\ferry [b] {a} came.|Long words and more of them, in a row that is longer than a line of a file would be, so "
    "that it is folded somewhere and has to be put together again.".split("|")
)
STORY = st.tuples(PLAIN, PLAIN, PLAIN, PLAIN).map(
    lambda said: list(zip(("Background", "Methods", "Results", "Conclusions"), said, strict=True))
)


def read_front_matter(text: str) -> object:
    """The front matter of a Markdown page."""
    return yaml.safe_load(text.split("---\n")[1])


def kept(value: object) -> str:
    """All letters and figures of an abstract, however it is kept."""
    if isinstance(value, dict):
        value = "".join(one.get("label", "") + one["text"] for one in value["sections"])
    return "".join(char for char in re.sub(r"</?[a-z][^<>]*>", "", str(value)) if char not in " \t\n:.*#【】-")


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@given(story=STORY, style=st.sampled_from(['"', "'", "|", ">"]))
@settings(max_examples=12)
def test_every_form_is_split_in_every_syntax(form: str, story: list[tuple[str, str]], style: str) -> None:
    text = "".join(form.format(label=label, said=said) for label, said in story).strip()
    sections = {"sections": [{"label": label, "text": said} for label, said in story]}
    record = {**RECORD, "abstract": text, "note": "kept"}
    for path, written, read in (
        ("a.json", json.dumps(record, indent=1), json.loads),
        ("a.jsonl", json.dumps(record) + "\n", json.loads),
        ("a.yaml", "# kept\n" + yaml.dump(record, default_style=style, allow_unicode=True), yaml.safe_load),
        ("a.md", f"---\n# kept\n{yaml.dump(record, default_style=style)}---\nA body, kept.\n", read_front_matter),
    ):
        mended = abslint.fix_text(written, path, profile="native", unsafe=True, select="sections-flattened")
        assert read(mended) == {**record, "abstract": sections}, path
        assert kept(read(mended)["abstract"]) == kept(text)
        assert mended.count("kept") == written.count("kept")


@given(
    st.lists(st.tuples(st.sampled_from(list(FORMS.values())), LABELS, PLAIN), min_size=2, max_size=6),
    st.sampled_from(["", "We ask. ", "Abstract: ", "(1) "]),
)
def test_forms_that_are_mixed_lose_nothing(pieces: list[tuple[str, str, str]], before: str) -> None:
    text = (before + "".join(form.format(label=label, said=said) for form, label, said in pieces)).strip()
    mended = abslint.fix_text(
        json.dumps({**RECORD, "abstract": text}), "a.json", unsafe=True, select="sections-flattened"
    )
    assert kept(json.loads(mended)["abstract"]) == kept(text)


HEAD = "title: Crabs\ntype: report\nlanguage: en\npublication_status: published\n"
SECTIONS = {"sections": [{"label": "Aims", "text": "To know."}, {"label": "Results", "text": "None came."}]}


@pytest.mark.parametrize(
    ("text", "abstract"),
    [
        ("abstract: 'Aims: To know. Results: None came.'  # late\n", SECTIONS),
        ("abstract: # late\n  'Aims: To know. Results: None came.'\n", "Aims: To know. Results: None came."),
        ("abstract: &late 'Aims: To know. Results: None came.'\nnote: *late\n", "Aims: To know. Results: None came."),
        ("abstract: !!str 'Aims: To know. Results: None came.' # late\n", None),
        ("abstract: > # late\n  Aims: To know.\n  Results: None came.\n\n\n# late\nnote: kept\n", None),
    ],
)
def test_comments_and_anchors_are_kept(text: str, abstract: object) -> None:
    mended = abslint.fix_text(HEAD + text, "a.yaml", unsafe=True, select="sections-flattened")
    assert mended.count("late") == text.count("late")
    read = yaml.safe_load(mended)["abstract"]
    assert read == abstract if abstract else read == SECTIONS or isinstance(read, str)


def test_a_heading_over_the_whole_is_no_label_of_a_section() -> None:
    bold = "<jats:p><jats:bold><jats:italic>{}</jats:italic></jats:bold>{}</jats:p>".format
    text = "<jats:title>Abstract</jats:title> " + bold("Methods", "We timed nine.") + bold("Results", "All were late.")
    (told,) = abslint.lint_text(json.dumps({**RECORD, "abstract": text}), "a.json", select="sections-flattened")
    assert "`Methods`, `Results` stand" in told.message
    assert "`Abstract`" not in told.message
    assert told.region.column == json.dumps({**RECORD, "abstract": text}).index("Methods") + 1
