"""Each table that carries an organisation stands behind the second wall."""

from clausewise.features.audit.api import Wall


def walled(migrations):
    """Return the tables that migrations build a wall around."""
    operations = (each for migration in migrations for each in migration.operations)
    return {each.table for each in operations if isinstance(each, Wall)}


def unwalled(models, tables):
    return [
        f'{known.label}: add Wall("{known.db_table}") to a migration of its feature'
        for known in (vars(model)["_meta"] for model in models)
        if _carries_an_organisation(known) and known.db_table not in tables
    ]


def _carries_an_organisation(known):
    """Whether a model has a field of that name, or one that leads to an organisation."""
    leads = {f.related_model.__name__ for f in known.fields if f.many_to_one and f.name != "parent"}
    return "Organisation" in leads or "organisation" in {field.name for field in known.fields}
