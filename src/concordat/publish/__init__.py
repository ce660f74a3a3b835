"""Publish: the report, trackers with clocks, the forward plan, feeds and open data that anyone can read, where every figure says why."""

from concordat.publish.accountable import Accountable, accountable, gaps, services
from concordat.publish.appointments import Handovers, appointments_published, lead_changes
from concordat.publish.being_decided import what_is_being_decided
from concordat.publish.board import tracked, tracker, tracker_names, tracker_title
from concordat.publish.checks import findings
from concordat.publish.digest.report import SinceYouLastMet, since_you_last_met
from concordat.publish.figures import named_figures
from concordat.publish.first_days import first_days
from concordat.publish.flow import files_of, publication_of, publish, report
from concordat.publish.forward.plan import ForwardPlan, forward_plan
from concordat.publish.openness import is_public, public_fields
from concordat.publish.pack import Pack, Snapshot, hidden_of, pack, pack_html, pack_typst, public_words
from concordat.publish.package import package_of
from concordat.publish.policies import (
    areas_table,
    cohorts_of,
    dates_of_policy,
    policies,
    policies_table,
    standing,
    tests_table,
)
from concordat.publish.public_values import public_values
from concordat.publish.records import Edition, Publication, edition_of
from concordat.publish.redaction import Leak, Withheld, public_text, scan, whole_text, withheld
from concordat.publish.site_map import Mark, site_map
from concordat.publish.small_numbers import Shown, suppress
from concordat.publish.topics import TopicPage, topic_page, topics
from concordat.publish.tracked import Tracked
from concordat.publish.update_page import UpdatePage, update_page
from concordat.publish.why_brief import names_below
from concordat.publish.why_text import why_text

__all__ = [
    "Accountable",
    "Edition",
    "ForwardPlan",
    "Handovers",
    "Leak",
    "Mark",
    "Pack",
    "Publication",
    "Shown",
    "SinceYouLastMet",
    "Snapshot",
    "TopicPage",
    "Tracked",
    "UpdatePage",
    "Withheld",
    "accountable",
    "appointments_published",
    "areas_table",
    "cohorts_of",
    "dates_of_policy",
    "edition_of",
    "files_of",
    "findings",
    "first_days",
    "forward_plan",
    "gaps",
    "hidden_of",
    "is_public",
    "lead_changes",
    "named_figures",
    "names_below",
    "pack",
    "pack_html",
    "pack_typst",
    "package_of",
    "policies",
    "policies_table",
    "public_fields",
    "public_text",
    "public_values",
    "public_words",
    "publication_of",
    "publish",
    "report",
    "scan",
    "services",
    "since_you_last_met",
    "site_map",
    "standing",
    "suppress",
    "tests_table",
    "topic_page",
    "topics",
    "tracked",
    "tracker",
    "tracker_names",
    "tracker_title",
    "update_page",
    "what_is_being_decided",
    "whole_text",
    "why_text",
    "withheld",
]
