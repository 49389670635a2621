"""One module for each format that claimdb reads by itself."""
