# finally runs when break, continue or return leaves its try.
def f():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("finally", i)
    else:
        print("never")
    while True:
        try:
            try:
                return "result"
            finally:
                print("inner finally")
        finally:
            print("outer finally")


print(f())

# output:
#| body 0
#| finally 0
#| finally 1
#| body 2
#| finally 2
#| finally 3
#| inner finally
#| outer finally
#| result
