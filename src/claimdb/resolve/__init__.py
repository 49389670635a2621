"""Pure cores: which sources are the same, and for whom they speak."""
