"""The Django application of the frame."""

from django.apps import AppConfig


class Core(AppConfig):
    """Systems, people, the log and everything pages share."""

    name = "concordat.web.core"
    label = "core"
    default_auto_field = "django.db.models.BigAutoField"
