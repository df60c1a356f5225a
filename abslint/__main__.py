"""``python -m abslint`` is the command."""

from __future__ import annotations

from abslint.cli import main

if __name__ == "__main__":
    main()
