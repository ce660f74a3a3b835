"""The log of acts in the database: appended to, read, shown entry by entry, verified, and told as a feed."""
