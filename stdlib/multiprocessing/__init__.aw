"""Processes as one uses threads."""
