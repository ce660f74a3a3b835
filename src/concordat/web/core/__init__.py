"""The frame that every page stands in: systems served, people and roles, pages, acts, the log, drafts and work in the background."""
