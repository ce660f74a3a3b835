"""What pages of the need of a place share: takes a question to the service, gives what is known, what is assumed and what is tried beside it."""

from dataclasses import field, make_dataclass
from decimal import Decimal
from typing import Annotated, Any

from concordat import need
from concordat.web.core.ask import Ask
from concordat.web.core.page import Slider

# So many mitigations can be tried one by one; those beyond them stand as recorded.
SLIDERS = tuple(f"take_up_{number}" for number in range(1, 13))
Filters = make_dataclass(
    "Filters",
    [
        ("place", str, field(default="")),
        ("variant", Annotated[str, "Which people to come"], field(default="")),
        ("years", int | None, field(default=None)),
        *((name, Decimal | None, field(default=None)) for name in ("growth", "correlation", *SLIDERS)),
    ],
    frozen=True,
    namespace={"__doc__": "What is assumed, in years and in per cent. Nothing is recorded by it."},
)


def known(ask: Ask) -> need.Known:
    """Return what is known of the need of places."""
    made: need.Known = ask.remember("need of places", lambda: need.known(ask.system))
    return made


def choices(ask: Ask) -> dict[str, Any]:
    """Return places, variants, and a slider for each number that can be tried; nothing to try where nothing is known."""
    found = known(ask)
    if not found.can_be_projected:
        return dict.fromkeys(("place", "variant", "years", "growth", "correlation", *SLIDERS), ())
    told = need.limits_of_trial(ask.system.rules, ask.day)
    sliders: dict[str, Any] = dict.fromkeys(SLIDERS, ())
    for name, one in zip(SLIDERS, found.mitigations, strict=False):
        sliders[name] = Slider(0, 100, 5, 100, "%", f"{one.title}: taken up, of what is recorded")
    return {
        "place": [("", "all places together"), *((one, ask.names.get(one, one)) for one in found.places)],
        "variant": [
            ("", "as usual"),
            *((one, one) for one in found.variants_of(ask.filters.place)),
            (need.ANY_VARIANT, "each as likely"),
        ],
        "years": Slider(1, told.most_years, 1, told.years, "years", "Ahead"),
        "growth": Slider(
            f"-{told.most_growth}", told.most_growth, 0.1, 0, "% a year", "Growth beside the published one"
        ),
        "correlation": Slider(0, 100, 5, told.correlation, "%", "How far mitigations of one family go together"),
        **sliders,
    }


def assumed(ask: Ask) -> tuple[need.Assumptions, need.Assumptions]:
    """Return what is usually assumed for the place and years asked for, and what is tried."""
    found, asked = known(ask), ask.filters
    usual = need.usual(ask.system.rules, ask.day, asked.place, asked.years, found.variants_of(asked.place))
    take_up = {one.id: getattr(asked, name) for name, one in zip(SLIDERS, found.mitigations, strict=False)}
    return usual, usual.tried(asked.variant, asked.growth, asked.correlation, take_up)


def ahead(ask: Ask, what: need.Assumptions) -> need.Ahead:
    """Return the projection under some assumptions; raises Refused where there is none."""
    made: need.Ahead = ask.remember(
        ("need ahead", what), lambda: need.ahead(known(ask), what, ask.system.rules, ask.day)
    )
    return made


def landed(ask: Ask, what: need.Assumptions) -> need.Landed:
    """Return the out-of-hospital ledger under some assumptions; raises Refused where there is none."""
    made: need.Landed = ask.remember(
        ("need landed", what), lambda: need.landed(known(ask), what, ask.system.rules, ask.day)
    )
    return made
