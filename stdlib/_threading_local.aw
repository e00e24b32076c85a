"""Attributes that are each thread's own."""
from threading import local

__all__ = ["local"]
