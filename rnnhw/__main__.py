"""Run ``python -m rnnhw`` like ``rnnhw``."""

from rnnhw.cli import main

main()
