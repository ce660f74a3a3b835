"""The nouns of `pay`: prices and activity, what was paid, open books, figures and bands of payment forms; cuts of monitoring, invoices and challenges."""

from concordat.pay.records.monitoring import (
    AttributionRule,
    Challenge,
    ChallengeReason,
    ChallengeStep,
    Cut,
    Flow,
    Invoice,
    MonitoringTotal,
    Outcome,
    PointOfDeliveryMapping,
    Step,
)
from concordat.pay.records.payment import (
    Activity,
    CostLine,
    MarketForcesFactor,
    Payment,
    Price,
    ReportedFigure,
    RiskBand,
    SeenBy,
    Setting,
)

__all__ = [
    "Activity",
    "AttributionRule",
    "Challenge",
    "ChallengeReason",
    "ChallengeStep",
    "CostLine",
    "Cut",
    "Flow",
    "Invoice",
    "MarketForcesFactor",
    "MonitoringTotal",
    "Outcome",
    "Payment",
    "PointOfDeliveryMapping",
    "Price",
    "ReportedFigure",
    "RiskBand",
    "SeenBy",
    "Setting",
    "Step",
]
