"""Invites from outside the pages, as for the first administrator of a body: takes who, for what, gives the account and its link."""

from django.db import transaction

from concordat.kernel.finding import Finding, Refused
from concordat.kernel.roles import ROLES
from concordat.web.core.ask import Ask
from concordat.web.core.log import logbook
from concordat.web.core.models import Account, RoleHeld, ServedSystem
from concordat.web.core.people.forms import wrong
from concordat.web.core.people.mail_links import INVITATION, NotSent, send_link
from concordat.web.core.people.roles import note, person_findings, to_come_or_in_force
from concordat.who.records import Body


def invite_from_outside(email: str, name: str, system: str, body: str, role: str) -> tuple[Account, str]:
    """Invite a person and return the account and the address of the link; raises Refused with every finding."""
    email = email.strip().lower()
    row = ServedSystem.objects.filter(slug=system).first()
    findings = (*person_findings(email, name.strip()), *_findings(row, system, body, role))
    if findings or row is None:
        raise Refused(findings)
    ask = Ask(row=row)
    with transaction.atomic():
        logbook.one_writer()
        account = Account.objects.filter(email=email).first()
        if account is None:
            account = Account.objects.create_user(email, name.strip())
            note(ask, "people.invite", account, body, {})
        same = RoleHeld.objects.filter(to_come_or_in_force(), account=account, system=row, body=body, role=role)
        if not same.exists():
            held = RoleHeld.objects.create(account=account, system=row, body=body, role=role)
            note(ask, "people.give_role", account, body, {"role": role, "starts": held.starts.isoformat(), "ends": ""})
    waits = not account.has_usable_password() and not account.single_sign_on
    try:
        return account, send_link(account, INVITATION) if waits else ""
    except NotSent as unsent:
        # Who invites from outside can hand the link over.
        return account, unsent.address


def _findings(row: ServedSystem | None, system: str, body: str, role: str) -> tuple[Finding, ...]:
    found = []
    if row is None:
        what, why = f"There is no system “{system}” in the service.", "Roles are held in a system."
        found.append(wrong("system", "unknown-system", what, why, "Load it first, or correct its address."))
    elif body not in {one.id for one in Ask(row=row).system.all(Body)}:
        what, why = f"{system} has no body “{body}”.", "Roles are held for a body."
        found.append(wrong("body", "unknown-code", what, why, "Give the code of a body of the system."))
    if role not in ROLES:
        what, why = f"There is no role “{role}”.", f"There are {', '.join(ROLES)}."
        found.append(wrong("role", "unknown-role", what, why, "Choose one of them."))
    return tuple(found)
