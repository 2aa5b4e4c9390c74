"""A restore, rehearsed: what was kept before the backup began is there after it is put back."""

from itertools import count
from threading import Event, Thread

from running_site import RunningSite, run


def rehearse(source, target, backups):
    """Back a site up while people write to it, restore it elsewhere, and look at both."""
    kept, stop = [], Event()
    with RunningSite(source) as site:

        def write():
            for number in count():
                if stop.is_set():
                    return
                kept.append(site.keep(number))

        writer = Thread(target=write)
        writer.start()
        while len(kept) < 3:
            assert writer.is_alive()
        before = list(kept)
        run("backup", backups, env=source)
        stop.set()
        writer.join()

    (made,) = backups.iterdir()
    said = run("restore", made, env=target)
    assert "The audit record is as it was written" in said
    with RunningSite(target) as restored:
        assert all(restored.shows(address) for address in before)
        assert restored.keep(400) not in kept
    return made
