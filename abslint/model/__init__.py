"""The nouns that every floor shares. Standard library only, no input or output."""
