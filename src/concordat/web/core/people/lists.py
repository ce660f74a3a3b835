"""Lists of people, rights and sessions as tables: takes rows of the database, gives the table that every form of the page shares."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.utils import timezone

from concordat.kernel.table import Table, table
from concordat.web.core.models import Account, LogEvent, RoleHeld, Seen, Session


def roles_table(held: Iterable[RoleHeld], names: Mapping[str, str]) -> Table:
    """Return a row for each role that somebody holds, held or will hold."""
    columns = {
        "person": "Person",
        "name": "Name",
        "email": "E-mail address",
        "role": "Role",
        "body": "Body",
        "body_name": "Name of the body",
        "state": "State",
        "starts": "Starts",
        "ends": "Ends",
        "given_by": "Given by",
        "signs_in_by": "Signs in by",
    }
    now = timezone.now()
    rows = (
        (
            one.account.pseudonym,
            one.account.name,
            one.account.email,
            one.role,
            one.body,
            names.get(one.body, one.body),
            state(one, now),
            moment(one.starts),
            moment(one.ends),
            one.given_by.pseudonym if one.given_by else "operator",
            signs_in_by(one.account),
        )
        for one in held
    )
    return table("roles", "People and roles", columns, rows)


def sessions_table(sessions: Iterable[Session], here: str | None) -> Table:
    """Return a row for each browser in which a person is signed in; `here` is the key of the one that asks."""
    columns = {"started": "Signed in", "seen": "Last used", "program": "Program", "here": "This one"}
    rows = ((moment(one.started_at), moment(one.seen_at), one.program, one.session_key == here) for one in sessions)
    return table("sessions", "Where you are signed in", columns, rows)


def seen_table(seen: Iterable[Seen], people: Mapping[str, str], names: Mapping[str, str]) -> Table:
    """Return a row for each thing noted in the audit trail."""
    columns = {
        "at": "When",
        "person": "Who",
        "name": "Name",
        "what": "What",
        "about": "About",
        "body": "Body",
        "body_name": "Name of the body",
    }
    rows = (
        (
            moment(one.at),
            one.pseudonym,
            people.get(one.pseudonym, ""),
            one.what,
            one.about,
            one.body,
            names.get(one.body, one.body),
        )
        for one in seen
    )
    return table("audit", "Audit trail", columns, rows)


def acts_table(events: Iterable[LogEvent], people: Mapping[str, str], names: Mapping[str, str]) -> Table:
    """Return a row for each entry of the log, with who acted."""
    columns = {
        "entry": "Entry",
        "at": "When",
        "person": "Who",
        "name": "Name",
        "act": "Act",
        "about": "About",
        "body": "Body",
        "body_name": "Name of the body",
    }
    rows = (
        (
            one.sequence,
            moment(one.recorded_at),
            one.actor,
            people.get(one.actor, ""),
            one.act,
            "; ".join(one.about.splitlines()),
            one.for_body,
            names.get(one.for_body, one.for_body),
        )
        for one in events
    )
    return table("acts", "Acts of your bodies", columns, rows)


def state(held: RoleHeld, now: datetime) -> str:
    """Say whether a role is to come, in force, or ended."""
    if held.starts > now:
        return "to come"
    return "in force" if held.ends is None or held.ends > now else "ended"


def signs_in_by(account: Account) -> str:
    """Say how a person gets in."""
    if account.single_sign_on:
        return "single sign-on"
    if account.second_factor:
        return "password and second factor"
    return "password alone" if account.has_usable_password() else "invited, has not come yet"


def moment(at: datetime | None) -> str:
    """Return a moment to the second, in UTC; empty where there is none."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ") if at else ""
