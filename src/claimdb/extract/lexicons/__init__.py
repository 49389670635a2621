"""What English words of reporting mean: closed tables of lemmas, and nothing that computes."""
