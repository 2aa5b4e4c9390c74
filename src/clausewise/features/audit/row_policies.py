"""Builds the second wall around a table: one line of a migration, and nothing on SQLite."""

from abc import abstractmethod
from collections.abc import Callable

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from clausewise.features.audit.walls import ABOVE, ORGANISATIONS, WALLS_DOWN

# In brackets with SELECT, so that PostgreSQL works them out once for a query and not for each row.
DOWN = f"(SELECT coalesce(current_setting('{WALLS_DOWN}', true), '') <> '')"
KEYS = "(SELECT string_to_array(nullif(current_setting('{}', true), ''), ',')::bigint[])::bigint[]"
THEIRS, THOSE_ABOVE = KEYS.format(ORGANISATIONS), KEYS.format(ABOVE)

SHOW_BELOW = f"CREATE POLICY above ON {{}} FOR SELECT USING (organisation_id = ANY ({THOSE_ABOVE}))"


class OnPostgreSQL(Operation):
    """Change how a table is walled on PostgreSQL; elsewhere, and to the models, do nothing."""

    reduces_to_sql = True
    reversible = True
    table: str

    @abstractmethod
    def statements(self, table: str) -> list[str]:
        """Return the SQL that does it to a table, named as SQL has it."""

    @abstractmethod
    def statements_back(self, table: str) -> list[str]:
        """Return the SQL that undoes it."""

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Change nothing of the models: they know no walls."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        self._run(schema_editor, self.statements)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        self._run(schema_editor, self.statements_back)

    def _run(self, editor: BaseDatabaseSchemaEditor, said: Callable[[str], list[str]]) -> None:
        if editor.connection.vendor == "postgresql":
            for statement in said(editor.quote_name(self.table)):
                editor.execute(statement)


class Wall(OnPostgreSQL):
    """Let nobody see or write rows of a table but those of the organisations named by `within`.

    `belongs` is the condition on a row, in SQL; in it `{theirs}` stands for the keys of those
    organisations. Without it the table has a column `organisation_id`. With `seen_below`, the rows
    of an organisation can be read, not written, from those that belong to it.
    """

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

    def statements(self, table: str) -> list[str]:
        shown = f"{DOWN} OR {self.belongs.format(theirs=THEIRS)}"
        return [
            f"CREATE POLICY wall ON {table} USING ({shown}) WITH CHECK ({shown})",
            *([SHOW_BELOW.format(table)] if self.seen_below else []),
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            # the owner too, which is who Clausewise is
            f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        ]

    def statements_back(self, table: str) -> list[str]:
        return [
            f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY",
            f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY",
            f"DROP POLICY wall ON {table}",
            f"DROP POLICY IF EXISTS above ON {table}",
        ]

    def describe(self) -> str:
        return f"Show the rows of {self.table} only to whom they belong"


class SeenBelow(OnPostgreSQL):
    """Let the rows of an organisation be read from those that belong to it, behind a wall built."""

    def __init__(self, table: str) -> None:
        self.table = table

    def statements(self, table: str) -> list[str]:
        return [SHOW_BELOW.format(table)]

    def statements_back(self, table: str) -> list[str]:
        return [f"DROP POLICY above ON {table}"]

    def describe(self) -> str:
        return f"Show the rows of {self.table} also from below"
