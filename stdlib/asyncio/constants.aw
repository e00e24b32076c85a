"""Numbers that asyncio goes by."""
from enum import Enum as _Enum

LOG_THRESHOLD_FOR_CONNLOST_WRITES = 5  # writes to a lost connection before a warning
ACCEPT_RETRY_DELAY = 1  # seconds, when there are no descriptors left
DEBUG_STACK_DEPTH = 10
SSL_HANDSHAKE_TIMEOUT = 60.0
SSL_SHUTDOWN_TIMEOUT = 30.0
SENDFILE_FALLBACK_READBUFFER_SIZE = 256 * 1024
FLOW_CONTROL_HIGH_WATER_SSL_READ = 256  # KiB
FLOW_CONTROL_HIGH_WATER_SSL_WRITE = 512  # KiB


class _SendfileMode(_Enum):
    """What a transport can do with files."""

    UNSUPPORTED = 1
    TRY_NATIVE = 2
    FALLBACK = 3
