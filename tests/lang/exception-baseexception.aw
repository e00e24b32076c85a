# except Exception lets SystemExit, KeyboardInterrupt and GeneratorExit through;
# a bare except does not.
for cls in (SystemExit, KeyboardInterrupt, GeneratorExit, ValueError, BaseException):
    try:
        try:
            raise cls("x")
        except Exception:
            print(cls.__name__, "is an Exception")
    except:
        print(cls.__name__, "is none")


class Signal(BaseException):
    pass


try:
    try:
        raise Signal("s")
    except Exception:
        print("never")
    finally:
        print("finally")
except BaseException as error:
    print(repr(error), isinstance(error, Exception))

# output:
#| SystemExit is none
#| KeyboardInterrupt is none
#| GeneratorExit is none
#| ValueError is an Exception
#| BaseException is none
#| finally
#| Signal('s') False
