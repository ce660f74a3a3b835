"""What is kept of a contract beside its lines: takes it as read, gives its options and its texts; what is in words alone is noted."""

from collections.abc import Iterator
from typing import cast, get_args

from concordat.contract.from_ocds.contracts import ReadContract
from concordat.contract.from_ocds.notes import Notes
from concordat.contract.from_ocds.values import Json, day, half_open, inner, rows, text, walk
from concordat.contract.ocds_documents import TYPES
from concordat.contract.records import ContractDocument, ContractOption, OptionKind, OptionState

KINDS, STATES = get_args(OptionKind), get_args(OptionState)
LONGEST = 120
BY_HAND = "Record it by hand, with its days."


def options(tender: Json, read: ReadContract, notes: Notes) -> Iterator[ContractOption]:
    """Give each option that has its kind and day; one that is told in words alone is noted."""
    contract, at = read.contract.id, read.agreed.at
    own = rows(read.merged.get("contractOptions"))
    for place, one in walk(read.merged.get("contractOptions"), f"{at}/contractOptions"):
        kind, state, term = text(one.get("type")), text(one.get("status")), inner(one, "period")
        key, starts = text(one.get("id")), day(term.get("startDate"), notes, f"{place}/period/startDate")
        if not key or kind not in KINDS or starts is None:
            what = f"An option of {contract} lacks its id, its kind or the day on which it takes effect."
            notes.warn("no-option", what, "Nothing would be due by it.", BY_HAND, place)
            continue
        yield ContractOption(
            id=key,
            contract=contract,
            kind=cast(OptionKind, kind),
            starts=starts,
            ends=half_open(day(term.get("endDate"), notes, f"{place}/period/endDate")),
            notice_by=day(one.get("noticeBy"), notes, f"{place}/noticeBy"),
            state=cast(OptionState, state if state in STATES else "open"),
            decided_on=day(one.get("dateDecided"), notes, f"{place}/dateDecided"),
            decision=text(one.get("decision")),
        )
    if not own:
        for says in dict.fromkeys(text(inner(lot, "renewal").get("description")) for lot in rows(tender.get("lots"))):
            if says:
                what = f"{contract} can be renewed: “{says[:LONGEST]}”."
                notes.warn("option-in-words", what, "An option needs its days to be watched.", BY_HAND, at)


def documents(read: ReadContract, notes: Notes) -> Iterator[ContractDocument]:
    """Give each text of a contract and of its award; what is published is public."""
    kinds = {word: kind for kind, word in TYPES.items()}
    for holder in (read.merged, read.award):
        for place, one in walk(holder.get("documents"), f"{read.agreed.at}/documents"):
            key, link, says = text(one.get("id")), text(one.get("url")), text(one.get("description"))
            if not key:
                what = f"A document of {read.contract.id} has no id."
                notes.warn("missing-id", what, "It cannot be told from others.", "It is left out.", place)
                continue
            yield ContractDocument(
                id=key,
                contract=read.contract.id,
                kind=kinds.get(text(one.get("documentType")), "other"),
                title=text(one.get("title")) or says or key,
                dated=day(one.get("dateModified") or one.get("datePublished"), notes, place),
                sha256=text(one.get("sha256")),
                address=link or (says if text(one.get("title")) else ""),
                variation=text(one.get("relatedAmendment")),
                confidentiality="public",
            )
