"""The rules that concern one shape of records, sorted for one pass over a record."""

from abslint.lens.lens import Left, Lens, Shape
from abslint.lens.make import make_lens
from abslint.lens.runs import Claiming, CorpusRun, PaperGroup, PaperRun, Sieve

__all__ = ["Claiming", "CorpusRun", "Left", "Lens", "PaperGroup", "PaperRun", "Shape", "Sieve", "make_lens"]
