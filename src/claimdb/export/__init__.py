"""Rows to formats that other programs, and people, read."""
