"""What titles and abstracts say of a study's design, and what reporting guidelines then ask for."""

from __future__ import annotations

import time

import pytest

from abslint.formats.json_document import JsonDocument
from abslint.knowledge.reporting_items import lacking_items
from abslint.knowledge.study_designs import (
    design_of,
    guided_design,
    has_no_design,
    is_randomised,
    tells_trial,
    title_hides,
)
from abslint.model.paper import Paper
from abslint.profiles import load_profile

TRIALS = (
    "Ferries for the seasick: a randomised controlled trial",
    "Ferries for the seasick: A randomized, double-blind, placebo-controlled trial.",
    "A phase 1b/2 study of slow ferries in advanced seasickness",
    "Slow ferries: results from a Phase III, multi-harbour study",
    "Fähren bei Seekrankheit: eine randomisierte kontrollierte Studie",
    "Traversiers et mal de mer : essai clinique randomisé",
    "Transbordadores: un ensayo clínico aleatorizado",
)
REVIEWS = (
    "Ferries and seasickness: a systematic review",
    "Systematic literature review of ferries",
    "Ferries and seasickness: a meta-analysis.",
    "Slow ferries: a systematic review of randomised controlled trials",
    "Meta-analysis of randomised ferries",
    "Fähren: eine systematische Übersichtsarbeit",
    "Transbordadores: una revisión sistemática",
)
NEITHER = (
    "Ferries for the seasick: protocol of a randomised controlled trial",
    "What randomised trials of ferries tell us",
    "A trial of patience",
    "Trial by ferry in the phase of the new moon",
    "Recruitment of sailors: secondary analysis of a randomised trial",
    "A target trial emulation: ferries as a randomised trial",
    "Ferries in the clinical trial landscape",
    "Comment on: Ferries, a systematic review",
    "Reply: a randomised controlled trial of ferries",
    "Genome-wide meta-analysis of eels",
    "Systematics of the eels: a review",
    "",
)


def paper(title: str, **more: object) -> Paper:
    return Paper({"title": title, **more}, (), JsonDocument({}, "{}"), load_profile("native"))


@pytest.mark.parametrize(
    ("design", "title"),
    [("trial", one) for one in TRIALS] + [("review", one) for one in REVIEWS] + [("", one) for one in NEITHER],
)
def test_designs_by_titles(design: str, title: str) -> None:
    assert design_of(paper(title)) == design
    assert not design or not has_no_design(title), "a glance sees each title that names a design"


def test_designs_by_subtypes() -> None:
    assert design_of(paper("Ferries", subtype="systematic-review")) == "review"
    assert title_hides(paper("Ferries", subtype="systematic-review"), "") == "systematic review"
    assert design_of(paper(TRIALS[0], subtype="letter")) == ""
    assert design_of(paper(TRIALS[0], subtype="protocol")) == ""


@pytest.mark.parametrize(
    ("design", "title", "abstract"),
    [
        ("review", REVIEWS[0], ""),
        (
            "review",
            "Ferries: a systematic review",
            "Few patients cross, and the disease of the sea takes most of them.",
        ),
        ("review", "Fähren: eine systematische Übersichtsarbeit", "Krankheiten und Gesundheit der Reisenden."),
        ("", "Ferries: a systematic review", "We searched nine libraries for programs, with patience."),
        ("", "Tree nurseries: a systematic review", "Mortality was high; mortality was due to salt."),
        ("trial", "Slow ferries: a randomised controlled trial", "We searched nine libraries."),
    ],
)
def test_reviews_are_asked_where_they_are_on_health(design: str, title: str, abstract: str) -> None:
    assert guided_design(paper(title), abstract) == design
    assert guided_design(paper(title, subtype="systematic-review"), abstract) == "review", "a stated one is believed"


def test_trials_by_abstracts() -> None:
    said = "In this trial, 90 patients were randomly assigned to ferries."
    assert tells_trial(said)
    assert not has_no_design(said)
    assert title_hides(paper("Slow ferries or quick ones"), said) == "randomised"
    assert title_hides(paper("Slow ferries or quick ones: a randomised trial"), said) == ""
    assert not tells_trial("In this experiment, 90 patients were randomly assigned to books.")
    assert not tells_trial("The trial of a sailor, chosen randomly.")
    assert not is_randomised(paper("Slow ferries: a phase 2 non-randomised trial"), "All crossed.")


@pytest.mark.parametrize(
    ("design", "title", "abstract", "lacking"),
    [
        ("trial", "", "They were late (p = 0.04). NCT01234567. Funded by nobody.", 0),
        ("trial", "", "They were late (95% CI 2 to 3). Registered. The sponsor was Sand.", 0),
        ("trial", "", "They were late, and sat in the CI/CD harbour.", 2),
        ("trial", "", "They were late; 9 of 10 people said so.", 3),
        ("review", "A systematic review", "They were late. PROSPERO CRD42021234567. No funding.", 0),
        ("review", "A meta-analysis", "They were late. PROSPERO CRD42021234567. No funding.", 1),
        ("review", "A review", "We searched the Cochrane Central Register of Controlled Trials. No funding.", 1),
        ("review", "A systematic review", "We searched the Cochrane Central Register. No funding.", 1),
    ],
)
def test_items(design: str, title: str, abstract: str, lacking: int) -> None:
    assert len(lacking_items(design, title, abstract, lambda term: False)[1]) == lacking  # type: ignore[arg-type]
    held = lacking_items(design, title, abstract, lambda term: True)[1]  # type: ignore[arg-type]
    assert not {"registration", "funding"} & set(held)


TRIAL = (
    "We compared ferries in a parallel trial of 90 patients, randomly assigned, masked. The primary outcome was "
    "sickness (p = 0.04). No adverse events. NCT01234567. Funded by nobody."
)
REVIEW = (
    "Our aim was to know who gets sick. We searched libraries until May 2020 for eligible works; risk of bias "
    "was low in twelve studies. Pooled odds were 3 (95% CI 2 to 4). Limited to ferries. PROSPERO CRD42021234567. "
    "No funding."
)


@pytest.mark.parametrize(
    ("design", "abstract", "words", "item"),
    [
        ("trial", TRIAL, "We compared ferries in a parallel trial of 90 patients", "the objective"),
        ("trial", TRIAL, ", masked", "who was blinded"),
        ("trial", TRIAL, "90", "how many people took part"),
        ("trial", TRIAL, "The primary outcome was sickness", "the main outcome"),
        ("trial", TRIAL, "No adverse events.", "harms"),
        ("trial", TRIAL, "NCT01234567.", "registration"),
        ("trial", TRIAL, "(p = 0.04)", "a result with its confidence interval or p value"),
        ("review", REVIEW, "Our aim was to know who gets sick.", "the objective"),
        ("review", REVIEW, "eligible", "which studies were eligible"),
        ("review", REVIEW, "searched", "where studies were searched"),
        ("review", REVIEW, "May 2020", "until when studies were searched"),
        ("review", REVIEW, "risk of bias was low in", "how the risk of bias was assessed"),
        ("review", REVIEW, "twelve", "how many studies were included"),
        ("review", REVIEW, "No funding.", "funding"),
    ],
)
def test_every_item(design: str, abstract: str, words: str, item: str) -> None:
    assert lacking_items(design, "", abstract, lambda term: False, every=True)[1] == []  # type: ignore[arg-type]
    shorter = abstract.replace(words, "")
    assert item in lacking_items(design, "", shorter, lambda term: False, every=True)[1]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "piece",
    [
        "randomised ",
        "ninety ",
        "9 a ",
        "teen",
        "primary ",
        "phase 2 ",
        "patients ",
        "meta-analysis ",
        "essai ",
        "a",
        ": ",
        "p ",
    ],
)
def test_long_texts_take_linear_time(piece: str) -> None:
    """Four times the text takes some four times as long, whatever the machine: eight times would be a power of it."""
    quarter, whole = (_seconds(piece * (size // len(piece))) for size in (25_000, 100_000))
    assert whole < 8 * quarter + 0.2
    assert whole < 10


def _seconds(text: str) -> float:
    """Processor time that a text takes."""
    started = time.process_time()
    title_hides(paper(text), text)
    guided_design(paper(text + ": a systematic review"), text)
    lacking_items("review", text, text, lambda term: False, every=True)
    lacking_items("trial", text, text, lambda term: False, every=True)
    return time.process_time() - started
