"""`concordat erase`: takes a pseudonym, an e-mail address or a name given with a question, forgets that person; the log still verifies."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    person: Annotated[
        str,
        typer.Argument(help="The pseudonym or e-mail address of the person, or the name given with a public question."),
    ],
    question: Annotated[
        list[str] | None,
        typer.Option(help="Of questions and petitions only this one, by its code; may be given again."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask again.")] = False,
    data: Annotated[Path | None, typer.Option(help="The data folder of the service.")] = None,
    settings: Annotated[Path | None, typer.Option(help="The settings file of the service.")] = None,
) -> int:
    """Forget a person for good: name, address, how they sign in, roles, drafts, questions asked by name, personal words in the log."""
    from concordat.web.running.setting_up import set_up

    set_up(data, settings)
    from concordat.web.core.people.erasing import erase, find_account
    from concordat.web.core.people.erasing_askers import asked_by, erase_asker

    account = None if question else find_account(person)
    asked = [one for one in asked_by(account.email if account else person) if not question or one.question in question]
    if account is None and not asked:
        print(f"There is nobody named {person}.")
        return 1
    if not yes:
        who = f"{account.name} ({account.pseudonym})" if account else "who asked"
        codes = f"{', with' if account else ''} {', '.join(one.question for one in asked)}" if asked else ""
        typer.confirm(f"Forget {who}{codes} for good?", abort=True)
    # What was asked goes first: where nothing else is left of a person, their address leads to it.
    went = [*erase_asker(asked).items(), *(erase(account).items() if account else ())]
    for what, count in went:
        print(f"  {count:>6,} {what}")
    kept = f"What they did stays in the log under {account.pseudonym}." if account else "What was asked stays, unnamed."
    print(f"Forgotten. {kept} Backups keep the rest until replaced.")
    return 0
