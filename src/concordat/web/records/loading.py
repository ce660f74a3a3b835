"""Loads a system folder into the database: takes its path, gives the row of the system; everything or nothing."""

import secrets
import shutil
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.system import System
from concordat.store import read
from concordat.store.kinds import bulk_name, is_bulk, record_classes
from concordat.store.overlays import rule_text
from concordat.web.core.models import Facts, KindState, LocalRule, ServedSystem, SourceFile
from concordat.web.core.search import index
from concordat.web.records.models import MODELS
from concordat.web.records.opening import FACTS, FILES, RULES, SETTINGS, facts_folder
from concordat.web.records.rows import add


def load(folder: Path, slug: str, *, holds_day: bool | None = None) -> ServedSystem:
    """Load a folder as a new system; raises Refused, with every finding, where the folder has any that stops.

    A system whose settings say that it was generated keeps its own day unless `holds_day` says otherwise.
    """
    loaded = read(folder)
    if loaded.system is None or stops(loaded.findings):
        raise Refused(loaded.findings)
    if ServedSystem.objects.filter(slug=slug).exists():
        raise Refused(_taken(slug))
    system = loaded.system
    snapshots = [_keep_facts(folder, system, kind) for kind in record_classes() if is_bulk(kind)]
    with transaction.atomic():
        row = _row(system, slug, bool(system.settings.generated) if holds_day is None else holds_day)
        for kind in record_classes():
            if kind.__name__ in MODELS and system.all(kind):
                add(list(system.all(kind)), row.pk, 0)
        for one in filter(None, snapshots):
            Facts.objects.create(system=row, **one)
        _keep_rules(system, row)
        files = [SourceFile(system=row, file=file, sha256=sha256) for file, sha256 in system.hashes.items()]
        SourceFile.objects.bulk_create(files)
        _start_counting(system, row)
        index(system, row)
    return row


def remove(row: ServedSystem) -> None:
    """Take a system out of the database; the log keeps what was done in it."""
    with transaction.atomic():
        for kind in reversed(record_classes()):
            if kind.__name__ in MODELS:
                MODELS[kind.__name__].objects.filter(row_system=row)._raw_delete("default")
        row.delete()


def _row(system: System, slug: str, holds_day: bool) -> ServedSystem:
    told = system.settings
    return ServedSystem.objects.create(
        slug=slug,
        name=told.name,
        financial_year=told.financial_year,
        as_at=told.as_at,
        area=told.area,
        generated=told.generated,
        schema_version=told.schema_version,
        holds_day=holds_day,
        loaded_at=timezone.now(),
    )


def _keep_facts(folder: Path, system: System, kind: type) -> dict[str, str] | None:
    """Copy the file of a bulk table, byte for byte, to the place named by its hash; it is never written again."""
    place = system.places.get((bulk_name(kind), ()))
    if place is None:
        return None
    sha256 = system.hashes[place.file]
    target = facts_folder(sha256) / place.file
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f".{target.name}-{secrets.token_hex(8)}")
        shutil.copyfile(folder / place.file, part)
        part.chmod(0o440)
        part.replace(target)
    return {"table": bulk_name(kind), "file": place.file, "sha256": sha256}


def _keep_rules(system: System, row: ServedSystem) -> None:
    rules = system.rules.layer("local").values()
    LocalRule.objects.bulk_create([LocalRule(system=row, rule=one.id, toml=rule_text(one)) for one in rules])


def _start_counting(system: System, row: ServedSystem) -> None:
    counts = {kind.__name__: len(system.all(kind)) for kind in record_classes() if kind.__name__ in MODELS}
    states = [KindState(system=row, kind=kind, revision=1, last_position=number) for kind, number in counts.items()]
    states += [KindState(system=row, kind=kind, revision=1) for kind in (RULES, FILES, FACTS, SETTINGS)]
    KindState.objects.bulk_create(states)


def _taken(slug: str) -> Finding:
    return Finding(
        "already-loaded",
        f"There is already a system at the address “{slug}”.",
        "A system is not loaded over another.",
        "Give another address with --as, or export and remove the one that is there.",
        Place(field="as"),
    )
