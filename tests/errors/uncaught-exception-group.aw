# An uncaught group shows the tree of its exceptions.
# status: 1
# stderr:   + Exception Group Traceback (most recent call last):
# stderr: line 14, in <module>
# stderr:   | ExceptionGroup: several things (2 sub-exceptions)
# stderr:   +-+---------------- 1 ----------------
# stderr:     | ValueError: one
# stderr:     +---------------- 2 ----------------
# stderr:     | ExceptionGroup: inner (1 sub-exception)
# stderr:     +-+---------------- 1 ----------------
# stderr:       | KeyError: 'two'
# stderr:       +------------------------------------
group = [ValueError("one"), ExceptionGroup("inner", [KeyError("two")])]
raise ExceptionGroup("several things", group)
