"""What was read, as pages for people: one claim, one source, a briefing."""
