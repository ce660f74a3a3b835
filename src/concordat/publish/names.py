"""Words for codes: takes a system, gives the names of its bodies, areas, contracts, texts in force and other records by their codes."""

from collections.abc import Mapping

from concordat.balance.records import ConditionalFund, OffsetProposal
from concordat.contract.records import Clause, Consolidation, Contract
from concordat.decide.records import Grant, Instrument, Proposal
from concordat.kernel.system import System
from concordat.merge.records import Reorganisation
from concordat.plan.records import EstatePartnership, EstateScheme, Plan, Pool, PriorityRound, Site
from concordat.who.records import Area, Body, Post


def names_of(system: System) -> Mapping[str, str]:
    """Return words by code; where two records share a code, those of the body come first."""
    bodies = {body.id: body.short_name or body.name for body in system.all(Body)}
    titles = {area.id: area.name for area in system.all(Area)}
    titles |= {post.id: post.title for post in system.all(Post)}
    titles |= {clause.key: clause.title for clause in system.all(Clause)}
    titles |= {contract.id: contract.title for contract in system.all(Contract)}
    titles |= {consolidation.id: consolidation.title for consolidation in system.all(Consolidation)}
    titles |= {proposal.id: proposal.title for proposal in system.all(Proposal)}
    titles |= {site.id: site.name for site in system.all(Site)}
    titles |= {scheme.id: scheme.title for scheme in system.all(EstateScheme)}
    titles |= {one.id: one.title for one in system.all(EstatePartnership)}
    titles |= {one.id: one.title for one in system.all(Pool)}
    titles |= {one.id: one.title for one in system.all(PriorityRound)}
    titles |= {one.id: one.title for one in system.all(OffsetProposal)}
    titles |= {one.id: one.title for one in system.all(ConditionalFund)}
    titles |= {one.id: one.title for one in system.all(Reorganisation)}
    titles |= {one.id: f"{one.title}, {one.version}" for one in system.all(Plan)}
    titles |= {text.id: text.title for text in system.all(Instrument) if text.starts is not None}
    titles |= {one.id: _clause(one, bodies) for one in system.all(Grant) if one.starts is not None}
    return titles | bodies


def _clause(one: Grant, bodies: Mapping[str, str]) -> str:
    """Return what a clause of a scheme is called, such as “2.1 of Norwich”; tables and sentences say before it that it is one."""
    return f"{one.clause_reference or one.id} of {bodies.get(one.grantor, one.grantor)}"
