"""Public names of `need`: what people will need, and how sure we are."""

from concordat.need.conformal import limits
from concordat.need.contract_draws import contract_draws, shares_of_plan
from concordat.need.daily import ahead as days_ahead
from concordat.need.drawn_odds import DrawnOdds
from concordat.need.draws import draws_of
from concordat.need.expected_line import ExpectedLine, odds_of
from concordat.need.given_lines import AcceptedStep, MonthlyLine
from concordat.need.histories import History, histories, history_findings
from concordat.need.in_year import updated
from concordat.need.many import forecast
from concordat.need.measures import reliability
from concordat.need.odds import Odds
from concordat.need.outlook import Outlook, method_versions
from concordat.need.prior import Prior, prior_on
from concordat.need.stamp import Stamp, data_hash, hash_of, stamped
from concordat.need.streams import normals, stream, streams
from concordat.need.table_form import TableAhead, forecast_table
from concordat.need.told_odds import ToldOdds, told_odds

__all__ = [
    "AcceptedStep",
    "DrawnOdds",
    "ExpectedLine",
    "History",
    "MonthlyLine",
    "Odds",
    "Outlook",
    "Prior",
    "Stamp",
    "TableAhead",
    "ToldOdds",
    "contract_draws",
    "data_hash",
    "days_ahead",
    "draws_of",
    "forecast",
    "forecast_table",
    "hash_of",
    "histories",
    "history_findings",
    "limits",
    "method_versions",
    "normals",
    "odds_of",
    "prior_on",
    "reliability",
    "shares_of_plan",
    "stamped",
    "stream",
    "streams",
    "told_odds",
    "updated",
]
