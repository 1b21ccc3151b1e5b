"""One file per command: its arguments with their help texts, and what it does.

These files are imported to print the help, so they import what is heavy only when their command runs.
"""
