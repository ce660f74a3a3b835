"""Where sessions are kept: in the database, each row naming its account, so that people see and end their own."""

from datetime import datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as InDatabase
from django.utils import timezone


class SessionStore(InDatabase):
    """Django's sessions in the database, with the account, the time they started, and the program on each row."""

    @classmethod
    def get_model_class(cls) -> type:
        """Return the model of the rows."""
        from concordat.web.core.models import Session

        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        """Return the row for what a session holds."""
        row = super().create_model_instance(data)
        now = timezone.now()
        row.account_id = data.get(SESSION_KEY)
        row.started_at = datetime.fromisoformat(data["started"]) if "started" in data else now
        row.seen_at = now
        row.program = data.get("program", "")
        return row
