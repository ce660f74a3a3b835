"""The nouns of `publish`: trackers with clocks, the forward plan, questions, topics, releases, and what one publication is made from."""

from concordat.publish.records.commitments import Commitment, CommitmentDate, DateKind
from concordat.publish.records.consultations import Consultation
from concordat.publish.records.edition import Edition, Publication, edition_of
from concordat.publish.records.information import InformationRequest
from concordat.publish.records.plan import PlannedDate, PlannedDecision
from concordat.publish.records.policies import Cohort, CohortArea, CohortTest, NationalPolicy
from concordat.publish.records.questions import Question, StandingQuestion
from concordat.publish.records.releases import CoveringNote, Release, WithheldLine
from concordat.publish.records.scrutiny import ScrutinyRequest, Update, UpdatePromise
from concordat.publish.records.topics import Topic

__all__ = [
    "Cohort",
    "CohortArea",
    "CohortTest",
    "Commitment",
    "CommitmentDate",
    "Consultation",
    "CoveringNote",
    "DateKind",
    "Edition",
    "InformationRequest",
    "NationalPolicy",
    "PlannedDate",
    "PlannedDecision",
    "Publication",
    "Question",
    "Release",
    "ScrutinyRequest",
    "StandingQuestion",
    "Topic",
    "Update",
    "UpdatePromise",
    "WithheldLine",
    "edition_of",
]
