"""Terms that a contract must have: takes its case and what they are on, gives those it has, or those it lacks."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, lacking, proved, seen_in
from concordat.contract.records import Clause

RULE = "contract.readiness_clauses"


def terms_on(case: Case, *subjects: str) -> Seen:
    """Return the terms on each subject; the rulebook lists the keys of the clauses that are on it."""
    keys = case.system.rules.on(RULE, case.day).value
    titles = {one.key: one.title for one in case.system.all(Clause)}
    missing, because, says = [], [], []
    for subject in subjects:
        term = next((case.terms[key] for key in keys[subject] if key in case.terms), None)
        if term is None:
            missing.append(f"no term on {subject}")
            continue
        words = f"{titles.get(term.clause, term.clause)}: {term.value}"
        says.append(words)
        # The terms of a single contract stand in the register once it is signed.
        if not case.replaced:
            because.append(seen_in(term, words))
    if missing:
        return lacking("; ".join(missing), *because)
    return proved("; ".join(says), *because)
