# Decorators, closures and keyword arguments together: handlers of events.
handlers = {}


def on(event, *, priority=0):
    def register(function):
        handlers.setdefault(event, []).append((priority, function))
        return function

    return register


def emit(event, /, *args, **kwargs):
    results = []
    for _, handler in sorted(handlers.get(event, []), key=lambda pair: -pair[0]):
        try:
            results.append(handler(*args, **kwargs))
        except Exception as error:
            results.append(f"{type(error).__name__}: {error}")
    return results


@on("greet")
def hello(name, event="none"):
    return f"hello {name} ({event})"


@on("greet", priority=5)
@on("part")
def loud(name, **options):
    return name.upper() + "!" * options.get("marks", 1)


print(emit("greet", "ann"))  # expect: ['ANN!', 'hello ann (none)']
print(emit("greet", "bob", event="party"))  # expect: ['BOB!', 'hello bob (party)']
print(emit("greet", "cid", marks=3))
# expect: ['CID!!!', "TypeError: hello() got an unexpected keyword argument 'marks'"]
print(emit("part", "dan"), emit("nothing"))  # expect: ['DAN!'] []
