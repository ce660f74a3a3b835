"""Why a proof of duty says what it says: takes a function map, gives reasons that stand on its records, for one duty or all."""

from typing import Any

from concordat.kernel.answer import Because, because_record
from concordat.kernel.system import key_of
from concordat.merge.case_map import CaseMap


class Reasons:
    """Reasons that stand on the records of one function map."""

    def __init__(self, own: CaseMap):
        held: dict[str, list[Because]] = {}
        for one in own.known:
            says = f"held by {one.body} from {one.starts}"
            held.setdefault(one.duty, []).append(because_record(says, "DutyHolding", *key_of(one)))
        self.parts = {
            duty.id: Because(
                duty.title,
                parts=(because_record("as mapped", "MappedDuty", *key_of(duty)), *held.get(duty.id, ())),
            )
            for duty in own.mapped
        }

    def of_all(self, says: str, value: Any = None, unit: str = "") -> Because:
        """Return a reason that stands on every duty."""
        return Because(says, value, unit, parts=tuple(self.parts.values()))

    def of(self, duty: str, says: str, value: Any = None, unit: str = "") -> Because:
        """Return a reason that stands on one duty."""
        return Because(says, value, unit, parts=(self.parts[duty],) if duty in self.parts else ())
