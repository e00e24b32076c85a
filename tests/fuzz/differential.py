#!/usr/bin/env python3
"""Writes small random programs and compares what aw and CPython print for them.

    tests/fuzz/differential.py build/dev/aw --minutes 60          # new seeds all the time
    tests/fuzz/differential.py build/dev/aw --seed 17 --show      # one program, its text and both outputs

A program is a list of cases that do not know of each other; each prints what it computes, or the type and the
text of what it raised. A case whose output differs is run again alone, made shorter line by line, and shown.
The status is 1 when anything differed. Every find becomes a test in tests/regress/ before it is mended.

What is left out on purpose, since it is not the same from run to run of CPython itself: addresses, the hashes of
strings and so the order of sets of them, the time, and values so large that they take long.
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from cases import FAMILIES  # noqa: E402

PREAMBLE = '''\
import asyncio
def show(label, make):
    try:
        value = make()
        if type(value) in (set, frozenset) and any(type(x) not in (int, bool) for x in value):
            value = sorted(map(repr, value))
        text = repr(value)
    except RecursionError:
        text = "RecursionError"
    except Exception as error:
        text = type(error).__name__ + ": " + str(error)
    print(label, without_addresses(text)[:600])
def without_addresses(text):
    return text.split(" at 0x")[0]
'''


def case_text(number, lines):
    """A case as a function, so that its names are its own; it is called at once."""
    body = "".join("    " + line + "\n" for line in lines)
    return (f"def case{number}():\n{body}"
            f"try:\n    print('case {number}')\n    case{number}()\n"
            f"except Exception as error:\n"
            f"    print('raised', type(error).__name__, without_addresses(str(error)))\n")


def make_case(rng, families):
    """One that compiles: what does not is the business of the family `texts`, and would hide all the others."""
    while True:
        lines = FAMILIES[rng.choice(families)](rng)
        try:
            compile(case_text(0, lines), "case", "exec")
            return lines
        except (SyntaxError, UnicodeError):
            pass


def run(command, path, limit):
    try:
        done = subprocess.run([*command, path], capture_output=True, timeout=limit,
                              stdin=subprocess.DEVNULL, env={**os.environ, "PYTHONWARNINGS": "ignore"})
    except subprocess.TimeoutExpired:
        return "took longer than %d s" % limit
    status = done.returncode
    if status not in (0, 1):
        tail = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        return done.stdout.decode("utf-8", "replace") + f"status {status} {tail}"
    return done.stdout.decode("utf-8", "replace") + f"status {status}"


class Comparison:
    def __init__(self, aw, folder, limit):
        self.aw, self.limit = aw, limit
        self.path = os.path.join(folder, "program.py")

    def outputs(self, cases):
        with open(self.path, "w", encoding="utf-8", errors="strict") as file:
            file.write(PREAMBLE + "".join(case_text(n, lines) for n, lines in cases))
        return run([sys.executable], self.path, self.limit), run([self.aw], self.path, self.limit)

    def differs(self, lines):
        expected, got = self.outputs([(0, lines)])
        if expected == got or "status 1" in expected:
            return False
        return self.outputs([(0, lines)]) == (expected, got)  # else chance had a hand in it

    def shorten(self, lines):
        """Leaves out lines (with all that is indented below them) as long as the outputs still differ."""
        again = True
        while again:
            again = False
            for start in range(len(lines) - 1, -1, -1):
                indent = len(lines[start]) - len(lines[start].lstrip())
                end = start + 1
                while end < len(lines) and len(lines[end]) - len(lines[end].lstrip()) > indent:
                    end += 1
                for shorter in (lines[:start] + lines[end:], lines[:start] + lines[start + 1:]):
                    if shorter and len(shorter) < len(lines) and self.differs(shorter):
                        lines, again = shorter, True
                        break
                if again:
                    break
        return lines


def split_by_case(text):
    parts, current = {}, None
    for line in text.splitlines():
        if line.startswith("case "):
            current = int(line[5:])
            parts[current] = []
        elif current is not None:
            parts[current].append(line)
    return parts


def compare_seed(comparison, seed, count, families, seen):
    rng = random.Random(seed)
    cases = [(n, make_case(rng, families)) for n in range(count)]
    expected, got = comparison.outputs(cases)
    if expected == got:
        return 0
    finds = 0
    theirs, ours = split_by_case(expected), split_by_case(got)
    for n, lines in cases:
        if theirs.get(n) == ours.get(n):
            continue
        if not comparison.differs(lines):
            continue
        lines = comparison.shorten(lines)
        expected, got = comparison.outputs([(0, lines)])
        key = (str(split_by_case(expected).get(0))[:60], str(split_by_case(got).get(0))[:60])
        if key in seen:
            continue
        seen.add(key)
        finds += 1
        print(f"---- seed {seed}, case {n}")
        print("\n".join(lines))
        print("  CPython:", expected.replace("case 0\n", "").replace("\n", "\n           ")[:1500])
        print("  aw:     ", got.replace("case 0\n", "").replace("\n", "\n           ")[:800], flush=True)
    return finds


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("aw")
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, help="only this one")
    parser.add_argument("--cases", type=int, default=60, help="for each program")
    parser.add_argument("--families", default=",".join(FAMILIES), help="of " + " ".join(FAMILIES))
    parser.add_argument("--show", action="store_true", help="print the program as well")
    options = parser.parse_args()
    families = options.families.split(",")
    finds, programs, seen = 0, 0, set()
    with tempfile.TemporaryDirectory() as folder:
        comparison = Comparison(os.path.abspath(options.aw), folder, 60)
        if options.seed is not None:
            finds = compare_seed(comparison, options.seed, options.cases, families, seen)
            if options.show:
                rng = random.Random(options.seed)
                for n in range(options.cases):
                    print(case_text(n, make_case(rng, families)))
            programs = 1
        else:
            end = time.monotonic() + options.minutes * 60
            seed = time.time_ns() & 0xFFFFFFFF
            while time.monotonic() < end:
                finds += compare_seed(comparison, seed, options.cases, families, seen)
                seed += 1
                programs += 1
    print(f"{programs} programs of {options.cases} cases, {finds} differences")
    return 1 if finds else 0


if __name__ == "__main__":
    sys.exit(main())
