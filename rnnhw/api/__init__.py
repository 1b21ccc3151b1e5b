"""The functions that ``import rnnhw`` offers, one file each; commands call them, or the same functions below.

These files are imported one at a time, because each needs other libraries, some of them large.
"""
