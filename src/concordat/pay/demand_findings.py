"""Findings of the demand desk to read: takes the desk and names, gives its findings with each line in words, of one line or of all."""

from collections.abc import Mapping
from dataclasses import replace

from concordat.kernel.finding import Finding
from concordat.pay.demand_desk import DemandDesk, Expected
from concordat.pay.demand_desk_tables import line_in_words


def demand_findings(desk: DemandDesk, names: Mapping[str, str], only: Expected | None = None) -> tuple[Finding, ...]:
    """Return them; of one line those that are about it, and those that are about no single line."""
    by_field = {f"lines.{one.history.name}": one for one in desk.lines if one.history}
    about = [(found, by_field.get(found.where.field)) for found in desk.findings]
    kept = [(found, one) for found, one in about if only is None or one is None or one.line.id == only.line.id]
    return tuple(_in_words(found, one, names) for found, one in kept)


def _in_words(found: Finding, one: Expected | None, names: Mapping[str, str]) -> Finding:
    if one is None or one.history is None:
        return found
    return replace(found, what=found.what.replace(one.history.name, line_in_words(one, names)))
