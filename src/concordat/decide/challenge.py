"""The challenge window: takes the day a matter was decided, gives the last day on which it can be challenged in court."""

from calendar import monthrange
from datetime import date

from concordat.decide.proposal_status import ProposalStatus
from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.rulebook import Rulebook


def challenge_window(status: ProposalStatus, rules: Rulebook) -> Answer[date] | None:
    """Return the last day for a claim for judicial review; None while nothing has been decided."""
    decided = status.decided_on
    if decided is None:
        return None
    rule = rules.on("governance.challenge_window", decided)
    last = months_after(decided, int(rule.decimal))
    says = f"Decided on {decided}; a claim must be brought promptly, and by {last} at the latest"
    because = Because(
        says,
        last,
        parts=(Because(f"decided on {decided}", decided, parts=(status.combined.because,)), because_rule(rule)),
    )
    return Answer(last, because, f"decide.{status.proposal.id}.challenge_until")


def months_after(day: date, months: int) -> date:
    """Return the same day of the month so many months later, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
