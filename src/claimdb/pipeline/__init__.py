"""The one writer: everything that adds or edits facts goes through here."""
