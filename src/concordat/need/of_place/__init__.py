"""Need of a place over years to come: from records to a projection and an out-of-hospital ledger, with what is assumed beside what is recorded."""
