"""Methods that forecast months: one file each, found by name; each takes logs of many series at once, gives mean and spread ahead."""
