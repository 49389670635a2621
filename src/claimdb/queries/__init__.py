"""The one place for reading: one ``.sql`` file per view and named query."""
