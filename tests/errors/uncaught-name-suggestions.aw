# Attribute names that are nearly right are suggested too.
# status: 1
# stderr: AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?
[].apend(1)
