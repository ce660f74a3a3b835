"""The settings of the service: takes the path of concordat.toml or none, gives the settings or all findings at once."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from concordat.kernel.finding import Finding, Place, Refused
from concordat.sources.reading import Notes
from concordat.store.service_settings_checks import check
from concordat.store.settings_file import parsed, toml_file_text
from concordat.store.toml_fields import read_fields

Authentication = Literal["private_key_jwt", "client_secret_basic"]
Encryption = Literal["none", "starttls", "tls"]
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


@dataclass(frozen=True, kw_only=True)
class Mail:
    """How mail is sent. Without a host no mail leaves; messages wait where an administrator can read them."""

    host: str = ""
    port: int = 587
    user: str = ""
    password_file: Path | None = None
    sender: str = ""
    tls: Encryption = "starttls"


@dataclass(frozen=True, kw_only=True)
class OpenIdProvider:
    """One organisation's single sign-on. `id` stands in the address of its callback and must not change later."""

    id: str
    title: str
    issuer: str
    client_id: str
    auth: Authentication = "private_key_jwt"
    key_file: Path | None = None
    key_id: str = ""
    secret_file: Path | None = None
    scopes: tuple[str, ...] = ("openid", "profile", "email")
    acr: str = ""


@dataclass(frozen=True, kw_only=True)
class ServiceSettings:
    """Everything that differs from one installation to the next; deploy/concordat.toml explains each.

    `file` is where they were read from, None for the embedded service, which takes every default.
    """

    name: str = "Concordat"
    public_address: str = ""
    hosts: tuple[str, ...] = LOOPBACK
    behind_proxy: bool = False
    data_folder: Path = Path("concordat-data")
    database: str = "sqlite"
    secret_key_file: Path | None = None
    signing_key_file: Path | None = None
    workers: int = 2
    session_hours: int = 8
    session_longest_hours: int = 12
    retention_days: int = 365
    api_requests_a_minute: int = 600
    demo: bool = False
    mail: Mail = Mail()
    openid: tuple[OpenIdProvider, ...] = ()
    file: Path | None = field(default=None, metadata={"set_by": "the reader"})

    @property
    def embedded(self) -> bool:
        """Whether the database is the one that needs no server."""
        return self.database == "sqlite"


def read_service_settings(path: Path | None) -> ServiceSettings:
    """Return the settings of this file, or every default where there is none; raises Refused with every finding."""
    if path is None:
        return ServiceSettings()
    if not path.is_file():
        raise Refused(_missing(path))
    notes = Notes(path.name)
    text = toml_file_text(path)
    content = parsed(text, notes)
    settings = None
    if content is not None:
        settings = read_fields(ServiceSettings, content, text, notes, folder=path.absolute().parent, file=path)
    if settings is not None:
        check(settings, text, notes)
    if settings is None or notes.stopped:
        raise Refused(notes.findings)
    return settings


def _missing(path: Path) -> Finding:
    return Finding(
        "missing-file",
        f"There is no settings file {path}.",
        "It was named by CONCORDAT_SETTINGS or --settings.",
        "Correct the name, copy deploy/concordat.toml there, or leave it out to take every default.",
        Place(str(path)),
    )
