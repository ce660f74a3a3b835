"""Rules as people write them: what is read, what is refused, and with which word of advice."""

from fractions import Fraction

import pytest

from concordat.decide.rules import (
    All,
    AnyOf,
    AtLeast,
    Count,
    Has,
    InBody,
    OfClass,
    Share,
    Weight,
    exact_share,
    read_rule,
    rule_of,
    sentence,
)
from concordat.kernel.finding import Refused

HALF = Share(Fraction(1, 2), ">", "cast")


@pytest.mark.parametrize(
    ("written", "rule", "printed"),
    [
        ("more than 1/2 of cast", HALF, "more than 1/2 of cast"),
        ("More than half of the votes cast", HALF, "more than 1/2 of cast"),
        ("majority of votes cast", HALF, "more than 1/2 of cast"),
        ("at least 75% of members present", Share(Fraction(3, 4), ">=", "present"), "at least 3/4 of present"),
        ("all of the bodies", Share(Fraction(1), ">=", "bodies"), "all of the bodies"),
        ("at least 4 of the bodies", Count(4, "bodies"), "at least 4 of the bodies"),
        ("at least 4 bodies", Count(4, "bodies"), "at least 4 of the bodies"),
        ("at least 1 organisation", Count(1, "organisations"), "at least 1 organisations"),
        ("at least 2 of class lay", OfClass("lay", 2), "at least 2 of class lay"),
        ("at least 270 by weight", Weight(Fraction(270)), "at least 270 by weight"),
        ("at least 608.4 by population", Weight(Fraction(3042, 5), "population"), "at least 3042/5 by population"),
        ("at least 1/2 of all seats", Share(Fraction(1, 2), ">=", "all seats"), "at least 1/2 of all seats"),
        ("at least 2/3 of weight present", Share(Fraction(2, 3), ">=", "present", "weight"), None),
        ("06W in favour", Has("06W"), "06W in favour"),
        ('"South Norfolk" in favour', Has("South Norfolk"), '"South Norfolk" in favour'),
        ("in council: (majority of cast)", InBody("council", HALF), "in council: (more than 1/2 of cast)"),
        (
            "at least 2 of these: (A in favour; B in favour; majority of cast)",
            AtLeast(2, (Has("A"), Has("B"), HALF)),
            "at least 2 of these: (A in favour; B in favour; more than 1/2 of cast)",
        ),
        (
            "A in favour and (B in favour or C in favour)",
            All((Has("A"), AnyOf((Has("B"), Has("C"))))),
            "A in favour and (B in favour or C in favour)",
        ),
        (
            "at least 3 of the bodies and at least 60% of population",
            All((Count(3, "bodies"), Share(Fraction(3, 5), ">=", "bodies", "population"))),
            "at least 3 of the bodies and at least 3/5 of population",
        ),
    ],
)
def test_a_sentence_is_read_and_printed(written, rule, printed):
    assert read_rule(written) == rule
    assert sentence(rule) == (printed or written)


@pytest.mark.parametrize(
    ("written", "kind", "says"),
    [
        ("", "unreadable-rule", "its end"),
        ("everybody", "unreadable-rule", "“in”"),
        ("at least 2/3 of the members", "unreadable-rule", "which of them"),
        ("more than 1/2", "unreadable-rule", "“of”"),
        ("at least 3", "unreadable-rule", "“of”"),
        ("at least 3 of it", "unreadable-rule", "the bodies"),
        ("A in favour and B in favour or C in favour", "unreadable-rule", "brackets"),
        ("(A in favour", "unreadable-rule", "“)”"),
        ("A in favour B", "unreadable-rule", "the end"),
        ('"A in favour', "unreadable-rule", "a name"),
        ("at least many by weight", "unreadable-rule", "a number"),
        ("(" * 60 + "A in favour" + ")" * 60, "unreadable-rule", "brackets"),
        ("at least " + "9" * 5000 + " votes", "bad-share", "is not a share"),
        ("at least ² votes", "bad-share", "is not a share"),
        ("more than 1/0 of cast", "bad-share", "is not a share"),
        ("more than 0,5 of cast", "bad-share", "is not a share"),
        ("not more than 1/2 of cast", "non-monotone-rule", "“not”"),
        ("at most 3 votes", "non-monotone-rule", "“most”"),
        ("all of the bodies unless NEL in favour", "non-monotone-rule", "“unless”"),
        ("at least 66.7% of cast", "inexact-share", "2/3"),
        ("more than 33% of cast", "inexact-share", "1/3"),
        ("at least 0.6667 of cast", "inexact-share", "2/3"),
        ("at least 14.3% of cast", "inexact-share", "1/7"),
        ("more than 1/1 of cast", "rule-cannot-be-met", "> 1"),
        ("at least 5/4 of cast", "rule-cannot-be-met", "5/4"),
        ("at least 0/1 of cast", "rule-always-met", "0"),
        ("at least 0 votes", "rule-always-met", "0 votes"),
        ("at least 0 by weight", "rule-always-met", "0 by weight"),
        ("at least 3 of these: (A in favour; B in favour)", "rule-cannot-be-met", "2 rules"),
    ],
)
def test_what_cannot_be_a_rule_is_a_finding(written, kind, says):
    with pytest.raises(Refused) as refused:
        read_rule(written)
    finding = refused.value.findings[0]
    assert finding.kind == kind
    assert says in finding.what
    assert finding.why
    assert finding.next


@pytest.mark.parametrize("text", ["50%", "60%", "75%", "12.5%", "55%", "0.6", "37.4%", "100%", "2/3", "0.05"])
def test_an_exact_share_is_taken_as_written(text):
    number, _, percent = text.partition("%")
    assert exact_share(text) == Fraction(number) / (100 if text.endswith("%") else 1)
    assert not percent


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"share": 0.5, "base": "cast"}, "inexact-number"),
        ({"weight": "weight", "at_least": 1.5}, "inexact-number"),
        ({"share": "1/2", "base": "everyone"}, "unreadable-rule"),
        ({"share": "1/2", "base": "cast", "sign": "<"}, "unreadable-rule"),
        ({"share": "1/2"}, "unreadable-rule"),
        ({"count": "four"}, "unreadable-rule"),
        ({"count": True}, "unreadable-rule"),
        ({"all": []}, "rule-always-met"),
        ({"any": []}, "rule-cannot-be-met"),
        ({"all": 3}, "unreadable-rule"),
        ({"not": {"has": "A"}}, "unreadable-rule"),
        ({}, "unreadable-rule"),
        (3, "unreadable-rule"),
        ({"share": "66.7%", "base": "cast"}, "inexact-share"),
    ],
)
def test_what_cannot_be_a_rule_as_data_is_a_finding(data, kind):
    with pytest.raises(Refused) as refused:
        rule_of(data)
    assert refused.value.findings[0].kind == kind


def test_rules_as_data_may_hold_sentences():
    assert rule_of({"all": ["majority of cast", {"has": "A"}]}) == All((HALF, Has("A")))


def test_data_too_deep_is_a_finding():
    data: dict = {"has": "A"}
    for _ in range(5000):
        data = {"all": [data]}
    with pytest.raises(Refused) as refused:
        rule_of(data)
    assert refused.value.findings[0].kind == "unreadable-rule"
