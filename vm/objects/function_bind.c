/* function_bind.c: fitting the arguments of a call to the parameters of a function of the language, in the order in
 * which CPython does it (Python/ceval.c, initialize_locals), and saying in its words what does not fit.
 */
#include "base/memory.h"
#include "vm/objects/call_error.h"
#include "vm/objects/raise.h"
#include "vm/objects/function.h"
#include "vm/objects/str.h"

#include <stdlib.h>

/* ---- what does not fit ---- */

static AwCalled called(AwFunction *f)
{
    const AwCode *code = f->code->code;
    int defaults = f->defaults ? (int)aw_as_tuple(f->defaults)->count : 0;
    return (AwCalled){f->qualname, code->local_names, code->positional_count, code->posonly_count,
                      defaults};
}

static bool raise_too_many(AwVM *vm, AwFunction *f, int given, const AwValue *slots)
{
    const AwCode *code = f->code->code;
    AwCalled c = called(f);
    int keywords = 0;
    for (int i = 0; i < code->kwonly_count; i++)
        keywords += slots[code->positional_count + i] != AW_UNSET;
    return aw_call_too_many(vm, &c, given, keywords);
}

/* Those of slots first … end that are unset are missing. */
static bool raise_missing(AwVM *vm, AwFunction *f, const AwValue *slots, int first, int end,
                          const char *kind)
{
    AwCalled c = called(f);
    AwText *missing = aw_memory_alloc((size_t)(end - first) * sizeof *missing);
    int count = 0;
    for (int i = first; i < end; i++)
        if (!slots[i])
            missing[count++] = f->code->code->local_names[i];
    aw_call_missing(vm, &c, missing, count, kind);
    free(missing);
    return false;
}

static bool name_is(const AwCode *code, int parameter, AwStr *name)
{
    const AwText *text = &code->local_names[parameter];
    return text->size == name->size && memcmp(text->bytes, name->data, name->size) == 0;
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
            if (!rest) {
                AwCalled c = called(f);
                return aw_call_unexpected(vm, &c, names, name);
            }
            if (!aw_dict_set_str(vm, rest, name, values[i]))
                return false;
        } else if (slots[slot]) {
            AwCalled c = called(f);
            return aw_call_repeated(vm, &c, name);
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

/* The default of a keyword-only parameter. The entries mostly stand in the order of the parameters: *guess is the next one. */
static AwValue keyword_default(AwDict *defaults, AwValue name, uint32_t *guess)
{
    for (uint32_t i = *guess; i < defaults->used; i++)
        if (defaults->entries[i].key == name) {
            *guess = i + 1;
            return defaults->entries[i].value;
        }
    return aw_dict_get_str(defaults, name);
}

static bool fill_keyword_only(AwVM *vm, AwFunction *f, AwValue *slots)
{
    const AwCode *code = f->code->code;
    int first = code->positional_count, end = first + code->kwonly_count;
    bool missing = false;
    uint32_t guess = 0;
    for (int i = first; i < end; i++) {
        if (!slots[i] && f->kwdefaults)
            slots[i] = keyword_default(aw_as_dict(f->kwdefaults), f->code->param_names[i], &guess);
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
        rest = aw_dict_new_sized(vm, names ? names->count : 0);
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
