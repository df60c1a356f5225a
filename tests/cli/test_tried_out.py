"""What people met who tried abslint out on records of their own."""

from __future__ import annotations

import gzip
import json
import time

import pytest

SLIPS = [
    ({"type": "article-journl", "DOI": "10.1234/a"}, "schema-value"),
    ({"issued": {"raw": "2020"}, "ISSN": "2049-3630"}, "schema-required"),
    ({"typ": "book", "DOI": "10.1234/b"}, "schema-required"),
]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "nested.json"])
@pytest.mark.parametrize(("slip", "rule"), SLIPS)
def test_records_among_records_are_known_in_spite_of_slips(abslint, here, name, slip, rule):
    sound = {"id": "a", "type": "book", "title": "Eels", "issued": {"raw": "2020"}, "author": [{"literal": "Ek"}]}
    some = [sound, {"id": "b", "title": "Gulls", **slip}]
    lines = "".join(json.dumps(one) + "\n" for one in some)
    (here / name).write_text(
        lines if name == "a.jsonl" else json.dumps({"references": some} if "n" in name[:1] else some)
    )
    done = abslint("check", name, "--output-format", "json")
    assert done.report["summary"]["records"] == 2
    assert [one["rule"] for one in done.report["diagnostics"]] == [rule]


OTHERS = [
    {"title": "Storm", "updated": "2020-01-01", "link": "x"},
    {"title": "Hello", "identifier": "abc", "body": "x"},
    {"title": "Reed", "relation": "x", "subjects": ["y"]},
    {"title": "Film", "page": 1, "issuer": 2, "author": ["Bob"]},
    {"type": "posts", "id": 1, "title": "x"},
    {"type": "articles", "id": 1, "title": "x", "URL": "y"},
    {"container": {"@type": "x", "title": "y", "identifier": "z", "name": 1}},
]


@pytest.mark.parametrize("other", OTHERS)
def test_what_is_no_record_is_none_beside_records_either(abslint, here, other):
    sound = {"id": "a", "type": "book", "title": "Eels", "issued": {"raw": "2020"}}
    (here / "a.json").write_text(json.dumps([sound, other]))
    (here / "b.jsonl").write_text(f"{json.dumps(sound | {'id': 'b'})}\n{json.dumps(other)}\n")
    (here / "c.json").write_text(json.dumps(other))
    done = abslint("check", "a.json", "b.jsonl", "c.json", "--output-format", "json")
    assert (done.report["summary"]["records"], done.found) == (2, [])


def test_looking_for_slips_takes_no_long_time(abslint, here):
    keys = [f"k{n:07}" for n in range(6000)]
    lines = [json.dumps(dict.fromkeys(keys[n : n + 20], "x") | {"title": "y", "id": n}) for n in range(0, 6000, 20)]
    (here / "a.jsonl").write_text("\n".join([*lines, json.dumps(dict.fromkeys(keys, 1))]) + "\n")
    begun = time.process_time()
    abslint("check", "a.jsonl")
    assert time.process_time() - begun < 2


def test_a_shape_of_ones_own_asks_for_a_title(abslint, here):
    (here / "abslint.toml").write_text('[[records]]\n[records.fields]\ntitle = "/head/line"\n')
    (here / "a.json").write_text('[{"head": {"line": "Eels"}}, {"head": {}}, {"x": 1}]')
    done = abslint("check", "a.json", "--output-format", "json")
    assert [(one["rule"], one["record_index"]) for one in done.report["diagnostics"]] == [
        ("schema-required", 1),
        ("schema-required", 2),
    ]


def test_a_place_without_records_is_told_in_a_shape_of_ones_own(abslint, here):
    (here / "abslint.toml").write_text('[[records]]\nrecords = "/nope/*"\n[records.fields]\ntitle = "/title"\n')
    (here / "a.json").write_text('{"papers": [{"title": "Eels"}]}')
    done = abslint("check", "a.json")
    assert done.err.startswith("abslint: a.json holds no paper records at `/nope/*`")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("dates: {published", "dates: {publshed", ["schema-other"]),
        ("  doi: 10.1234/dyke.1", "  DOI: 10.1234/dyke.1", ["schema-other"]),
        ("volume: ", "volumne: ", ["unknown-field"]),
        ("volume: ", "volume:\nx_was: ", ["empty-field"]),
        ("identifiers:", "identifiers:\nx_was:", ["empty-field"]),
    ],
)
def test_a_cause_is_told_without_its_echo(abslint, here, old, new, told):
    text = NATIVE.replace(old, new, 1)
    assert text != NATIVE
    (here / "a.yaml").write_text(text)
    assert abslint("check", "a.yaml", "--output-format", "json").found == told


NATIVE = """
title: Dykes and ditches
type: article-journal
language: en
publication_status: published
dates: {published: 2020-02-01}
authors: [{family: Ek, given: Ida}]
container: {title: Shallow Waters}
volume: 3
issue: 2
pages: 1-9
identifiers:
  doi: 10.1234/dyke.1
abstract: We walked along forty ditches in one long spring and counted by day all that swam, flew or stood in them.
"""


def test_the_record_of_these_tests_is_clean(abslint, here):
    (here / "a.yaml").write_text(NATIVE)
    assert abslint("check", "a.yaml", "--output-format", "json").found == []


@pytest.mark.parametrize("key", ["authors", "container", "abstract"])
def test_a_key_of_ones_own_is_no_slip(abslint, here, key):
    (here / "a.yaml").write_text(NATIVE.replace(f"\n{key}:", f"\nx_{key}:", 1))
    assert abslint("check", "a.yaml", "--output-format", "json").found == [f"missing-{key}"]


@pytest.mark.parametrize("space", [" ", "\\u00a0", "\\n", "\\t"])
@pytest.mark.parametrize(
    ("value", "rule"), [("published", "status-alias"), ("2020-02-01", "date-not-iso"), ("en", "language-tag-case")]
)
def test_white_space_around_a_word_is_mended(abslint, here, space, value, rule):
    old = f": {value}\n" if f": {value}\n" in NATIVE else f": {value}}}"
    (here / "a.yaml").write_text(NATIVE.replace(old, old.replace(value, f'"{value}{space}"'), 1))
    done = abslint("check", "a.yaml", "--output-format", "json")
    assert done.found == [rule]
    assert "white space" in done.report["diagnostics"][0]["message"]
    assert abslint("check", "a.yaml", "--fix", "--output-format", "json").found == []


def test_a_schema_of_ones_own_is_heard_about_what_else_is_wrong(abslint, here):
    (here / "own.json").write_text('{"properties": {"note": {"pattern": "^lab-[0-9]+$"}}}')
    (here / "a.yaml").write_text(f'{NATIVE}note: "wrong  value"\n')
    found = abslint("check", "a.yaml", "--schema", "own.json", "--output-format", "json").found
    assert sorted(found) == ["schema-pattern", "text-whitespace"]


def test_a_house_may_keep_links(abslint, here):
    (here / "abslint.toml").write_text('[rules]\ndoi-as-link = {form = "url"}\norcid-form = {form = "url"}\n')
    text = NATIVE.replace("given: Ida", "given: Ida, orcid: 0000-0001-5109-3700")
    (here / "a.yaml").write_text(text)
    assert abslint("check", "a.yaml", "--output-format", "json").found == ["orcid-form", "doi-as-link"]
    (here / "b.yaml").write_text(NATIVE.replace("10.1234/dyke.1", "https://doi.org/10.1234/example"))
    assert abslint("check", "b.yaml", "--output-format", "json").found == ["example-identifier"]
    assert abslint("check", "a.yaml", "--fix", "--output-format", "json").found == []
    mended = (here / "a.yaml").read_text()
    assert "https://orcid.org/0000-0001-5109-3700" in mended
    assert "https://doi.org/10.1234/dyke.1" in mended


def test_what_is_no_mapping_is_told_once(abslint, here):
    (here / "a.yaml").write_text("- a word\n- title: Eels\n")
    done = abslint("check", "a.yaml", "--profile", "native", "--output-format", "json")
    assert [one["rule"] for one in done.report["diagnostics"] if one["record_index"] == 0] == ["schema-type"]


def test_true_and_false_stay_what_they_are(abslint, here):
    text = NATIVE + "peer_reviewed: yes\nkeywords: [{text: dykes, major: on}]\n"
    (here / "a.yaml").write_text(text)
    assert abslint("check", "a.yaml", "--fix", "--output-format", "json").found == []
    assert (here / "a.yaml").read_text().endswith("peer_reviewed: true\nkeywords: [{text: dykes, major: true}]\n")


def test_a_repeated_key_with_a_comment_stays(abslint, here):
    for behind, left in (("  # because Jane said so", ["duplicate-key"]), ("", [])):
        (here / "a.yaml").write_text(f"{NATIVE}language: en{behind}\n")
        assert abslint("check", "a.yaml", "--fix", "--output-format", "json").found == left


def test_compressed_input_is_refused_in_words(abslint, here):
    done = abslint("check", "-", stdin=gzip.compress(b"{}"))
    assert (done.code, "standard input is compressed" in done.err) == (2, True)
    (here / "a.jsonl.gz").write_bytes(
        gzip.compress(b'{"id": "a", "type": "book", "title": "Eels.", "DOI": "10.1234/a"}\n')
    )
    assert "a.jsonl.gz is compressed: it was checked, and stays as it is" in abslint("check", "--fix", "a.jsonl.gz").err


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.yaml"])
def test_what_stands_beside_records_is_counted(abslint, here, name):
    some = [{"id": "a", "type": "book", "title": "Eels", "DOI": "10.1234/a"}, {"x": 1}, "text", 12]
    lines = "".join(json.dumps(one) + "\n" for one in some)
    (here / name).write_text(lines if name == "a.jsonl" else json.dumps(some))
    (here / "b.json").write_text('[{"x": 1}, {"y": 2}]')
    for jobs in ("1", "2"):
        done = abslint("check", ".", "-j", jobs)
        told = done.out.splitlines()
        assert "3 items beside these records are none that abslint knows." in told
        assert "1 file holds no records." in told
        assert abslint("check", name, "-j", jobs, "--output-format", "json").report["summary"]["others"] == 3


@pytest.mark.parametrize(
    "schema",
    [
        '{"$schema": 3}',
        '{"$schema": ["x"]}',
        '{"$schema": {}}',
        '{"$id": "http://[bad"}',
        '{"$ref": "http://[bad"}',
        '{"properties": {"title": {"$ref": "http://[bad"}}}',
    ],
)
def test_a_broken_address_in_a_schema_is_told(abslint, here, schema):
    (here / "own.json").write_text(schema)
    (here / "a.yaml").write_text(NATIVE)
    done = abslint("check", "a.yaml", "--schema", "own.json")
    assert done.code == 2
    assert "own.json" in done.err
    assert "internal error" not in done.err


def test_the_number_of_no_character_is_left_alone(abslint, here):
    (here / "a.yaml").write_text(NATIVE.replace("in one long spring", "in &#55296; one &#0; spring"))
    assert abslint("check", "a.yaml", "--fix", "--unsafe-fixes", "--output-format", "json").found == []
    assert "&#55296; one &#0;" in (here / "a.yaml").read_text()


def test_what_is_merged_twice_is_known_too(abslint, here):
    first = "- &a {id: a, title: Eels, type: book, language: en, authors: [A], publication_status: submitted}\n"
    (here / "a.yaml").write_text(
        f"{first}- &b\n  <<: *a\n  id: b\n- <<: *b\n  id: c\n  doi: https://doi.org/10.1234/c\n"
    )
    done = abslint("check", "a.yaml", "--select", "doi-as-link", "--output-format", "json")
    assert (done.found, done.report["summary"]["records"]) == (["doi-as-link"], 3)


def test_many_ignore_comments_take_no_long_time(abslint, here):
    begun = time.process_time()
    (here / "a.yaml").write_text(NATIVE + "# abslint: ignore[doi-as-link] x\n" * 16_000)
    abslint("check", "a.yaml", "-q", "--output-format", "concise")
    assert time.process_time() - begun < 8


def test_a_day_that_toml_lacks_costs_no_record(abslint, here):
    text = '+++\ntitle = "A tide."\ndate = 2020-02-30\nauthors = ["I M"]\npublication_types = ["2"]\n+++\n'
    (here / "a.md").write_text(text)
    assert abslint("check", "a.md", "--output-format", "json").found == ["title-full-stop", "date-impossible"]
    assert abslint("check", "a.md", "--fix", "--output-format", "json").found == ["date-impossible"]
    assert (here / "a.md").read_text() == text.replace("tide.", "tide")


@pytest.mark.parametrize(("half", "whole"), [("Garc\u00c3\u00ada", "García"), ("\u00d0\u00adхо", "Эхо")])
def test_half_of_a_letter_read_wrongly_stays(abslint, here, half, whole):
    (here / "a.yaml").write_text(NATIVE.replace("family: Ek", f"family: {half}"), encoding="utf-8")
    assert abslint("check", "a.yaml", "--fix", "--output-format", "json").found == ["text-mojibake"]
    assert half in (here / "a.yaml").read_text(encoding="utf-8")
    assert abslint("check", "a.yaml", "--unsafe-fixes", "--fix", "--output-format", "json").found == []
    assert whole in (here / "a.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ("article_number: 12345\narticle_number: 012345\n", True),
        ("arxiv: 2301.0001\narxiv: 2301.00010\n", True),
        ("article_number: 12345\narticle_number: '12345'\n", True),
        ("article_number: 12345\narticle_number: 12345\n", False),
        ("article_number: 'e1'\narticle_number: \"e1\"\n", False),
    ],
)
def test_a_repeated_key_goes_only_if_it_is_written_alike(abslint, here, lines, kept):
    text = NATIVE.replace("  doi:", f"  {lines.splitlines()[0]}\n  {lines.splitlines()[1]}\n  doi:", 1)
    text = text if lines.startswith("arxiv") else NATIVE + lines
    (here / "a.yaml").write_text(text)
    abslint("check", "a.yaml", "--fix", "--select", "duplicate-key", "--isolated")
    assert ((here / "a.yaml").read_text() == text) is kept


@pytest.mark.parametrize("keyword", [r"\textit{E. coli}", r"Schr\"{o}dinger", r"$\mathbb{R}^{n}$"])
def test_braces_of_latex_stay_in_a_keyword(abslint, here, keyword):
    text = NATIVE + f"keywords: ['{keyword}', dykes]\n"
    (here / "a.yaml").write_text(text)
    abslint("check", "a.yaml", "--fix", "--unsafe-fixes", "--select", "keyword-markup")
    assert (here / "a.yaml").read_text() == text


def test_a_doi_that_is_cut_off_is_not_made_a_whole_one(abslint, here):
    for tail in ("...", "…"):
        text = NATIVE.replace("10.1234/dyke.1", f"10.1234/dyke{tail}")
        (here / "a.yaml").write_text(text, encoding="utf-8")
        done = abslint("check", "a.yaml", "--fix", "--unsafe-fixes", "--output-format", "json")
        assert done.found == ["doi-trailing-punctuation"]
        assert (here / "a.yaml").read_text(encoding="utf-8") == text


def test_letters_are_not_written_in_a_guessed_encoding(abslint, here):
    text = NATIVE.replace("Dykes and ditches", "Plötzlich K&ouml;ln &amp; anderswo").encode("cp1252")
    (here / "a.yaml").write_bytes(text)
    abslint("check", "a.yaml", "--fix")
    assert (here / "a.yaml").read_bytes() == text
    abslint("check", "a.yaml", "--fix", "--unsafe-fixes")
    assert (here / "a.yaml").read_bytes() == text.replace(b"&ouml;", b"\xf6").replace(b"&amp;", b"&")


def test_a_tab_parts_keywords_and_is_no_stray_white_space(abslint, here):
    text = NATIVE + 'keywords: "night shifts\tmemory of faces\tsleep"\n'
    (here / "a.yaml").write_text(text)
    abslint("check", "a.yaml", "--fix", "--select", "text-whitespace")
    assert (here / "a.yaml").read_text() == text
    abslint("check", "a.yaml", "--fix", "--unsafe-fixes", "--select", "keywords-one-string")
    for keyword in ('- "night shifts"\n', '- "memory of faces"\n', '- "sleep"\n'):
        assert keyword in (here / "a.yaml").read_text()


def test_what_holds_no_record_is_let_be_in_a_folder(abslint, here):
    files = {
        "post.md": "\ufeff---\ntitle: My holiday\nauthor: me\nauthor: her\nkeywords: [beach]\n---\n# Hello\n",
        "album.json": '{"title": "My album", "author": "me", "author": "me"}\n',
        "album.jsonl": '{"title": "My album", "author": "me"}\n\n{"title": "My other album", "author": "me"}\n',
    }
    for name, text in files.items():
        (here / name).write_text(text, encoding="utf-8")
    assert abslint("check", ".", "--fix", "--output-format", "json").found == []
    assert {name: (here / name).read_text(encoding="utf-8") for name in files} == files
    (here / "cut.json").write_text('{"title": "Eels", "doi": ')
    assert abslint("check", ".", "--output-format", "json").found == ["syntax-error"]


def test_a_report_takes_the_place_of_nothing_that_is_checked(abslint, here):
    (here / "a.yaml").write_text(NATIVE)
    done = abslint("check", "a.yaml", "--report", "json=./a.yaml")
    assert (done.code, "would take the place of `a.yaml`" in done.err) == (2, True)
    assert (here / "a.yaml").read_text() == NATIVE
    done = abslint("check", "a.yaml", "--report", "json=r", "--report", "sarif=./r")
    assert (done.code, "two reports are to stand in" in done.err) == (2, True)
    for _ in range(2):  # one that stood there before is no record
        assert abslint("check", ".", "--report", "json=r.json").code == 0


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is cut short"),
        (gzip.compress(b"{}\n") + b"garbage", "holds something else behind its gzip data"),
        (gzip.compress(b"{}\n")[:-5], "is cut short"),
    ],
    ids=["nothing", "garbage", "cut"],  # the data hold the time
)
def test_what_is_wrong_with_compressed_data_is_told(abslint, here, data, words):
    (here / "a.jsonl.gz").write_bytes(data)
    done = abslint("check", "a.jsonl.gz")
    assert (done.code, words in done.err) == (2, True)


@pytest.mark.parametrize("name", ["papers/a.yaml", "./papers/a.yaml", "x/../papers/a.yaml", "{here}/papers/a.yaml"])
def test_the_name_of_standard_input_is_found_by_patterns(abslint, here, name):
    (here / "abslint.toml").write_text('[per-file-ignores]\n"papers/**" = ["title"]\n')
    text = NATIVE.replace("Dykes and ditches", "Dykes.")
    done = abslint(
        "check", "-", "--stdin-filename", name.format(here=here), "--output-format", "json", stdin=text.encode()
    )
    assert done.found == []
    done = abslint("check", "-", "--stdin-filename", "b.yaml", "--output-format", "json", stdin=text.encode())
    assert done.found == ["title-full-stop"]


@pytest.mark.parametrize("flags", [["--ignore", "schema-required"], ["--ignore", "schema"], ["--select", "title"]])
def test_what_the_configuration_asks_for_can_be_switched_off(abslint, here, flags):
    (here / "abslint.toml").write_text('[[records]]\nrequire = ["keywords"]\n')
    (here / "a.yaml").write_text(NATIVE)
    assert abslint("check", "a.yaml", "--output-format", "json").found == ["schema-required"]
    assert abslint("check", "a.yaml", "--output-format", "json", *flags).found == []


def test_what_is_empty_is_as_grave_as_what_is_missing(abslint, here):
    for key, severity in (("title", "error"), ("language", "error"), ("authors", "warning"), ("abstract", "info")):
        lines = [line for line in NATIVE.splitlines() if not line.startswith(f"{key}:")]
        (here / "a.yaml").write_text("\n".join([*lines, f'{key}: ""', ""]))
        (found,) = abslint("check", "a.yaml", "--output-format", "json").report["diagnostics"]
        assert (found["rule"], found["severity"]) == ("empty-field", severity)


def test_pages_in_two_languages_are_one_paper(abslint, here):
    page = "---\ntitle: Dykes\ndate: 2020-02-01\npublication_types: [article-journal]\ndoi: 10.1234/dyke.1\n---\n"
    for name in ("p/index.md", "p/index.de.md", "en/q/index.md", "fr/q/index.md"):
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).write_text(page.replace("dyke.1", f"dyke.{'p' if name[0] == 'p' else 'q'}"))
    assert "duplicate-doi" not in abslint("check", ".", "--output-format", "json").found
    (here / "other.md").write_text(page.replace("dyke.1", "dyke.p"))
    assert abslint("check", ".", "--output-format", "json").found.count("duplicate-doi") == 2


def test_a_list_of_the_same_papers_repeats_nothing(abslint, here):
    entry = "- title: Dykes\n  year: 2020\n  journal: Waters\n  doi: 10.1234/dyke.1\n"
    (here / "a.yaml").write_text(NATIVE)
    (here / "list.yml").write_text(entry)
    assert abslint("check", ".", "--output-format", "json").found == []
    (here / "list.yml").write_text(entry * 2)
    assert abslint("check", ".", "--output-format", "json").found == ["duplicate-doi"]


def test_what_a_house_asks_for_is_no_less_grave_for_being_empty(abslint, here):
    (here / "own.json").write_text('{"properties": {"abstract": {"minLength": 1}}}')
    text = "\n".join(line for line in NATIVE.splitlines() if not line.startswith("abstract:"))
    (here / "a.yaml").write_text(f'{text}\nabstract: ""\n')
    for flags, severity in (([], "info"), (["--schema", "own.json"], "error")):
        (found,) = abslint("check", "a.yaml", *flags, "--output-format", "json").report["diagnostics"]
        assert (found["rule"], found["severity"]) == ("empty-field", severity)
    (here / "abslint.toml").write_text('[[records]]\nrequire = ["abstract"]\n')
    (found,) = abslint("check", "a.yaml", "--output-format", "json").report["diagnostics"]
    assert (found["rule"], found["severity"]) == ("schema-required", "error")
