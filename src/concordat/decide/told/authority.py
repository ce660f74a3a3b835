"""Takes who may decide, gives it as tables: the routes, what it is worth to each body, what came nearest, what disagrees, and the clauses."""

from collections.abc import Iterable, Iterator

from concordat.decide.authority.ask_system import Asked
from concordat.decide.authority.collect import band_in_words
from concordat.decide.authority.ruling import Decider, Ruling
from concordat.decide.records import Grant
from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table


def standing_figure(asked: Asked) -> Answer[str]:
    """Return the answer in one word, with its proof."""
    return Answer(asked.ruling.value.answer, asked.ruling.because, "decide.who_may_decide")


def authority_tables(asked: Asked) -> Iterator[Table]:
    """Give every table of an answer that has rows."""
    ruling = asked.ruling.value
    made = (routes_table(ruling), shares_table(asked), _clashes(ruling), nearest_table(ruling), _escalations(ruling))
    yield from (one for one in made if one.rows)


def routes_table(ruling: Ruling) -> Table:
    """Return one row a decider and route, the first route on top."""
    columns = {
        "route": "Route",
        "decider": "Who decides",
        "bodies": "For",
        "how": "How",
        "clauses": "By the clauses",
        "missing": "Evidence missing",
        "consult": "To be consulted",
        "conditions": "Conditions",
        "report_to": "Is told",
    }
    rows = (
        (
            f"Route {number}",
            f"{one.holder} of {one.at}" if one.at else one.holder,
            "; ".join(one.bodies),
            _how(one),
            "; ".join(one.clauses) or "none: its own power",
            "; ".join(one.evidence_missing),
            "; ".join(one.consult),
            "; ".join(one.conditions),
            "; ".join(one.report_to),
        )
        for number, route in enumerate(ruling.routes, 1)
        for one in route.deciders
    )
    return table("routes", "Who may decide", columns, rows, "Fewest deciders first; among equals the lowest level.")


def shares_table(asked: Asked) -> Table:
    """Return what the decision is worth to each body, and what went before."""
    columns = {"body": "Body", "share": "Its share [£]", "earlier": "Earlier [£]", "holders": "Who may decide for it"}
    holders = {one.body: "; ".join(one.holders) for one in asked.ruling.value.holders}
    rows = ((body, asked.shares.get(body), asked.earlier.get(body), names) for body, names in holders.items())
    return table("shares", "Body by body", columns, rows)


def nearest_table(ruling: Ruling) -> Table:
    """Return for each body the clause that came nearest to giving it away, and why it does not."""
    columns = {"clause": "Clause", "body": "Body", "holder": "Would give it to", "why": "Why it does not"}
    rows = ((one.clause, one.body, one.holder, "; ".join(why.says for why in one.failed)) for one in ruling.nearest)
    return table("nearest", "What came nearest", columns, rows)


def _clashes(ruling: Ruling) -> Table:
    columns = {
        "first": "Clause",
        "second": "Other clause",
        "says": "How they disagree",
        "amended_by": "Who can amend them",
    }
    rows = ((one.first, one.second, one.says, one.amended_by) for one in ruling.clashes)
    return table("clashes", "Clauses that disagree", columns, rows)


def _escalations(ruling: Ruling) -> Table:
    columns = {"clause": "Clause", "holder": "Who cannot act", "to": "Who decides instead", "says": "Why"}
    rows = ((one.clause, one.holder, one.to, one.says) for one in ruling.escalations)
    return table("escalations", "Where an interest bars a holder", columns, rows)


def clauses_table(grants: Iterable[Grant]) -> Table:
    """Return one row a clause of a scheme."""
    columns = {
        "clause": "Clause",
        "grantor": "Of",
        "effect": "What it does",
        "decision_type": "Decision",
        "band": "For values",
        "holder": "Who",
        "scope": "Only for",
        "onward_delegation": "May be passed on",
        "starts": "From",
        "ends": "Until",
        "instrument": "Text",
    }
    rows = (
        (
            one.clause_reference or one.id,
            one.grantor,
            one.effect.lower(),
            one.decision_type,
            band_in_words(one),
            one.holder or one.grantor,
            "; ".join(filter(None, (one.function, one.area, one.care_group, one.contract_class))),
            "no" if one.onward_delegation == "none" else one.onward_delegation,
            one.starts,
            min(filter(None, (one.ends, one.revoked)), default=None),
            one.instrument,
        )
        for one in grants
    )
    return table("clauses", "Clauses", columns, rows)


def _how(one: Decider) -> str:
    how = f"{one.exercise_rule}: {one.second}" if one.second else one.exercise_rule
    return f"{how}, in urgency, to be ratified by {one.ratified_by}".strip(", ") if one.ratified_by else how
