"""The whole report of the year, with every figure and its reasons, as a folder to read without the service."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import concordat
from concordat.flow import findings_of
from concordat.kernel.finding import Refused, stops
from concordat.publish import package_of, publish
from concordat.store import locator
from concordat.web.core.models import ServedSystem
from concordat.web.core.work_steps import Step
from concordat.web.core.year_told import year_told
from concordat.web.records.opening import opened

TITLE = "The report of the year"
ASSETS = Path(concordat.__file__).parent / "publish" / "assets"


def run(row: ServedSystem, folder: Path, step: Step) -> Path:
    """Write the report as a zip file; raises Refused where the year cannot be told."""
    step(0, 4, "Checking the records")
    system = opened(row, row.as_at if row.holds_day else step.today)
    findings = findings_of(system)
    if stops(findings):
        raise Refused(findings)
    step(1, 4, "Walking the line of flow: contracts, what is due, who gains, whether it balances")
    told = year_told(system)
    step(2, 4, "Writing the pages and the reasons of every figure")
    files = publish(
        system,
        told.outcomes,
        locate=locator(system),
        contracts=package_of(system),
        findings=findings,
        version=concordat.__version__,
    )
    step(3, 4, f"Packing {len(files):,} files")
    target = folder / f"{row.slug}-report.zip"
    with ZipFile(target, "w", ZIP_DEFLATED) as packed:
        for path, text in files.items():
            packed.writestr(f"{row.slug}-report/{path}", text)
        for one in sorted(ASSETS.rglob("*")) if ASSETS.is_dir() else ():
            if one.is_file():
                packed.write(one, f"{row.slug}-report/assets/{one.relative_to(ASSETS)}")
    return target
