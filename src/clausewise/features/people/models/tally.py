"""How often something was asked for lately, where the answer must hold across processes."""

from django.db import models


class Tally(models.Model):
    """How often something was asked for in one minute, numbered since 1970."""

    what = models.CharField(max_length=80, primary_key=True)
    minute = models.BigIntegerField()
    count = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.what}: {self.count} in minute {self.minute}"
