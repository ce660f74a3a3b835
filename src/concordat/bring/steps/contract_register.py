"""Brings a contract register: takes one row for each line, gives contracts, their parties and lines."""

from typing import cast, get_args

from concordat.bring.choices import Choices
from concordat.bring.drafting import ASSUMED_FORM, Drafts, lacks
from concordat.bring.known import Known
from concordat.bring.naming import source_of
from concordat.bring.offer import LeftOut, Offer
from concordat.bring.usable import refuse_unknown
from concordat.contract.records import Contract, Form, Line, Party, PartyRole
from concordat.kernel.period import ONE_DAY
from concordat.sources.files.contract_register import RegisterRow
from concordat.sources.reading.read import Read

PUBLISHER = "own register"
FORMS = get_args(Form)


def offer(read: Read[RegisterRow], known: Known, choices: Choices) -> Offer:
    """Return the records of every contract, or of `--only` some; bodies are those of the folder by code or name, else drafts."""
    read.or_refuse()
    refuse_unknown(read, choices, (row.contract for row in read.rows))
    rows = [row for row in read.rows if choices.wants(row.contract)]
    drafts = Drafts(known, source_of(read, PUBLISHER))
    contracts: dict[str, Contract] = {}
    parties: dict[tuple[str, str, str], Party] = {}
    lines: list[Line] = []
    left_out: list[LeftOut] = []
    for row in rows:
        source = source_of(read, PUBLISHER, row.line)
        ends = row.last_day + ONE_DAY if row.last_day else None
        form = (row.form or "full").casefold()
        if form not in FORMS:
            left_out.append(
                LeftOut(f"{row.contract}: {row.form}", f"is no form of contract ({', '.join(FORMS)})", row.line)
            )
            continue
        buyer = drafts.body(row.commissioner, row.starts, "commissioner")
        provider = drafts.body(row.provider, row.starts, "provider")
        leads = drafts.body(row.co_ordinator, row.starts, "commissioner") if row.co_ordinator else ""
        contracts.setdefault(
            row.contract,
            Contract(
                id=row.contract,
                title=row.title,
                form=cast(Form, form),
                signed=row.signed,
                starts=row.starts,
                ends=ends,
                local_code=row.local_code or "",
                term_months=row.term_months,
                source=source,
            ),
        )
        held: list[tuple[str, PartyRole]] = [(provider, "provider")]
        held += [(leads, "co-ordinating commissioner")] if leads else []
        held += [(buyer, "commissioner")] if buyer != leads else []
        for body, role in held:
            parties.setdefault(
                (row.contract, body, role), Party(contract=row.contract, body=body, role=role, source=source)
            )
        number = 1 + sum(1 for line in lines if line.contract == row.contract)
        lines.append(
            Line(
                id=f"{row.contract}-{number}",
                contract=row.contract,
                commissioner=buyer,
                provider=provider,
                service=row.service,
                population=row.population or "",
                form=(row.payment_form or ASSUMED_FORM).casefold().replace(" ", "_"),
                plan_activity=row.plan_activity,
                value=row.annual_value,
                starts=row.starts,
                ends=ends,
                source=source,
            )
        )
    silent = [row for row in rows if not row.payment_form]
    told = lacks(
        read.file,
        f"how {len(silent):,} of its {len(rows):,} lines are paid",
        f"They were written as {ASSUMED_FORM}.",
        "Type the payment form of each in contract/lines.csv, column form.",
    )
    findings = (*read.findings, *drafts.told(read.file), *([told] if silent else []))
    return Offer((*drafts.bodies, *contracts.values(), *parties.values(), *lines), tuple(left_out), findings)
