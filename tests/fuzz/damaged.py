#!/usr/bin/env python3
"""Feeds damaged programs to aw: whatever the text, it must end in a result or in an error, never in a crash or a hang.

    tests/fuzz/damaged.py build/asan/aw --minutes 60            # new seeds all the time
    tests/fuzz/damaged.py build/asan/aw --seed 17 --show        # one text, and what came of it

The texts are the programs under tests/, cut, swapped, repeated, spliced, with wrong bytes and deep nesting. Each is
looked at by `aw check` and, unless it might touch files, processes or other machines, run on the virtual clock for a
short time. A seed gives the same text as long as the programs are the same. Use a build with sanitizers. What is found
is made shorter line by line and written to the folder of --keep. The status is 1 when anything was found; every find
becomes a test in tests/regress/ before it is mended.
"""
import argparse
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LIMIT = 20_000  # bytes of one text
CHECK_SECONDS = 30
RUN_SECONDS = 4

# What a damaged program must not get at: it is not run if one of these words is in it.
HANDS_OFF = re.compile(
    rb"\b(os|posix\w*|subprocess|shutil|signal|tempfile|socket\w*|ssl|multiprocessing|pathlib|glob|open\w*|fileio|"
    rb"_\w*io|io|create_\w+|start_server|start_unix_server|ProcessPoolExecutor|input|stdin|aw_\w+|kill|unlink|"
    rb"\w*_limit|set_int_max_str_digits|setrecursionlimit|exec_prefix|ctypes|fcntl|logging|linecache|inspect|importlib)\b")
BAD_NEWS = (b"AddressSanitizer", b"LeakSanitizer", b"runtime error:", b": Assertion `", b"UndefinedBehavior", b"aw: internal")

PIECES = [
    b"async ", b"await ", b"yield ", b"yield from ", b"lambda x: ", b"not ", b"-", b"~", b"*", b"**", b":=", b"=", b"==",
    b"(", b")", b"[", b"]", b"{", b"}", b":", b",", b";", b".", b"...", b"@", b"->", b"!", b"\\", b"\n", b"\t", b"    ",
    b"if ", b"else ", b"for x in ", b"while ", b"try:\n", b"except ", b"except* ", b"finally:", b"with ", b"match x:\n", b"case ",
    b"case [*_, *_]:", b"case {**rest, 'a': 1}:", b"global x\n", b"nonlocal x\n", b"del ", b"return ", b"raise ", b"break\n",
    b"continue\n", b"pass\n", b"import ", b"from . import ", b"class A:", b"def f(", b"f'{", b"f'''{x!r:{", b"}'", b"'", b'"', b"'''",
    b'"""', b"rb'", b"\\N{", b"\\x", b"\\u12", b"0x", b"0b2", b"1e999", b"1_000_", b"9" * 30, b"1j", b"0777", b"None", b"True",
    b"__debug__", b"__class__", b"super()", b"print(", b"*a, ", b"**k, ", b"x if y else z", b"is not ", b"not in ", b"#", b"\f", b"\r",
    b"\0", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"\xc3\xa9", b"\xef\xbb\xbf", b"# coding: latin-1\n", b"<>", b"$", b"?", b"`",
]
NESTS = [
    (b"(", b")"), (b"[", b"]"), (b"{", b"}"), (b"{1:", b"}"), (b"f(", b")"), (b"a[", b"]"), (b"-", b""), (b"not ", b""), (b"lambda: ", b""),
    (b"(yield ", b")"), (b"await ", b""), (b"*", b""), (b"x if y else ", b""), (b"x and ", b""), (b"x + ", b""), (b"x ** ", b""),
    (b"x < ", b""), (b"x.", b""), (b"f'{", b"}'"), (b"[x for x in ", b"]"), (b"(x := ", b")"), (b"x = ", b""), (b"x: ", b""), (b"@x\n", b""),
    (b"if x:\n" + b" ", b""), (b"elif x: pass\n", b""), (b"with a as ", b""), (b"{**", b"}"), (b"'' ", b""), (b"case [", b"]:"), (b"(x, ", b")"),
]


def programs():
    """The texts to damage, in an order that does not depend on the file system."""
    paths = []
    for folder, folders, files in os.walk(TESTS):
        folders.sort()
        paths += [os.path.join(folder, name) for name in sorted(files) if name.endswith(".aw")]
    texts = []
    for path in paths:
        with open(path, "rb") as file:
            text = file.read()
        if len(text) < LIMIT:
            texts.append(re.sub(rb"(?m)^#.*\n", b"", text))
    return texts


def stretch(rng, text, most=400):
    start = rng.randrange(len(text) + 1)
    return start, min(len(text), start + rng.randrange(1, most))


def nest(rng):
    before, after = rng.choice(NESTS)
    depth = rng.choice((2, 20, 99, 101, 200, 250, 1000, 4000))
    if rng.random() < 0.2:  # blocks, each deeper than the one before
        depth = min(depth, 101)
        return b"\n" + b"".join(b" " * i + rng.choice((b"if x:\n", b"for x in y:\n", b"def f():\n", b"class A:\n", b"try:\n", b"with x:\n",
                                                       b"while x:\n", b"async def f():\n", b"match x:\n")) for i in range(depth))
    return before * depth + rng.choice((b"x", b"1", b"", b"()", b"yield")) + after * rng.choice((depth, depth, depth - 1, 0))


def damage(rng, text, others):
    """One more wound."""
    start, end = stretch(rng, text)
    kind = rng.randrange(12)
    if kind == 0:
        return text[:start] + text[end:]
    if kind == 1:
        return text[:start] + text[start:end] * rng.randrange(2, 5) + text[end:]
    if kind == 2:
        other = rng.choice(others)
        a, b = stretch(rng, other)
        return text[:start] + other[a:b] + text[end if rng.random() < 0.5 else start:]
    if kind == 3:
        return text[:start]
    if kind == 4:
        return text[:start] + bytes([rng.randrange(256)]) + text[start + rng.randrange(2):]
    if kind == 5:
        return text[:start] + nest(rng) + text[start:]
    if kind == 6:
        lines = text.split(b"\n")
        i, j = rng.randrange(len(lines)), rng.randrange(len(lines))
        lines[i], lines[j] = lines[j], lines[i]
        return b"\n".join(lines)
    if kind == 7:
        lines = text.split(b"\n")
        i = rng.randrange(len(lines))
        lines[i] = b" " * rng.randrange(9) + lines[i].lstrip() if rng.random() < 0.7 else b"\t" + lines[i]
        return b"\n".join(lines)
    words = list(re.finditer(rb"\w+|[^\w\s]+", text))
    if not words:
        return text + rng.choice(PIECES)
    word = rng.choice(words)
    if kind == 8:
        return text[:word.start()] + text[word.end():]
    if kind == 9:
        return text[:word.start()] + rng.choice(words).group() + text[word.end():]
    return text[:word.start()] + rng.choice(PIECES) + text[word.start() if kind == 10 else word.end():]


def make(seed, texts):
    rng = random.Random(seed)
    text = rng.choice(texts)
    for _ in range(rng.choice((1, 1, 2, 3, 5))):
        text = damage(rng, text, texts)[:LIMIT]
    return text


def run(command, seconds, folder):
    """Its status ("hang" if even Ctrl-C does not end it) and the end of its standard error."""
    environment = dict(os.environ, ASAN_OPTIONS="allocator_may_return_null=1:hard_rss_limit_mb=3000:detect_stack_use_after_return=0")
    with tempfile.TemporaryFile() as errors:
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors, cwd=folder, env=environment)
        status = None
        for number in (None, signal.SIGINT, signal.SIGINT):
            if number:
                child.send_signal(number)
            try:
                status = child.wait(seconds if number is None else CHECK_SECONDS)
                break
            except subprocess.TimeoutExpired:
                pass
        if status is None:
            child.kill()
            child.wait()
            status = "hang"
        size = errors.seek(0, 2)
        errors.seek(max(0, size - 20_000))
        return status, errors.read()


def verdict(aw, text, folder):
    """What is wrong with how aw takes this text, and the lines that say it; None when nothing is."""
    path = os.path.join(folder, "text.aw")
    with open(path, "wb") as file:
        file.write(text)
    ways = [([aw, "check", path], CHECK_SECONDS)]
    if not HANDS_OFF.search(text):
        ways.append(([aw, "--clock=virtual", path], RUN_SECONDS))
    for command, seconds in ways:
        status, errors = run(command, seconds, folder)
        if b"hard rss limit" in errors:
            continue
        bad = next((word for word in BAD_NEWS if word in errors), None)
        checked = len(command) == 3 and command[1] == "check"
        if status == "hang":
            if checked or not re.search(rb"except|finally|__exit__|suppress|KeyboardInterrupt|contextmanager", text):
                return "hang", b" ".join(map(os.fsencode, command[1:-1]))
        elif bad or status < 0 and status != -signal.SIGINT or (checked and status not in (0, 1)):
            at = errors.find(bad) if bad else 0
            return f"status {status}", errors[max(0, at - 200):at + 3000]
    return None


def shorten(aw, text, folder, kind, seconds=120):
    """Leaves out lines as long as the same kind of thing happens."""
    end = time.time() + seconds
    lines = text.split(b"\n")
    step = max(1, len(lines) // 2)
    while step and time.time() < end:
        i = 0
        while i < len(lines) and time.time() < end:
            fewer = lines[:i] + lines[i + step:]
            found = verdict(aw, b"\n".join(fewer), folder)
            if found and found[0] == kind:
                lines = fewer
            else:
                i += step
        step //= 2
    return b"\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("aw")
    parser.add_argument("--seed", type=int, default=None, help="the first seed; without --minutes the only one")
    parser.add_argument("--minutes", type=float, default=0)
    parser.add_argument("--keep", default=None, help="the folder that finds are written to")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    signal.signal(signal.SIGINT, signal.default_int_handler)  # in the background it may be ignored, by children too
    aw = os.path.abspath(options.aw)
    texts = programs()
    seed = options.seed if options.seed is not None else int(time.time())
    end = time.time() + options.minutes * 60
    count = finds = 0
    with tempfile.TemporaryDirectory() as folder:
        while True:
            text = make(seed, texts)
            if options.show:
                sys.stdout.buffer.write(text + b"\n")
            found = verdict(aw, text, folder)
            count += 1
            if found:
                finds += 1
                print(f"seed {seed}: {found[0]}\n{found[1].decode('utf-8', 'replace')}", flush=True)
                short = shorten(aw, text, folder, found[0]) if found[0] != "hang" else text
                if options.keep:
                    os.makedirs(options.keep, exist_ok=True)
                    with open(os.path.join(options.keep, f"{seed}.aw"), "wb") as file:
                        file.write(short)
                else:
                    print(short.decode("utf-8", "backslashreplace"))
            seed += 1
            if time.time() >= end:
                break
    print(f"{count} texts, {finds} finds; the last seed was {seed - 1}")
    return finds > 0


if __name__ == "__main__":
    sys.exit(main())
