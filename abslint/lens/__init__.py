"""The rules that concern one shape of records, sorted for one pass over a record."""

from abslint.lens.lens import Left, Lens, Shape
from abslint.lens.make import make_lens
from abslint.lens.outliner import Outliner
from abslint.lens.runs import Claiming, CorpusRun, HabitRun, PaperGroup, PaperRun, Sieve

__all__ = [
    "Claiming",
    "CorpusRun",
    "HabitRun",
    "Left",
    "Lens",
    "Outliner",
    "PaperGroup",
    "PaperRun",
    "Shape",
    "Sieve",
    "make_lens",
]
