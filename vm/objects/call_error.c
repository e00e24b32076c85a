/* call_error.c: what CPython says when arguments do not fit the parameters of a function of the language. */
#include "vm/objects/call_error.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

bool aw_call_too_many(AwVM *vm, const AwCalled *called, int given, int keywords)
{
    int max = called->positional;
    AwBuffer text = {0};
    if (called->defaults)
        aw_buffer_append_format(&text, "() takes from %d to %d positional arguments",
                                max - called->defaults, max);
    else
        aw_buffer_append_format(&text, "() takes %d positional argument%s", max,
                                max == 1 ? "" : "s");
    aw_buffer_append_format(&text, " but %d", given);
    if (keywords)
        aw_buffer_append_format(&text, " positional argument%s (and %d keyword-only argument%s)",
                                given == 1 ? "" : "s", keywords, keywords == 1 ? "" : "s");
    aw_buffer_append_text(&text, given == 1 && !keywords ? " was given" : " were given");
    aw_raise_type(vm, "%V%s", called->qualname, aw_buffer_text(&text));
    aw_buffer_deinit(&text);
    return false;
}

/* "'a'", "'a' and 'b'", "'a', 'b', and 'c'" */
static void list_names(const AwText *names, int count, AwBuffer *text)
{
    for (int i = 0; i < count; i++) {
        const char *before = i == 0 ? "" : i < count - 1 ? ", " : count == 2 ? " and " : ", and ";
        aw_buffer_append_format(text, "%s'%.*s'", before, (int)names[i].size, names[i].bytes);
    }
}

bool aw_call_missing(AwVM *vm, const AwCalled *called, const AwText *missing, int count,
                     const char *kind)
{
    AwBuffer names = {0};
    list_names(missing, count, &names);
    aw_raise_type(vm, "%V() missing %d required %s argument%s: %s", called->qualname, count, kind,
                  count == 1 ? "" : "s", aw_buffer_text(&names));
    aw_buffer_deinit(&names);
    return false;
}

static bool is_named(AwTuple *names, AwText parameter)
{
    for (size_t i = 0; i < names->count; i++) {
        if (!aw_is_str(names->items[i]))
            continue;
        AwStr *name = aw_as_str(names->items[i]);
        if (name->size == parameter.size && memcmp(name->data, parameter.bytes, name->size) == 0)
            return true;
    }
    return false;
}

bool aw_call_unexpected(AwVM *vm, const AwCalled *called, AwTuple *names, AwValue name)
{
    AwBuffer list = {0};
    for (int i = 0; i < called->positional_only; i++)
        if (is_named(names, called->names[i]))
            aw_buffer_append_format(&list, "%s%.*s", list.length ? ", " : "",
                                    (int)called->names[i].size, called->names[i].bytes);
    if (list.length)
        aw_raise_type(vm,
                      "%V() got some positional-only arguments passed as keyword arguments: '%s'",
                      called->qualname, aw_buffer_text(&list));
    else
        aw_raise_type(vm, "%V() got an unexpected keyword argument '%V'", called->qualname, name);
    aw_buffer_deinit(&list);
    return false;
}

bool aw_call_repeated(AwVM *vm, const AwCalled *called, AwValue name)
{
    return aw_raise_type(vm, "%V() got multiple values for argument '%V'", called->qualname, name);
}
