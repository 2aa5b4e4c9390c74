"""When somebody leaves."""

from datetime import date, timedelta

from django import forms

from clausewise.features.people.importing import values
from clausewise.features.people.reading_fields import ReadField


class LeaveForm(forms.Form):
    """The last day of somebody who leaves; without one they are gone at once."""

    last_day = ReadField(
        values.day,
        "Last day",
        hint="Access ends with this day, for example 18/12/2026. Leave it empty to end it now.",
    )

    def first_day_gone(self, today: date) -> date:
        """Return the first day on which they are no longer here: today, or one to come."""
        last = self.cleaned_data["last_day"]
        return max(last + timedelta(days=1), today) if isinstance(last, date) else today
