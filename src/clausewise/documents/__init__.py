"""Policies as schools write them: a file in; its clauses, suggestions and findings out."""
