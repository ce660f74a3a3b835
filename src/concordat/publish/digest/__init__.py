"""What happened since a committee last met: built from records alone, so that the same records give the same report."""
