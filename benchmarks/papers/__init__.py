"""Clean records of many kinds, made by a seed, and the ways to write them down."""
