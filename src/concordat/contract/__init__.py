"""Public names of `contract`: the register, who buys from whom, terms side by side, and one contract made of many."""

from concordat.contract.adopt import adopt
from concordat.contract.agreement import Agreement, agreement
from concordat.contract.alliance import AllianceTerms, alliances
from concordat.contract.alliance_checks import alliance_findings
from concordat.contract.allowed import allowed
from concordat.contract.apart import Apart, apart, apart_table
from concordat.contract.calculations.state import Gives as ContractState
from concordat.contract.checked import FAULT, GAP, Checked, Told, register_findings, told
from concordat.contract.checks import check
from concordat.contract.commissioner_shares import shares_table
from concordat.contract.compare import ClauseComparison, Comparison, compare, compare_of
from concordat.contract.conserve import Account
from concordat.contract.consolidate import Consolidated, consolidate, consolidate_of
from concordat.contract.consolidations_table import consolidations_table
from concordat.contract.contract_tables import contract_value, lines_table, parties_table, terms_in_force
from concordat.contract.coordination import powers, without_power
from concordat.contract.difference import Difference, difference
from concordat.contract.difference_checks import difference_findings, still_open
from concordat.contract.duplicated import Duplicated, duplicated
from concordat.contract.evidence_shared import evidence_of, evidence_table
from concordat.contract.flow import comparisons, consolidations, flow, tell
from concordat.contract.from_ocds.reading import ReadData, read_data
from concordat.contract.gaps_and_overlaps import GapsAndOverlaps, gaps_and_overlaps
from concordat.contract.harmonise import ChosenTerm
from concordat.contract.interest_contracts import contracts_touched, contracts_touched_table
from concordat.contract.key_date import KeyDate
from concordat.contract.key_date import kinds as key_date_kinds
from concordat.contract.key_dates_table import WANTS_ACTION, key_date_figures, key_dates, key_dates_table, shown_dates
from concordat.contract.ledger_matrix import LedgerMatrix, Payment, PaymentRow, matrix_from_ledger
from concordat.contract.levels import levels_table
from concordat.contract.life_tables import chain_codes
from concordat.contract.local_variations import local_variations, local_variations_table
from concordat.contract.mandates import mandates_table, sides_of
from concordat.contract.matrix import Cell, Matrix, Pair, matrix, matrix_of
from concordat.contract.outcomes_told import outcome_figures, outcomes_table, responsibility_table
from concordat.contract.over_time import OverTime, over_time
from concordat.contract.paid_without import PaidLine, PaidWithout, paid_without
from concordat.contract.patients import turn_of, turned
from concordat.contract.placed import Lineage, Placed
from concordat.contract.portfolio import Portfolio, groupings
from concordat.contract.powers_table import powers_table
from concordat.contract.prices import Prices, prices
from concordat.contract.proposed import as_proposed
from concordat.contract.question import Average, Averaged
from concordat.contract.readiness import Asked, Readiness, questions, readiness
from concordat.contract.readiness_case import Case as ReadinessCase
from concordat.contract.readiness_case import case_of as readiness_case_of
from concordat.contract.readiness_case import case_of_single as readiness_case_of_single
from concordat.contract.readiness_gate import gate
from concordat.contract.readiness_of_all import waiting, waiting_table
from concordat.contract.readiness_seen import Seen, by_service, lacking, named_lines, proved, seen_in
from concordat.contract.readiness_told import conditions_table, overrides_table, questions_table, readiness_figures
from concordat.contract.register import Register, register
from concordat.contract.register_lacks import found_table, kinds_of, lacks_figures, lacks_table
from concordat.contract.register_table import Wanted, register_table, wanted_contracts
from concordat.contract.restated_matrix import on_structure
from concordat.contract.said import grounds, old_grounds, old_said
from concordat.contract.schedules import schedules_of, schedules_table
from concordat.contract.service_levels import service_levels_table, split_levels_table
from concordat.contract.tables import lineage_table, local_table, terms_table, value_table
from concordat.contract.term_value import term_words
from concordat.contract.together import Together, proposed_together, signed_together
from concordat.contract.track_record import Paid, Track, TrackRecord, track_record
from concordat.contract.track_record_told import lessons_table, track_figures, track_table
from concordat.contract.trying import tried
from concordat.contract.undo import Undone, undo
from concordat.contract.value_proof import ValueProof, value_proof
from concordat.contract.waiting_matrix import Waiting, WaitingRow, matrix_from_waiting
from concordat.contract.whole_life import (
    documents_of,
    life_of,
    life_tables,
    lines_as_they_held,
    state_figures,
    state_of,
)
from concordat.contract.worth import years_between
from concordat.kernel.shares import read_share, read_shares

__all__ = [
    "FAULT",
    "GAP",
    "WANTS_ACTION",
    "Account",
    "Agreement",
    "AllianceTerms",
    "Apart",
    "Asked",
    "Average",
    "Averaged",
    "Cell",
    "Checked",
    "ChosenTerm",
    "ClauseComparison",
    "Comparison",
    "Consolidated",
    "ContractState",
    "Difference",
    "Duplicated",
    "GapsAndOverlaps",
    "KeyDate",
    "LedgerMatrix",
    "Lineage",
    "Matrix",
    "OverTime",
    "Paid",
    "PaidLine",
    "PaidWithout",
    "Pair",
    "Payment",
    "PaymentRow",
    "Placed",
    "Portfolio",
    "Prices",
    "ReadData",
    "Readiness",
    "ReadinessCase",
    "Register",
    "Seen",
    "Together",
    "Told",
    "Track",
    "TrackRecord",
    "Undone",
    "ValueProof",
    "Waiting",
    "WaitingRow",
    "Wanted",
    "adopt",
    "agreement",
    "alliance_findings",
    "alliances",
    "allowed",
    "apart",
    "apart_table",
    "as_proposed",
    "by_service",
    "chain_codes",
    "check",
    "compare",
    "compare_of",
    "comparisons",
    "conditions_table",
    "consolidate",
    "consolidate_of",
    "consolidations",
    "consolidations_table",
    "contract_value",
    "contracts_touched",
    "contracts_touched_table",
    "difference",
    "difference_findings",
    "documents_of",
    "duplicated",
    "evidence_of",
    "evidence_table",
    "flow",
    "found_table",
    "gaps_and_overlaps",
    "gate",
    "grounds",
    "groupings",
    "key_date_figures",
    "key_date_kinds",
    "key_dates",
    "key_dates_table",
    "kinds_of",
    "lacking",
    "lacks_figures",
    "lacks_table",
    "lessons_table",
    "levels_table",
    "life_of",
    "life_tables",
    "lineage_table",
    "lines_as_they_held",
    "lines_table",
    "local_table",
    "local_variations",
    "local_variations_table",
    "mandates_table",
    "matrix",
    "matrix_from_ledger",
    "matrix_from_waiting",
    "matrix_of",
    "named_lines",
    "old_grounds",
    "old_said",
    "on_structure",
    "outcome_figures",
    "outcomes_table",
    "over_time",
    "overrides_table",
    "paid_without",
    "parties_table",
    "powers",
    "powers_table",
    "prices",
    "proposed_together",
    "proved",
    "questions",
    "questions_table",
    "read_data",
    "read_share",
    "read_shares",
    "readiness",
    "readiness_case_of",
    "readiness_case_of_single",
    "readiness_figures",
    "register",
    "register_findings",
    "register_table",
    "responsibility_table",
    "schedules_of",
    "schedules_table",
    "seen_in",
    "service_levels_table",
    "shares_table",
    "shown_dates",
    "sides_of",
    "signed_together",
    "split_levels_table",
    "state_figures",
    "state_of",
    "still_open",
    "tell",
    "term_words",
    "terms_in_force",
    "terms_table",
    "told",
    "track_figures",
    "track_record",
    "track_table",
    "tried",
    "turn_of",
    "turned",
    "undo",
    "value_proof",
    "value_table",
    "waiting",
    "waiting_table",
    "wanted_contracts",
    "without_power",
    "years_between",
]
