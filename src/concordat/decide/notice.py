"""The notice of a ballot: takes its meeting and clear days, gives the latest day for its papers."""

from concordat.decide.calculations.latest_publication import Given, Gives, calculate
from concordat.decide.records import Ballot
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import key_of


def notice_of(ballot: Ballot, rules: Rulebook) -> Answer[Gives] | None:
    """Return the latest publication day of the ballot's papers; None without a meeting date.

    Raises Refused where the bank holidays of the year are not listed and working days must be counted.
    """
    if ballot.meets_on is None:
        return None
    unit = "working" if ballot.working_days_only else "calendar"
    answer = calculate(
        Given(
            meeting=ballot.meets_on,
            clear_days=ballot.clear_days,
            unit="working" if ballot.working_days_only else "calendar",
        ),
        rules,
    )
    says = f"The ballot asks for {ballot.clear_days} clear {unit} days before {ballot.meets_on}"
    record = because_record(says, "Ballot", *key_of(ballot), value=ballot.clear_days, unit="days")
    why = answer.because
    name = f"decide.{ballot.proposal}.{ballot.body}.papers"
    return Answer(
        answer.value, Because(why.says, why.value, parts=(record, *why.parts)), name, findings=answer.findings
    )
