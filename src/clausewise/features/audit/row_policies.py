"""Builds the second wall around a table: one line of a migration, and nothing on SQLite."""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from clausewise.features.audit.walls import ABOVE, ORGANISATIONS, WALLS_DOWN

# In brackets with SELECT, so that PostgreSQL works them out once for a query and not for each row.
DOWN = f"(SELECT coalesce(current_setting('{WALLS_DOWN}', true), '') <> '')"
KEYS = "(SELECT string_to_array(nullif(current_setting('{}', true), ''), ',')::bigint[])::bigint[]"
THEIRS, THOSE_ABOVE = KEYS.format(ORGANISATIONS), KEYS.format(ABOVE)

SHOW_BELOW = f"CREATE POLICY above ON {{}} FOR SELECT USING (organisation_id = ANY ({THOSE_ABOVE}))"


class Wall(Operation):
    """Let nobody see or write rows of a table but those of the organisations named by `within`.

    `belongs` is the condition on a row, in SQL; in it `{theirs}` stands for the keys of those
    organisations. Without it the table has a column `organisation_id`. With `seen_below`, the rows
    of an organisation can be read, not written, from those that belong to it.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(
        self,
        table: str,
        belongs: str = "organisation_id = ANY ({theirs})",
        *,
        seen_below: bool = False,
    ) -> None:
        self.table = table
        self.belongs = belongs
        self.seen_below = seen_below

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Change nothing of the models: they know no walls."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        if schema_editor.connection.vendor != "postgresql":
            return
        table = schema_editor.quote_name(self.table)
        shown = f"{DOWN} OR {self.belongs.format(theirs=THEIRS)}"
        schema_editor.execute(f"CREATE POLICY wall ON {table} USING ({shown}) WITH CHECK ({shown})")
        if self.seen_below:
            schema_editor.execute(SHOW_BELOW.format(table))
        schema_editor.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        # the owner too, which is who Clausewise is
        schema_editor.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        if schema_editor.connection.vendor != "postgresql":
            return
        table = schema_editor.quote_name(self.table)
        schema_editor.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
        schema_editor.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
        schema_editor.execute(f"DROP POLICY wall ON {table}")
        schema_editor.execute(f"DROP POLICY IF EXISTS above ON {table}")

    def describe(self) -> str:
        return f"Show the rows of {self.table} only to whom they belong"


class SeenBelow(Operation):
    """Let the rows of an organisation be read from those that belong to it, behind a wall built."""

    reduces_to_sql = True
    reversible = True

    def __init__(self, table: str) -> None:
        self.table = table

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Change nothing of the models: they know no walls."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(SHOW_BELOW.format(schema_editor.quote_name(self.table)))

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        if schema_editor.connection.vendor == "postgresql":
            table = schema_editor.quote_name(self.table)
            schema_editor.execute(f"DROP POLICY above ON {table}")

    def describe(self) -> str:
        return f"Show the rows of {self.table} also from below"
