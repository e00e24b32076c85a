# Without a filter that says otherwise a warning goes to stderr, once for each place.
# stderr: warnings-shown.aw:7: UserWarning: twice but once
# stderr:   warnings.warn("twice but once")
import warnings

for _ in range(2):
    warnings.warn("twice but once")
print("after")  # expect: after
