"""What is true of the world: identifiers, dates, languages, statuses. Knows nothing of records, syntax or rules."""
