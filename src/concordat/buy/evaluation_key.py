"""The key of an evaluation: takes what keeps secrets, gives the key that seals its individual scores, or says that it was lost."""

from collections.abc import Callable

from concordat.buy.evaluation.sealing import seal_of
from concordat.buy.records import Evaluation
from concordat.kernel.finding import Finding, Place, Refused


def key_for(one: Evaluation, secret: Callable[[str], bytes]) -> bytes:
    """Return the key; raises Refused where it is not the one to which the evaluation was committed when it was frozen."""
    key = secret(f"evaluation {one.id}")
    if one.frozen is not None and seal_of(key) != one.seal:
        raise Refused(
            Finding(
                "key-lost",
                f"The key of {one.id} is not the one its scores are sealed with.",
                "The file that holds it was lost or changed since the questions were frozen.",
                "Restore the key from the backup. Without it the scores must be given again in a new evaluation.",
                Place(field="evaluation"),
            )
        )
    return key
