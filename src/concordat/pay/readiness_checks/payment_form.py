"""Asks how it is paid: takes a contract's case, gives the payment form of every line with terms that can be read, or what is lacking."""

from concordat.contract import ReadinessCase, Seen, lacking, proved, seen_in
from concordat.pay.readiness_case import Paying

QUESTION = "Has every line a payment form, and can its terms be read?"
AREA = "Money"
WANTED = "A payment form for each line, and terms that give its parts."
OWNER = "finance officer"


def look(case: ReadinessCase) -> Seen | None:
    """Look at the form of each line and at the terms that set a payment; an alliance over other contracts has none of its own."""
    if case.overlay:
        return None
    paying = case.once(Paying)
    wrong = [*(f"no payment model has the form of {line}" for line in paying.unknown)]
    wrong += [one.what for one in paying.findings]
    if not case.lines:
        wrong.append("it has no line")
    because = () if case.replaced else tuple(seen_in(line, f"{line.id}: {line.form}") for line in case.lines)
    if wrong:
        return lacking("; ".join(wrong), *because)
    said = ", ".join(dict.fromkeys(line.form.replace("_", " ") for line in case.lines))
    return proved(f"paid by {said}", *because)
