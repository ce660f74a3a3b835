"""Asks for a limit: takes a contract's case, gives that no line can come to more than a term allows, or the lines without a limit."""

from concordat.contract import ReadinessCase, Seen, lacking, named_lines, proved
from concordat.pay.readiness_case import Paying

QUESTION = "Is there a limit on what each line that varies may come to?"
AREA = "Money"
WANTED = "A term that caps what is due, or the acceptance that nothing does."
OWNER = "finance officer"
FIXED = ("block",)


def look(case: ReadinessCase) -> Seen | None:
    """Look for a cap where a line varies with activity."""
    varies = [line for line in case.lines if line.form not in FIXED]
    if not varies:
        return None
    cap = case.once(Paying).parameters.own("cap_share")
    if cap is None:
        return lacking(f"nothing limits {named_lines(varies)}")
    return proved("a term caps what is due", cap.because)
