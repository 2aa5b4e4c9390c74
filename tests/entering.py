"""Signs somebody in at once, for tests of what comes after."""

import time

from clausewise.features.people.sign_in.idle import LIMIT, SEEN
from clausewise.features.people.sign_in.second_factor import ELSEWHERE


def enter_as(client, person):
    """Sign somebody in just now, as if Microsoft had asked for their second factor."""
    client.force_login(person)
    session = client.session
    session.update({ELSEWHERE: True, SEEN: time.time(), LIMIT: 30})
    session.save()
    return client
