"""How surely a session knows who it is: takes an account and its session, gives the roles that may be used in it."""

from functools import cache
from typing import Any

from django.conf import settings

from concordat.kernel.act import acts
from concordat.kernel.roles import ROLES
from concordat.web.core.models import Account, RoleHeld

PASSWORD_ALONE = "password"  # noqa: S105 - a word for how somebody signed in
TWO_FACTORS = "two factors"
SINGLE_SIGN_ON = "single sign-on"
STRENGTH = "strength"


@cache
def acting_roles() -> frozenset[str]:
    """Return the roles that change something: those of every act, and those who say what others may do."""
    return frozenset(role for one in acts().values() for role in one.roles if role in ROLES) | {"administrator"}


def is_strong(account: Account, session: Any) -> bool:
    """Say whether more than a password was shown; a demonstration's sign-in is let be where the service is one."""
    strong = session.get(STRENGTH) in (TWO_FACTORS, SINGLE_SIGN_ON)
    return strong or (settings.DEMONSTRATION and account.demonstration)


def usable(account: Account, session: Any, held: tuple[RoleHeld, ...]) -> tuple[RoleHeld, ...]:
    """Return the roles that may be used: with a password alone only those that change nothing."""
    if is_strong(account, session):
        return held
    return tuple(one for one in held if one.role not in acting_roles())


def needs_second_factor(account: Account, session: Any, held: tuple[RoleHeld, ...]) -> bool:
    """Say whether a person has to set up a second factor before all their roles can be used."""
    return len(usable(account, session, held)) < len(held)
