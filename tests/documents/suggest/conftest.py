"""What was agreed, and the five policies' own words, lie beside the repository.

They are not ours to publish; where they are not at hand, the tests that compare with them are left
out. What they hold stands in the repository as well: by clause in policies.tsv, in our own words in
own.tsv.
"""

from documents.suggest.policies import PRESENT

collect_ignore = [] if PRESENT else ["test_agreed.py", "test_policies.py"]
