"""Running the service: setting Django up, loading, exporting, serving. What the commands of the command line call."""
