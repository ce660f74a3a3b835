"""Plan and monitoring records of contracts: what a file must hold, checked row by row or in the engine, all findings at once."""

from concordat.pay.monitoring.checks import Check, checks
from concordat.pay.monitoring.facts import Facts, facts_of
from concordat.pay.monitoring.fields import FLOWS, RECORDS, Field, fields_of, plain_name, record_of, short
from concordat.pay.monitoring.in_bulk import Bulk, in_bulk
from concordat.pay.monitoring.in_rows import in_rows
from concordat.pay.monitoring.known import facts_of_system
from concordat.pay.monitoring.live import LiveContract, live_contracts, national_codes
from concordat.pay.monitoring.month_sheet import PointTotal, sheet_of
from concordat.pay.monitoring.of_contract import not_of_contract
from concordat.pay.monitoring.row_totals import row_totals
from concordat.pay.monitoring.totals import totals_of
from concordat.pay.monitoring.twins import alike, twins

__all__ = [
    "FLOWS",
    "RECORDS",
    "Bulk",
    "Check",
    "Facts",
    "Field",
    "LiveContract",
    "PointTotal",
    "alike",
    "checks",
    "facts_of",
    "facts_of_system",
    "fields_of",
    "in_bulk",
    "in_rows",
    "live_contracts",
    "national_codes",
    "not_of_contract",
    "plain_name",
    "record_of",
    "row_totals",
    "sheet_of",
    "short",
    "totals_of",
    "twins",
]
