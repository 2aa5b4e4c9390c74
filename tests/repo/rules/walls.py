"""Each table that carries an organisation stands behind the second wall."""

from clausewise.features.audit.row_policies import Wall


def walled(migrations):
    """Return the tables that migrations build a wall around."""
    operations = (each for migration in migrations for each in migration.operations)
    return {each.table for each in operations if isinstance(each, Wall)}


def unwalled(models, tables):
    return [
        f'{model._meta.label}: add Wall("{model._meta.db_table}") to a migration of its feature'
        for model in models
        if _carries_an_organisation(model) and model._meta.db_table not in tables
    ]


def _carries_an_organisation(model):
    fields = {field.name: field for field in model._meta.get_fields() if field.concrete}
    others = (f.related_model for f in fields.values() if f.many_to_one and f.name != "parent")
    return "organisation" in fields or any(o._meta.label == "people.Organisation" for o in others)
