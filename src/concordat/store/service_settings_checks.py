"""What settings must agree on: takes the settings of the service, notes a finding for each that cannot work or is not safe."""

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from concordat.sources.reading import Notes
from concordat.store.toml_fields import line_of

if TYPE_CHECKING:
    from concordat.store.service_settings import OpenIdProvider, ServiceSettings

NEAR = {"localhost", "127.0.0.1", "::1"}
LARGEST_PORT = 65535
NAME_IN_ADDRESS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
HOST = re.compile(r"(\.?[a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:]+\])", re.ASCII)


def check(settings: "ServiceSettings", text: str, notes: Notes) -> None:
    """Note everything that is wrong with settings whose types are right."""
    _check_addresses(settings, text, notes)
    _check_database(settings, text, notes)
    for name in ("workers", "session_hours", "session_longest_hours", "retention_days", "api_requests_a_minute"):
        if getattr(settings, name) < 1:
            _stop(
                notes, text, name, "it is below 1", "It counts something that there must be one of.", "Write 1 or more."
            )
    for name in ("secret_key_file", "signing_key_file"):
        _check_file(getattr(settings, name), text, notes, name)
    _check_mail(settings, text, notes)
    seen: set[str] = set()
    for nth, provider in enumerate(settings.openid):
        _check_provider(provider, nth, text, notes)
        if provider.id in seen:
            why = f"“{provider.id}” names two providers; it stands in the address that each answers to."
            _stop(notes, text, "id", "it is used twice", why, "Give each its own.", "openid", nth)
        seen.add(provider.id)


def _check_addresses(settings: "ServiceSettings", text: str, notes: Notes) -> None:
    for name in ("name", "hosts"):
        if not getattr(settings, name):
            _stop(notes, text, name, "it is empty", "The service is known and reached by it.", "Give one.")
    far = [host for host in settings.hosts if host.strip("[]").lower() not in NEAR]
    for host in far:
        if not HOST.fullmatch(host):
            why = "A host is a name without scheme, port or star, so that nobody can make the service answer to another name."
            _stop(notes, text, "hosts", f"“{host}” is not a host", why, "Write a name such as concordat.example.org.")
    address = _parts(settings.public_address)
    if not settings.public_address:
        if far or settings.behind_proxy:
            why = "Mail, calendars and permanent addresses must name where people reach the service."
            _stop(notes, text, "public_address", "it is missing", why, "Add public_address = “https://…”.")
    elif not address or not _is_safe(settings.public_address) or address.path or address.query or address.fragment:
        why = "People sign in there, so it is encrypted; the service stands at the root of its host."
        _stop(
            notes, text, "public_address", "it is not https:// and a host", why, "Write https://concordat.example.org."
        )
    elif not _answers(settings.hosts, address.hostname or ""):
        why = f"Requests for {address.hostname} would be refused, as hosts does not list it."
        _stop(notes, text, "hosts", "the host of public_address is not in it", why, "Add it.")
    if settings.demo and far:
        why = "Demonstration sign-ins need no password; anyone who reaches the service could act as any role."
        _stop(notes, text, "demo", "it is true on a service that others reach", why, "Write demo = false.")


def _check_database(settings: "ServiceSettings", text: str, notes: Notes) -> None:
    if settings.database == "sqlite":
        return
    try:
        known = conninfo_to_dict(settings.database) if settings.database.startswith("postgresql://") else None
    except ProgrammingError:
        known = None
    if known is None:
        why = "It is “sqlite”, or an address that starts with postgresql://."
        advice = "Write postgresql:///concordat?host=/run/postgresql, or postgresql://user@host:5432/name."
        _stop(notes, text, "database", "it is not a database address", why, advice)
    elif known.get("password"):
        why = "Settings are read, copied and shown; a password in them does not stay secret."
        advice = "Put it in a password file and name that: postgresql://…?passfile=/etc/concordat/database_password."
        _stop(notes, text, "database", "it holds a password", why, advice)
    elif known.get("passfile"):
        _check_file(Path(str(known["passfile"])), text, notes, "database")


def _check_mail(settings: "ServiceSettings", text: str, notes: Notes) -> None:
    mail = settings.mail
    _check_file(mail.password_file, text, notes, "password_file", "mail")
    if not 0 < mail.port <= LARGEST_PORT:
        why = f"A port is between 1 and {LARGEST_PORT}."
        _stop(notes, text, "port", "there is no such port", why, "587 is usual.", "mail")
    if mail.host and "@" not in mail.sender:
        why = "Every message says who sent it."
        _stop(notes, text, "sender", "it is not a mail address", why, "Write noreply@concordat.example.org.", "mail")
    if bool(mail.user) != bool(mail.password_file):
        why = "A mail server that asks for one asks for both."
        _stop(notes, text, "user", "user and password_file go together", why, "Give both or neither.", "mail")
    if mail.user and mail.tls == "none":
        why = "The password would cross the network readable."
        _stop(notes, text, "tls", "it is “none” although a password is sent", why, "Write “starttls” or “tls”.", "mail")


def _check_provider(provider: "OpenIdProvider", nth: int, text: str, notes: Notes) -> None:
    def stop(name: str, what: str, why: str, advice: str) -> None:
        _stop(notes, text, name, what, why, advice, "openid", nth)

    if not NAME_IN_ADDRESS.fullmatch(provider.id):
        stop("id", "it cannot stand in an address", "It is part of the callback’s address.", "Write it like nhs-cis2.")
    if not _is_safe(provider.issuer):
        stop("issuer", "it is not an https:// address", "Sign-in is only as safe as this connection.", "Correct it.")
    if "openid" not in provider.scopes:
        stop("scopes", "“openid” is not among them", "Without it nobody is signed in.", "Add “openid”.")
    needed = "key_file" if provider.auth == "private_key_jwt" else "secret_file"
    if getattr(provider, needed) is None:
        why = f"The service proves who it is by {provider.auth}."
        stop(needed, "it is missing", why, f"Add {needed} = …")
    for name in ("key_file", "secret_file"):
        _check_file(getattr(provider, name), text, notes, name, "openid", nth)


def _check_file(path: Path | None, text: str, notes: Notes, name: str, within: str = "", nth: int = 0) -> None:
    if path is None:
        return
    try:
        with path.open("rb") as file:
            empty = not file.read(1)
    except OSError as error:
        why = f"{path}: {error.strerror}."
        _stop(notes, text, name, "the file cannot be read", why, "Make it, readable by the service alone.", within, nth)
        return
    if empty:
        _stop(notes, text, name, "the file is empty", f"{path} holds no secret.", "Fill it.", within, nth)


def _parts(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _is_safe(address: str) -> bool:
    """Say whether an address is encrypted, or never leaves this machine."""
    parts = _parts(address)
    if parts is None or not parts.hostname:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in NEAR)


def _answers(hosts: tuple[str, ...], host: str) -> bool:
    listed = [item.strip("[]").lower() for item in hosts]
    return any(host == item or (item.startswith(".") and f".{host}".endswith(item)) for item in listed)


def _stop(notes: Notes, text: str, name: str, what: str, why: str, advice: str, within: str = "", nth: int = 0) -> None:
    field = f"{within}.{name}" if within else name
    notes.stop("bad-setting", f"{field}: {what}.", why, advice, line_of(text, name, within, nth), field)
