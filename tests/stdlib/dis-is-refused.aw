# oracle: no (CPython's instructions are what Aw has not)
# Module dis is there, and says what to do instead.
import dis


def function():
    pass


for name in "dis", "get_instructions", "code_info", "Bytecode":
    try:
        getattr(dis, name)(function)
    except NotImplementedError as error:
        print(str(error).partition(":")[0])
print(dis.COMPILER_FLAG_NAMES[32])
# output:
#| dis.dis() shows CPython's instructions, and Aw has its own
#| dis.get_instructions() shows CPython's instructions, and Aw has its own
#| dis.code_info() shows CPython's instructions, and Aw has its own
#| dis.Bytecode() shows CPython's instructions, and Aw has its own
#| GENERATOR
