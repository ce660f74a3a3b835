"""What the room tells of its proposals and meetings in tables for reading, in which every number says why."""
