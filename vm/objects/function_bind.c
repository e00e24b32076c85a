/* function_bind.c: fitting the arguments of a call to the parameters of a function of the language, in the order in
 * which CPython does it (Python/ceval.c, initialize_locals), and saying in its words what does not fit.
 */
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/function.h"
#include "vm/objects/str.h"

/* ---- sentences ---- */

static bool raise_too_many(AwVM *vm, AwFunction *f, int given, const AwValue *slots)
{
    const AwCode *code = f->code->code;
    int max = code->positional_count, keywords = 0;
    int defaults = f->defaults ? (int)aw_as_tuple(f->defaults)->count : 0;
    for (int i = 0; i < code->kwonly_count; i++)
        keywords += slots[max + i] != AW_UNSET;
    AwBuffer text = {0};
    if (defaults)
        aw_buffer_append_format(&text, "() takes from %d to %d positional arguments",
                                max - defaults, max);
    else
        aw_buffer_append_format(&text, "() takes %d positional argument%s", max,
                                max == 1 ? "" : "s");
    aw_buffer_append_format(&text, " but %d", given);
    if (keywords)
        aw_buffer_append_format(&text, " positional argument%s (and %d keyword-only argument%s)",
                                given == 1 ? "" : "s", keywords, keywords == 1 ? "" : "s");
    aw_buffer_append_text(&text, given == 1 && !keywords ? " was given" : " were given");
    aw_raise_type(vm, "%V%s", f->qualname, aw_buffer_text(&text));
    aw_buffer_deinit(&text);
    return false;
}

/* "'a'", "'a' and 'b'", "'a', 'b', and 'c'": the names of slots first … end that are unset. */
static int list_missing(const AwCode *code, const AwValue *slots, int first, int end,
                        AwBuffer *text)
{
    int count = 0, seen = 0;
    for (int i = first; i < end; i++)
        count += !slots[i];
    for (int i = first; i < end; i++) {
        if (slots[i])
            continue;
        seen++;
        if (seen > 1)
            aw_buffer_append_text(text, seen < count ? ", " : count == 2 ? " and " : ", and ");
        aw_buffer_append_format(text, "'%.*s'", (int)code->local_names[i].size,
                                code->local_names[i].bytes);
    }
    return count;
}

static bool raise_missing(AwVM *vm, AwFunction *f, const AwValue *slots, int first, int end,
                          const char *kind)
{
    AwBuffer names = {0};
    int count = list_missing(f->code->code, slots, first, end, &names);
    aw_raise_type(vm, "%V() missing %d required %s argument%s: %s", f->qualname, count, kind,
                  count == 1 ? "" : "s", aw_buffer_text(&names));
    aw_buffer_deinit(&names);
    return false;
}

static bool name_is(const AwCode *code, int parameter, AwStr *name)
{
    const AwText *text = &code->local_names[parameter];
    return text->size == name->size && memcmp(text->bytes, name->data, name->size) == 0;
}

/* Keywords that name positional-only parameters, all of them in one sentence. */
static bool raise_if_positional_only(AwVM *vm, AwFunction *f, AwTuple *names, bool *raised)
{
    const AwCode *code = f->code->code;
    AwBuffer list = {0};
    for (int i = 0; i < code->posonly_count; i++)
        for (size_t k = 0; k < names->count; k++)
            if (aw_is_str(names->items[k]) && name_is(code, i, aw_as_str(names->items[k])))
                aw_buffer_append_format(&list, "%s%.*s", list.length ? ", " : "",
                                        (int)code->local_names[i].size, code->local_names[i].bytes);
    *raised = list.length > 0;
    if (*raised)
        aw_raise_type(vm,
                      "%V() got some positional-only arguments passed as keyword arguments: '%s'",
                      f->qualname, aw_buffer_text(&list));
    aw_buffer_deinit(&list);
    return false;
}

static bool raise_unexpected(AwVM *vm, AwFunction *f, AwTuple *names, AwValue name)
{
    bool raised = false;
    if (f->code->code->posonly_count)
        raise_if_positional_only(vm, f, names, &raised);
    return !raised &&
           aw_raise_type(vm, "%V() got an unexpected keyword argument '%V'", f->qualname, name);
}

/* ---- fitting ---- */

static int find_parameter(const AwCodeObject *code, AwValue name)
{
    const AwCode *plain = code->code;
    int count = plain->positional_count + plain->kwonly_count;
    for (int i = plain->posonly_count; i < count; i++)
        if (code->param_names[i] == name)
            return i;
    AwStr *text = aw_as_str(name);
    if (text->flags & AW_STR_INTERNED) /* it would have been the same object */
        return -1;
    for (int i = plain->posonly_count; i < count; i++)
        if (name_is(plain, i, text))
            return i;
    return -1;
}

static bool take_keywords(AwVM *vm, AwFunction *f, AwTuple *names, const AwValue *values,
                          AwDict *rest, AwValue *slots)
{
    for (size_t i = 0; i < names->count; i++) {
        AwValue name = names->items[i];
        if (!aw_is_str(name))
            return aw_raise_type(vm, "%V() keywords must be strings", f->qualname);
        int slot = find_parameter(f->code, name);
        if (slot < 0) {
            if (!rest)
                return raise_unexpected(vm, f, names, name);
            if (!aw_dict_set_str(vm, rest, name, values[i]))
                return false;
        } else if (slots[slot]) {
            return aw_raise_type(vm, "%V() got multiple values for argument '%V'", f->qualname,
                                 name);
        } else {
            slots[slot] = values[i];
        }
    }
    return true;
}

static bool fill_positional(AwVM *vm, AwFunction *f, AwValue *slots)
{
    int count = f->code->code->positional_count;
    AwTuple *defaults = f->defaults ? aw_as_tuple(f->defaults) : NULL;
    int first_default = defaults ? count - (int)defaults->count : count;
    for (int i = 0; i < first_default; i++)
        if (!slots[i])
            return raise_missing(vm, f, slots, 0, first_default, "positional");
    for (int i = first_default < 0 ? 0 : first_default; i < count; i++)
        if (!slots[i])
            slots[i] = defaults->items[i - first_default];
    return true;
}

static bool fill_keyword_only(AwVM *vm, AwFunction *f, AwValue *slots)
{
    const AwCode *code = f->code->code;
    int first = code->positional_count, end = first + code->kwonly_count;
    bool missing = false;
    for (int i = first; i < end; i++) {
        if (!slots[i] && f->kwdefaults)
            slots[i] = aw_dict_get_str(aw_as_dict(f->kwdefaults), f->code->param_names[i]);
        missing |= !slots[i];
    }
    return !missing || raise_missing(vm, f, slots, first, end, "keyword-only");
}

bool aw_function_bind(AwVM *vm, AwFunction *f, const AwValue *args, int argc, AwValue kwnames,
                      AwValue *slots)
{
    const AwCode *code = f->code->code;
    AwTuple *names = kwnames ? aw_as_tuple(kwnames) : NULL;
    int given = argc - (names ? (int)names->count : 0),
        named = code->positional_count + code->kwonly_count;
    int taken = given < code->positional_count ? given : code->positional_count;
    for (int i = 0; i < taken; i++)
        slots[i] = args[i];
    for (int i = taken; i < named; i++)
        slots[i] = AW_UNSET;
    AwValue *next = slots + named;
    if (code->flags & AW_CODE_VARARGS) {
        *next = aw_tuple_new(vm, given > taken ? args + taken : NULL, (size_t)(given - taken));
        if (!*next++)
            return false;
    }
    AwDict *rest = NULL;
    if (code->flags & AW_CODE_VARKEYWORDS) {
        rest = aw_dict_new(vm);
        *next = aw_from_object(rest);
        if (!rest)
            return false;
    }
    if (names && !take_keywords(vm, f, names, args + given, rest, slots))
        return false;
    if (given > code->positional_count && !(code->flags & AW_CODE_VARARGS))
        return raise_too_many(vm, f, given, slots);
    return (given >= code->positional_count || fill_positional(vm, f, slots)) &&
           (!code->kwonly_count || fill_keyword_only(vm, f, slots));
}
