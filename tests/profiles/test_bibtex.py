"""An entry of BibTeX seen as a paper."""

from __future__ import annotations

import pytest

from abslint.engine import lint
from abslint.fixer import fix
from abslint.formats.bibtex import FORMAT
from abslint.knowledge.babel import BABEL
from abslint.knowledge.bibtex import CONTAINERS, NAME_LISTS, SUBTYPES, TEXTS, TYPES
from abslint.knowledge.code_forms import code_form
from abslint.knowledge.languages import is_tag, language_forms
from abslint.model.finding import Problem
from abslint.model.paper import Paper
from abslint.model.profile import Confidence
from abslint.model.source import Source
from abslint.model.terms import TERMS
from abslint.profiles import recognise
from abslint.profiles.bibtex import PROFILE
from abslint.profiles.csl_json import TYPES as CSL_TYPES
from abslint.schema.builtin import builtin_document
from abslint.testing import plan_for
from abslint.testing.examples import lint_example

ENTRY = r"""@article{marsh2020,
  author = {Marsh, Ida and {Society of Dykes}},
  title = {Tides of the {North Sea}},
  journal = {Journal of Imagined Shores},
  volume = 12,
  number = 3,
  pages = {101--119},
  year = 2020,
  month = feb,
  keywords = {tide, ebb},
  langid = {ngerman},
  eprint = {2001.01234},
  doi = {10.1234/tides},
}
"""


def paper(text: str = ENTRY) -> Paper:
    (document,) = FORMAT.read(Source("x.bib", text))
    assert not isinstance(document, Problem)
    return Paper(document.data, (), document, PROFILE)


def told(text: str) -> list[str]:
    return sorted(one.rule for one in lint(Source("x.bib", text), plan_for()).diagnostics)


def test_the_entry_is_read_as_a_paper() -> None:
    seen = paper()
    assert set(PROFILE.fields) <= set(TERMS)
    texts = {
        "id": "marsh2020",
        "title": "Tides of the North Sea",
        "type": "article-journal",
        "container.title": "Journal of Imagined Shores",
        "issue": "3",
        "dates.published": "2020",
        "month": "feb",
        "language": "de",
        "authors.name": "Marsh, Ida",
        "authors.literal": "Society of Dykes",
        "identifiers.arxiv": "2001.01234",
    }
    assert {term: seen.text(term) for term in texts} == texts
    assert len(seen.all("authors")) == 2


def test_what_is_right_in_bibtex_is_not_reported() -> None:
    assert told(ENTRY) == []
    for name, value in {
        "pages": "101--119",
        "title": r"{T}ides \& $\alpha$ of G{\"o}del",
        "langid": "american",
        "date": "2020~",
        "doi": r"10.1234/ti\_des",
        "journal": "arXiv preprint",
    }.items():
        entry = "\n".join(line for line in ENTRY.split("\n") if f" {name} =" not in line)
        assert told(entry.replace("  eprint", f"  {name} = {{{value}}},\n  eprint")) == [], name
    in_press = ENTRY.replace("  eprint", "  pubstate = {inpress},\n  eprint")
    assert "status-alias" not in told(in_press)
    assert "status-alias" in told(in_press.replace("inpress", "In Press"))


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        ("North Sea}}", "North Sea}.}", ["title-full-stop"]),
        ("{10.1234/tides}", r"{https://doi.org/10.1234/tides}", ["doi-as-link"]),
        ("@article", "@artical", ["schema-value"]),
        ("year = 2020", "year = {Feb. 2020}", ["date-not-iso"]),
        ("tide, ebb", "tide, tide", ["keyword-duplicate"]),
        ("{101--119}", "{101—119}", ["pages-dash"]),
        ("  title = {Tides of the {North Sea}},\n", "", ["schema-required"]),
        ("marsh2020,\n", "\n", ["schema-required"]),
    ],
)
def test_what_is_wrong_in_bibtex_is_reported(old: str, new: str, rules: list[str]) -> None:
    assert old in ENTRY
    assert told(ENTRY.replace(old, new)) == rules


DATED = "@article{tide,\n  title = {Tides},\n  %s\n}\n"


@pytest.mark.parametrize(
    ("year", "message", "fixed"),
    [
        ("year = {June 1980}", "`June 1980` holds more than the year, `1980`", "year = {1980},\n  month = jun"),
        ('YEAR = "1980/06"', "`1980/06` holds more than the year, `1980`", 'YEAR = "1980",\n  MONTH = jun'),
        ("year = {1 June 1980}", "`1 June 1980` holds more than the year, `1980`", None),
        ("year = {June 1980}, month = jun", "`June 1980` holds more than the year, `1980`", None),
        ("year = {6}", "`6` cannot be read as a year, write it like `2020`", None),
        ("urldate = {1 June 1980}", "date `1 June 1980` should be written `1980-06-01`", "urldate = {1980-06-01}"),
    ],
)
def test_a_year_is_mended_as_styles_read_it(year: str, message: str, fixed: str | None) -> None:
    entry = Source("x.bib", DATED % year)
    (finding,) = [one for one in lint(entry, plan_for()).diagnostics if one.rule == "date-not-iso"]
    assert finding.message == message
    assert fix(entry, plan_for()).source.text == DATED % (fixed or year)


@pytest.mark.parametrize(
    ("year", "message"),
    [
        ("Summer 1980", "`Summer 1980` holds more than the year, `1980`"),
        ("Jan-Feb 1980", "`Jan-Feb 1980` holds more than the year, `1980`"),
        ("1980-1981", "`1980-1981` is a range or a season: `1980/1981` says so to programs"),
    ],
)
def test_a_season_has_no_place_in_the_year(year: str, message: str) -> None:
    found = lint(Source("x.bib", DATED % f"year = {{{year}}}"), plan_for()).diagnostics
    assert [(one.rule, one.message) for one in found] == [("date-range", message)]


def test_an_address_stands_without_the_command_that_styles_add() -> None:
    entry = Source("x.bib", DATED % r"url = {\url{https://dyke.example/a_b}}")
    (finding,) = lint(entry, plan_for()).diagnostics
    assert finding.message == r"`\url{https://dyke.example/a_b}` stands in `\url`, which styles add themselves"
    assert fix(entry, plan_for()).source.text == DATED % "url = {https://dyke.example/a_b}"
    assert told(DATED % r"howpublished = {\url{https://dyke.example/a_b}}") == []


def test_a_status_in_place_of_the_year_is_told_as_one() -> None:
    entry = Source("x.bib", DATED % "year = {in press}")
    assert told(entry.text) == ["status-hidden-in-field"]
    assert (
        fix(entry, plan_for(), unsafe=True).source.text
        == "@article{tide,\n  title = {Tides},\n  pubstate = {inpress}\n}\n"
    )
    assert told(DATED % "year = {n.d.}") == ["date-not-iso"]


@pytest.mark.parametrize(
    ("entry", "rules"),
    [
        ("@constitution{k, source = {Tideland}, type = {constitution}, article = {2}}", []),
        ("@legmaterial{k, source = {senate}, type = {resolution}, number = {12}}", []),
        ("@legadminmaterial{k, type = {execorder}, number = {12}}", []),
        ("@image{k, author = {Marsh, Ida}, titleaddon = {Map of the tidal pools}}", []),
        ("@jurisdiction{k, number = {12}}", ["schema-required"]),
        ("@image{k, author = {Marsh, Ida}}", ["schema-required"]),
        ("@proceedings{k, editor = {Marsh, Ida}, booktitle = {Tides}}", ["schema-required"]),
    ],
)
def test_a_law_is_named_by_its_number_and_a_picture_may_be_described(entry: str, rules: list[str]) -> None:
    assert told(entry) == rules


def test_only_entries_of_works_are_records() -> None:
    assert PROFILE.recognise({"entrytype": "article"}) is Confidence.STRONG
    assert PROFILE.recognise({"entrytype": "xdata"}) is PROFILE.recognise({"title": "x"}) is Confidence.NO
    assert recognise({"entrytype": "article"}, "bibtex") is PROFILE
    assert recognise({"entrytype": "article"}, "yaml") is None


def test_babels_languages_are_right_as_they_are() -> None:
    assert all(map(is_tag, BABEL.values()))
    assert all("babel" in language_forms(name) for name in BABEL)
    assert "babel" not in language_forms("klingon")


def test_tables_and_schema_agree() -> None:
    assert set(TYPES.values()) <= CSL_TYPES
    assert not CONTAINERS & set(TYPES)
    assert not NAME_LISTS & set(TEXTS)
    assert all(kind == kind.lower() for kind in (*TYPES, *SUBTYPES))
    schema = builtin_document("https://abslint.github.io/schemas/bibtex.schema.json")
    properties = schema["properties"]  # type: ignore[index]
    assert properties["entrytype"]["enum"] == sorted([*TYPES, *CONTAINERS])
    for name, said in properties.items():
        if name not in ("entrytype", "entrykey"):
            assert said["$ref"] == ("#/$defs/names" if name in NAME_LISTS else "#/$defs/text"), name
    mapped = {where.pattern[0] for places in PROFILE.fields.values() for where in places}
    assert mapped <= set(properties)


def test_an_entry_that_takes_over_what_it_lacks_is_asked_for_nothing() -> None:
    habit = "".join(
        f"@article{{a{n}, title = {{Tides at dyke {n}}}, author = {{Marsh, Ida}}, journal = {{Shores}}, "
        f"volume = {{{n}}}, year = {{20{n:02}}}}}\n"
        for n in range(20)
    )
    lacking = "@article{child, title = {Ebb at the pier}}\n"
    assert {"missing-authors", "missing-container", "missing-date"} <= set(told_together(habit + lacking))
    for key in ("crossref", "xdata"):
        assert told_together(habit + lacking.replace("}}", f"}}, {key} = {{a1}}}}")) == []
        assert told(f"@article{{child, {key} = {{a1}}}}") == []


def test_a_page_of_the_web_that_was_visited_needs_no_date() -> None:
    habit = "".join(
        f"@book{{a{n}, title = {{Dykes of the bay {n}}}, author = {{Marsh, Ida}}, date = {{20{n:02}}}}}\n"
        for n in range(20)
    )
    page = "@book{words, title = {A dictionary of the dykes}, author = {Marsh, Ida}, url = {https://dyke.example}%s}\n"
    assert told_together(habit + page % "") == ["missing-date"]
    assert told_together(habit + page % ", urldate = {2019-06-14}") == []
    assert told_together(habit + page % ", urldate = {2019-06-14}, publisher = {Dyke House}") == ["missing-date"]


def told_together(text: str) -> list[str]:
    return sorted(one.rule for one in lint_example(text, "x.bib", plan_for(profile="bibtex")).diagnostics)


def test_a_year_before_year_zero_is_in_no_form_of_its_own() -> None:
    assert code_form("date\n-9999~") == code_form("date\n9999") == ""
    assert code_form("date\n9999/9999~") == code_form("date\n9999-99")
    assert code_form("date\n99-99-9999") == "with hyphens, year last"


def test_words_that_are_no_date_are_in_no_form_of_one() -> None:
    assert code_form("date\n99 June 9999") == code_form("date\nJune 9999") == "with a name of the month"
    assert {code_form(f"date\n{words}") for words in ("in press", "n.d.", "9999a", "forthcoming")} == {""}
