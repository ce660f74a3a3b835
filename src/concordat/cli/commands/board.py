"""`concordat board`: takes a system folder and a place, prints its board summary: worst, best, getting better, getting worse, newly significant."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    folder: Annotated[Path, typer.Argument(help="A system folder.")],
    area: Annotated[str, typer.Option(help="The code of the place, as its values are recorded.")],
    most: Annotated[int, typer.Option(help="How many measures a section shows at most.", min=1)] = 5,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print one table as CSV.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one table as JSON.")] = False,
) -> int:
    """Tell a board how a place stands: worst, best, getting better, getting worse, and what is significant for the first time."""
    from concordat import watch
    from concordat.cli.given import system_in
    from concordat.cli.story import console, print_table
    from concordat.publish.formats import csv as csv_format
    from concordat.publish.formats import json as json_format
    from concordat.publish.names import names_of
    from concordat.publish.public_values import public_values
    from concordat.publish.safe_values import left_out

    if as_csv and as_json:
        raise typer.BadParameter("--json and --csv do not go together")
    system = system_in(folder)
    day = system.settings.as_at
    values = public_values(system, day).values
    sections = watch.board_summary(area, values, system.rules, most)
    if sections is None:
        areas = sorted({one.area for one in values})
        known = f"places with values are {', '.join(areas)}" if areas else "no place has a value in this folder"
        raise typer.BadParameter(f"--area: no measure has a value of “{area}”; {known}")
    if as_csv:
        print(csv_format.text(watch.summary_table(sections)), end="")
        return 0
    if as_json:
        print(json_format.text(json_format.table_json(watch.summary_table(sections))))
        return 0
    screen = console()
    print(f"{names_of(system).get(area, area)} against the average of all places")
    for section in sections:
        if section.found:
            print_table(
                screen, section.table(), most=most if section.name != "newly_significant" else len(section.found)
            )
        else:
            print(f"\n  {section.none}")
    unequal = watch.inequality_in_words([one for one in watch.within(values, system.rules) if one.area == area])
    if unequal:
        print(f"\n{unequal}")
    found = [one for one in watch.standings(values, system.rules) if one.now.area == area]
    if told := watch.family_of("every measure of the place", found, system.rules).figures():
        alone, together, by_chance = told
        print(
            f"\nAgainst the average, {alone.value} {alone.because.says} stand out; {together.value} do when all are judged together. "
            f"If nothing differed, {by_chance.value} would."
        )
    if hidden := left_out((one for one in values if one.area == area), system.rules, day):
        print(f"\n{hidden.because.says[:1].upper()}{hidden.because.says[1:]}.")
    return 0
