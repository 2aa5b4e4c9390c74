"""The connection, under the name by which Django looks for it."""

from django.db.backends.postgresql import base

# not through its api, which needs models, which need this connection
from clausewise.features.audit.walls import tell


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that starts with the walls as they stand, however often it has to start anew."""

    def init_connection_state(self) -> None:
        super().init_connection_state()
        tell(self)
