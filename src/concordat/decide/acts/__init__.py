"""What bodies do about a decision, one file each: propose, share, call, issue, declare, vote, record, adopt, sign, withdraw."""
