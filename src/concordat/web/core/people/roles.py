"""Who may do what for whom: takes an administrator and what they give, checks it, and writes it with its entry in the log."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from concordat.kernel.finding import Finding, Refused
from concordat.kernel.roles import ROLES
from concordat.web.core.ask import Ask
from concordat.web.core.log import logbook
from concordat.web.core.models import Account, LogEvent, RoleHeld, Seen, ServedSystem
from concordat.web.core.people.forms import wrong

ADMINISTRATOR = "administrator"
LONGEST_NAME = 120
LONGEST_ADDRESS = 254


def bodies_of(ask: Ask, *roles: str) -> tuple[str, ...]:
    """Return the bodies for which the person who asks holds one of these roles, administrator where none is named."""
    return tuple(dict.fromkeys(one.body for one in ask.held if one.role in (roles or (ADMINISTRATOR,))))


def in_force(at: datetime | None = None) -> Q:
    """Return the condition that a role is in force, now where no moment is given."""
    at = at or timezone.now()
    return (Q(ends=None) | Q(ends__gt=at)) & Q(starts__lte=at)


def to_come_or_in_force() -> Q:
    """Return the condition that a role has not ended."""
    return Q(ends=None) | Q(ends__gt=timezone.now())


def held_for(system: ServedSystem, bodies: tuple[str, ...]) -> QuerySet[RoleHeld]:
    """Return every role that anybody holds, held or will hold for these bodies."""
    found = RoleHeld.objects.filter(system=system, body__in=bodies, account__erased_at=None)
    return found.select_related("account", "given_by").order_by("account__name", "body", "role", "starts")


def is_wholly_of(account: Account, system: ServedSystem, bodies: tuple[str, ...]) -> bool:
    """Say whether everything that a person may do anywhere is for these bodies."""
    elsewhere = RoleHeld.objects.filter(to_come_or_in_force(), account=account)
    return not elsewhere.exclude(system=system, body__in=bodies).exists()


def person_findings(email: str, name: str) -> tuple[Finding, ...]:
    """Return what is wrong with the address and name of somebody to be invited."""
    found = []
    try:
        validate_email(email)
        good = len(email) <= LONGEST_ADDRESS
    except ValidationError:
        good = False
    if not good:
        what, why = f"“{email[:60]}” is not an e-mail address.", "The invitation goes there."
        found.append(wrong("email", "bad-address", what, why, "Correct it."))
    if not 0 < len(name) <= LONGEST_NAME:
        what, why = "There is no name.", "Those who work together see it; the log and the public never do."
        found.append(wrong("name", "missing-value", what, why, f"Write up to {LONGEST_NAME} characters."))
    return tuple(found)


def role_findings(
    ask: Ask, account: Account | None, role: str, body: str, starts: datetime | None, ends: datetime | None
) -> tuple[Finding, ...]:
    """Return what stops the person who asks from giving a role."""
    found = []
    if role not in ROLES:
        found.append(wrong("role", "unknown-role", "No role was chosen.", "It says what may be done.", "Choose one."))
    if body not in bodies_of(ask):
        what = f"You are no administrator of {body}." if body else "No body was chosen."
        found.append(wrong("body", "not-yours", what, "Roles are given for one’s own bodies.", "Choose another."))
    if account is not None and ask.account is not None and account.pk == ask.account.pk:
        what, why = "This would be a role for yourself.", "Nobody gives themselves rights."
        found.append(wrong("role", "own-role", what, why, "Another administrator can give it to you."))
    if ends is not None and ends <= (starts or timezone.now()):
        what, why = "It would end before it begins.", "It ends on that day, and not after it."
        found.append(wrong("ends", "bad-dates", what, why, "Choose a later day, or none."))
    if account is not None and not found:
        same = RoleHeld.objects.filter(to_come_or_in_force(), account=account, system=ask.row, body=body, role=role)
        if same.exists():
            what, why = f"{account.name} is {role} of {body} already.", "It would be held twice."
            found.append(wrong("role", "held-already", what, why, "End the one that is there first."))
    return tuple(found)


def give_role(
    ask: Ask, account: Account, role: str, body: str, starts: datetime | None = None, ends: datetime | None = None
) -> RoleHeld:
    """Give a person a role; raises Refused with every finding."""
    with transaction.atomic():
        logbook.one_writer()
        if findings := role_findings(ask, account, role, body, starts, ends):
            raise Refused(findings)
        held = RoleHeld.objects.create(
            account=account,
            system=ask.row,
            body=body,
            role=role,
            starts=starts or timezone.now(),
            ends=ends,
            given_by=ask.account,
        )
        note(ask, "people.give_role", account, body, {"role": role, **_days(held)})
    return held


def invite(
    ask: Ask,
    email: str,
    name: str,
    role: str,
    body: str,
    starts: datetime | None = None,
    ends: datetime | None = None,
) -> tuple[Account, bool]:
    """Make an account, where there is none with this address, and give it a role; say whether it is new."""
    email = email.strip().lower()
    with transaction.atomic():
        logbook.one_writer()
        account = Account.objects.filter(email=email).first()
        findings = person_findings(email, name.strip()) + role_findings(ask, account, role, body, starts, ends)
        if findings:
            raise Refused(findings)
        new = account is None
        if account is None:
            account = Account.objects.create_user(email, name.strip())
            note(ask, "people.invite", account, body, {})
        give_role(ask, account, role, body, starts, ends)
    return account, new


def last_administrator(held: RoleHeld) -> bool:
    """Say whether nobody else would look after the rights of a body if this role ended."""
    if held.role != ADMINISTRATOR:
        return False
    others = RoleHeld.objects.filter(in_force(), system=held.system, body=held.body, role=ADMINISTRATOR, ends=None)
    return not others.filter(account__is_active=True).exclude(pk=held.pk).exists()


def end_role(ask: Ask, held: RoleHeld) -> None:
    """End a role now; raises Refused where it is not one's own body, has ended, or is the last administrator's."""
    with transaction.atomic():
        logbook.one_writer()
        now = timezone.now()
        held = RoleHeld.objects.select_related("system", "account").get(pk=held.pk)
        if held.system_id != ask.row.pk or held.body not in bodies_of(ask):
            what, why = f"You are no administrator of {held.body}.", "Roles are ended by those who may give them."
            raise Refused(wrong("role", "not-yours", what, why, "Ask an administrator of that body."))
        if held.ends is not None and held.ends <= now:
            raise Refused(wrong("role", "ended", "This role has ended.", "It was done before.", "Leave it as it is."))
        if last_administrator(held):
            what = f"{held.account.name} is the last administrator of {held.body}."
            why = "Nobody could give or end roles of the body any more."
            raise Refused(wrong("role", "last-administrator", what, why, "Make somebody else administrator first."))
        held.ends = max(now, held.starts)
        held.save(update_fields=["ends"])
        note(ask, "people.end_role", held.account, held.body, {"role": held.role, **_days(held)})


def note(ask: Ask, act: str, account: Account, body: str, what: Mapping[str, Any]) -> LogEvent:
    """Note a change of rights in the log and the audit trail; call it inside the transaction of the change.

    Whose right it is is a personal field: closed in public copies of the log, and erased with the person.
    """
    by = ask.account.pseudonym if ask.account is not None else "operator"
    Seen.objects.create(pseudonym=by, system=ask.row, body=body, what=act, about=account.pseudonym)
    return logbook.append(
        actor=by,
        system=ask.row.slug,
        for_body=body,
        act=act,
        effective_on=ask.day,
        rulebook=ask.system.rules.edition,
        fields={"person": account.pseudonym, **what},
        personal=("person",),
    )


def _days(held: RoleHeld) -> dict[str, str]:
    return {
        "starts": timezone.localtime(held.starts).isoformat(timespec="seconds"),
        "ends": timezone.localtime(held.ends).isoformat(timespec="seconds") if held.ends else "",
    }
