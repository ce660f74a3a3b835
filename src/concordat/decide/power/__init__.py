"""What a voting rule means before anybody votes: takes a rule and who may vote, gives every voter's power exactly."""
