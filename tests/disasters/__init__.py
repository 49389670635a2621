"""What may happen to a run: a kill, a full disk, somebody else at work."""
