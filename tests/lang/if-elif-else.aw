# if runs the first branch whose condition is true.
def size(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        return "small"
    else:
        return "large"


print([size(n) for n in (-5, 0, 5, 50)])  # expect: ['negative', 'zero', 'small', 'large']
if []:
    print("never")
if not []:
    print("empty is false")  # expect: empty is false
if True: print("on one line")  # expect: on one line
if False: pass
else: print("else on one line")  # expect: else on one line
