"""Sessions that know whose they are, so that a person sees and ends their own; and the links and codes that let people in."""

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from concordat.web.core.models.people import Account


class Session(AbstractBaseSession):
    """One browser that is signed in, or about to be. Ending it is removing the row."""

    account = models.ForeignKey(Account, models.CASCADE, null=True, related_name="sessions")
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    program = models.TextField(blank=True)

    @classmethod
    def get_session_store_class(cls) -> type:
        """Return the store that reads and writes these rows."""
        from concordat.web.core.people.session_store import SessionStore

        return SessionStore


class MailLink(models.Model):
    """A link sent by mail that does one thing once, until a time. Only its hash is kept."""

    PURPOSES = ("invitation", "new password")

    account = models.ForeignKey(Account, models.CASCADE)
    purpose = models.CharField(max_length=20)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Only purposes that exist."""

        constraints = (
            models.CheckConstraint(
                condition=models.Q(purpose__in=["invitation", "new password"]), name="mail_link_purpose_listed"
            ),
        )


class RecoveryCode(models.Model):
    """A code that stands in for the second factor once. Only its hash is kept."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="recovery_codes")
    digest = models.CharField(max_length=64, unique=True)
    used_at = models.DateTimeField(null=True, blank=True)
