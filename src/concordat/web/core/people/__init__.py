"""People: how they get in and stay in, what they may do for whom, and how they are forgotten."""
