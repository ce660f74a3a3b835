"""Exports a system of the database as a folder: takes its row and a path, writes the folder that reads back as the same system."""

import shutil
from dataclasses import replace
from pathlib import Path

from concordat.store import write
from concordat.web.core.models import ServedSystem
from concordat.web.records.opening import facts_folder, opened


def export(row: ServedSystem, folder: Path) -> None:
    """Write the system to a new or empty folder; bulk tables are the snapshots themselves, byte for byte.

    Raises Refused, with every finding and nothing written, where the system would not come back the same.
    """
    system = opened(row, row.as_at)
    facts = dict(system.bulk.facts)
    told = replace(system.settings, as_at=row.as_at, financial_year=row.financial_year)
    write(replace(system, bulk={}, settings=told, records=dict(system.records)), folder)
    for one in facts.values():
        target = folder / one.file
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(facts_folder(one.sha256) / one.file, target)
