import pytest

from clausewise.engine.errors import PackError
from clausewise.engine.understand import read_lexicon, understand

WEIGHED = """
tags:
  PUPIL: [pupil]
turned:
  - {when: 'can (?P<what>(?:PUPIL )?)be (?P<verb>followed|added)', as: 'ASK verb what'}
forms:
  follow: [followed]
cues:
  - {activity: post, last: yes, when: 'PUPIL'}
  - {activity: connect, when: 'ASK follow'}
evidence:
  cue: 9
  last: 3
  margin: 1
  alone: 4
  base: {post: 0, message: 0}
  weights:
    PUPIL: {post: 1}
    whisp: {message: 4, post: -2}
    nudge: {message: 3}
"""


def act(text):
    return understand(text, read_lexicon(WEIGHED, "small.yaml"))


def test_words_alone_tell_what_is_asked_when_no_cue_does():
    found = act("Whispering, nothing more?").facts[0]

    assert (found.value, found.words, found.confidence) == ("message", "Whispering", 0.8)


def test_words_that_do_not_lead_clearly_are_not_heard():
    assert act("A nudge?").as_facts() == {}


def test_a_cue_is_heard_when_no_word_speaks_against_it():
    assert act("A pupil?").as_facts() == {"activity": "post"}


def test_words_outweigh_a_last_resort():
    assert act("Whisper nudges to a pupil, one nudge?").as_facts() == {"activity": "message"}


def test_what_may_be_done_to_somebody_is_what_one_may_do():
    assert act("Can pupil be followed?").as_facts() == {"activity": "connect"}


def test_a_part_left_out_of_a_rephrasing_is_left_out():
    found = act("Can be followed?").facts[0]

    assert (found.value, found.words) == ("connect", "Can be followed")


def test_a_weight_that_is_no_number_is_pointed_at():
    with pytest.raises(PackError, match="a weight is a whole number, not `much`"):
        read_lexicon("evidence:\n  cue: much", "small.yaml")
