"""What was damaged in a file stays visible in what is made of it, and is no command there."""

from __future__ import annotations

from pathlib import Path

import pytest

from abslint.convert.run import Conversion


@pytest.mark.parametrize("target", ["bibtex", "ris"])
def test_bytes_that_are_no_text_become_the_sign_of_a_lost_character(target: str, tmp_path: Path) -> None:
    path = tmp_path / "damaged.bib"
    path.write_bytes("@misc{k, title = {Märsch, Mäander, Öl and ti".encode() + b"\xed" + b"des}, year = 2020}")
    text = "".join(Conversion([str(path)], target, "").text())
    assert "ti\ufffddes" in text
    text.encode()
