"""A small made-up story of several rooms, with every shape a page must show: figures, cells that say why, rules to check."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, RecordRef, RowsRef, because_record, because_rule
from concordat.kernel.finding import Finding, Place
from concordat.kernel.outcome import Outcome
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.table import table
from concordat.kernel.trace import Source
from concordat.publish import Edition

COMMISSIONERS = {
    "06M": "NHS Great Yarmouth and Waveney CCG",
    "06V": "NHS North Norfolk CCG",
    "06W": "NHS Norwich CCG",
    "06Y": "NHS South Norfolk CCG",
    "07J": "NHS West Norfolk CCG",
}
PROVIDERS = {
    "RM1": "Norfolk and Norwich University Hospitals",
    "RGP": "James Paget University Hospitals",
    "RCX": "The Queen Elizabeth Hospital, King's Lynn",
}
EDITION = Edition(
    name="Norfolk and Waveney",
    financial_year="2017/18",
    as_at=date(2018, 3, 31),
    area="Norfolk and Waveney",
    generated="Monthly activity was made from seed 7 with published totals as its margins. It is not observed activity.",
    attributions=("Contains public sector information licensed under the Open Government Licence v3.0.",),
    rulebook="2026.11",
    version="0.1.0",
)
RULE = RuleValue(
    rule="payment.marginal_rate",
    title="Marginal rate for emergency admissions",
    value="0.70",
    unit="share of tariff",
    starts=date(2015, 4, 1),
    ends=date(2019, 4, 1),
    source="National tariff 2015/16, section 5",
    status="to check",
    edition="2026.11",
    layer="national",
    file="rulebook/payment/marginal_rate.toml",
)
HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


def place(reference: RecordRef | RowsRef | RuleValue) -> Source:
    """Say where each reference of this story stands."""
    match reference:
        case RowsRef():
            return Source("pay/activity.csv", ((2, 13), (40, 51), (99, 99)), HASH)
        case RecordRef():
            return Source(
                f"contract/{reference.kind.lower()}s.csv", ((len(reference.key[0]), len(reference.key[0])),), HASH
            )
        case _:
            return Source(reference.file, ((12, 17),), HASH)


def line_value(commissioner: str, provider: str, pounds: str) -> Answer[Decimal]:
    """Return the value of one contract with its reasons."""
    value = Decimal(pounds)
    rows = Because(
        "Activity of the line, month by month",
        1204,
        "spells",
        rows=RowsRef("activity", {"line": f"{provider}-{commissioner}-1"}),
    )
    record = because_record("The signed contract", "Contract", f"{provider}-{commissioner}", value=value, unit="£")
    act = Because("The board approved it", act=RecordRef("Resolution", ("P1", commissioner, "2017-03-21")))
    says = f"{COMMISSIONERS[commissioner]} pays {PROVIDERS[provider]}"
    return Answer(value, Because(says, value, "£", parts=(record, rows, because_rule(RULE), act)), unit="£")


def contract_room() -> Outcome:
    """Return the web of fifteen contracts and what they would become."""
    cells = {
        (commissioner, provider): line_value(commissioner, provider, f"{(row + 2) * (column + 1) * 7_250_113}.45")
        for row, commissioner in enumerate(COMMISSIONERS)
        for column, provider in enumerate(PROVIDERS)
    }
    total = sum((cell.value for cell in cells.values()), Decimal(0))
    whole = Answer(
        total,
        Because("The sum of all fifteen contracts", total, "£", parts=tuple(cell.because for cell in cells.values())),
        "contract.value",
        "£",
    )
    count = Answer(
        15,
        Because("Pairs of commissioner and provider with terms of their own", 15, "contracts"),
        "contract.conversations",
        "contracts",
    )
    rows = [[name, *(cells[code, provider] for provider in PROVIDERS)] for code, name in COMMISSIONERS.items()]
    matrix = table(
        "matrix",
        "Every commissioner has a contract with every hospital",
        {"commissioner": "Commissioner", **{code: f"{name} [£]" for code, name in PROVIDERS.items()}},
        rows,
        "Value of each contract in 2017/18.",
    )
    terms = table(
        "compare.RM1",
        "Two of three terms differ at Norfolk and Norwich",
        {
            "clause": "Clause",
            "state": "State",
            **COMMISSIONERS,
            "cost": "Cost of the difference [£]",
        },
        [
            [
                "Share paid above plan",
                "differs",
                *(Fraction(number, 30) for number in (7, 7, 15, 15, 21)),
                Decimal("-1204500.5"),
            ],
            ["Notice to end, in days", "differs", 90, 90, 180, 180, 365, None],
            ["First day", "same", *(date(2017, 4, 1) for _ in COMMISSIONERS), Decimal(0)],
        ],
    )
    before = table(
        "before_after",
        "From fifteen conversations to three",
        {"what": "What is counted", "before": "Before [contracts]", "after": "After [contracts]"},
        [["Norfolk and Norwich", 5, 1], ["James Paget", 5, 1], ["Queen Elizabeth", 5, 1]],
    )
    findings = (
        Finding(
            "no-owner",
            "The term “notice” of RCX-07J has no owner.",
            "Nobody can agree to change it.",
            "Name a body.",
            Place("contract/terms.csv", 42, "owner"),
            "warning",
        ),
    )
    says = (
        "15 contracts between 5 commissioners and 3 trusts would become 3.",
        "Not one pound is lost: old and new agree to the penny.",
    )
    return Outcome(
        "contract",
        "From many contracts to one conversation, signed once and delivered locally",
        says,
        (whole, count),
        (matrix, terms, before),
        findings,
    )


def balance_room() -> Outcome:
    """Return the system's position."""
    position = Decimal("-18250000.07")
    parts = (
        because_record(
            "Income of the year", "Budget", "06W", "2017/18", "allocation", value=Decimal("100.00"), unit="£"
        ),
        because_rule(RULE),
    )
    figure = Answer(
        position, Because("Income less cost of all bodies", position, "£", parts=parts), "balance.system_position", "£"
    )
    rows = [
        [name, Decimal(number * 1000 - 2500), Decimal(number * 1000 - 2500)]
        for number, name in enumerate(COMMISSIONERS.values())
    ]
    bodies = table(
        "bodies",
        "The system's position does not move when prices inside it change",
        {"body": "Body", "before": "Before [£]", "after": "After [£]"},
        rows,
        "Position of each body before and after.",
    )
    return Outcome(
        "balance", "Does the system balance?", ("The system is £18.3 million short of balance.",), (figure,), (bodies,)
    )


def decide_room() -> Outcome:
    """Return how the five votes stand."""
    votes = table(
        "votes",
        "Three of five bodies have agreed",
        {"body": "Body", "meets_on": "Meets on", "result": "Result", "in_favour": "In favour [votes]"},
        [
            [name, date(2018, 1, 9), "carried" if number < 3 else "open", 9 if number < 3 else None]
            for number, name in enumerate(COMMISSIONERS.values())
        ],
    )
    state = Answer("open", Because("All five bodies must agree; two have not met"), "decide.result")
    return Outcome(
        "decide", "Who must agree?", ("All five bodies must agree. Two votes are still needed.",), (state,), (votes,)
    )


def story() -> tuple[Outcome, ...]:
    """Return all rooms in order."""
    return (contract_room(), balance_room(), decide_room())
