"""Guards on PostgreSQL."""


def guards() -> dict[str, str]:
    """Return every generated guard, name to SQL."""
    return {}
