"""What a system publishes of its contracts: its payments, links, options and public texts, and how each was bought once a notice has told of it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from concordat.buy.records import AwardDecision
from concordat.contract.disclosed import ProcessLink
from concordat.contract.ocds import ocds
from concordat.contract.records import Consolidation, Contract, ContractDocument, ContractLink, ContractOption, Line
from concordat.generate import generate
from concordat.kernel.system import System, document
from concordat.pay.records import Payment
from concordat.publish.package import disclosure_of, package_of
from concordat.publish.procedures import procedures
from concordat.publish.records.releases import Release
from concordat.who.records import Body


@pytest.fixture
def system() -> System:
    """A generated system."""
    return generate(7)


def with_records(system: System, *records: object) -> System:
    """Return the system with further records."""
    kinds = {type(one) for one in records}
    added = {kind: (*system.records.get(kind, ()), *(one for one in records if type(one) is kind)) for kind in kinds}
    return replace(system, records={**system.records, **added})


def test_links_on_record_are_told_from_both_ends(system: System) -> None:
    first, second, third = (one.id for one in system.all(Contract)[:3])
    told = with_records(
        system,
        ContractLink(id="1", contract=second, kind="renews", other=first),
        ContractLink(id="2", contract=third, kind="replaces", other=second),
        ContractLink(id="3", contract=third, kind="call-off of", other=first),
        ContractLink(id="4", contract=third, kind="sub-contract of", other=second),
        ContractLink(id="5", contract=first, kind="alliance over", other=third),
        ContractLink(id="6", contract=first, kind="pooled with under section 75", outside="a pooled fund"),
    )
    assert set(disclosure_of(told).links) == {
        ProcessLink(contract=second, relationship="prior", to=first),
        ProcessLink(contract=first, relationship="renewalProcess", to=second),
        ProcessLink(contract=third, relationship="prior", to=second),
        ProcessLink(contract=second, relationship="replacementProcess", to=third),
        ProcessLink(contract=third, relationship="framework", to=first),
        ProcessLink(contract=second, relationship="subContract", to=third),
        ProcessLink(contract=third, relationship="parent", to=first),
    }
    assert package_of(told) is not None


def test_a_signed_consolidation_links_its_contract_to_those_it_replaced(system: System) -> None:
    line = system.all(Line)[0]
    one = Consolidation(
        id="ONE",
        title="One",
        providers=(line.provider,),
        commissioners=(line.commissioner,),
        co_ordinator=line.commissioner,
        starts=line.starts,
        signed=line.starts,
    )
    new = replace(line, id=f"ONE/{line.id}", contract="ONE")
    told = with_records(system, one, new, Contract(id="ONE", title="One", starts=line.starts))
    assert set(disclosure_of(told).links) == {
        ProcessLink(contract="ONE", relationship="prior", to=line.contract),
        ProcessLink(contract=line.contract, relationship="replacementProcess", to="ONE"),
    }
    assert "ONE" not in {each.id for each in disclosure_of(told).consolidations}


def award(system: System, decided_on: date, published: date | None) -> AwardDecision:
    """Return an award of the first contract."""
    contract = system.all(Contract)[0]
    return AwardDecision(
        id=f"award-{decided_on}",
        body="north",
        contract=contract.id,
        route="direct award A",
        providers=("hospital",),
        decided_on=decided_on,
        statement=document("buy/statement.md", "Why."),
        published=published,
    )


def test_how_a_contract_was_bought_is_told_from_the_day_of_its_first_notice(system: System) -> None:
    system = replace(system, settings=replace(system.settings, as_at=date(2024, 6, 1)))
    assert procedures(with_records(system, award(system, date(2024, 4, 1), None))) == ()
    assert procedures(with_records(system, award(system, date(2024, 4, 1), date(2024, 7, 1)))) == ()
    told = with_records(system, award(system, date(2024, 4, 1), date(2024, 5, 1)))
    (one,) = procedures(told)
    assert (one.law, one.law_scheme, one.method, one.route) == ("2023/1348", "UKSI", "direct", "direct award A")
    release = next(each for each in ocds(disclosure_of(told))["releases"] if "tender" in each)
    assert release["tender"]["legalBasis"]["uri"] == "https://www.legislation.gov.uk/uksi/2023/1348"
    assert any("legalBasis" in each for each in ocds(disclosure_of(told))["extensions"])


def test_before_the_regime_the_law_was_another_and_no_method_is_told(system: System) -> None:
    (one,) = procedures(with_records(system, award(system, date(2016, 5, 1), date(2016, 6, 1))))
    assert (one.law, one.method) == ("2015/102", "")
    (one,) = procedures(with_records(system, award(system, date(2010, 5, 1), date(2010, 6, 1))))
    assert (one.law, one.law_title) == ("", "")


def test_payments_under_a_contract_are_told_with_the_month_they_were_for(system: System) -> None:
    contract = system.all(Contract)[0]
    paid = Payment(
        id="P1",
        payer="north",
        payee="hospital",
        contract=contract.id,
        financial_year="2017/18",
        month=date(2017, 4, 1),
        amount=Decimal("10.00"),
        paid_on=date(2017, 5, 1),
    )
    (one,) = disclosure_of(with_records(system, paid, replace(paid, id="P2", contract=""))).payments
    assert (one.id, one.month, one.amount) == ("P1", date(2017, 4, 1), Decimal("10.00"))


def test_options_and_public_texts_are_told_and_no_others(system: System) -> None:
    contract = system.all(Contract)[0]
    later = contract.starts.replace(year=contract.starts.year + 5)
    option = ContractOption(id="O", contract=contract.id, kind="extension", starts=later)
    text = {"contract": contract.id, "kind": "side letter", "title": "A letter"}
    texts = {
        seen: ContractDocument(id=seen, confidentiality=seen, **text) for seen in ("public", "parties", "internal")
    }
    released = Release(kind="ContractDocument", key="parties", on=system.settings.as_at, by=system.all(Body)[0].id)
    told = with_records(system, option, *texts.values())
    assert disclosure_of(told).options == (option,)
    assert disclosure_of(told).documents == (texts["public"],)
    made_public = disclosure_of(with_records(told, released)).documents
    assert made_public == (texts["public"], replace(texts["parties"], confidentiality="public"))
    withdrawn = replace(released, withdrawn=system.settings.as_at, withdrawn_reason="by mistake")
    assert disclosure_of(with_records(told, withdrawn)).documents == (texts["public"],)
    package = package_of(with_records(told, released))
    assert package is not None
    assert "internal" not in str(package)
