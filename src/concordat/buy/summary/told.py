"""What pages say of a yearly summary: takes it, gives its figures, the awards by route, and who came, went, or cannot be told."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from concordat.buy.calculations.annual_summary import Gives
from concordat.kernel.answer import Answer, Because
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, table


def summary_figures(summary: Answer[Gives]) -> tuple[Answer[Any], ...]:
    """Return the day the summary is due, and the counts it is about."""
    value = summary.value
    return (
        _figure(
            summary,
            "summary_due",
            value.due,
            f"The summary of {value.starts} to {value.last_day} is due by {value.due}",
        ),
        _figure(summary, "contracts_awarded", sum(value.awards.values()), "Contracts awarded in the period", "awards"),
        _figure(
            summary,
            "representations",
            len(summary.value.representations),
            "Representations received in the period",
            "representations",
        ),
        _figure(summary, "new_providers", len(value.new_providers), "New providers", "providers"),
        _figure(summary, "lost_providers", len(value.lost_providers), "Lost providers", "providers"),
        _figure(
            summary, "contracts_not_classified", value.unclassified, "Contracts that nobody has classified", "contracts"
        ),
    )


def first_day(rules: Rulebook) -> date:
    """Return the first day of the first period of which there is a summary."""
    return rules.history("procurement.annual_summary_period")[0].starts


def awards_table(summary: Answer[Gives]) -> Table:
    """Return one row for each route, also those by which nothing was awarded, and the urgent changes."""
    value = summary.value
    counts = {**value.awards, "urgent change": value.urgent_changes}
    rows = (
        (
            route if route != "unknown" else "not known",
            _figure(summary, f"awards.{route}", number, f"By {route}", "awards"),
        )
        for route, number in counts.items()
    )
    return table("awards", "Awards by route", {"route": "Route", "awards": "Awards [awards]"}, rows)


def providers_table(summary: Answer[Gives], names: Mapping[str, str]) -> Table:
    """Return one row for each provider that came, went, or of which it cannot be told."""
    columns = {"provider": "Provider", "change": "What changed"}
    rows = ((names.get(body, body), change) for change, bodies in _changes(summary.value) for body in bodies)
    says = "A provider is one with those it followed, so that a merged trust is neither new nor lost."
    return table("providers", "New and lost providers", columns, rows, says)


def representations_table(summary: Answer[Gives]) -> Table:
    """Return one row for each representation received in the period: what it was about and what followed."""
    columns = {"received": "Received", "about": "About", "nature": "What it was about", "effect": "What followed"}
    rows = (
        (one.received, one.award or one.id, one.nature or "not recorded", one.effect)
        for one in summary.value.representations
    )
    return table("representations", "Representations of providers", columns, rows)


def _changes(value: Gives) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "new", value.new_providers
    yield "lost", value.lost_providers
    yield "may be new: it depends on contracts nobody has classified", value.may_be_new
    yield "may be lost: it depends on contracts nobody has classified", value.may_be_lost


def _figure(summary: Answer[Gives], name: str, value: Any, says: str, unit: str = "") -> Answer[Any]:
    because = Because(says, value, unit, parts=(summary.because,))
    return Answer(value, because, f"buy.{name.replace(' ', '_').lower()}", unit)
