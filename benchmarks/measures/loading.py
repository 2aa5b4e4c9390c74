"""Reading a policy of forty clauses, and making it ready to decide."""

from benchmarks import clock
from benchmarks.ours import pack
from benchmarks.result import Result, shown
from benchmarks.workload.draw import draw
from benchmarks.workload.facts import ENUMS
from benchmarks.workload.pack import pack_files, vocabulary_text
from clausewise.engine.loading import load_pack
from clausewise.engine.policy import Policy
from clausewise.engine.vocabulary import read_vocabulary

GOES = 15


def measure() -> Result:
    """Time each step by itself."""
    text, files, ready = vocabulary_text(), pack_files(), pack()
    vocabulary = read_vocabulary(text)
    facts = draw(1, seed=7)[0]
    steps = {
        "the vocabulary, 45 facts": lambda: read_vocabulary(text),
        "the pack, forty clauses": lambda: load_pack(files, vocabulary),
        "made ready to decide": lambda: Policy(ready),
        "the first decision of an activity": lambda: Policy(ready).decide(facts),
    }
    taken = {step: 1000 * clock.best(work, GOES) for step, work in steps.items()}
    taken["the first decision of an activity"] -= taken["made ready to decide"]
    result = Result(["step", "ms"], [[step, shown(ms)] for step, ms in taken.items()])
    read = taken["the vocabulary, 45 facts"] + taken["the pack, forty clauses"]
    result.at_most("reading a pack of forty clauses and its vocabulary", read, 60, " ms")
    cells = len(ENUMS["activity"]) * len(ENUMS["account"])
    result.notes.append(f"An activity and account is made ready when first asked of {cells} here.")
    return result
