"""Many at once on one server."""
