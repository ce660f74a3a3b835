"""`concordat who_may_decide`: takes a system folder and a decision, tells who may take it on a day, clause by clause."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from concordat.decide.authority.ask_system import Asked, Question
    from concordat.kernel.finding import Finding
    from concordat.kernel.system import System

BASES = ("variation", "annual", "whole-life", "cumulative variations")


def run(
    folder: Annotated[Path, typer.Argument(help="A system folder.")],
    decision: Annotated[str, typer.Option(help="The type of decision, as the scheme names it.")] = "contract variation",
    value: Annotated[str, typer.Option(help="Pounds it is worth to all bodies together.")] = "",
    basis: Annotated[
        str, typer.Option(help="What the value is of: variation, annual, whole-life, cumulative variations.")
    ] = "variation",
    earlier: Annotated[
        str, typer.Option(help="Pounds that the changes before were worth to all bodies together.")
    ] = "",
    shared: Annotated[str, typer.Option(help="How the bodies share it: “equally” or “by people”.")] = "equally",
    body: Annotated[
        list[str] | None, typer.Option(help="A body it is decided for; give it again for each. Without it, all.")
    ] = None,
    by: Annotated[str, typer.Option(help="Who would decide, where that is asked.")] = "",
    on: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="The day; without it, the day the system is told as at."),
    ] = None,
    what_if: Annotated[
        Path | None, typer.Option(help="A sheet of clauses (CSV) to try in the scheme; nothing is kept of it.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Give the answer with its proof as JSON.")] = False,
) -> int:
    """Tell who may take a decision on a day: every route with its proof, or why there is none and what came nearest."""
    from concordat import decide
    from concordat.cli.findings import print_findings
    from concordat.cli.given import pounds, system_in

    if basis not in BASES or shared not in ("equally", "by people"):
        raise typer.BadParameter(f"--basis is one of {', '.join(BASES)}; --shared is “equally” or “by people”")
    system = system_in(folder)
    day = on.date() if on else system.settings.as_at
    question = decide.Question(
        decision_type=decision,
        bodies=tuple(body or decide.bodies_with_schemes(system, day)),
        on=day,
        value=pounds(value, "--value"),
        basis=basis,  # type: ignore[arg-type]  # looked up above
        earlier=pounds(earlier, "--earlier"),
        shared=shared,  # type: ignore[arg-type]  # looked up above
        by=by,
    )
    asked, findings = _asked(system, question, what_if)
    if asked is not None:
        _tell(asked, as_json)
        findings = (*findings, *asked.ruling.findings)
    if findings:
        print_findings(tuple(dict.fromkeys(findings)))
    return 0 if asked is not None else 1


def _asked(system: "System", question: "Question", sheet: Path | None) -> tuple["Asked | None", tuple["Finding", ...]]:
    from concordat import decide

    if sheet is None:
        return decide.ask_system(system, question), ()
    try:
        text = sheet.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise typer.BadParameter(f"--what-if: {sheet} cannot be read: {error}") from None
    tried = decide.try_sheet(system, text, question)
    return tried.asked, tried.findings


def _tell(asked: "Asked", as_json: bool) -> None:
    from concordat import decide
    from concordat.calculations import answer_as_json
    from concordat.cli.story import console, print_table
    from concordat.publish.formats import json as json_format

    if as_json:
        print(json_format.text(answer_as_json(asked.ruling)), end="")
        return
    screen = console()
    print(f"{asked.ruling.value.answer}: {asked.ruling.value.says}.")
    for table in decide.authority_tables(asked):
        print_table(screen, table, rest="with --json")
    print("This is a reading aid, not legal advice.")
