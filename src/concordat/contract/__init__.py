"""Public names of `contract`: the register, who buys from whom, terms side by side, and one contract made of many."""

from concordat.contract.adopt import adopt
from concordat.contract.allowed import allowed
from concordat.contract.checks import check
from concordat.contract.compare import ClauseComparison, Comparison, compare, compare_of
from concordat.contract.conserve import Account
from concordat.contract.consolidate import Consolidated, consolidate, consolidate_of
from concordat.contract.flow import comparisons, consolidations, flow, tell
from concordat.contract.harmonise import ChosenTerm
from concordat.contract.ledger_matrix import LedgerMatrix, Payment, PaymentRow, matrix_from_ledger
from concordat.contract.matrix import Cell, Matrix, Pair, matrix, matrix_of
from concordat.contract.placed import Lineage, Placed
from concordat.contract.proposed import as_proposed
from concordat.contract.question import Average, Averaged
from concordat.contract.register import Register, register
from concordat.contract.restated_matrix import on_structure
from concordat.contract.undo import Undone, undo
from concordat.contract.waiting_matrix import Waiting, WaitingRow, matrix_from_waiting

__all__ = [
    "Account",
    "Average",
    "Averaged",
    "Cell",
    "ChosenTerm",
    "ClauseComparison",
    "Comparison",
    "Consolidated",
    "LedgerMatrix",
    "Lineage",
    "Matrix",
    "Pair",
    "Payment",
    "PaymentRow",
    "Placed",
    "Register",
    "Undone",
    "Waiting",
    "WaitingRow",
    "adopt",
    "allowed",
    "as_proposed",
    "check",
    "compare",
    "compare_of",
    "comparisons",
    "consolidate",
    "consolidate_of",
    "consolidations",
    "flow",
    "matrix",
    "matrix_from_ledger",
    "matrix_from_waiting",
    "matrix_of",
    "on_structure",
    "register",
    "tell",
    "undo",
]
