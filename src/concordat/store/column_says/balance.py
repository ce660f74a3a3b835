"""What columns mean of `balance` alone: takes nothing, gives a few words per header."""

SAYS = {
    "agreed_on": "the day on which all had agreed",
    "available": "pounds and pence that can be earned in the year",
    "conditional_fund": "the code of a fund in balance/conditional_funds.csv",
    "control_total": "the least surplus in pounds and pence; below nought a deficit that is allowed",
    "moves": "signed pounds by body, such as 09C: 500000.00; they sum to zero",
    "plan_to_date": "pounds of surplus planned until the end of the month",
    "probability": "how likely it is, from 0 to 1",
    "quarter": "1 to 4, from April on",
    "quarters": "the share of the money in each quarter in order, such as 15%",
    "reached": "what was reached from the start of the year to the end of the quarter",
    "reported": "the day on which it was reported",
    "risk": "the code of the risk or mitigation",
    "since": "the day from which it stands so",
    "stance": "whether it is a plan, or a figure that this side agrees",
    "stated": "the day on which it was stated",
    "support": "pounds of support money that the forecast counts on",
    "support_planned": "pounds of support money that the plan counts on",
    "tested_on": "what is held against it",
    "to_date": "pounds of surplus until the end of the month",
    "wanted": "what must be reached from the start of the year to the end of the quarter",
}
