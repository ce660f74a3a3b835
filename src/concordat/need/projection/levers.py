"""What moves activity: a factor of growth, or a mitigation that avoids, converts or shortens; takes states of chance, gives its logarithm by draw."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from concordat.need.projection.cells import Flags
from concordat.need.projection.intervals import Interval

Numbers = NDArray[np.float64]
Role = Literal["grow", "avoid", "convert", "shorten"]
REMOVES: tuple[Role, ...] = ("avoid", "convert")


@dataclass(frozen=True)
class Lever:
    """One factor on the cells of `member`.

    - `role`: grow multiplies activity; avoid and convert keep a share of it; shorten keeps a share of the nights of a stay
    - `power`: years that a yearly factor holds; `share`: of the units that it applies to at all, unit by unit
    - `family`: parameters whose uncertainty is shared; `to`: for conversions, the columns that change and their new values
    """

    name: str
    role: Role
    interval: Interval
    member: Flags
    power: float = 1
    share: float = 1
    family: str = ""
    to: Mapping[str, str] = field(default_factory=dict)

    def of(self, normal: Numbers) -> Numbers:
        """Return the factor of each draw."""
        factor: Numbers = self.interval.of(normal) ** self.power
        return 1 - self.share + self.share * factor
