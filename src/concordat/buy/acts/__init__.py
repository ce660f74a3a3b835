"""What bodies do about buying, one file each: set up an evaluation, ask, enter bids, name people, declare, score, agree, and go on."""
