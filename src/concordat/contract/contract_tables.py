"""One contract to read: takes contract records, gives its parties, lines and terms, where each is from, and its yearly value."""

from decimal import Decimal

from concordat.contract.matrix import because_line, measures
from concordat.contract.records import Line
from concordat.contract.register import Register
from concordat.contract.said import said
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.recorded import recorded
from concordat.kernel.table import Table, table


def contract_value(register: Register, contract: str) -> Answer[Decimal]:
    """Return the value a year of all lines of a contract, whether in force on a day or not, named `contract.value_of`."""
    lines = register.lines_of.get(contract, ())
    value, _ = measures(lines)
    because = Because(f"value of {len(lines)} lines a year", value, "£", parts=tuple(map(because_line, lines)))
    if not lines:
        because = because_record("it has no line", "Contract", contract, value=value, unit="£")
    return Answer(value, because, f"contract.value_of.{contract}", "£")


def parties_table(register: Register, contract: str) -> Table:
    """Return the parties with their roles and shares."""
    parties = register.parties_of.get(contract, ())
    rows = [(register.name(one.body), one.role, recorded(one, "share"), one.source) for one in parties]
    columns = {"body": "Body", "role": "Role", "share": "Share", "source": "Source"}
    return table("parties", "Parties", columns, rows)


def lines_table(register: Register, contract: str) -> Table:
    """Return the lines: who buys what from whom, plan and value, at which level it is agreed and delivered."""
    columns = {
        "line": "Line",
        "service": "Service",
        "commissioner": "Commissioner",
        "provider": "Provider",
        "form": "Paid by",
        "plan_activity": "Planned activity a year",
        "value": "Value a year [£]",
        "agrees_at": "Agreed at",
        "delivers_at": "Delivered at",
        "starts": "Starts",
        "ends": "Ends before",
    }
    return table("lines", "What is bought", columns, (_line(register, one) for one in _lines(register, contract)))


def terms_in_force(register: Register, contract: str) -> Table:
    """Return the terms that hold in a contract, its own and those of the contracts it stands under."""
    columns = {"term": "Term", "says": "Says", "unit": "Unit", "owner": "Owner", "from": "From contract", "why": "Why"}
    rows = []
    for key, term in register.effective_terms(contract).items():
        clause = register.clause_by_key[key]
        owner = register.name(term.owner) if term.owner else ""
        own = "this contract" if term.contract == contract else term.contract
        rows.append((clause.title, said(clause, term.contract, term.value), clause.unit, owner, own, term.reason))
    return table("terms", "Terms", columns, rows)


def _lines(register: Register, contract: str) -> tuple[Line, ...]:
    return register.lines_of.get(contract, ())


def _line(register: Register, one: Line) -> tuple[object, ...]:
    return (
        one.id,
        one.service,
        register.name(one.commissioner),
        register.name(one.provider),
        one.form.replace("_", " "),
        recorded(one, "plan_activity"),
        recorded(one, "value", "£"),
        one.agrees_at,
        one.delivers_at,
        one.starts,
        one.ends,
    )
