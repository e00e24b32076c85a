/* exception_group.c: several exceptions raised together, and taking them apart for except*. */
#include "vm/objects/container.h"
#include "vm/objects/exception_inside.h"
#include "vm/objects/operator.h"
#include "vm/objects/str.h"

static bool is_group(AwValue v)
{
    return aw_is_exception(v) && aw_is_subtype(aw_type_of(v), &aw_base_exception_group_type);
}

static AwTuple *parts_of(AwValue group)
{
    return aw_as_tuple(aw_as_exception(group)->fields[1]);
}

/* ---- making one ---- */

static bool take_parts(AwVM *vm, AwValue given, AwValue *parts)
{
    if (!aw_type_of(given)->getitem || aw_is_dict(given))
        return aw_raise_type(vm, "second argument (exceptions) must be a sequence");
    *parts = aw_tuple_from(vm, given);
    if (!*parts)
        return false;
    AwTuple *tuple = aw_as_tuple(*parts);
    if (tuple->count == 0)
        return aw_raise_value(vm, "second argument (exceptions) must be a non-empty sequence");
    for (size_t i = 0; i < tuple->count; i++)
        if (!aw_is_exception(tuple->items[i]))
            return aw_raise_value(
                vm, "Item %zu of second argument (exceptions) is not an exception", i);
    return true;
}

/* BaseExceptionGroup of plain exceptions is an ExceptionGroup; an ExceptionGroup holds nothing else. */
static AwType *choose_class(AwVM *vm, AwType *type, AwTuple *parts)
{
    bool all_plain = true;
    for (size_t i = 0; i < parts->count; i++)
        all_plain &= aw_is_subtype(aw_type_of(parts->items[i]), &aw_exception_type);
    if (type == &aw_base_exception_group_type)
        return all_plain ? &aw_exception_group_type : type;
    if (all_plain || !aw_is_subtype(type, &aw_exception_type))
        return type;
    if (type == &aw_exception_group_type)
        aw_raise_type(vm, "Cannot nest BaseExceptions in an ExceptionGroup");
    else
        aw_raise_type(vm, "Cannot nest BaseExceptions in '%N'", type);
    return NULL;
}

AwStatus aw_exception_group_construct(AwVM *vm, AwValue self, AwValue *args, int argc,
                                      AwValue kwnames, AwValue *out)
{
    if (kwnames && aw_as_tuple(kwnames)->count && !(aw_as_type(self)->flags & AW_TYPE_HEAP))
        return aw_raise_type(vm, "BaseExceptionGroup.__new__() takes no keyword arguments");
    int count = argc - (kwnames ? (int)aw_as_tuple(kwnames)->count : 0);
    if (count != 2)
        return aw_raise_type(
            vm, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", count);
    if (!aw_is_str(args[0]))
        return aw_raise_type(vm, "BaseExceptionGroup.__new__() argument 1 must be str, not %s",
                             args[0] == AW_NONE ? "None" : aw_type_of(args[0])->name);
    AwValue parts = AW_UNSET;
    if (!take_parts(vm, args[1], &parts))
        return AW_RAISED;
    AwType *type = choose_class(vm, aw_as_type(self), aw_as_tuple(parts));
    if (!type || !aw_type_ready(vm, type))
        return AW_RAISED;
    AwException *e = aw_exception_alloc(vm, type, args, 2);
    if (!e)
        return AW_RAISED;
    e->fields[0] = args[0];
    e->fields[1] = parts;
    *out = aw_from_object(e);
    return AW_OK;
}

static bool make_group(AwVM *vm, AwValue message, AwValue parts, AwValue *out)
{
    AwValue args[] = {message, parts};
    AwType *type = &aw_base_exception_group_type;
    return aw_type_ready(vm, type) &&
           aw_exception_group_construct(vm, aw_from_object(type), args, 2, AW_UNSET, out) == AW_OK;
}

bool aw_exception_group_str(AwVM *vm, AwValue self, AwValue *out)
{
    AwException *e = aw_as_exception(self);
    size_t count = parts_of(self)->count;
    *out =
        aw_str_format(vm, "%V (%zu sub-exception%s)", e->fields[0], count, count == 1 ? "" : "s");
    return *out != AW_UNSET;
}

/* ---- taking apart ---- */

typedef struct {
    AwValue pattern; /* class, tuple of classes, or function; AW_UNSET: by `leaves` */
    bool is_function;
    AwDict *leaves; /* exceptions to keep, by identity (their addresses as ints) */
} Matcher;

static AwValue identity(AwValue v)
{
    return aw_from_int((int64_t)(v >> 4));
}

static bool matches(AwVM *vm, const Matcher *m, AwValue e, bool *out)
{
    if (m->leaves) {
        AwValue ignored;
        *out = !is_group(e) && aw_dict_get(vm, m->leaves, identity(e), &ignored) == AW_FOUND;
        return true;
    }
    if (!m->is_function)
        return aw_exception_matches(vm, e, m->pattern, out);
    AwValue answer;
    return aw_call(vm, m->pattern, &e, 1, &answer) && aw_truth(vm, answer, out);
}

/* A group like `group` of other exceptions: by its derive(), with its traceback, cause, context and notes. */
static bool subset(AwVM *vm, AwValue group, AwValue list, AwValue *out)
{
    AwValue name = aw_str_intern_text(vm, "derive");
    *out = AW_NONE;
    if (!name || aw_as_list(list)->count == 0)
        return name != AW_UNSET;
    if (!aw_call_method(vm, group, name, &list, 1, out))
        return false;
    if (!is_group(*out))
        return aw_raise_type(vm, "derive must return an instance of BaseExceptionGroup");
    AwException *from = aw_as_exception(group), *to = aw_as_exception(*out);
    to->traceback = from->traceback;
    to->cause = from->cause;
    to->context = from->context;
    to->suppress_context = from->suppress_context;
    if (from->notes && (aw_is_list(from->notes) || aw_is_tuple(from->notes))) {
        AwValue notes = aw_list_from(vm, from->notes);
        if (!notes)
            return false;
        aw_as_exception(*out)->notes = notes;
    }
    return true;
}

static bool split(AwVM *vm, const Matcher *m, AwValue e, uint32_t depth, AwValue *match,
                  AwValue *rest);

static bool split_parts(AwVM *vm, const Matcher *m, AwValue group, uint32_t depth, AwValue *match,
                        AwValue *rest)
{
    AwValue matched = aw_list_new(vm, NULL, 0),
            others = matched ? aw_list_new(vm, NULL, 0) : AW_UNSET;
    if (!others)
        return false;
    for (size_t i = 0; i < parts_of(group)->count; i++) {
        AwValue part_match, part_rest;
        if (!split(vm, m, parts_of(group)->items[i], depth + 1, &part_match, &part_rest) ||
            (part_match != AW_NONE && !aw_list_append(vm, matched, part_match)) ||
            (part_rest != AW_NONE && !aw_list_append(vm, others, part_rest)))
            return false;
    }
    return subset(vm, group, matched, match) && subset(vm, group, others, rest);
}

static bool split(AwVM *vm, const Matcher *m, AwValue e, uint32_t depth, AwValue *match,
                  AwValue *rest)
{
    bool is_match;
    *match = *rest = AW_NONE;
    if (depth > vm->recursion_limit)
        return aw_raise(vm, &aw_recursion_error_type,
                        "maximum recursion depth exceeded in exceptiongroup_split_recursive");
    if (!matches(vm, m, e, &is_match))
        return false;
    if (is_match)
        *match = e;
    else if (is_group(e))
        return split_parts(vm, m, e, depth, match, rest);
    else
        *rest = e;
    return true;
}

/* ---- methods ---- */

static bool is_exception_pattern(AwValue v)
{
    if (aw_is_type(v))
        return aw_as_type(v)->flags & AW_TYPE_EXCEPTION;
    if (!aw_is_tuple(v))
        return false;
    for (size_t i = 0; i < aw_as_tuple(v)->count; i++)
        if (!aw_is_type(aw_as_tuple(v)->items[i]) ||
            !is_exception_pattern(aw_as_tuple(v)->items[i]))
            return false;
    return true;
}

static bool make_matcher(AwVM *vm, AwValue pattern, Matcher *m)
{
    *m = (Matcher){.pattern = pattern};
    if (is_exception_pattern(pattern))
        return true;
    m->is_function = !aw_is_type(pattern) && aw_type_of(pattern)->call;
    return m->is_function ||
           aw_raise_type(vm, "expected a function, exception type or tuple of exception types");
}

static AwStatus group_split(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Matcher m;
    AwValue match, rest;
    if (!make_matcher(vm, args[1], &m) || !split(vm, &m, args[0], 0, &match, &rest))
        return AW_RAISED;
    *out = aw_tuple_pair(vm, match, rest);
    return *out ? AW_OK : AW_RAISED;
}

static AwStatus group_subgroup(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    Matcher m;
    AwValue rest;
    return make_matcher(vm, args[1], &m) && split(vm, &m, args[0], 0, out, &rest);
}

static AwStatus group_derive(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    return make_group(vm, aw_as_exception(args[0])->fields[0], args[1], out);
}

static AwStatus group_init(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)argc;
    *out = AW_NONE;
    if (aw_as_dict(args[2])->count)
        return aw_raise_type(vm, "%T() takes no keyword arguments", args[0]);
    aw_as_exception(args[0])->args = args[1];
    return AW_OK;
}

static AwStatus get_message(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_as_exception(args[0])->fields[0];
    return AW_OK;
}

static AwStatus get_exceptions(AwVM *vm, AwValue *args, int argc, AwValue *out)
{
    (void)vm, (void)argc;
    *out = aw_as_exception(args[0])->fields[1];
    return AW_OK;
}

const AwNativeDef aw_exception_group_methods[] = {
    {"__init__(self, /, *args, **kwargs)", group_init, 0, NULL},
    {"split(self, condition, /)", group_split, AW_NO_SIGNATURE,
     "Two groups: what matches the condition, and the rest."},
    {"subgroup(self, condition, /)", group_subgroup, AW_NO_SIGNATURE,
     "The group of what matches the condition, or None."},
    {"derive(self, excs, /)", group_derive, AW_NO_SIGNATURE,
     "A group with the same message that wraps other exceptions."},
    {"message", get_message, AW_GETTER, "exception message"},
    {"exceptions", get_exceptions, AW_GETTER, "nested exceptions"},
    {"__class_getitem__(cls, item, /)", aw_class_getitem_native, AW_CLASS | AW_NO_SIGNATURE, NULL},
    {0},
};

/* ---- except* ---- */

static bool check_star_pattern(AwVM *vm, AwValue pattern)
{
    bool single = aw_is_type(pattern);
    size_t count = single ? 1 : aw_is_tuple(pattern) ? aw_as_tuple(pattern)->count : 0;
    if (!single && !aw_is_tuple(pattern))
        return aw_raise_type(
            vm, "catching classes that do not inherit from BaseException is not allowed");
    for (size_t i = 0; i < count; i++) {
        AwValue class = single ? pattern : aw_as_tuple(pattern)->items[i];
        if (!is_exception_pattern(class) || aw_is_tuple(class))
            return aw_raise_type(
                vm, "catching classes that do not inherit from BaseException is not allowed");
        if (aw_is_subtype(aw_as_type(class), &aw_base_exception_group_type))
            return aw_raise_type(
                vm, "catching ExceptionGroup with except* is not allowed. Use except instead.");
    }
    return true;
}

bool aw_exception_group_split(AwVM *vm, AwValue exception, AwValue pattern, AwValue *match,
                              AwValue *rest)
{
    Matcher m = {.pattern = pattern};
    if (!check_star_pattern(vm, pattern) || !split(vm, &m, exception, 0, match, rest))
        return false;
    if (*match == AW_NONE || is_group(*match))
        return true;
    AwValue message = aw_str_new(vm, "", 0), single = aw_tuple_new(vm, match, 1);
    return message && single && make_group(vm, message, single, match);
}

/* Parts that the program did not raise anew but left as they came out of the original. */
static bool comes_from(AwValue part, AwValue original)
{
    AwException *a = aw_as_exception(part), *b = aw_as_exception(original);
    return is_group(part) && a->traceback == b->traceback && a->cause == b->cause &&
           a->context == b->context;
}

static bool add_leaves(AwVM *vm, AwDict *leaves, AwValue e)
{
    if (!is_group(e))
        return aw_dict_set(vm, leaves, identity(e), AW_NONE);
    for (size_t i = 0; i < parts_of(e)->count; i++)
        if (!add_leaves(vm, leaves, parts_of(e)->items[i]))
            return false;
    return true;
}

/* The part of the original group whose leaves are in `parts`, in its old structure. */
static bool project(AwVM *vm, AwValue original, AwValue parts, AwValue *out)
{
    Matcher m = {.leaves = aw_dict_new(vm)};
    AwValue rest;
    *out = AW_NONE;
    for (size_t i = 0; m.leaves && i < aw_as_list(parts)->count; i++)
        if (!add_leaves(vm, m.leaves, aw_as_list(parts)->items[i]))
            return false;
    return m.leaves && split(vm, &m, original, 0, out, &rest);
}

bool aw_exception_group_rejoin(AwVM *vm, AwValue original, AwValue parts, AwValue *out)
{
    *out = AW_NONE;
    AwValue raised = aw_list_new(vm, NULL, 0), left = raised ? aw_list_new(vm, NULL, 0) : AW_UNSET,
            again;
    if (!left)
        return false;
    for (size_t i = 0; i < aw_as_list(parts)->count; i++) {
        AwValue part = aw_as_list(parts)->items[i];
        if (part == AW_NONE)
            continue;
        if (!is_group(original)) { /* it was wrapped for one clause: there is one part at most */
            *out = part;
            return true;
        }
        if (!aw_list_append(vm, comes_from(part, original) ? left : raised, part))
            return false;
    }
    if (!project(vm, original, left, &again))
        return false;
    if (again != AW_NONE && !aw_list_append(vm, raised, again))
        return false;
    size_t count = aw_as_list(raised)->count;
    if (count <= 1) {
        *out = count ? aw_as_list(raised)->items[0] : AW_NONE;
        return true;
    }
    AwValue message = aw_str_new(vm, "", 0);
    return message && make_group(vm, message, raised, out);
}
