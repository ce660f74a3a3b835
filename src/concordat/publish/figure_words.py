"""Words for parts of figures' names: takes the room and one part of a name, gives what people call it, empty where it is plain."""

from collections.abc import Mapping

# By room and part; a part that reads well by itself, such as `open_proposals`, is not here.
WORDS: Mapping[str, str] = {
    "who.outside_main_council": "People outside the main council",
    "who.shared_officers": "Officers of several bodies",
    "contract.value": "Value a year",
    "contract.value_of": "Value a year",
    "contract.terms_differing": "Terms that differ",
    "contract.terms_settled": "Terms settled one by one",
    "contract.terms_settled_once": "Terms left if settled once",
    "contract.duplicated_meetings": "Meetings held for it",
    "contract.duplicated_papers": "Papers written for it",
    "contract.conserved": "Value carried over",
    "contract.conversations_first": "Conversations at the start",
    "contract.conversations_last": "Conversations at the end",
    "contract.conversations_after": "Conversations afterwards",
    "pay.due_under": "Due in the year",
    "pay.value_at_tariff": "Value at the national tariff",
    "pay.difference": "Cost of the difference",
    "pay.harmonised": "Change in what is due",
    "pay.gain": "Gain",
    "balance.system_position": "Position of the system",
    "balance.system_position_after": "Position of the system afterwards",
    "balance.system_change": "Change for the system",
    "balance.position_after": "Position afterwards",
    "buy.change": "This change",
    "buy.result": "Is it permitted",
    "buy.headroom_before": "Headroom before it",
    "buy.headroom_after": "Headroom after it",
    "buy.headroom_before_of_original": "Headroom before it, of the original value",
    "buy.headroom_after_of_original": "Headroom after it, of the original value",
    "buy.original_lifetime_value": "Value as first signed, over the whole term",
    "buy.changes_since_signature": "All since signature",
    "buy.counted": "Counted against the limit",
    "buy.headroom": "Headroom left",
    "decide.combined": "All bodies together",
    "decide.outstanding": "Bodies yet to decide",
    "decide.could_be_carried_on": "Could be carried on",
    "decide.escalation": "Escalation",
    "decide.escalation_days_left": "Days left of this step",
    "decide.together": "With the proposals linked to it",
    "decide.people_who_vote": "People who vote",
    "decide.power_to_act": "It carries if all vote by chance",
    "decide.block_alone": "Bodies that can block alone",
    "decide.recused": "Took no part",
    "decide.quorum_met": "Quorum was met",
    "decide.quorum_for_item": "Quorum for item",
    "decide.exists": "Does it exist",
    "publish.days": "Days so far",
    "publish.due": "Last day",
    "publish.slipped": "Slipped by",
    "publish.moved": "Times the date moved",
    "publish.silence": "Nothing said for",
}


def words_of(room: str, part: str) -> str:
    """Return what people call a part of a figure's name; empty where the part itself says it."""
    return WORDS.get(f"{room}.{part}", "")
