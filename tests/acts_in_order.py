"""Acts of the example that need what others record first: takes nothing, gives who does what in which order."""

from collections.abc import Mapping
from dataclasses import dataclass

TEXT = "b6c433105929b8841325b724e56ac376f3be29f8fe12784ece0f2fc9f2cf02e7"
TOGETHER = "cfa8cb889f871d756962b2ae6333393a70b5ef8eaa550105b21256bd55ed66fc"
ONE_VOICE = "7b77f423958c608040b395aba38450783187ba03f5a841eb7cd35e4a63ce3d9d"
# No line of the example is paid by figures that are reported. Every contract of it is signed already, and what becomes of a single contract is signed with it. Its year is 2017: the law of
# awards with a standstill begins in 2024. Its five groups have just begun to talk: nothing is ready to be signed.
# Nobody of the demonstration works for the council that keeps the pool, or for the trust that can earn the fund.
NOT_IN_THE_EXAMPLE = frozenset(
    {
        *("contract.sign", "buy.award", "buy.publish_notice", "buy.receive_representation"),
        *("buy.step_standstill", "buy.end_standstill", "pay.report_figure", "merge.sign_readiness"),
        *("balance.record_gate_result", "plan.record_pool_return"),
    }
)


@dataclass(frozen=True, slots=True)
class Step:
    """One act: who does it (nobody is the public), its name, what is given, and the example it is done in."""

    role: str
    act: str
    given: Mapping[str, str]
    example: str = "norfolk-and-waveney-2017"


_PAID = {"id": "06W-RM1-2017-04", "payer": "06W", "payee": "RM1", "contract": "06W-RM1", "financial_year": "2017/18"}
_DOUBTED = {"id": "C-1", "contract": "06W-RM1", "raised_by": "06W", "provider": "RM1", "month": "2017-06-01"}
_CHALLENGE = _DOUBTED | {"reason": "duplicate", "at_stake": "1234.50", "text": "Rows 17 to 21 stand there twice"}
_MONITORED = {"contract": "06W-RM1", "body": "06W", "month": "2017-08-01"}
_FILE = {"file": "m5.csv", "file_sha256": TEXT, "totals": "point_of_delivery,activity,price\nNEL,90,91000.10"}
_INVOICE = {"id": "I-5", "payer": "06W", "payee": "RM1", "amount": "91000.10", "invoiced_on": "2017-09-20"}
_RAW = {"raw": "AANDE", "code": "AE", "body": "06W", "reviewer": "head of information", "note": "Its old name"}
_WARDS = {"id": "wards-of-06V", "body": "06W", "commissioner": "06V", "attribute": "WARD CODE", "code": "W"}
_BESIDE = {"id": "beside", "body": "06Y", "title": "Beside the hospital", "bases": "06Y-RGP", "starts": "2018-04-01"}
_SHARED = {"ends": "2019-04-01", "members": "06Y; RGP", "shares": "0.5\n0.5", "target": "9000000", "bands": "0 on: 0.5"}
_COST = {"provider": "RM1", "line": "06W-RM1-planned", "financial_year": "2017/18", "resource": "nurses on wards"}
_VOTE = {"proposal": "joint-executive-committee", "body": "06M", "text_sha256": TEXT, "met_on": "2017-09-27"}
_COUNTS = {"present": "14", "in_favour": "9", "against": "5"}
_CARRIED = {"proposal": "joint-executive-committee", "met_on": "2017-09-27"}
_TOGETHER = {"id": "together", "body": "06W", "title": "Together", "text": "We will say it together."}
_PETITION = {"id": "no-further-travel", "body": "07J", "text": "No further travel", "kind": "petition"}
_EXTRA = {"id": "board-06V-extra", "body": "06V", "on": "2017-09-27", "time": "16:00"}
_NEW_ITEM = {"meeting": "board-06V-extra", "number": "1", "title": "An update", "purpose": "information"}
_BY_NAME = {"body": "06V"}
_THAT_DAY = {"proposal": "by-name", "met_on": "2017-09-27"}
_ROOM = {"evaluation": "hearing-tests"}
_ASKED = {"id": "C1", "sent": "2017-09-27", "time": "13:30"}
_STUCK = {"proposal": "one-voice"}
_LINK = {"proposal": "joint-executive-committee", "linked_to": "one-voice", "body": "06W"}
_REFUSED = {"met_on": "2017-09-27", "present": "12", "in_favour": "2", "against": "10", "note": "An extra day"}
_TALKS = {"kind": "talks between chairs", "led_by": "06V", "due": "2017-10-20", "ground": "LOST"}
_MOVE = "buy.step_evaluation"
_KEPT = {"contract": "06Y-RGP", "body": "06Y"}
_STAFF = {"id": "staff", "people_asked": "staff", "who": "Staff of North Norfolk", "on": "2017-09-18"}
_LONGER = {"kind": "extension", "starts": "2019-04-01", "ends": "2020-04-01", "notice_by": "2018-10-01"}
_PERSON = {"pool": "contracts-and-finance", "person": "P-F224"}
_LEDGER = {
    "reorganisation": "one-ccg",
    "used_in": "Shared ledger",
    "code": "new code",
    "family": "feeds",
    "action": "open",
    "body": "99J",
    "post": "managing-director",
}
_SINGLE = {"contract": "one-RM1", "body": "06W"}
_OFFSET = {"id": "for-winter", "body": "06W", "title": "For winter", "financial_year": "2017/18"} | {
    "moves": "06W: 100000\nRCX: -100000",
    "reason": "Beds for the winter",
}
_HIP = {"id": "walking-again", "body": "06W", "title": "People walk again after a broken hip"}
_MEASURE = {"indicator": "Walking after 120 days", "numerator": "Those who walk", "denominator": "All who broke a hip"}
_MOVES = {
    **{
        "id": "at-home",
        "body": "06Y",
        "title": "Care at home",
        "out_of": "beds",
        "loser": "06Y",
        "into": "care at home",
    },
    **{"gainer": "06W", "amount": "10000.00", "recurrent": "yes", "phasing": "2018/19: 50%\n2019/20: 100%"},
    **{"reason": "Beds stand empty", "benefit": "Fewer stays"},
}
_TARGET = {"data_source": "National hip fracture database", "baseline": "68", "target": "75", "unit": "per cent"}
_SMOKING = {"id": "smoking-at-delivery", "body": "06W", "title": "Mothers who smoke at delivery", "top": "who smoke"}
_COUNTED = {"method": "proportion", "bottom": "all known", "population": "mothers", "better": "lower"}
_HEART = {"id": "heart-failure", "body": "06W", "title": "Heart failure nurses", "family": "long-term conditions"}
_TAKES = {"takes_from": "0.01", "takes_to": "0.03", "year_from": "2019"}
_LANDS = "destination,share,ratio_low,ratio_high,unit_cost,payer,lag,owner\nnurse visits,0.8,3,6,55,06W,3,\nprevented,0.2,,,,,,"
_WALKING = {
    "id": "walking",
    "body": "06W",
    "title": "Walking after 120 days",
    "top": "who walk",
    "method": "proportion",
}
_OF_HIPS = {"bottom": "all hips", "population": "everyone", "better": "higher", "multiplier": "100"}
_LACKING = "activity plan; ending; mandates"
_FEET = {"outcome_payment": "on-their-feet"}
_HIPS_PAID = {"expected_outcome": "walking-again", "weight": "1", "nothing_at": "70", "all_at": "80", "places": "06W"}

_PLANNED = {"commissioner": "06W", "provider": "RM1", "financial_year": "2018/19", "service": "emergency admissions"}
_MOVED = {"reorganisation": "five-together", "sender": "06W", "register": "Contract", "item": "06W-RM1"}
_BY_SCHEME = {"effective": "2018-04-01", "instrument": "Transfer scheme"}
IN_ORDER = (
    *(
        Step("contract manager", name, given)
        for name, given in (
            ("contract.look_after", _KEPT | {"manager": "head of contracts", "notice_days": "180"}),
            ("contract.record_option", _KEPT | _LONGER | {"id": "06Y-RGP-longer"}),
            ("contract.decide_option", {"option": "06Y-RGP-longer", "body": "06Y", "state": "not used"}),
            ("contract.record_document", _KEPT | {"id": "06Y-RGP-text", "kind": "contract", "title": "As signed"}),
            (
                "contract.link",
                _KEPT | {"id": "06Y-RGP-pool", "kind": "pooled with under section 75", "outside": "the pooled fund"},
            ),
        )
    ),
    Step("contract manager", "pay.make_alliance", _BESIDE | _SHARED),
    Step(
        "contract manager",
        "contract.set_gate",
        {"contract": "beside", "body": "06Y", "name": "seen within four hours", "at_least": "0.95"},
    ),
    Step(
        "contract manager", "pay.set_bands", {"of": "beside", "body": "06Y", "bands": "0 % to 5 %: 50 %\n5 % on: 25 %"}
    ),
    Step(
        "finance officer",
        "pay.enter_cost",
        _COST | {"amount": "4100000.00", "seen_by": "both sides", "source": "ledger of the trust"},
    ),
    Step("finance officer", "pay.pay", _PAID | {"month": "2017-04-01", "amount": "500000.00", "paid_on": "2017-05-15"}),
    *(
        Step("finance officer", f"balance.{name}", given)
        for name, given in (
            ("state_plan_figure", _PLANNED | {"body": "06W", "amount": "21000000.00"}),
            ("state_plan_figure", _PLANNED | {"body": "RM1", "amount": "21800000.00"}),
            ("name_dispute", _PLANNED | {"body": "06W", "reason": "growth", "owner": "RM1"}),
            ("agree_plan_figure", _PLANNED | {"body": "06W", "amount": "21400000.00"}),
            (
                "report_forecast",
                {"body": "RM1", "month": "2017-08-01", "plan": "-19800000.00", "forecast": "-21000000.00"},
            ),
        )
    ),
    Step("contract manager", "pay.map_code", _RAW | {"starts": "2017-04-01"}),
    Step("contract manager", "pay.set_attribution_rule", _WARDS | {"starts": "2017-10-01", "reason": "Agreed by both"}),
    Step("contract manager", "pay.record_monitoring", _MONITORED | _FILE),
    Step("finance officer", "pay.record_invoice", _MONITORED | _INVOICE),
    Step("contract manager", "pay.raise_challenge", _CHALLENGE),
    Step("contract manager", "pay.step_challenge", {"challenge": "C-1", "what": "reply", "text": "Two were ours"}),
    Step("board secretary", "decide.call_meeting", _EXTRA),
    Step("board secretary", "decide.add_item", _NEW_ITEM),
    *(
        Step("board secretary", name, given)
        for name, given in (
            (
                "decide.propose",
                _BY_NAME | {"id": "by-name", "title": "By name", "text": "By name.", "bodies": "06V"},
            ),
            (
                "decide.add_item",
                {"meeting": "board-06V-extra", "number": "2", "title": "By name", "proposal": "by-name"},
            ),
            ("decide.attend", {"meeting": "board-06V-extra", "holder": "Person N1", "seat_class": "lay"}),
            ("decide.vote_by_member", _BY_NAME | _THAT_DAY | {"holder": "Person N1", "vote": "for"}),
            ("decide.close_vote", _BY_NAME | _THAT_DAY | {"note": "One member came"}),
        )
    ),
    Step(
        "board secretary",
        "decide.record_outcome",
        {"meeting": "board-06V-extra", "item": "1", "outcome": "noted", "minute": "Members asked again"},
    ),
    Step("board secretary", "decide.draft_statement", _TOGETHER | {"invited": "07J"}),
    Step(
        "board secretary",
        "decide.sign_statement",
        {"statement": "together", "body": "07J", "text_sha256": TOGETHER},
    ),
    Step("board secretary", "publish.receive_question", _PETITION | {"signatures": "90"}),
    Step("board secretary", "publish.publish_question", {"question": "no-further-travel"}),
    Step("", "publish.sign_petition", {"petition": "no-further-travel"}),
    Step(
        "board secretary",
        "decide.vote",
        _VOTE | _COUNTS | {"note": "Met a day early", "conditions": "a profile of Great Yarmouth"},
    ),
    Step(
        "board secretary",
        "decide.declare_compatible",
        _CARRIED | {"body": "06W", "text_sha256": TEXT, "approved_by": "06M"},
    ),
    Step(
        "board secretary",
        "decide.discharge_condition",
        _CARRIED | {"body": "06M", "condition": "1", "evidence": "Published with the papers"},
    ),
    Step(
        "board secretary",
        "decide.adopt",
        {"instrument": "joint-executive-committee-terms", "starts": "2017-10-01"},
    ),
    *(
        Step("contract manager", name, given)
        for name, given in (
            (
                "contract.record_scope",
                _SINGLE
                | {
                    "specification": "Acute services",
                    "specification_version": "3",
                    "codes_in": "A\nB",
                    "codes_out": "C",
                }
                | {"sites": "RM102", "population_basis": "resident", "places": "06M; 06V; 06W; 06Y; 07J"},
            ),
            (
                "contract.record_baseline",
                _SINGLE
                | {"method": "Last year, grown by population", "data_source": "Published admissions"}
                | {"data_cut": "2017-03-31", "quality": "Complete but for one month of outpatients"},
            ),
            (
                "contract.record_outcome",
                _HIP | _MEASURE | _TARGET | {"due": "2019-03-31", "responsible": "RM1", "contracts": "one-RCX"},
            ),
            ("contract.trace_outcome", {"outcome": "walking-again", "contracts": "one-RM1"}),
            (
                "need.plan_mitigation",
                _HEART | _TAKES | {"setting": "non-elective", "destinations": _LANDS, "source": "pilot"},
            ),
            (
                "need.change_mitigation",
                _TAKES | {"mitigation": "heart-failure", "body": "06W", "takes_to": "0.05", "why": "More seen"},
            ),
            (
                "need.agree_capacity",
                {"mitigation": "heart-failure", "destination": "nurse visits", "body": "06W", "capacity": "900"},
            ),
            ("watch.define_indicator", _SMOKING | _COUNTED),
            ("watch.define_indicator", _WALKING | _OF_HIPS),
            (
                "watch.change_indicator",
                {"indicator": "smoking-at-delivery", "body": "06W", "top": "who vape", "changed": "Vaping counts"},
            ),
            (
                "watch.review_indicator",
                {"indicator": "smoking-at-delivery", "body": "06W", "checker": "analyst", "next_review": "2018-09-30"},
            ),
            (
                "watch.pay_for_outcomes",
                {"id": "on-their-feet", "body": "06W", "title": "Back on their feet", "base": "40000000"}
                | {"phases": "2015/16: 1%", "gates": "safe staffing", "contract": "06W-RM1"},
            ),
            ("watch.set_paid_outcome", _FEET | _HIPS_PAID | {"people": "800"}),
            ("watch.change_outcome_payment", _FEET | {"phases": "2015/16: 2%", "why_changed": "Agreed in September"}),
            (
                "watch.record_outcome_gate",
                _FEET | {"gate": "safe staffing", "financial_year": "2016/17", "evidence": "Reports to the board"},
            ),
            (
                "contract.set_condition",
                _SINGLE | {"says": "The open book is agreed", "led_by": "06W", "due": "2018-03-01"},
            ),
            (
                "contract.close_condition",
                _SINGLE | {"number": "1", "how": "met", "says": "Agreed by both finance officers"},
            ),
            (
                "contract.override_readiness",
                _SINGLE
                | {"questions": _LACKING, "taken_by": "Person N1, accountable officer", "reason": "Agreed by March"},
            ),
        )
    ),
    Step(
        "contract manager",
        "contract.track_difference",
        {"consolidation": "one-RM1", "clause": "excess-days", "owner": "06W", "state": "agreed"},
    ),
    Step(
        "contract manager",
        "contract.record_lesson",
        {"contract": "06W-RM1", "body": "06W", "lesson": "No plan", "differs_now": "Every line has one"},
    ),
    Step(
        "contract manager",
        "contract.share_evidence",
        {"id": "by-telephone", "contract": "06W-RM1", "body": "06W", "title": "By telephone", "finds": "It is liked"},
    ),
    Step(
        "contract manager",
        "pay.sign_single",
        {"consolidation": "one-RM1", "body": "06W", "signed_on": "2017-09-27"},
    ),
    Step(
        "contract manager",
        "contract.give_mandate",
        {
            "contract": "one-RM1",
            "body": "06W",
            "speaker": "chief-officer",
            "speaker_body": "06Y",
            "limits": "Terms that cost nothing more",
            "starts": "2017-09-28",
        },
    ),
    Step(
        "contract manager",
        "contract.give_power",
        {"contract": "one-RM1", "power": "vary", "holder": "06W", "starts": "2018-04-01"},
    ),
    *(
        Step("board secretary", name, given)
        for name, given in (
            (
                "decide.propose",
                {"id": "one-voice", "body": "06W", "title": "One", "text": "One voice.", "bodies": "06W"},
            ),
            ("decide.link_proposals", _LINK | {"reason": "They belong together"}),
            ("decide.unlink_proposals", _LINK | {"reason": "They do not"}),
            ("decide.vote", _STUCK | _REFUSED | {"body": "06W", "text_sha256": ONE_VOICE}),
            ("decide.start_escalation", _STUCK | _TALKS | {"body": "06W"}),
            ("decide.complete_escalation", _STUCK | {"outcome": "not settled", "result": "No agreement"}),
            ("decide.stop_escalation", _STUCK | {"reason": "A new text is put forward"}),
        )
    ),
    Step(
        "board secretary",
        "plan.answer_section",
        {"plan": "in-good-health", "section": "workload", "text": "Forty visits a day", "answer": "Hubs for the day"},
    ),
    Step(
        "board secretary",
        "plan.answer_proposal",
        {"plan": "in-good-health", "proposal": "walking-groups", "reply": "noted", "response": "We heard it"},
    ),
    Step(
        "contract manager",
        "plan.score_option",
        {
            "round": "winter-2017",
            "option": "warm-homes",
            "criterion": "soon",
            "post": "chief-officer",
            "body": "06Y",
            "score": "5",
            "comment": "Within weeks",
        },
    ),
    Step(
        "board secretary",
        "decide.tell_money",
        {
            "proposal": "joint-executive-committee",
            "kind": "one-off cost",
            "body": "06W",
            "label": "legal advice",
            "amount": "40000.00",
        },
    ),
    Step(
        "contract manager",
        "buy.record_advice",
        {
            "id": "counsel",
            "body": "06W",
            "about": "06W-RM1",
            "on": "2017-09-27",
            "given_by": "Counsel",
            "conclusion": "It may.",
        },
    ),
    *(
        Step("contract manager", name, given)
        for name, given in (
            ("buy.set_up_evaluation", {"id": "hearing-tests", "body": "06W", "title": "Hearing tests", "scale": "10"}),
            ("buy.ask_bidders", _ROOM | {"id": "quality", "text": "Within four weeks?", "weight": "100"}),
            ("buy.name_evaluator", _ROOM | {"part": "evaluator"}),
            ("buy.name_evaluator", _ROOM | {"part": "moderator"}),
            (_MOVE, _ROOM | {"move": "freeze questions and weights"}),
            ("buy.enter_bid", _ROOM | {"id": "A", "bidders": "RM1"}),
            (
                "buy.send_clarification",
                _ROOM | _ASKED | {"question": "Is Saturday a day?", "answer": "Yes", "sent_to": "RM1"},
            ),
            (_MOVE, _ROOM | {"move": "open the bids"}),
            ("buy.declare_bidders", _ROOM),
            ("buy.score_bid", _ROOM | {"bid": "A", "question": "quality", "score": "8", "comment": "In three weeks"}),
            (_MOVE, _ROOM | {"move": "open the scores"}),
            (
                "buy.agree_score",
                _ROOM | {"bid": "A", "question": "quality", "score": "8", "reason": "One bid, one score"},
            ),
        )
    ),
    Step("board secretary", "balance.propose_offset", _OFFSET),
    Step(
        "board secretary",
        "balance.agree_offset",
        {"offset_proposal": "for-winter", "agreed_on": "2017-09-27", "approval": "The regulator, by letter"},
    ),
    Step("contract manager", "plan.propose_movement", _MOVES),
    Step(
        "contract manager",
        "plan.say_cost_left",
        {"movement": "at-home", "body": "06Y", "financial_year": "2018/19", "left_by_provider": "4000.00"},
    ),
    *(
        Step("board secretary", name, {"reorganisation": "five-together", "body": "06V"} | given)
        for name, given in (
            ("merge.log_engagement", _STAFF | {"by_means_of": "A survey", "about": "What they fear"}),
            ("merge.accept_risk", {"sentence": "people", "post": "chief-officer", "why": "Nobody has to move"}),
            ("merge.give_duty", {"duty": "contract-office", "to": "06Y", "starts": "2018-04-01"}),
        )
    ),
    Step("board secretary", "merge.name_receiver", _MOVED | {"receiver": "06V"} | _BY_SCHEME),
    Step("board secretary", "merge.agree_transfer", _MOVED | {"body": "06W"}),
    Step(
        "board secretary",
        "merge.sign_assurance",
        {
            "reorganisation": "five-together",
            "about": "06V",
            "heading": "finance",
            "side": "hands over",
            "body": "06V",
            "post": "chief-officer",
        },
    ),
    Step(
        "finance officer",
        "plan.compare_routes",
        {"estate_scheme": "clinics-cromer", "chosen_route": "own capital"},
    ),
    Step("finance officer", "plan.let_scheme_proceed", {"estate_scheme": "clinics-cromer"}),
    # Kent and Medway has pools of people and codes that change.
    *(
        Step("board secretary", name, given, "kent-and-medway-2018")
        for name, given in (
            ("merge.offer_post", _PERSON | {"post": "new-contracts-north", "offered": "2018-09-12"}),
            ("merge.record_outcome", _PERSON | {"outcome": "accepted", "on": "2018-09-12"}),
            ("merge.check_code", _LEDGER | {"reached": "tested", "on": "2018-09-12"}),
        )
    ),
)
