"""What is asked of a scheme: a decision with its type and scope, and what it is worth to each body that it affects."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from concordat.decide.records.grants import Basis
from concordat.kernel.finding import Finding, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyShare:
    """One body that a decision affects, and its share of the value in pounds on each basis that is known.

    - `annual`: a year's value; `whole_life`: over the whole term
    - `variation`: the size of this change
    - `cumulative_to_date`: the size of all changes before this one
    """

    body: str
    annual: Decimal | None = None
    whole_life: Decimal | None = None
    variation: Decimal | None = None
    cumulative_to_date: Decimal | None = None

    def on(self, basis: Basis) -> Decimal | None:
        """Return the value on a basis, None where it is not known; cumulative variations are those before and this one."""
        match basis:
            case "annual":
                return self.annual
            case "whole-life":
                return self.whole_life
            case "variation":
                return self.variation
            case "cumulative variations":
                if self.variation is None or self.cumulative_to_date is None:
                    return None
                return self.variation + self.cumulative_to_date
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision to be taken: what sort, for whom and where, how urgent; the evidence there is, and who has a conflict of interest.

    `conflicted` names people by pseudonym, or posts.
    """

    decision_type: str
    affected: tuple[BodyShare, ...]
    function: str = ""
    area: str = ""
    care_group: str = ""
    contract_class: str = ""
    urgent: bool = False
    evidence: tuple[str, ...] = ()
    conflicted: tuple[str, ...] = ()


def decision_findings(decision: Decision) -> Iterator[Finding]:
    """Give everything that is wrong with the question itself."""
    if not decision.affected:
        what = "affected names no body."
        yield Finding(
            "no-body", what, "A decision is somebody's.", "Name each body it affects.", Place(field="affected")
        )
    seen: set[str] = set()
    for number, share in enumerate(decision.affected):
        where = f"affected.{number}"
        if share.body in seen:
            what = f"{share.body} is named twice."
            yield Finding("duplicate-key", what, "Each body has one share.", "Add its shares up.", Place(field=where))
        seen.add(share.body)
        for name in ("annual", "whole_life", "variation", "cumulative_to_date"):
            value: Decimal | None = getattr(share, name)
            if value is not None and value < 0:
                what = f"{name} of {share.body} is {value}."
                why = "Limits are held against the size of a change; a decrease has a size too."
                yield Finding("negative-number", what, why, "Give its size.", Place(field=f"{where}.{name}"))
