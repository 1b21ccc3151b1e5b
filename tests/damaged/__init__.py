"""What damages files of each kind, and what reads the damaged files. See ``tests/damaged_models.py``."""
