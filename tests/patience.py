"""A pytest plugin: a property that takes its time on a busy machine has not failed."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
