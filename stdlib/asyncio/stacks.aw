"""Where a task stands: Task.get_stack() and print_stack()."""
import sys


def get_stack(task, limit):
    coro = task.get_coro()
    frames = []
    frame = coro.cr_frame if hasattr(coro, "cr_frame") else coro.gi_frame
    if frame is not None:
        frames.append(frame)
    elif task.done() and not task.cancelled() and task.exception() is not None:
        tb = task.exception().__traceback__
        while tb is not None:
            if limit is not None:
                if limit <= 0:
                    break
                limit -= 1
            frames.append(tb.tb_frame)
            tb = tb.tb_next
    return frames


def print_stack(task, limit, file):
    if file is None:
        file = sys.stderr
    frames = get_stack(task, limit)
    error = task.exception() if task.done() and not task.cancelled() else None
    if not frames:
        print(f"No stack for {task!r}", file=file)
    elif error is not None:
        print(f"Traceback for {task!r} (most recent call last):", file=file)
    else:
        print(f"Stack for {task!r} (most recent call last):", file=file)
    for frame in frames:
        code = frame.f_code
        print(f'  File "{code.co_filename}", line {frame.f_lineno}, in {code.co_name}', file=file)
    if error is not None:
        print(f"{type(error).__name__}: {error}", file=file)
