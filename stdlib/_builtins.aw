"""Halves of builtin functions that are better said in Aw."""


async def anext_default(iterator, default):
    """anext() with a default."""
    try:
        return await type(iterator).__anext__(iterator)
    except StopAsyncIteration:
        return default
