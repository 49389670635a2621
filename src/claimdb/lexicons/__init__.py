"""English words by what they mean: closed tables of lemmas, and the way from form to lemma."""
