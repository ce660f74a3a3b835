"""What became known of a contract later: takes its documents and what was decided on its options, gives a release for each day."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds_documents import by_day, documents_of, told
from concordat.contract.ocds_options import decided, options_of
from concordat.contract.ocds_parts import award_of, filled
from concordat.contract.ocds_release import release
from concordat.contract.records import Contract, ContractDocument, ContractOption


@dataclass(frozen=True, slots=True)
class News:
    """What is told of a contract on one day."""

    documents: list[ContractDocument] = field(default_factory=list)
    options: list[ContractOption] = field(default_factory=list)


def news_of(
    disclosure: Disclosure, contract: Contract, first: date, variations: Mapping[str, date]
) -> dict[date, News]:
    """Return what is told on which day, from the first on; `variations` gives the day of each that is told."""
    found: dict[date, News] = defaultdict(News)
    for day, texts in by_day(documents_of(disclosure, contract), first, variations).items():
        found[day].documents.extend(texts)
    for one in options_of(disclosure, contract):
        if one.decided_on is not None and one.decided_on <= disclosure.published:
            found[one.decided_on].options.append(one)
    return dict(found)


def updated(disclosure: Disclosure, contract: Contract, day: date, news: News) -> dict[str, Any]:
    """Return the release of a day that tells it."""
    agreement = {
        "id": contract.id,
        "awardID": award_of(contract),
        "documents": told(news.documents),
        "contractOptions": decided(news.options),
    }
    own = f"{contract.id}-{day}-update"
    return release(disclosure, contract.id, own, day, ["contractUpdate"], contracts=[filled(agreement)])
