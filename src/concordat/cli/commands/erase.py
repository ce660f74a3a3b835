"""`concordat erase`: takes a pseudonym or an e-mail address, forgets that person; the log still verifies."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    person: Annotated[str, typer.Argument(help="The pseudonym or the e-mail address of the person.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask again.")] = False,
    data: Annotated[Path | None, typer.Option(help="The data folder of the service.")] = None,
    settings: Annotated[Path | None, typer.Option(help="The settings file of the service.")] = None,
) -> int:
    """Forget a person for good: name, address, how they sign in, roles, drafts, and personal words in the log."""
    from concordat.web.running.setting_up import set_up

    set_up(data, settings)
    from concordat.web.core.people.erasing import erase, find_account

    account = find_account(person)
    if account is None:
        print(f"There is nobody named {person}.")
        return 1
    if not yes:
        typer.confirm(f"Forget {account.name} ({account.pseudonym}) for good?", abort=True)
    for what, count in erase(account).items():
        print(f"  {count:>6,} {what}")
    print(f"Forgotten. What they did stays in the log under {account.pseudonym}. Backups keep the rest until replaced.")
    return 0
