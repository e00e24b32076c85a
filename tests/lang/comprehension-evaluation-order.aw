# In a dict display and comprehension the key is computed before the value.
def say(x):
    print(x)
    return x


print({say("key"): say("value") for _ in range(1)})  # expect: key
# expect: value
# expect: {'key': 'value'}
print({say("k1"): say("v1"), say("k2"): say("v2")})  # expect: k1
# expect: v1
# expect: k2
# expect: v2
# expect: {'k1': 'v1', 'k2': 'v2'}
print([say(x) for x in "ab" if say("if " + x)])  # expect: if a
# expect: a
# expect: if b
# expect: b
# expect: ['a', 'b']
