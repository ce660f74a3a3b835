"""The register to read: takes contract records, a day and what narrows them, gives one row for each contract."""

from dataclasses import dataclass
from datetime import date

from concordat.contract.matrix import because_line, measures
from concordat.contract.records import Contract
from concordat.contract.register import Register
from concordat.kernel.answer import Answer, Because
from concordat.kernel.period import holds
from concordat.kernel.table import Table, table


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What narrows the register: a commissioner, a provider, a form, a day on which contracts are in force, words."""

    on: date
    commissioner: str = ""
    provider: str = ""
    form: str = ""
    words: str = ""


def wanted_contracts(register: Register, wanted: Wanted) -> tuple[Contract, ...]:
    """Return the contracts in force on the day that fit, in order of the register."""
    return tuple(one for one in register.contracts if _fits(register, one, wanted))


def register_table(register: Register, contracts: tuple[Contract, ...], on: date) -> Table:
    """Return contracts with their parties, form, days, lines and yearly value on the day."""
    live = register.on(on)
    rows = []
    for one in contracts:
        lines = live.lines_of.get(one.id, ())
        value, _ = measures(lines)
        each = tuple(because_line(line) for line in lines)
        rows.append(
            (
                one.title,
                _names(register, register.commissioners(one.id)),
                _names(register, register.providers(one.id)),
                one.form,
                register.contract_by_id[one.parent].title if one.parent in register.contract_by_id else "",
                one.starts,
                one.ends,
                one.signed,
                Answer(len(lines), Because(f"lines of “{one.title}” on {on}", len(lines), parts=each))
                if each
                else None,
                Answer(value, Because(f"value of “{one.title}” a year", value, "£", parts=each), unit="£")
                if each
                else None,
            )
        )
    columns = {
        "contract": "Contract",
        "commissioners": "Commissioners",
        "providers": "Providers",
        "form": "Form",
        "under": "Schedule under",
        "starts": "Starts",
        "ends": "Ends before",
        "signed": "Signed",
        "lines": "Lines",
        "value": "Value a year [£]",
    }
    return table("register", "Contracts", columns, rows)


def _fits(register: Register, one: Contract, wanted: Wanted) -> bool:
    commissioners, providers = register.commissioners(one.id), register.providers(one.id)
    names = " ".join((one.id, one.title, *map(register.name, (*commissioners, *providers)))).casefold()
    return (
        holds(one.starts, one.ends, wanted.on)
        and wanted.commissioner in ("", *commissioners)
        and wanted.provider in ("", *providers)
        and wanted.form in ("", one.form)
        and all(word in names for word in wanted.words.casefold().split())
    )


def _names(register: Register, bodies: tuple[str, ...]) -> str:
    return ", ".join(map(register.name, bodies))
