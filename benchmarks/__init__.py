"""Speed and memory, measured beside peers and floors in one run: ``python -m benchmarks``."""
