"""What pages say of existing and new providers: takes the record, gives its figures, the groups, and what was examined and what was not."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from concordat.buy.calculations.fairness import Gives
from concordat.buy.fairness.nouns import Who
from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Table, table

SAYS: Mapping[Who, str] = MappingProxyType(
    {
        "existing": "existing providers",
        "new": "new providers",
        "together": "existing and new providers together",
        "not known": "not known who held such a contract",
    }
)


def fairness_figures(found: Answer[Gives]) -> tuple[Answer[Any], ...]:
    """Return the share of their bids that existing and new providers won, where they made any."""
    value = found.value
    shares = {"existing_providers_won": value.existing_share, "new_providers_won": value.new_share}
    return tuple(
        _figure(found, name, share, f"{name.replace('_', ' ').capitalize()}, of their bids", "share of bids")
        for name, share in shares.items()
        if share is not None
    )


def groups_table(found: Answer[Gives]) -> Table:
    """Return one row for each group: bids, won, lost, and awards for which nobody competed."""
    columns = {
        "who": "Who",
        "bids": "Bids [bids]",
        "won": "Won [bids]",
        "lost": "Lost [bids]",
        "uncontested": "Awarded without competition [awards]",
    }
    rows = []
    for one in found.value.groups:
        cells = [
            _figure(found, f"{one.who}.{name}", getattr(one, name), f"{SAYS[one.who]}: {words}", unit)
            for name, words, unit in (
                ("bids", "bids", "bids"),
                ("won", "bids won", "bids"),
                ("lost", "bids lost", "bids"),
                ("uncontested", "awards without competition", "awards"),
            )
        ]
        rows.append((SAYS[one.who], *cells))
    says = (
        "An existing provider held a contract for such a service on the day before, itself or by one that it followed."
    )
    return table("existing_and_new", "Bids of existing and new providers", columns, rows, says)


def examined_table(found: Answer[Gives]) -> Table:
    """Return what was examined and what was not."""
    rows = [
        *(("examined", words) for words in found.value.examined),
        *(("not examined", words) for words in found.value.not_examined),
    ]
    return table("examined", "What was examined", {"state": "State", "what": "What"}, rows)


def _figure(found: Answer[Gives], name: str, value: Any, says: str, unit: str) -> Answer[Any]:
    because = Because(says, value, unit, parts=(found.because,))
    return Answer(value, because, f"buy.fairness.{name.replace(' ', '_')}", unit)
