"""`concordat export`: takes a system of the service, writes the folder that reads back as the same system."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    slug: Annotated[str, typer.Argument(help="The address of the system in the service.")],
    folder: Annotated[Path, typer.Argument(help="A new or empty folder.")],
    data: Annotated[Path | None, typer.Option(help="The data folder of the service.")] = None,
    settings: Annotated[Path | None, typer.Option(help="The settings file of the service.")] = None,
) -> int:
    """Export a system of the service as a system folder."""
    from concordat.kernel.finding import Finding, Place, Refused
    from concordat.web.running.setting_up import set_up

    set_up(data, settings)
    from concordat.web.core.models import ServedSystem
    from concordat.web.records.exporting import export

    row = ServedSystem.objects.filter(slug=slug).first()
    if row is None:
        known = ", ".join(ServedSystem.objects.values_list("slug", flat=True)) or "none"
        what = f"There is no system “{slug}” in the service."
        raise Refused(Finding("unknown-code", what, f"There are: {known}.", "Name one of these.", Place(field="slug")))
    export(row, folder)
    print(f"Wrote {row.name} to {folder}.")
    return 0
