"""Facts and a policy pack in, an answer with the clauses that decided it out."""
