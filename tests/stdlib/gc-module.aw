# What a program can ask of the collector.
import gc

print(gc.isenabled(), gc.collect() >= 0)  # expect: True True
gc.disable()
print(gc.isenabled())  # expect: False
gc.enable()
gc.set_threshold(500, 5)
print(gc.get_threshold(), len(gc.get_count()))  # expect: (500, 5, 10) 3
try:
    gc.collect(3)
except ValueError as error:
    print(error)  # expect: invalid generation
print(gc.is_tracked(1), gc.is_tracked([]), gc.garbage)  # expect: False True []
seen = []
gc.callbacks.append(lambda phase, info: seen.append((phase, sorted(info))))
gc.collect()
print(seen[0])  # expect: ('start', ['collected', 'generation', 'uncollectable'])
print(seen[1][0])  # expect: stop
