"""`concordat invite`: takes an address, a name and a role of a body, invites that person; how the first administrator gets in."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    email: Annotated[str, typer.Argument(help="The e-mail address the invitation goes to.")],
    name: Annotated[str, typer.Argument(help="The name that those who work together see.")],
    system: Annotated[str, typer.Option(help="The address of the system in the service.")],
    body: Annotated[str, typer.Option(help="The code of the body the role is for.")],
    role: Annotated[str, typer.Option(help="The role.")] = "administrator",
    data: Annotated[Path | None, typer.Option(help="The data folder of the service.")] = None,
    settings: Annotated[Path | None, typer.Option(help="The settings file of the service.")] = None,
) -> int:
    """Invite a person by mail, with a role for a body."""
    from concordat.web.running.setting_up import set_up

    set_up(data, settings)
    from concordat.web.core.people.inviting import invite_from_outside

    account, address = invite_from_outside(email, name, system, body, role)
    print(f"Invited {account.name}, in the log {account.pseudonym}, as {role} of {body}.")
    print(f"The link works once, for seven days: {address}" if address else "They have an account and need no link.")
    return 0
