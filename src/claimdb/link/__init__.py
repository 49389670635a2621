"""Which statements are one claim, how they bear on each other, and what texts make of them."""
