"""Views of the frame that are not pages of a room: home, acts, drafts, signing in."""
