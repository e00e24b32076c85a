# Comparisons, and what stands between brackets of its own.
# status: 1
# stderr:     if (1 < None):
# stderr:         ^^^^^^^^
# stderr: TypeError: '<' not supported between instances of 'int' and 'NoneType'
if (1 < None):
    pass
