"""The classes that a person counts in: takes what is recorded of a seat or of a post, gives classes as a rule or a quorum names them."""

from collections.abc import Mapping
from types import MappingProxyType

# Who leads and who is a plain member is of no class by that; the seat says it.
OF_ROLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "lay": ("lay",),
        "clinical": ("clinical",),
        "executive": ("executive",),
        "accountable officer": ("executive",),
    }
)


def classes_of_seat(seat_class: str) -> tuple[str, ...]:
    """Return the classes of a seat, which are parted by semicolons where there are several: `lay; chair`."""
    return tuple(dict.fromkeys(name for part in seat_class.split(";") if (name := part.strip())))


def classes_of_role(role: str) -> tuple[str, ...]:
    """Return the classes that the role of a post is of; none for a chair or a plain member."""
    return OF_ROLES.get(role, ())
