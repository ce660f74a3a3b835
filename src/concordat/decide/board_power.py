"""Power on one board: takes its rule and those who vote, gives each class's seats and power with why."""

from collections.abc import Sequence

from concordat.decide.calculations.power import Given, Gives, calculate
from concordat.decide.power.given import PowerVoter
from concordat.kernel.answer import Answer
from concordat.kernel.rulebook import Rulebook


def board_power(rule: str, voters: Sequence[PowerVoter], rules: Rulebook) -> Answer[Gives]:
    """Return the power of everybody on a board; raises Refused for a rule that cannot be read or met."""
    return calculate(Given(rule=rule, voters=tuple(voters)), rules)
