"""Each foreign key to somebody is listed with what erasing that person does to its row."""

ERASED = {"Person", "Pupil", "Contact"}


def keys_to_people(models):
    """Return each foreign key of models that leads to somebody who is erased one day."""
    return {
        f"{known.label}.{field.name}"
        for known in (vars(model)["_meta"] for model in models)
        for field in (*known.fields, *known.many_to_many)
        if field.is_relation and field.related_model.__name__ in ERASED
    }


def unlisted(models, fates):
    return [
        f"{key}: say in tests/erasing_ways.py what erasing does to it, and have it done"
        for key in sorted(keys_to_people(models) - set(fates))
    ]
