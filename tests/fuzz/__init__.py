"""Gives damaged files to all readers of files in rnnhw: ``python tests/fuzz --inputs 1000000 --seed 1``.

``formats.py`` lists all readers, ``seeds.py`` makes their good files, ``mutations.py`` damages files,
``worker.py`` reads damaged files in a process with limits of time and memory, and ``run.py`` watches it.
"""
