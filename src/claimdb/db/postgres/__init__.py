"""What only PostgreSQL has: connections, types, reading and writing through psycopg 3.

Loaded by ``claimdb.db.engines`` when a URL asks for it, and by nobody else.
"""
