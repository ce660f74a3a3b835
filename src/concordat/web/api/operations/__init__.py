"""What programs can ask for, a file for each subject, found by its name; each adds its operations to the interface."""
