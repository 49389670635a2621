"""English words by what they mean: closed tables of lemmas, and the way from a form to its lemma."""
