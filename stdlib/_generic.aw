"""Types with type variables in them: finding these, and putting types in their places."""


def parameters(args):
    """The type variables in a tuple of types, each once, in the order in which they come."""
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if hasattr(arg, "__typing_subst__"):
            inner = (arg,)
        elif isinstance(arg, (tuple, list)):
            inner = parameters(arg)
        else:
            inner = getattr(arg, "__parameters__", ())
            if not isinstance(inner, tuple):
                inner = ()
        for parameter in inner:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def _unpack(item):
    """What stands in the brackets as a tuple: starred tuples are spread, unless they end in an ellipsis."""
    given = item if isinstance(item, tuple) else (item,)
    spread = []
    for one in given:
        inner = None if isinstance(one, type) else getattr(one, "__typing_unpacked_tuple_args__", None)
        if inner is not None and not (inner and inner[-1] is ...):
            spread.extend(inner)
        else:
            spread.append(one)
    return tuple(spread)


def substitute(alias, args, params, item):
    """The arguments of an alias after what stands in the brackets has taken the places of its type variables."""
    given = _unpack(item)
    for parameter in params:
        prepare = getattr(parameter, "__typing_prepare_subst__", None)
        if prepare is not None:
            given = prepare(alias, given)
    if len(given) != len(params):
        amount = "many" if len(given) > len(params) else "few"
        raise TypeError(f"Too {amount} arguments for {alias!r}; actual {len(given)}, expected {len(params)}")
    return _replace(args, dict(zip(params, given)), _is_callable(alias))


def _is_callable(alias):
    origin = getattr(alias, "__origin__", None)
    return getattr(origin, "__name__", "") == "Callable" and origin.__module__ == "collections.abc"


def _replace(args, new, flat):
    """The arguments with the type variables replaced. flat: a tuple in a variable's place is spread."""
    result = []
    for arg in args:
        if isinstance(arg, type):
            result.append(arg)
            continue
        if isinstance(arg, tuple):
            # the types that stand for a ParamSpec
            result.append(_replace(arg, new, False))
            continue
        subst = getattr(arg, "__typing_subst__", None)
        put = subst(new[arg]) if subst else _substitute_inside(arg, new)
        if getattr(arg, "__typing_is_unpacked_typevartuple__", False) or (flat and isinstance(put, tuple)):
            result.extend(put)
        else:
            result.append(put)
    return tuple(result)


def _substitute_inside(arg, new):
    inner = getattr(arg, "__parameters__", ())
    if not isinstance(inner, tuple) or not inner:
        return arg
    places = []
    for parameter in inner:
        value = new.get(parameter, parameter)
        if isinstance(value, tuple) and hasattr(type(parameter), "__iter__"):
            places.extend(value)
        else:
            places.append(value)
    return arg[tuple(places)]
