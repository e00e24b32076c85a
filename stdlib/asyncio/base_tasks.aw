"""What programs import from asyncio.base_tasks: where a task stands."""
from .stacks import get_stack as _task_get_stack, print_stack as _task_print_stack
