"""Notes who looked at what and who was refused: the audit trail beside the log of acts. It holds pseudonyms, not names."""

from django.http import HttpRequest

from concordat.web.core.ask import Ask
from concordat.web.core.models import Seen, ServedSystem


def note_seen(
    request: HttpRequest,
    what: str,
    *,
    about: str = "",
    body: str = "",
    system: ServedSystem | None = None,
    who: str = "",
) -> None:
    """Note one thing that a person did or tried beside acts, such as `signed in`, `refused`, `read private paper`.

    `who` is whose account it was tried with, where nobody is signed in.
    """
    account = getattr(request, "account", None)
    who = account.pseudonym if account is not None else who
    Seen.objects.create(pseudonym=who, system=system, body=body, what=what, about=about[:500])


def note_read(ask: Ask, about: str, body: str) -> None:
    """Note that a person read something private of a body, such as a paper or a draft."""
    who = ask.account.pseudonym if ask.account is not None else ""
    Seen.objects.create(pseudonym=who, system=ask.row, body=body, what="read a private paper", about=about[:500])
