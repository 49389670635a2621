"""Names that the world shares: states, capitals, seats of power, and what they stand for."""
