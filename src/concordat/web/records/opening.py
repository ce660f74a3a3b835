"""Opens a system of the database: takes its row, gives the frozen system that the rooms know, read as it is asked for."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from concordat.kernel.engine_rows import one_at_a_time
from concordat.kernel.finding import Place, Refused
from concordat.kernel.period import FinancialYear
from concordat.kernel.rulebook import Rulebook, rule_from
from concordat.kernel.system import Settings, System
from concordat.store import national_rulebook
from concordat.store.bulk_read import read_bulk
from concordat.store.kinds import is_bulk, record_classes
from concordat.store.record_file import RecordFile
from concordat.web.core.models import Facts, LocalRule, ServedSystem, SourceFile
from concordat.web.records.current import Places, Records, note, revisions

RULES, FILES, FACTS, SETTINGS = "(rules)", "(files)", "(facts)", "(settings)"


def opened(row: ServedSystem, today: date, at: Mapping[str, int] | None = None) -> System:
    """Return the system as it is now; a live one is told as at `today`."""
    at = revisions(row.pk) if at is None else at
    facts = _facts(row.pk, at.get(FACTS, 0))
    return System(
        settings=settings_of(row, today),
        records=Records(row.pk, at),
        rules=_rules(row.pk, at.get(RULES, 0)),
        bulk=Bulk(row.pk, facts),
        places=Places(row.pk, at, {(one.table, ()): Place(one.file) for one in facts}),
        hashes=Hashes(row.pk, at.get(FILES, 0), facts),
    )


def settings_of(row: ServedSystem, today: date) -> Settings:
    """Return the settings; the year of a live system is that of today."""
    day = row.as_at if row.holds_day else today
    year = row.financial_year if row.holds_day else str(FinancialYear.of(today))
    return Settings(row.name, year, day, row.area, row.generated, row.schema_version)


@cache
def _rules(system: int, revision: int) -> Rulebook:
    national = national_rulebook()
    rules = {}
    for one in LocalRule.objects.filter(system=system) if revision else ():
        content = tomllib.loads(one.toml)
        file = f"rules/{one.rule.replace('.', '/')}.toml"
        rules[one.rule] = rule_from(one.rule, content, file=file, edition=national.edition, layer="local")
    return national.overlay("local", rules)


@cache
def _facts(system: int, revision: int) -> tuple[Facts, ...]:
    newest: dict[str, Facts] = {}
    for one in Facts.objects.filter(system=system).order_by("pk"):
        newest[one.table] = one
    return tuple(newest.values())


@cache
def _hashes(system: int, revision: int) -> dict[str, str]:
    return dict(SourceFile.objects.filter(system=system).values_list("file", "sha256"))


def facts_folder(sha256: str) -> Path:
    """Return the folder that holds a snapshot; its content is named by its hash and never changes."""
    return Path(settings.DATA_FOLDER) / "facts" / sha256


@cache
def _table(file: str, sha256: str) -> Any:
    kind = next(kind for kind in record_classes() if is_bulk(kind) and file.startswith(kind.FILE.removesuffix(".csv")))
    # The codes in the rows were checked when the snapshot was loaded.
    with one_at_a_time:
        found = read_bulk(facts_folder(sha256), kind, _Unchecked())
    if found.expression is None:
        # Raised, so that it is not remembered: what could not be read now may be read the next time.
        raise Refused(found.findings)
    return found.expression


class _Unchecked(dict[str, RecordFile]):
    def __missing__(self, kind: str) -> RecordFile:
        return RecordFile(object, usable=False)


class Bulk(Mapping[str, Any]):
    """The bulk tables of a system, opened in the engine when asked for."""

    def __init__(self, system: int, facts: tuple[Facts, ...]):
        self.system, self.facts = system, {one.table: one for one in facts}

    def __getitem__(self, name: str) -> Any:
        note(FACTS)
        one = self.facts[name]
        return _table(one.file, one.sha256)

    def __iter__(self) -> Iterator[str]:
        note(FACTS)
        return iter(self.facts)

    def __len__(self) -> int:
        return len(self.facts)

    def __contains__(self, name: object) -> bool:
        note(FACTS)
        return name in self.facts


class Hashes(Mapping[str, str]):
    """The SHA-256 of every file that was loaded, by its path."""

    def __init__(self, system: int, revision: int, facts: tuple[Facts, ...]):
        self.files = {**_hashes(system, revision), **{one.file: one.sha256 for one in facts}}

    def __getitem__(self, file: str) -> str:
        return self.files[file]

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)
