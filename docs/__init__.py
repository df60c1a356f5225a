"""The pages that are made from rules and shapes, so that they never say what these do not."""
