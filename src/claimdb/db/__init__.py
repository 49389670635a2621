"""Connections: engines for writers, a light reader for everyone else."""
