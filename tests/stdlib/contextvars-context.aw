# ContextVar, Token and Context: set, reset, run, and what each says when it is used wrongly.
from contextvars import Context, ContextVar, Token, copy_context

var = ContextVar("var", default="default")
bare = ContextVar("bare")
token = var.set(1)
print(var.get(), token.old_value is Token.MISSING, token.var is var, Token.MISSING)  # expect: 1 True True <Token.MISSING>
inner = var.set(2)
print(inner.old_value)  # expect: 1
var.reset(inner)
var.reset(token)
print(var.get(), bare.get("given"))  # expect: default given
context = copy_context()
print(context.run(lambda *args, **kwargs: (args, kwargs), 1, b=2))  # expect: ((1,), {'b': 2})
context.run(var.set, "inside")
print(context[var], var.get(), var in context, bare in context, len(context), context.get(bare, 0))
# expect: inside default True False 1 0
print([(v.name, value) for v, value in context.items()], context == context.copy(), context == Context())
# expect: [('var', 'inside')] True False


def generator():
    yield var.get()
    yield var.get()


steps = context.run(generator)
print(context.run(next, steps), next(steps))  # expect: inside default
tries = (
    lambda: bare.get(),
    lambda: bare.reset(var.set(1)),
    lambda: context.run(context.run, print),
    lambda: context[1],
    lambda: Context(1),
    lambda: Context().run(),
    lambda: ContextVar(1),
    lambda: ContextVar(),
    lambda: Token(),
    lambda: var.reset(5),
)
for attempt in tries:
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, str(error).partition(" at 0x")[0])
# expect: LookupError <ContextVar name='bare'
# expect: ValueError <Token var=<ContextVar name='var' default='default'
# expect: RuntimeError cannot enter context: <_contextvars.Context object
# expect: TypeError a ContextVar key was expected, got 1
# expect: TypeError Context() does not accept any arguments
# expect: TypeError run() missing 1 required positional argument
# expect: TypeError context variable name must be a str
# expect: TypeError ContextVar() takes exactly 1 positional argument (0 given)
# expect: RuntimeError Tokens can only be created by ContextVars
# expect: TypeError expected an instance of Token, got 5
