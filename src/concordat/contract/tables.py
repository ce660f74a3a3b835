"""Tables of a consolidation: takes one contract made of many, gives old and new value, lineage and chosen terms to read."""

from collections import defaultdict
from decimal import Decimal
from fractions import Fraction

from concordat.contract.conserve import Account
from concordat.contract.consolidate import Consolidated
from concordat.contract.harmonise import ChosenTerm
from concordat.contract.placed import UNMAPPED, Lineage, Placed
from concordat.contract.said import new_said
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.recorded import recorded
from concordat.kernel.table import Table, table

ZERO = Decimal(0)


def tables(one: Consolidated) -> tuple[Table, ...]:
    """Return value by commissioner and provider, the lineage, the terms chosen, and the local variations."""
    return value_table(one), lineage_table(one), terms_table(one), local_table(one)


def value_table(one: Consolidated) -> Table:
    """Return old and new value (£ a year) for each commissioner and provider, with a total row."""
    sums: dict[tuple[str, str], list[Account]] = defaultdict(list)
    for account in one.accounts:
        sums[account.commissioner, account.provider].append(account)
    rows = [(_name(one, pair[0]), _name(one, pair[1]), *_sums(one, own)) for pair, own in sums.items()]
    rows.append(("Total", "", *_sums(one, list(one.accounts))))
    return table(
        f"value_{one.consolidation.id}",
        f"{one.consolidation.title}: value before and after",
        {
            "commissioner": "Commissioner",
            "provider": "Provider",
            "old": "Old contracts [£]",
            "new": "New contract [£]",
            "ended": "Ended [£]",
            "left_local": "Left local [£]",
            "difference": "Difference [£]",
        },
        rows,
        f"{len(one.replaced)} contracts become one; old = new + ended + left local for each commissioner and provider.",
    )


def lineage_table(one: Consolidated) -> Table:
    """Return every old line with what becomes of it, the new line it goes into and the share."""
    into: dict[str, list[Lineage | None]] = defaultdict(list)
    for link in one.lineage:
        into[link.old_line].append(link)
    rows = [
        (
            placed.line.id,
            placed.line.contract,
            _name(one, placed.line.commissioner),
            _name(one, placed.line.provider),
            placed.line.service,
            recorded(placed.line, "value", "£"),
            placed.state,
            link.new_line if link else None,
            _share(link, placed) if link else None,
            placed.line.delivers_at,
            placed.reason,
        )
        for placed in one.placed
        for link in (into.get(placed.line.id) or [None])
    ]
    return table(
        f"lineage_{one.consolidation.id}",
        f"{one.consolidation.title}: what becomes of each old line",
        {
            "line": "Old line",
            "contract": "Old contract",
            "commissioner": "Commissioner",
            "provider": "Provider",
            "service": "Service",
            "value": "Value [£]",
            "state": "Becomes",
            "new_line": "New line",
            "share": "Share",
            "delivers_at": "Delivered at",
            "reason": "Reason",
        },
        rows,
        "Every old line is carried, ended or left local, exactly once.",
    )


def terms_table(one: Consolidated) -> Table:
    """Return what becomes of every clause of every old contract, by which rule and why."""
    return table(
        f"terms_{one.consolidation.id}",
        f"{one.consolidation.title}: the terms chosen",
        {
            "clause": "Term",
            "commissioner": "Commissioner",
            "contract": "Old contract",
            "old": "Old",
            "new": "New",
            "rule": "Rule",
            "status": "State",
            "reason": "Reason",
        },
        (
            (t.clause.title, _name(one, t.commissioner), t.contract, t.old, t.new, t.rule, t.status, t.reason)
            for t in one.terms
        ),
    )


def local_table(one: Consolidated) -> Table:
    """Return the local variations: what stays local, who owns it and why."""
    lines = [placed for placed in one.placed if placed.state == "left local"]
    by_clause = _by_clause(one)
    rows = [
        *(
            (
                t.clause.title,
                "term",
                _name(one, t.commissioner),
                new_said(t, by_clause[t.clause.key]),
                t.status,
                t.reason,
            )
            for t in one.local_variations
        ),
        *(
            (
                placed.line.service,
                "line",
                _name(one, placed.line.commissioner),
                recorded(placed.line, "value", "£"),
                placed.state,
                placed.reason,
            )
            for placed in lines
        ),
    ]
    return table(
        f"local_{one.consolidation.id}",
        f"{one.consolidation.title}: what stays local",
        {"what": "What", "kind": "Kind", "owner": "Owner", "value": "Value", "state": "State", "reason": "Reason"},
        rows,
        f"{len(one.local_variations)} terms and {len(lines)} lines stay local, each with its owner.",
    )


def _by_clause(one: Consolidated) -> dict[str, list[ChosenTerm]]:
    found: dict[str, list[ChosenTerm]] = defaultdict(list)
    for term in one.terms:
        found[term.clause.key].append(term)
    return found


def _sums(one: Consolidated, accounts: list[Account]) -> tuple[Answer[Decimal], ...]:
    keys = {(account.commissioner, account.provider, account.service) for account in accounts}
    placed = [each for each in one.placed if _key(each) in keys]

    def answer(name: str, says: str, *states: str) -> Answer[Decimal]:
        whole = sum((getattr(account, name) for account in accounts), ZERO)
        parts = tuple(
            because_record(f"line {each.line.id}, {each.state}", "Line", each.line.id, value=each.line.value, unit="£")
            for each in placed
            if each.state in states
        )
        none = because_record(f"nothing in “{one.consolidation.title}”", "Consolidation", one.consolidation.id)
        return Answer(whole, Because(says, whole, "£", parts=parts or (none,)), unit="£")

    return (
        answer("old", "value of the old lines", "carried", "ended", "left local"),
        answer("new", "value carried into the new lines", "carried"),
        answer("ended", "value of lines that end", "ended"),
        answer("left_local", "value of lines left local", "left local"),
        answer("difference", "new, ended and left local less old", "carried", "ended", "left local"),
    )


def _key(each: Placed) -> tuple[str, str, str]:
    return each.line.commissioner, each.line.provider, each.line.service or UNMAPPED


def _share(link: Lineage, placed: Placed) -> Answer[Fraction]:
    says = f"share of line {link.old_line} that {link.new_line} takes over"
    return Answer(link.share, because_record(says, "Line", placed.line.id, value=link.share))


def _name(one: Consolidated, body: str) -> str:
    return one.names.get(body, body)
