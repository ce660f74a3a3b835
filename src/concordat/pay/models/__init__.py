"""Payment models, one file each: `amount(lines, parameters, rules, on)` gives what is due on each line of one contract and form."""
