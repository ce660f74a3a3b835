"""Words for bodies in a plan: takes a system, gives the short name of each body, and its code where two share a name."""

from collections import Counter
from collections.abc import Mapping

from concordat.kernel.system import System
from concordat.who.records import Body


def body_words(system: System) -> Mapping[str, str]:
    """Return what each body is called."""
    names = {body.id: body.short_name or body.name for body in system.all(Body)}
    often = Counter(names.values())
    return {code: name if often[name] == 1 else f"{name} ({code})" for code, name in names.items()}
