"""Builds the second wall around a table: one line of a migration, and nothing on SQLite."""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from clausewise.features.audit.walls import ORGANISATIONS, WALLS_DOWN

# In brackets with SELECT, so that PostgreSQL works them out once for a query and not for each row.
DOWN = f"(SELECT coalesce(current_setting('{WALLS_DOWN}', true), '') <> '')"
THEIRS = (
    f"(SELECT string_to_array(nullif(current_setting('{ORGANISATIONS}', true), ''), ',')::bigint[])"
    "::bigint[]"
)


class Wall(Operation):
    """Let nobody see or write rows of a table but those of the organisations named by `within`.

    `belongs` is the condition on a row, in SQL; in it `{theirs}` stands for the keys of those
    organisations. Without it the table has a column `organisation_id`.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, table: str, belongs: str = "organisation_id = ANY ({theirs})") -> None:
        self.table = table
        self.belongs = belongs

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

    def describe(self) -> str:
        return f"Show the rows of {self.table} only to whom they belong"
