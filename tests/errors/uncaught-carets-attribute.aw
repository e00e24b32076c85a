# For an attribute, the whole expression up to its name is marked.
# status: 1
# stderr:     length = text.upper().length + 1
# stderr:              ^^^^^^^^^^^^^^^^^^^
# stderr: AttributeError: 'str' object has no attribute 'length'
text = "abc"
length = text.upper().length + 1
