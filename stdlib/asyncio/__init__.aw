"""Asynchronous programs: coroutines, tasks and the event loop that drives them."""
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .runners import *
from .tasks import *
from .locks import *
from .queues import *
from .taskgroups import *
from .threads import *
from .timeouts import *
