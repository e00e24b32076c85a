"""The system's functions; programs find them in os."""
import os as _module

globals().update({name: value for name, value in _module.__dict__.items() if name[:2] != "__"})
error = OSError
environ = dict(_module.environb)


def __getattr__(name):
    return getattr(_module, name)
