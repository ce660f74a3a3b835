"""What pages of movements share: takes a question to the service, gives the ledger of movements, kept until a record changes."""

from concordat import plan
from concordat.web.core.ask import Ask


def ledger(ask: Ask) -> plan.MovementLedger:
    """Return the ledger of every movement recorded."""
    made: plan.MovementLedger = ask.remember("movements", lambda: plan.movement_ledger(ask.system))
    return made
