"""Public names of `merge`: bodies that become one without losing a duty, a person or a pound."""

from concordat.merge.duties_moved import Moved, duties_moved
from concordat.merge.duty_map import Duty, Holder, Holding
from concordat.merge.duty_proof import Fault, Proof, prove

__all__ = [
    "Duty",
    "Fault",
    "Holder",
    "Holding",
    "Moved",
    "Proof",
    "duties_moved",
    "prove",
]
