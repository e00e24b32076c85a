"""Where asyncio writes what nobody else hears of."""
import logging

logger = logging.getLogger(__package__)
