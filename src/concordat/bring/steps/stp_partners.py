"""Brings STP partners: takes rows, gives who is in which system, a body in several included."""

from concordat.bring.choices import Choices
from concordat.bring.days import day_of
from concordat.bring.known import Known
from concordat.bring.naming import source_of
from concordat.bring.offer import LeftOut, Offer
from concordat.bring.usable import refuse_unknown
from concordat.kernel.finding import Finding
from concordat.sources.files.stp_partners import Partner
from concordat.sources.reading.read import Read
from concordat.who.records import Relationship

PUBLISHER = "NHS Digital"
IN_SYSTEM = ("CCG", "Trust")


def offer(read: Read[Partner], known: Known, choices: Choices) -> Offer:
    """Return a link for each partner of a footprint where the folder has both; `--only` names footprints or partners.

    NHS bodies are in the system, all others are members of it. A partner without a code cannot be told and is left out.
    """
    read.or_refuse()
    refuse_unknown(read, choices, (code for row in read.rows for code in (row.stp_ods, row.stp_gss, row.partner_ods)))
    day = day_of(read, choices)
    links: list[Relationship] = []
    left_out: list[LeftOut] = []
    for row in read.rows:
        if not choices.wants(row.stp_ods, row.stp_gss, row.partner_ods):
            continue
        system = known.body(day, row.stp_ods, row.stp_gss)
        partner = known.body(day, row.partner_ods)
        if system and partner:
            kind = "in system" if row.partner_type in IN_SYSTEM else "member of"
            source = source_of(read, PUBLISHER, row.line)
            links.append(
                Relationship(
                    body=partner, kind=kind, to=system, starts=day, ends=known.until(partner, system), source=source
                )
            )
        else:
            left_out.append(LeftOut(f"{row.partner_ods or row.partner_name}", _why(row, system), row.line))
    return Offer(tuple(links), tuple(left_out), _of_footprints(read, links))


def _why(row: Partner, system: str) -> str:
    if not system:
        return "the footprint is not a body of the folder"
    if not row.partner_ods:
        return "the file gives no ODS code for it, so it cannot be told which body it is"
    return "the partner is not a body of the folder: bring it first"


def _of_footprints(read: Read[Partner], links: list[Relationship]) -> tuple[Finding, ...]:
    lines = {link.source for link in links}
    used = {row.line for row in read.rows if source_of(read, PUBLISHER, row.line) in lines}
    return tuple(finding for finding in read.findings if finding.where.line in used)
