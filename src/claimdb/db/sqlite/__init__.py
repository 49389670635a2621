"""What only SQLite has: reading a file without ever changing it, writing rows in bulk."""
