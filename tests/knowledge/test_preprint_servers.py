from __future__ import annotations

import pytest

from abslint.knowledge.doi_kinds import preprint_server


@pytest.mark.parametrize(
    "doi",
    [
        "10.1101/123456v2",
        "10.64898/2025.12.01.123456",
        "10.48550/arXiv.2101.00001",
        "10.21203/rs.3.rs-1/v1",
        "10.31219/osf.io/abcde",
        "10.31730/osf.io/abcde",
        "10.35542/osf.io/abcde",
        "10.31223/X5AB12",
        "10.31224/osf.io/abcde",
        "10.32942/X2AB12",
        "10.26434/chemrxiv.123",
        "10.20944/preprints202001.0001.v1",
        "10.22541/au.1234",
        "10.1002/essoar.1234",
        "10.36227/techrxiv.1234",
        "10.1590/SciELOPreprints.1234",
        "10.7287/peerj.preprints.1234",
        "10.2196/preprints.1234",
        "10.3897/arphapreprints.e1234",
        "10.33774/coe-2020-abc",
        "10.2139/ssrn.1234",
    ],
)
def test_every_server_is_known_by_its_prefix(doi: str) -> None:
    assert preprint_server(doi) is not None


@pytest.mark.parametrize(
    "doi", ["10.1002/adv.1234", "10.2196/1234", "10.3897/zookeys.1.2", "10.1590/abc", "10.31/x", ""]
)
def test_journals_are_none(doi: str) -> None:
    assert preprint_server(doi) is None
