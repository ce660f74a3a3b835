"""Every record that is public, and the data behind the figures, as a system folder that Concordat reads on any machine."""

import shutil
import tempfile
from dataclasses import fields, replace
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from concordat.kernel.system import System
from concordat.publish import is_public, public_fields
from concordat.store import write
from concordat.web.core.models import ServedSystem
from concordat.web.core.work_steps import Step
from concordat.web.records.opening import facts_folder, opened

TITLE = "The public records as a system folder"


def run(row: ServedSystem, folder: Path, step: Step) -> Path:
    """Write the folder as a zip file; records of which anything is not public are left out whole."""
    step(0, 3, "Reading the records")
    system = opened(row, row.as_at if row.holds_day else step.today)
    facts = dict(system.bulk.facts)
    step(1, 3, "Writing the folder")
    with tempfile.TemporaryDirectory(dir=folder) as workshop:
        stage = Path(workshop) / row.slug
        write(replace(_public(system), bulk={}), stage)
        for one in facts.values():
            target = stage / one.file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(facts_folder(one.sha256) / one.file, target)
        step(2, 3, "Packing the folder")
        made = folder / f"{row.slug}.zip"
        with ZipFile(made, "w", ZIP_DEFLATED) as packed:
            for file in sorted(stage.rglob("*")):
                if file.is_file():
                    packed.write(file, f"{row.slug}/{file.relative_to(stage)}")
    return made


def _public(system: System) -> System:
    day = system.settings.as_at
    kept: dict[type[Any], tuple[Any, ...]] = {}
    for kind in system.records:
        kept[kind] = tuple(
            one
            for one in system.records[kind]
            if is_public(system, one, day) and len(public_fields(one)) == len(fields(one))
        )
    return replace(system, records=kept)
