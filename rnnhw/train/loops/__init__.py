"""Training: what is minimized, by which optimizer, for how long, and how it is taken up again."""
