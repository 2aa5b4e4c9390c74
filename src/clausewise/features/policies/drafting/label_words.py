"""What clauses are about, in words for a screen."""

from clausewise.documents.suggest.lexicon import lexicon

LABELS = tuple((each.id, each.name) for each in lexicon().labels.values())
