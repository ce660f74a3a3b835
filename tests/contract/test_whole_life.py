"""The whole life of a contract: one timeline with what each change came to, its options, its chain, and its texts."""

from datetime import date
from decimal import Decimal
from typing import Any

from bare_ends import bare_ends
from concordat import contract
from concordat.contract.records import Contract, ContractDocument, ContractLink, ContractOption, Line, Party, Variation
from concordat.contract.renewal_chain import chain_of
from concordat.who.records import Body, Succession

ON = date(2018, 12, 1)
ENDS = date(2019, 4, 1)


def records() -> list[Any]:
    first = {"starts": date(2017, 4, 1), "ends": ENDS}
    varied = {"contract": "k", "line": "beds", "ends_before": ENDS, "reason": "more beds"}
    return [
        Body(id="c", kind="clinical commissioning group", name="Norwich CCG", short_name="Norwich", legal_person=True),
        Body(id="n", kind="clinical commissioning group", name="Norfolk CCG", short_name="Norfolk", legal_person=True),
        Succession(event="e", on=date(2020, 4, 1), kind="merger", predecessor="c", successor="n", share=Decimal(1)),
        Contract(id="before", title="Before", starts=date(2015, 4, 1), ends=date(2017, 4, 1)),
        Contract(id="k", title="Beds", signed=date(2017, 3, 20), notice_days=180, **first),
        Contract(id="after", title="After", starts=ENDS),
        Party(contract="k", body="c", role="commissioner"),
        Line(
            id="beds",
            contract="k",
            commissioner="c",
            provider="t",
            service="beds",
            form="block",
            value=Decimal("130.00"),
            **first,
        ),
        Variation(
            id="v1",
            made_on=date(2017, 10, 1),
            value_before=Decimal("100.00"),
            value_after=Decimal("120.00"),
            ends_after=ENDS,
            lifetime_change=Decimal("30.00"),
            **varied,
        ),
        Variation(
            id="v2",
            made_on=date(2018, 10, 1),
            value_before=Decimal("120.00"),
            value_after=Decimal("130.00"),
            ends_after=ENDS,
            lifetime_change=Decimal("5.00"),
            **varied,
        ),
        ContractOption(id="o1", contract="k", kind="extension", starts=ENDS, ends=date(2020, 4, 1)),
        ContractLink(id="n1", contract="k", kind="replaces", other="before"),
        ContractLink(id="n2", contract="after", kind="renews", other="k"),
        ContractLink(id="n3", contract="k", kind="pooled with under section 75", outside="the county's pooled fund"),
        ContractDocument(id="d1", contract="k", kind="contract", title="As signed", dated=date(2017, 3, 20)),
        ContractDocument(id="d2", contract="k", kind="side letter", title="Letter", confidentiality="internal"),
    ]


def test_everything_that_happened_and_will_stands_in_one_timeline(build: Any) -> None:
    system = build(records())
    register = contract.register(system)
    one = register.contract_by_id["k"]
    texts = contract.documents_of(system, "k")
    timeline, options, chain, links, documents = contract.life_tables(system, register, one, texts, ON)
    assert [(str(row["day"]), row["what"]) for row in timeline.records()] == [
        ("2017-03-20", "Signed"),
        ("2017-03-20", "Document"),
        ("2017-04-01", "Starts"),
        ("2017-04-01", "Replaces"),
        ("2017-04-01", "Pooled with under section 75"),
        ("2017-10-01", "Varied"),
        ("2018-10-01", "Varied"),
        ("2018-10-03", "Notice"),
        ("2019-04-01", "Ends"),
        ("2019-04-01", "Renewed by"),
        ("2020-04-01", "Party followed"),
    ]
    varied = [row for row in timeline.records() if row["what"] == "Varied"]
    assert [(row["before"], row["after"], row["since"]) for row in varied] == [(100, 120, 30), (120, 130, 35)]
    assert [row["when"] for row in timeline.records()][-4:] == ["", "to come", "to come", "to come"]
    assert timeline.records()[-1]["says"] == "Norwich is followed by Norfolk"
    assert [row["state"] for row in options.records()] == ["missed"]
    assert [(row["place"], row["contract"]) for row in chain.records()] == [
        ("before it", "Before"),
        ("this contract", "Beds"),
        ("after it", "After"),
    ]
    assert [tuple(row.values()) for row in links.records()][-1] == (
        "Beds",
        "pooled with under section 75",
        "the county's pooled fund",
    )
    assert [row["sha256"] for row in documents.records()] == ["the text is not there"] * 2
    assert bare_ends(timeline, chain) == []


def test_what_held_on_a_day_is_told_as_known_on_another(build: Any) -> None:
    system = build(records())
    register = contract.register(system)
    one = register.contract_by_id["k"]
    for known, value, changed in ((date(2018, 9, 30), 120, 30), (ON, 130, 35)):
        state = contract.state_of(system, register, one, ON, known)
        assert [one.value for one in contract.state_figures(one, state)] == [value, changed]
        assert bare_ends(*contract.state_figures(one, state), contract.lines_as_they_held(register, state)) == []


def test_a_contract_that_stands_alone_has_no_chain_and_a_ring_is_walked_once(build: Any) -> None:
    system = build([one for one in records() if not isinstance(one, ContractLink)])
    register = contract.register(system)
    shown = contract.life_tables(system, register, register.contract_by_id["before"], (), ON)
    assert [one.name for one in shown] == ["timeline"]
    ring = [
        ContractLink(id="1", contract="a", kind="renews", other="b"),
        ContractLink(id="2", contract="b", kind="renews", other="a"),
    ]
    assert sorted(code for _, code in chain_of("a", ring)) == ["a", "b"]
