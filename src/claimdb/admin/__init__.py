"""The schema: the only package that changes it, and the one that checks it."""
