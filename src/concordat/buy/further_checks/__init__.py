"""What buying knows that speaks against acts of earlier rooms: one file each, named by the act."""
