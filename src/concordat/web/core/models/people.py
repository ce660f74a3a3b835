"""People who sign in: accounts, the roles they hold for bodies between dates, keys for programs, and what was looked at."""

import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone

from concordat.kernel.roles import ROLES
from concordat.web.core.models.systems import ServedSystem


def pseudonym() -> str:
    """Return the name by which the log knows a person; it says nothing about them."""
    return f"person-{uuid.uuid4().hex[:12]}"


class Accounts(BaseUserManager["Account"]):
    """Makes accounts."""

    def create_user(self, email: str, name: str, password: str | None = None) -> "Account":
        """Return a new account; without a password it can only be entered by an invitation or single sign-on."""
        account = self.model(email=self.normalize_email(email).lower(), name=name)
        account.set_password(password)
        account.save()
        return account


class Account(AbstractBaseUser):
    """A person who signs in. The log knows only the pseudonym, so that name and address can be erased.

    `second_factor` is the sealed secret of their authenticator, `second_factor_last` the last step of it that was used;
    `single_sign_on` is `<provider>:<subject>`; `demonstration` marks a sign-in whose password is printed on the screen.
    """

    pseudonym = models.CharField(max_length=40, unique=True, default=pseudonym)
    email = models.EmailField(unique=True)
    name = models.TextField()
    is_active = models.BooleanField(default=True)
    second_factor = models.TextField(blank=True)
    second_factor_last = models.BigIntegerField(default=0)
    second_factor_failed = models.IntegerField(default=0)
    second_factor_barred_until = models.DateTimeField(null=True, blank=True)
    single_sign_on = models.TextField(blank=True, db_index=True)
    demonstration = models.BooleanField(default=False)
    invited_at = models.DateTimeField(auto_now_add=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    objects = Accounts()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ("name",)

    class Meta:
        """Who a provider knows is one person here."""

        constraints = (
            models.UniqueConstraint(
                fields=("single_sign_on",), condition=~models.Q(single_sign_on=""), name="single_sign_on_once"
            ),
        )


class RoleHeld(models.Model):
    """A role of a person for one body of one system, from a day until (not including) another."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="roles")
    system = models.ForeignKey(ServedSystem, models.CASCADE)
    body = models.TextField()
    role = models.CharField(max_length=40)
    starts = models.DateTimeField(default=timezone.now)
    ends = models.DateTimeField(null=True, blank=True)
    given_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")

    class Meta:
        """Only roles that exist."""

        constraints = (models.CheckConstraint(condition=models.Q(role__in=list(ROLES)), name="role_exists"),)


class Token(models.Model):
    """A key for a program: acts and reads as one role of a person, and no further. Only its hash is kept."""

    account = models.ForeignKey(Account, models.CASCADE)
    held = models.ForeignKey(RoleHeld, models.CASCADE)
    title = models.TextField()
    digest = models.CharField(max_length=64, unique=True)
    may_act = models.BooleanField(default=False)
    made_at = models.DateTimeField(auto_now_add=True)
    ends_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    last_used = models.DateTimeField(null=True, blank=True)


class Seen(models.Model):
    """Who looked at something private, changed a right, signed in or failed to: the audit trail beside the log of acts."""

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    pseudonym = models.CharField(max_length=40, blank=True)
    system = models.ForeignKey(ServedSystem, models.CASCADE, null=True)
    body = models.TextField(blank=True)
    what = models.CharField(max_length=60)
    about = models.TextField(blank=True)
