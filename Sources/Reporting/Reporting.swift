// Set up in the next commits.
