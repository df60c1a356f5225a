from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge import article_ids
from abslint.knowledge.article_ids import PAPER_NUMBERS, number_key, number_keys


@pytest.mark.parametrize(
    ("text", "pmid"),
    [
        ("31452104", "31452104"),
        ("PMID: 31452104", "31452104"),
        ("pmid31452104", "31452104"),
        (" 31452104 ", "31452104"),
        ("https://pubmed.ncbi.nlm.nih.gov/31452104/", "31452104"),
        ("https://www.ncbi.nlm.nih.gov/pubmed/31452104", "31452104"),
        ("31452104 [pmid]", "31452104"),
        ("PubMed PMID: 31452104", "31452104"),
        ("pubmed.ncbi.nlm.nih.gov/31452104", "31452104"),
        ("pmid: https://pubmed.ncbi.nlm.nih.gov/31452104/", "31452104"),
        ("pmid " * 50, None),
        ("0123", None),
        ("123456789", None),
        ("PMC31452104", None),
        ("", None),
    ],
)
def test_pmids(text, pmid):
    assert article_ids.clean_pmid(text) == pmid
    assert article_ids.is_pmid(text) == (text == pmid)


@pytest.mark.parametrize(
    ("text", "pmcid"),
    [
        ("PMC12345", "PMC12345"),
        ("PMC12345678", "PMC12345678"),
        ("pmc12345", "PMC12345"),
        ("PMC 12345", "PMC12345"),
        ("PMCID: PMC12345", "PMC12345"),
        ("PMCID: 12345", "PMC12345"),
        ("PMCPMC12345", "PMC12345"),
        ("PMC12345; NIHMSID: NIHMS67890", None),
        ("PMC12345.1", "PMC12345"),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC12345/", "PMC12345"),
        ("https://pmc.ncbi.nlm.nih.gov/articles/PMC12345/", "PMC12345"),
        ("12345", None),
        ("PMC012345", None),
        ("PMC123456789", None),
    ],
)
def test_pmcids(text, pmcid):
    assert article_ids.clean_pmcid(text) == pmcid
    assert article_ids.is_pmcid(text) == (text == pmcid)


@pytest.mark.parametrize(
    ("text", "arxiv"),
    [
        ("2301.00010", "2301.00010"),
        ("2301.00010v2", "2301.00010v2"),
        ("0704.0001", "0704.0001"),
        ("hep-th/9901001", "hep-th/9901001"),
        ("math.GT/0309136", "math.GT/0309136"),
        ("arXiv:2301.00010", "2301.00010"),
        ("arXiv: 2301.00010 [cs.CL]", "2301.00010"),
        ("https://arxiv.org/abs/2301.00010v1", "2301.00010v1"),
        ("https://arxiv.org/pdf/2301.00010.pdf", "2301.00010"),
        ("10.48550/arXiv.2301.00010", "2301.00010"),
        ("HEP-TH/9901001", "hep-th/9901001"),
        ("Math.gt/0309136", "math.GT/0309136"),
        ("2301.00010V2", "2301.00010v2"),
        ("https://doi.org/10.48550/arXiv.2301.00010", "2301.00010"),
        ("2313.00010", None),
        ("0703.0001", None),
        ("2301.0001", None),
        ("1301.00010", None),
        ("hep-th/0801001", None),
        ("foo/9901001", None),
        ("2301.00010v0", None),
    ],
)
def test_arxiv_identifiers(text, arxiv):
    assert article_ids.clean_arxiv(text) == arxiv
    assert article_ids.is_arxiv(text) == (text == arxiv)


def test_arxiv_versions_and_dois():
    assert article_ids.arxiv_version("2301.00010v12") == "v12"
    assert article_ids.arxiv_version("solv-int/9901001") == ""
    assert article_ids.arxiv_doi("2301.00010v2") == "10.48550/arXiv.2301.00010"


def test_shapes_are_those_of_idutils():
    idutils = pytest.importorskip("idutils")
    for text in ("2301.00010", "hep-th/9901001", "math.GT/0309136v2", "0704.0001"):
        assert idutils.is_arxiv(text)
        assert article_ids.is_arxiv(text)
    for text in ("PMC12345", "31452104"):
        assert bool(idutils.is_pmcid(text)) == article_ids.is_pmcid(text)
        assert bool(idutils.is_pmid(text)) == article_ids.is_pmid(text) or text.startswith("PMC")


NUMBERS = st.sampled_from(
    ["", "", "20000001", "7", "007", "1\n2", "PMID: 7", "123456789", "１２", "PMC7", "2301.00010v2"]
)


@given(st.lists(NUMBERS, max_size=5), st.sampled_from(PAPER_NUMBERS))
def test_keys_of_many_numbers_are_those_of_each(texts: list[str], term: str) -> None:
    assert number_keys(term, texts) == [number_key(term, text) if text else "" for text in texts]
