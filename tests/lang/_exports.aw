# A module with __all__.
__all__ = ["visible", "_also"]
visible, _also, other = 1, 2, 3
