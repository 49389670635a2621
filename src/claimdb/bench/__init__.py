"""Speed on a large synthetic database: what is measured, against what, and the goals."""
