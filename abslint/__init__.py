"""abslint, the linter for paper records."""
