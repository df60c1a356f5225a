"""Paths given by people to the files that are to be read. Opens none of them, and knows nothing of their content.

``.gitignore`` files are respected inside a git repository and where git is installed: git itself is asked, so that
nested files, negation and the repository's own excludes count as they do for git. Outside they are not read.
"""

from abslint.discover.search import discover
from abslint.discover.units import Discovery, Unit, read_file_list
from abslint.knowledge.globs import match

__all__ = ["Discovery", "Unit", "discover", "match", "read_file_list"]
