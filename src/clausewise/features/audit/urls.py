"""The address of the audit record."""

app_name = "audit"
urlpatterns = []
