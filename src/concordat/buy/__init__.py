"""Public names of `buy`: which law a purchase stands under, what may change, what is published when, and the record of an evaluation."""

from concordat.buy.figures import policy_sentence, review_figures, route_figure, route_to_award, standstill_figures
from concordat.buy.review_given import Policy as ReviewPolicy
from concordat.buy.route_tables import questions_table, routes_table
from concordat.buy.service_reviews import reviews_table, service_reviews

__all__ = [
    "ReviewPolicy",
    "policy_sentence",
    "questions_table",
    "review_figures",
    "reviews_table",
    "route_figure",
    "route_to_award",
    "routes_table",
    "service_reviews",
    "standstill_figures",
]
