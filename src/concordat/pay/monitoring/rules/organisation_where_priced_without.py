"""What is priced without activity has no site and no commissioner by practice or residence."""

from functools import reduce
from operator import or_
from typing import Any

import ibis

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "point_of_delivery_code"
FLOWS = ("aggregate",)
SEVERITY = "stop"
WHAT = "priced without activity, so that site and responsible organisations stay empty."
WHY = "A block or an adjustment is not delivered at a site to patients of a practice."
NEXT = "Empty those cells."
NEEDS = ("point_of_delivery_code",)

_EMPTY = (
    "organisation_site_identifier_of_treatment",
    "organisation_identifier_gp_practice_responsibility",
    "organisation_identifier_residence_responsibility",
)


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    return row.without_activity and any(row[column] for column in _EMPTY)


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    filled = (rows[column] != "" for column in _EMPTY if column in rows.columns)
    return rows.without_activity & reduce(or_, filled, ibis.literal(False))
