"""Public names of `who`: bodies, codes, successions, places, people and officers on a day, and restating on another day."""

from concordat.who.body_people import BodyPeople, body_people
from concordat.who.checking import findings
from concordat.who.coterminosity import Coterminosity
from concordat.who.flow import tell
from concordat.who.line_of_succession import Line, Step, line_of
from concordat.who.lineage import Lineage, Relative, lineage
from concordat.who.officers import Holding, SharedOfficer, changes, dependent_boards, holdings, shared_officers
from concordat.who.one_body import (
    codes_table,
    coverage_of,
    coverage_table,
    links_of,
    names_ever,
    names_table,
    posts_of,
    relationships_table,
    seats_table,
)
from concordat.who.people import Edition, people_by_age, people_by_place, total_people
from concordat.who.people_tables import age_table, editions_of
from concordat.who.places import Places, places
from concordat.who.places_table import areas_table, covering_table, wanted_areas
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
from concordat.who.same_body import same_body
from concordat.who.state import State, state
from concordat.who.structures import (
    Life,
    Structure,
    later_news,
    lives,
    people_around,
    still_to_come,
    structure_figures,
    structures,
    years_lived,
)
from concordat.who.structures_told import lives_table, structures_table
from concordat.who.succession_shares import UNALLOCATED
from concordat.who.tables import bodies_table, changes_table, posts_table, shared_table

__all__ = [
    "UNALLOCATED",
    "BodyPeople",
    "Bridge",
    "Coterminosity",
    "Edition",
    "Holding",
    "Life",
    "Line",
    "Lineage",
    "Link",
    "Places",
    "Relative",
    "Restated",
    "Row",
    "SharedOfficer",
    "State",
    "Step",
    "Structure",
    "Weight",
    "against_councils",
    "age_table",
    "areas_table",
    "bodies_table",
    "body_of",
    "body_people",
    "bridge_between",
    "changes",
    "changes_table",
    "codes_table",
    "coverage_of",
    "coverage_table",
    "covering",
    "covering_table",
    "dependent_boards",
    "editions_of",
    "findings",
    "holdings",
    "later_news",
    "line_of",
    "lineage",
    "links_of",
    "lives",
    "lives_table",
    "lookup_bridge",
    "names_ever",
    "names_table",
    "officers_shared",
    "on_day",
    "people_around",
    "people_by_age",
    "people_by_place",
    "places",
    "posts_of",
    "posts_table",
    "predecessors_of",
    "proof",
    "relationships_table",
    "restate",
    "restate_bulk",
    "restate_table",
    "restated",
    "same_body",
    "seats_table",
    "shared_officers",
    "shared_table",
    "state",
    "still_to_come",
    "structure_figures",
    "structures",
    "structures_table",
    "successions_from",
    "successors_of",
    "tell",
    "total_people",
    "totals",
    "wanted_areas",
    "who_leads",
    "years_lived",
]
