"""Compares tests/errors/syntax.cases with CPython, or makes the expectations anew.

    check_syntax_errors.py FILE            says what differs; status 1 if anything does
    check_syntax_errors.py FILE --record   rewrites the file with what CPython says

Each case is a line that begins with "=== " and the text below it. The line says what Aw says and
CPython too: "ok", or the exception's class, its place and its sentence. A mark behind === tells
where CPython differs:

    ===~   the place is Aw's own
    ===!   Aw's own altogether: CPython accepts the text
"""
import sys
import warnings


def read_cases(path):
    cases = []
    with open(path, encoding="utf-8", newline="") as file:
        for line in file:
            if line.startswith("==="):
                cases.append([line.rstrip("\n"), ""])
            elif cases:
                cases[-1][1] += line
            elif not line.startswith("#"):
                sys.exit(f"{path}: text before the first case")
    return cases


def place(error):
    if error.lineno is None:
        return "-"
    start = f"{error.lineno}:{error.offset}"
    end_line, end = error.end_lineno, error.end_offset
    # CPython ends a point with nothing, with itself, with 0 or with -1.
    if end is None or (end_line == error.lineno and end in (error.offset, 0, -1)):
        return start
    return f"{start}-{end_line}:{end}"


def ask_python(text):
    try:
        compile(text, "case", "exec", dont_inherit=True)
    except SyntaxError as error:
        return f"{type(error).__name__} {place(error)} {error.msg}"
    except (RecursionError, MemoryError) as error:
        return f"{type(error).__name__} - {error}"
    return "ok"


def without_place(expectation):
    words = expectation.split(" ", 2)
    return [words[0], words[-1]]


def main():
    warnings.simplefilter("ignore")
    path = sys.argv[1]
    cases = read_cases(path)
    wrong = 0
    for case in cases:
        header, text = case
        mark, expected = header[3:4].strip(), header[4:].lstrip()
        said = ask_python(text)
        if mark == "!" or said == expected:
            continue
        if mark == "~" and without_place(said) == without_place(expected):
            continue
        if "--record" in sys.argv:
            case[0] = f"==={mark} {said}"
        else:
            wrong += 1
            print(f"{path}:\n{text}expected: {expected}\nCPython:  {said}\n")
    if "--record" in sys.argv:
        with open(path, encoding="utf-8", newline="") as file:
            top = [line for line in file if line.startswith("#")][:20]
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.writelines(top)
            for header, text in cases:
                file.write(header + "\n" + text)
    print(f"{len(cases)} cases, {wrong} differ")
    sys.exit(wrong != 0)


main()
