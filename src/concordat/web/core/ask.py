"""What a page is asked with: the system as it is now, who asks, the filters, and a memory for what rooms work out."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from django.utils import timezone

from concordat.kernel.act import act
from concordat.kernel.roles import WORKING_ROLES
from concordat.kernel.system import System
from concordat.publish.names import names_of
from concordat.web.core.memory import is_being_made, known, remembered, renewed
from concordat.web.core.models import Account, RoleHeld, ServedSystem
from concordat.web.core.page import Barred, ToDo
from concordat.web.core.registry import record_address
from concordat.web.records.current import revisions
from concordat.web.records.opening import opened


@dataclass(frozen=True, kw_only=True)
class Ask:
    """One question to the service about one system. `account` is None for the public; `held` are the roles in force.

    `parts` are the parts of the page's path by name, such as the contract that the page is about.
    """

    row: ServedSystem
    account: Account | None = None
    held: tuple[RoleHeld, ...] = ()
    filters: Any = None
    parts: Mapping[str, Any] = field(default_factory=dict)
    address: str = ""
    today: date = field(default_factory=timezone.localdate)

    @cached_property
    def at(self) -> Mapping[str, int]:
        """How often each kind of record has changed."""
        return revisions(self.row.pk)

    @cached_property
    def system(self) -> System:
        """The system as it is now."""
        return opened(self.row, self.today, self.at)

    @property
    def day(self) -> date:
        """The day the system is told as at."""
        return self.system.settings.as_at

    def remember(self, name: Hashable, work: Callable[[], Any]) -> Any:
        """Return what `work` gives, kept until a record it read changes; `name` says all else that it depends on."""
        return remembered(self.row.pk, self.at, (name, self.day), work)

    def renew(self, name: Hashable, work: Callable[[Any], Any]) -> Any:
        """Do as `remember`, but give `work` what it gave before, None the first time."""
        return renewed(self.row.pk, self.at, (name, self.day), work)

    def known(self, name: Hashable) -> tuple[Any, bool]:
        """Return what is remembered by a name, None where nothing is, and whether it still holds."""
        return known(self.row.pk, self.at, (name, self.day))

    def is_being_made(self, name: Hashable) -> bool:
        """Say whether somebody else is working out what is remembered by a name."""
        return is_being_made(self.row.pk, (name, self.day))

    @property
    def names(self) -> Mapping[str, str]:
        """Words for codes of bodies, contracts and the like."""
        return self.remember("names", lambda: names_of(self.system))

    def narrowed(self, filters: Any, parts: Mapping[str, Any] | None = None) -> "Ask":
        """Return the same question of the same system, narrowed by filters, about what a path names."""
        own = replace(self, filters=filters, parts=self.parts if parts is None else parts)
        own.__dict__.update(at=self.at, system=self.system)
        return own

    def again(self) -> "Ask":
        """Return the same question, asked of the system as it is by then."""
        return replace(self)

    def record(self, kind: str, *key: str) -> str:
        """Return the address of the page of a record."""
        return self.path(record_address(kind, key))

    def path(self, rest: str = "") -> str:
        """Return an address of this system."""
        return f"/{self.row.slug}/{rest}"

    @cached_property
    def bodies(self) -> frozenset[str]:
        """The bodies for which the person who asks holds a working role."""
        return frozenset(one.body for one in self.held if one.role in WORKING_ROLES)

    def holds(self, *roles: str, body: str = "") -> bool:
        """Say whether one of these roles is held, for this body where one is named."""
        return any(one.role in roles and body in ("", one.body) for one in self.held)

    def sees(self, *bodies: str) -> bool:
        """Say whether the working papers of one of these bodies are open to the person who asks."""
        return any(body in self.bodies for body in bodies)

    def require(self, *bodies: str) -> None:
        """Raise Barred where none of these bodies' papers are open to the person who asks."""
        if not self.sees(*bodies):
            raise Barred("This is a working paper.", f"It needs a role for {' or '.join(bodies)}.")

    def may(self, one: ToDo) -> bool:
        """Say whether the person who asks could do this act."""
        roles = act(one.act).roles
        return "public" in roles or self.holds(*roles, body=one.body)
