# In a subscript the brackets are marked with ^, the value before them with ~.
# status: 1
# stderr:     print(table["fruits"][3]["name"])
# stderr:           ~~~~~~~~~~~~~~~^^^
# stderr: IndexError: list index out of range
table = {"fruits": ["apple", "pear"]}
print(table["fruits"][3]["name"])
