/* class.c: the class statement: metaclass, namespace, body, class; a native frame around the body's frame. */
#include "vm/engine/internal.h"
#include "vm/objects/container.h"

/* State of the native frame. */
enum { BODY, NAME, BASES, KEYWORDS, METACLASS, NAMESPACE, ORIGINAL_BASES, STATE_COUNT };
enum { PHASE_PREPARE, PHASE_BODY, PHASE_CLASS };

static AwStatus run_body(AwVM *vm, AwFrame *frame, AwValue namespace, AwValue *out)
{
    AwValue metaclass = frame->slots[METACLASS];
    if (!aw_type_of(namespace)->getitem)
        return aw_raise_type(vm, "%s.__prepare__() must return a mapping, not %T",
                             aw_is_type(metaclass) ? aw_as_type(metaclass)->name : "<metaclass>",
                             namespace);
    frame->slots[NAMESPACE] = namespace;
    frame->flags = PHASE_BODY;
    return aw_frame_call(vm, frame->slots[BODY], &frame->slots[NAMESPACE], 1, AW_UNSET, out);
}

/* Calls `callable` with `count` values and the keywords of the class statement. */
static AwStatus call_with_keywords(AwVM *vm, AwFrame *frame, AwValue callable,
                                   const AwValue *values, size_t count, AwValue *out)
{
    AwDict *keywords = aw_as_dict(frame->slots[KEYWORDS]);
    AwValue names = aw_tuple_new(vm, NULL, keywords->count);
    AwValue args = names ? aw_tuple_new(vm, NULL, count + keywords->count) : AW_UNSET;
    if (!args)
        return AW_RAISED;
    AwValue *items = aw_as_tuple(args)->items;
    memcpy(items, values, count * sizeof *items);
    uint32_t at = 0, i = 0;
    AwValue key, value;
    while (aw_dict_next(keywords, &at, &key, &value)) {
        aw_as_tuple(names)->items[i] = key;
        items[count + i++] = value;
    }
    return aw_frame_call(vm, callable, items, (int)(count + i), i ? names : AW_UNSET, out);
}

static bool set_in_namespace(AwVM *vm, AwValue namespace, const char *name, AwValue value)
{
    AwValue key = aw_str_intern_text(vm, name);
    return key && aw_setitem(vm, namespace, key, value);
}

/* The body is done; its result is the __class__ cell, or None. */
static AwStatus call_metaclass(AwVM *vm, AwFrame *frame, AwValue cell, AwValue *out)
{
    AwValue *state = frame->slots;
    if (state[ORIGINAL_BASES] != AW_UNSET &&
        !set_in_namespace(vm, state[NAMESPACE], "__orig_bases__", state[ORIGINAL_BASES]))
        return AW_RAISED;
    if (aw_is_exact(cell, &aw_cell_type) &&
        !set_in_namespace(vm, state[NAMESPACE], "__classcell__", cell))
        return AW_RAISED;
    state[BODY] = cell;
    frame->flags = PHASE_CLASS;
    AwValue values[] = {state[NAME], state[BASES], state[NAMESPACE]};
    return call_with_keywords(vm, frame, state[METACLASS], values, 3, out);
}

static AwStatus finish(AwVM *vm, AwFrame *frame, AwValue class, AwValue *out)
{
    AwValue cell = frame->slots[BODY];
    if (aw_is_exact(cell, &aw_cell_type) && aw_is_type(class)) {
        AwValue filled = ((AwCell *)aw_as_object(cell))->value;
        if (!filled)
            return aw_raise(vm, &aw_runtime_error_type,
                            "__class__ not set defining %R as %R. Was __classcell__ propagated to "
                            "type.__new__?",
                            frame->slots[NAME], class);
        if (filled != class)
            return aw_raise_type(vm, "__class__ set to %R defining %R as %R", filled,
                                 frame->slots[NAME], class);
    }
    *out = class;
    return AW_OK;
}

static AwStatus build(AwVM *vm, AwFrame *frame, AwEvent event, AwValue value, AwValue *out)
{
    AwStatus status = AW_OK;
    *out = value;
    if (event == AW_EVENT_RAISE)
        return AW_RAISED;
    if (event == AW_EVENT_START) {
        AwValue prepare;
        frame->flags = PHASE_PREPARE;
        switch (aw_find_attr(vm, frame->slots[METACLASS], aw_names.__prepare__, &prepare)) {
        case AW_FIND_ERROR: return AW_RAISED;
        case AW_FOUND:
            if (frame->slots[METACLASS] != aw_from_object(&aw_type_type)) {
                status = call_with_keywords(vm, frame, prepare, &frame->slots[NAME], 2, out);
                break;
            }
            __attribute__((fallthrough));
        default: {
            AwDict *namespace = aw_dict_new(vm);
            if (!namespace)
                return AW_RAISED;
            *out = aw_from_object(namespace);
        }
        }
    }
    /* each phase may be done at once (a native answered), else its event brings us back here */
    for (; status == AW_OK;) {
        switch (frame->flags) {
        case PHASE_PREPARE: status = run_body(vm, frame, *out, out); break;
        case PHASE_BODY: status = call_metaclass(vm, frame, *out, out); break;
        default: return finish(vm, frame, *out, out);
        }
    }
    return status;
}

/* Replaces bases that are no classes by what their __mro_entries__ gives. */
static bool resolve_bases(AwVM *vm, AwValue bases, AwValue *out)
{
    AwTuple *tuple = aw_as_tuple(bases);
    AwValue list = aw_list_new(vm, NULL, 0);
    if (!list)
        return false;
    bool changed = false;
    for (size_t i = 0; i < tuple->count; i++) {
        AwValue base = tuple->items[i], entries;
        AwFind found = aw_is_type(base)
                           ? AW_ABSENT
                           : aw_find_attr(vm, base, aw_names.__mro_entries__, &entries);
        if (found == AW_FIND_ERROR)
            return false;
        if (found == AW_ABSENT) {
            if (!aw_list_append(vm, list, base))
                return false;
            continue;
        }
        changed = true;
        if (!aw_call(vm, entries, &bases, 1, &entries))
            return false;
        if (!aw_is_tuple(entries))
            return aw_raise_type(vm, "__mro_entries__ must return a tuple");
        if (!aw_list_extend(vm, list, entries))
            return false;
    }
    *out = changed ? aw_tuple_new(vm, aw_as_list(list)->items, aw_as_list(list)->count) : bases;
    return *out != AW_UNSET;
}

/* __build_class__(body, name, /, *bases, metaclass=None, **keywords) */
static AwStatus build_class(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc, (void)out;
    AwValue state[STATE_COUNT] = {
        [BODY] = args[0], [NAME] = args[1], [BASES] = args[2], [KEYWORDS] = args[4]};
    if (!aw_is_exact(args[0], &aw_function_type)) {
        aw_raise_type(vm, "__build_class__: func must be a function");
        return AW_RAISED;
    }
    if (!aw_is_str(args[1])) {
        aw_raise_type(vm, "__build_class__: name is not a string");
        return AW_RAISED;
    }
    if (!resolve_bases(vm, args[2], &state[BASES]))
        return AW_RAISED;
    if (state[BASES] != args[2])
        state[ORIGINAL_BASES] = args[2];
    AwValue metaclass = args[3];
    if (!metaclass) {
        AwTuple *bases = aw_as_tuple(state[BASES]);
        metaclass = bases->count ? aw_from_object(aw_type_of(bases->items[0]))
                                 : aw_from_object(&aw_type_type);
    }
    if (aw_is_type(metaclass)) {
        AwType *type = aw_type_metatype(vm, aw_as_type(metaclass), state[BASES]);
        if (!type)
            return AW_RAISED;
        metaclass = aw_from_object(type);
    }
    state[METACLASS] = metaclass;
    return aw_native_frame(vm, build, state, STATE_COUNT);
}

const AwNativeDef aw_build_class_def = {
    "__build_class__(func, name, /, *bases, metaclass=None, **kwds)", build_class, 0,
    "Makes a class: what a class statement calls."};
