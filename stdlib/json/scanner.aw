"""The part of a decoder that reads one value."""

__all__ = ["make_scanner"]


def make_scanner(context):
    """A function that reads the value at an index."""
    from .decoder import JSONDecoder

    return lambda string, index: JSONDecoder.scan_once(context, string, index)
