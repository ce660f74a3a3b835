"""What if: takes a choice that nobody has made, gives the system as it would be with it. Nothing is recorded."""

from concordat.contract.records import Choice
from concordat.kernel.act import Change, changed
from concordat.kernel.given import find
from concordat.kernel.system import System, key_of


def tried(system: System, choice: Choice) -> System:
    """Return the system with this choice, in place of the one made about the same thing where there is one."""
    made = find(system, Choice, *key_of(choice))
    return changed(system, Change(add=(choice,)) if made is None else Change(amend=(choice,)))
