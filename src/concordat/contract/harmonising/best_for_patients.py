"""Best for patients: takes each contract's term, gives all of them the one that the clause library says serves patients best."""

from concordat.contract.question import DoesNotFit, Harmonised, Question


def choose(question: Question) -> Harmonised:
    """Return the best value for every contract; raises DoesNotFit where the library says neither direction is better."""
    better = question.clause.better_for_patients
    if better == "neither":
        raise DoesNotFit("the clause library says that neither direction is better for patients")
    text = question.extreme("highest" if better == "higher" else "lowest", yes_is_higher=True)
    return Harmonised(dict.fromkeys(question.texts, text), f"best for patients: {better} is better")
