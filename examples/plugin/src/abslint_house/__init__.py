"""The rules of our library: one file each."""
