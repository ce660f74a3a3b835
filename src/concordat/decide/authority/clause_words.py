"""A clause in words: takes a grant, gives the sentence that says who may do what under it, and how."""

from concordat.decide.authority.collect import band_in_words
from concordat.decide.records.grants import Grant

DOES = {
    "RESERVED": "is reserved to",
    "DELEGATED": "is delegated to",
    "JOINT": "is exercised jointly through",
    "RECOMMEND": "may be recommended on by",
    "CONSULT": "needs consulting",
    "CALL-IN": "may be called in by",
}


def clause_in_words(grant: Grant) -> str:
    """Return a clause as a sentence: `Clause 4.2 of sord: contract variation of A under £5 (annual) is delegated to J`."""
    clause = f"Clause {grant.clause_reference}" if grant.clause_reference else f"Clause {grant.id}"
    scope = [f"in {one}" for one in (grant.area,) if one]
    scope += [f"for {one}" for one in (grant.function, grant.care_group, grant.contract_class) if one]
    parts = [grant.decision_type, f"of {grant.grantor}", *scope, band_in_words(grant)]
    holder = grant.holder or grant.grantor
    return f"{clause} of {grant.instrument}: {' '.join(filter(None, parts))} {DOES[grant.effect]} {holder}{_how(grant)}"


def _how(grant: Grant) -> str:
    if grant.exercise_rule == "with a named second":
        return f", together with {grant.second}"
    if grant.exercise_rule == "by vote" and grant.voting_rule:
        return f", by vote: {grant.voting_rule}"
    return f", {grant.exercise_rule}" if grant.exercise_rule else ""
