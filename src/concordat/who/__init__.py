"""Public names of `who`: bodies, codes, successions, places, people and officers on a day, and restating on another day."""

from concordat.who.body_people import BodyPeople, body_people
from concordat.who.checking import findings
from concordat.who.coterminosity import Coterminosity
from concordat.who.flow import tell
from concordat.who.lineage import Lineage, Relative, lineage
from concordat.who.people import Edition, people_by_age, people_by_place, total_people
from concordat.who.places import Places, places
from concordat.who.published import successions_from
from concordat.who.questions import (
    against_councils,
    body_of,
    bridge_between,
    covering,
    officers_shared,
    on_day,
    predecessors_of,
    restated,
    successors_of,
    who_leads,
)
from concordat.who.restating.bulk import lookup_bridge, proof, restate_bulk, totals
from concordat.who.restating.links import Bridge, Link, Weight
from concordat.who.restating.restate import Restated, Row, restate
from concordat.who.restating.tables import restate_table
from concordat.who.state import State, state
from concordat.who.succession_shares import UNALLOCATED

__all__ = [
    "UNALLOCATED",
    "BodyPeople",
    "Bridge",
    "Coterminosity",
    "Edition",
    "Lineage",
    "Link",
    "Places",
    "Relative",
    "Restated",
    "Row",
    "State",
    "Weight",
    "against_councils",
    "body_of",
    "body_people",
    "bridge_between",
    "covering",
    "findings",
    "lineage",
    "lookup_bridge",
    "officers_shared",
    "on_day",
    "people_by_age",
    "people_by_place",
    "places",
    "predecessors_of",
    "proof",
    "restate",
    "restate_bulk",
    "restate_table",
    "restated",
    "state",
    "successions_from",
    "successors_of",
    "tell",
    "total_people",
    "totals",
    "who_leads",
]
