# In mode "single" the value of an expression statement is printed.
exec(compile("1 + 1", "prompt", "single"))  # expect: 2
exec(compile("None", "prompt", "single"))
exec(compile("x = 5", "prompt", "single"))
exec(compile("x; 'text'", "prompt", "single"))  # expect: 5
# expect: 'text'
exec(compile("for i in range(2): i\n", "prompt", "single"))  # expect: 0
# expect: 1
