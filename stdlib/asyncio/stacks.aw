"""Where a task stands: Task.get_stack() and print_stack()."""
import linecache
import sys


def get_stack(task, limit):
    coro = task.get_coro()
    frame = coro.cr_frame if hasattr(coro, "cr_frame") else coro.gi_frame
    frames = []
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task.done() and not task.cancelled() and task._exception is not None:
        tb = task._exception.__traceback__
        while tb is not None and (limit is None or len(frames) < limit):
            frames.append(tb.tb_frame)
            tb = tb.tb_next
    return frames


def _print_frame(filename, line, name, file):
    print(f'  File "{filename}", line {line}, in {name}', file=file)
    text = linecache.getline(filename, line).strip()
    if text:
        print(f"    {text}", file=file)


def print_stack(task, limit, file):
    if file is None:
        file = sys.stderr
    frames = task.get_stack(limit=limit)
    error = task._exception if task.done() else None
    if not frames:
        print(f"No stack for {task!r}", file=file)
    elif error is not None:
        print(f"Traceback for {task!r} (most recent call last):", file=file)
    else:
        print(f"Stack for {task!r} (most recent call last):", file=file)
    for frame in frames:
        code = frame.f_code
        _print_frame(code.co_filename, frame.f_lineno, code.co_name, file)
    if error is not None:
        text = str(error)
        print(f"{type(error).__name__}: {text}" if text else type(error).__name__, file=file)
