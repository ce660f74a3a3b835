"""Codes of the common procurement vocabulary: takes what is classified, gives its codes and the name of its service."""

from collections.abc import Iterator

from concordat.contract.from_ocds.values import Json, inner, rows, text
from concordat.contract.ocds_classified import CPV


def codes_of(*classified: Json) -> tuple[str, ...]:
    """Return the codes of these objects, each once, in their order."""
    found = (text(each.get("id")) for one in classified for each in _classifications(one) if _is_cpv(each))
    return tuple(dict.fromkeys(filter(None, found)))


def service_of(item: Json) -> str:
    """Return the service of an item: its first classification that is no code of that vocabulary."""
    return next((text(one.get("id")) for one in _classifications(item) if not _is_cpv(one)), "")


def contract_codes(tender: Json, *holders: Json) -> tuple[str, ...]:
    """Return the codes of a contract: those of its tender, and of what is bought where no line of ours bears them."""
    items = (one for holder in (tender, *holders) for one in rows(holder.get("items")))
    return codes_of(tender, *(one for one in items if not inner(one, "commissioner")))


def _classifications(one: Json) -> Iterator[Json]:
    yield inner(one, "classification")
    yield from rows(one.get("additionalClassifications"))


def _is_cpv(one: Json) -> bool:
    return text(one.get("scheme")).upper() == CPV
