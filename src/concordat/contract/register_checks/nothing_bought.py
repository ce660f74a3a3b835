"""Takes the register, gives each contract in force that buys nothing, though it is of a form that does."""

from collections.abc import Iterator

from concordat.contract.checked import GAP, Checked
from concordat.kernel.finding import Finding

SORT = GAP
# A framework and an alliance agreement carry no value of their own; a contract above schedules has its lines there.
WITHOUT = ("framework", "alliance")


def check(given: Checked) -> Iterator[Finding]:
    """Yield no-lines and no-service."""
    above = {one.parent for one in given.register.contracts if one.parent}
    for one in given.live:
        lines = given.register.lines_of.get(one.id, ())
        if not lines and one.form not in WITHOUT and one.id not in above:
            what = f"“{one.title}” ({one.id}) has no line."
            why = "Neither what is bought nor what it is worth is known."
            yield given.finding("no-lines", one, what, why, "Add its lines: service, plan and value a year.")
        for line in lines:
            if not line.service.strip():
                what = f"Line {line.id} of “{one.title}” does not say which service is bought."
                why = "It cannot be compared, and a line that pays for the same twice is not found."
                yield given.finding("no-service", line, what, why, "Name the service.", "service")
