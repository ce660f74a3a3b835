"""Public names of `balance`: each body's position and the system's, from contract lines and budgets."""

from concordat.balance.body import BodyPosition
from concordat.balance.flow import tell
from concordat.balance.members import members_of
from concordat.balance.movement import Amounts, Movement
from concordat.balance.one_body import movements_table, of_system, parts_table
from concordat.balance.position import Positions, position, position_of

__all__ = [
    "Amounts",
    "BodyPosition",
    "Movement",
    "Positions",
    "members_of",
    "movements_table",
    "of_system",
    "parts_table",
    "position",
    "position_of",
    "tell",
]
