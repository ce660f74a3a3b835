"""Readiness of a reorganisation: what old bodies need and have, evidence for each sentence of the statement, risks taken, and who signed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

MeansOfBody = Literal["staff", "money", "quorum"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ViabilityFloor:
    """The least staff, money or members that a body needs to discharge its duties up to day one, in its `unit`."""

    FILE: ClassVar[str] = "merge/viability_floors.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "body", "means")
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "body": "Body"}

    reorganisation: str
    body: str
    means: MeansOfBody
    least: Decimal
    unit: str = ""
    reason: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ViabilityReading:
    """What a body had of it on a day, or is foreseen to have where the day came after the reading was `recorded`."""

    FILE: ClassVar[str] = "merge/viability_readings.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "body", "means", "on")
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "body": "Body"}

    reorganisation: str
    body: str
    means: MeansOfBody
    on: date
    value: Decimal
    recorded: date
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessEvidence:
    """What stands for or against a sentence of the statement since a day; a later one about the same thing takes its place."""

    FILE: ClassVar[str] = "merge/readiness_evidence.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "sentence", "about", "on")
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation"}

    reorganisation: str
    sentence: str
    about: str
    on: date
    stands: Literal["for", "against"] = "for"
    says: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessRisk:
    """An act: a post of a body accepts on a day that a sentence is not proved, says why, and until when."""

    FILE: ClassVar[str] = "merge/readiness_risks.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "sentence", "on")
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "body": "Body", "post": "Post"}

    reorganisation: str
    sentence: str
    on: date
    body: str
    post: str
    why: str
    until: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessSignature:
    """An act: a post of a body signs the statement as it stood on a day; its hash says which text was signed."""

    FILE: ClassVar[str] = "merge/readiness_signatures.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "on", "body")
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "body": "Body", "post": "Post"}

    reorganisation: str
    on: date
    body: str
    post: str
    text_sha256: str
    source: str = ""
