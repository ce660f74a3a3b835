"""What columns mean of `who` alone: takes nothing, gives a few words per header."""

SAYS = {
    "abolished": "the first day on which the body no longer exists",
    "cost_share": "the share of the cost that this body bears, between 0 and 1",
    "established": "the first day on which the body exists",
    "event": "a code for the event; all its lines share it",
    "legal_person": "whether the body can sign a contract itself",
    "predecessor": "the body before",
    "residue": "whether this successor takes what no other line gives away",
    "share_basis": "what the share was counted by",
    "short_name": "a short name for tables",
    "successor": "the body after",
    "terms": "the document with the terms of reference",
    "terms_sha256": "the SHA-256 of the terms of reference",
    "voting": "whether the seat has a vote",
    "within": "the code of the larger place it lies in",
}
