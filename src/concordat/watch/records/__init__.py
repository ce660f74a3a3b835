"""The nouns of `watch`: indicators, what was measured under them, and what is paid for outcomes."""

from concordat.watch.records.indicators import Indicator, IndicatorValue
from concordat.watch.records.outcome_payments import OutcomeGate, OutcomePayment, PaidOutcome

__all__ = ["Indicator", "IndicatorValue", "OutcomeGate", "OutcomePayment", "PaidOutcome"]
