# except* refuses group classes and things that are no classes.
for bad in (ExceptionGroup, (ValueError, BaseExceptionGroup), 3):
    try:
        try:
            raise ValueError("v")
        except* bad:
            pass
    except TypeError as error:
        print(error)
        # expect: catching ExceptionGroup with except* is not allowed. Use except instead.
        # expect: catching ExceptionGroup with except* is not allowed. Use except instead.
        # expect: catching classes that do not inherit from BaseException is not allowed
for source in (
    "try: pass\nexcept* ValueError: pass\nexcept KeyError: pass\n",
    "try: pass\nexcept*: pass\n",
    "def f():\n    try: pass\n    except* ValueError: return 1\n",
    "for i in x:\n    try: pass\n    except* ValueError: break\n",
    "for i in x:\n    try: pass\n    except* ValueError: continue\n",
):
    try:
        compile(source, "test", "exec")
    except SyntaxError as error:
        print(error.msg)  # expect: cannot have both 'except' and 'except*' on the same 'try'
        # expect: expected one or more exception types
        # expect: 'break', 'continue' and 'return' cannot appear in an except* block
        # expect: 'break', 'continue' and 'return' cannot appear in an except* block
        # expect: 'break', 'continue' and 'return' cannot appear in an except* block
