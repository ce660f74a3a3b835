"""The kernel: exact money, periods, dated rules, findings, answers and the query vocabulary; it imports nothing of ours."""
