"""Attribution: takes what records say of their sources, gives the lines that the licences of these sources ask for."""

import re
from collections.abc import Iterable
from typing import Any

from concordat.kernel.system import System

OPEN_GOVERNMENT_LICENCE = "Contains public sector information licensed under the Open Government Licence v3.0."
# Words in a record's source that name a publisher under the Open Government Licence, and the line it asks for.
LINES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"\b(open government licence|ogl|nhs england|nhs digital|nhs improvement|organisation data service)\b", re.I
        ),
        OPEN_GOVERNMENT_LICENCE,
    ),
    (
        re.compile(r"\b(office for national statistics|ons)\b", re.I),
        "Source: Office for National Statistics licensed under the Open Government Licence v3.0.",
    ),
    (
        re.compile(r"\b(ordnance survey|os data|boundaries)\b", re.I),
        "Contains OS data © Crown copyright and database right.",
    ),
)


def attributions(system: System) -> tuple[str, ...]:
    """Return the attribution lines of every source that a record of the system names."""
    records = (record for rows in system.records.values() for record in rows)
    return attribution_lines(dict.fromkeys(_source(record) for record in records))


def attribution_lines(sources: Iterable[str]) -> tuple[str, ...]:
    """Return the lines for `sources`, once each; none where no source asks for one."""
    texts = [source for source in sources if source]
    return tuple(line for marks, line in LINES if any(marks.search(text) for text in texts))


def _source(record: Any) -> str:
    return str(getattr(record, "source", ""))
