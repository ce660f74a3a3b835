"""The Django application of the record tables."""

from django.apps import AppConfig


class Records(AppConfig):
    """Tables of records."""

    name = "concordat.web.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"
