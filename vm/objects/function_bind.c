/* function_bind.c: fitting the arguments of a call to the parameters of a function of the language, in the order in
 * which CPython does it (Python/ceval.c, initialize_locals), and saying in its words what does not fit.
 *
 * How a call fits is the same each time the same code is called with the same tuple of keyword names and as many
 * arguments. So the machine keeps a small table of plans: for each parameter, which argument or which default it
 * gets. They hold addresses without marking them, and are forgotten with the inline caches at each collection.
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

static bool bind(AwVM *vm, AwFunction *f, const AwValue *args, int argc, AwValue kwnames,
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

/* ---- plans ---- */

enum { PLANS = 64, PLAN_NAMED = 12, PLAN_ARGS = 32 };

/* Where a parameter's value comes from: an argument's number, or one of these with a number in the lower bits. */
enum { FROM_DEFAULTS = 0x40, FROM_KWDEFAULTS = 0x80, FROM_NUMBER = 0x3f };

typedef struct {
    const AwCodeObject *code; /* NULL: empty */
    AwValue names;            /* AW_UNSET: no keywords */
    AwDict *rest;             /* for **rest: a dict with the right keys; NULL: none */
    uint16_t argc, defaults;
    bool ready; /* false: such a call was seen once */
    uint8_t rest_count;
    uint8_t from[PLAN_NAMED];
    uint8_t rest_from[PLAN_ARGS]; /* the arguments that go into **rest */
} Plan;

struct AwBindings {
    Plan plans[PLANS];
};

void aw_function_forget_bindings(AwVM *vm)
{
    for (int i = 0; vm->bindings && i < PLANS; i++)
        vm->bindings->plans[i].code = NULL;
}

static Plan *plan_at(AwVM *vm, const AwCodeObject *code, AwValue names, int argc)
{
    uintptr_t mixed = (uintptr_t)code >> 5 ^ (uintptr_t)names >> 4 ^ (uintptr_t)argc * 7;
    return &vm->bindings->plans[(mixed ^ mixed >> 6) % PLANS];
}

static uint16_t defaults_count(const AwFunction *f)
{
    return f->defaults ? (uint16_t)aw_as_tuple(f->defaults)->count : 0;
}

/* Where the default of parameter i comes from; 0: not from where a plan can say. */
static uint8_t default_source(const AwFunction *f, int i)
{
    int positional = f->code->code->positional_count;
    if (i < positional) {
        int at = i - (positional - defaults_count(f));
        return at >= 0 && at <= FROM_NUMBER ? (uint8_t)(FROM_DEFAULTS | at) : 0;
    }
    AwDict *defaults = f->kwdefaults ? aw_as_dict(f->kwdefaults) : NULL;
    for (uint32_t at = 0; defaults && at < defaults->used && at <= FROM_NUMBER; at++)
        if (defaults->entries[at].key == f->code->param_names[i])
            return (uint8_t)(FROM_KWDEFAULTS | at);
    return 0;
}

/* Makes the plan of a call that has just been bound. Without memory, or where it does not pay, there is none. */
static void make_plan(AwVM *vm, Plan *plan, AwFunction *f, AwDict *rest)
{
    const AwCode *code = f->code->code;
    int named = code->positional_count + code->kwonly_count;
    AwTuple *names = plan->names ? aw_as_tuple(plan->names) : NULL;
    int given = plan->argc - (names ? (int)names->count : 0);
    enum { OPEN = 0xff };
    memset(plan->from, OPEN, sizeof plan->from);
    for (int i = 0; i < given && i < code->positional_count; i++)
        plan->from[i] = (uint8_t)i;
    plan->rest_count = 0;
    for (int i = given; i < plan->argc; i++) {
        int slot = find_parameter(f->code, names->items[i - given]);
        if (slot >= 0)
            plan->from[slot] = (uint8_t)i;
        else
            plan->rest_from[plan->rest_count++] = (uint8_t)i;
    }
    for (int i = 0; i < named; i++)
        if (plan->from[i] == OPEN && !(plan->from[i] = default_source(f, i)))
            return;
    plan->rest = rest ? aw_dict_copy(vm, rest) : NULL;
    if (rest && (!plan->rest || plan->rest->used != plan->rest_count)) {
        vm->exception = AW_UNSET;
        return;
    }
    plan->defaults = defaults_count(f);
    plan->ready = true;
}

/* Binds as planned. AW_ABSENT: the plan does not hold any more (the defaults are others). */
static AwFind follow(AwVM *vm, const Plan *plan, AwFunction *f, const AwValue *args, AwValue *slots)
{
    const AwCode *code = f->code->code;
    int positional = code->positional_count, named = positional + code->kwonly_count;
    const AwTuple *defaults = f->defaults ? aw_as_tuple(f->defaults) : NULL;
    const AwDict *kwdefaults = f->kwdefaults ? aw_as_dict(f->kwdefaults) : NULL;
    if (defaults_count(f) != plan->defaults)
        return AW_ABSENT;
    for (int i = 0; i < named; i++) {
        uint32_t from = plan->from[i], at = from & FROM_NUMBER;
        if (AW_LIKELY(from < FROM_DEFAULTS)) {
            slots[i] = args[from];
        } else if (from < FROM_KWDEFAULTS) {
            slots[i] = defaults->items[at];
        } else {
            if (!kwdefaults || at >= kwdefaults->used ||
                kwdefaults->entries[at].key != f->code->param_names[i])
                return AW_ABSENT;
            slots[i] = kwdefaults->entries[at].value;
        }
    }
    AwValue *next = slots + named;
    if (code->flags & AW_CODE_VARARGS) {
        int given = plan->argc - (plan->names ? (int)aw_as_tuple(plan->names)->count : 0);
        int more = given > positional ? given - positional : 0;
        *next = aw_tuple_new(vm, more ? args + positional : NULL, (size_t)more);
        if (!*next++)
            return AW_FIND_ERROR;
    }
    if (code->flags & AW_CODE_VARKEYWORDS) {
        AwDict *rest = aw_dict_copy(vm, plan->rest);
        if (!rest)
            return AW_FIND_ERROR;
        for (int i = 0; i < plan->rest_count; i++)
            rest->entries[i].value = args[plan->rest_from[i]];
        *next = aw_from_object(rest);
    }
    return AW_FOUND;
}

/* Binds, and keeps how for the next time if it is the second time. */
static bool bind_and_plan(AwVM *vm, Plan *plan, AwFunction *f, const AwValue *args, int argc,
                          AwValue kwnames, AwValue *slots)
{
    if (!bind(vm, f, args, argc, kwnames, slots))
        return false;
    const AwCode *code = f->code->code;
    bool seen = plan->code == f->code && plan->names == kwnames && plan->argc == argc;
    plan->code = f->code;
    plan->names = kwnames;
    plan->argc = (uint16_t)argc;
    plan->ready = false;
    if (seen)
        make_plan(vm, plan, f,
                  code->flags & AW_CODE_VARKEYWORDS ? aw_as_dict(slots[f->code->param_count - 1])
                                                    : NULL);
    return true;
}

bool aw_function_bind(AwVM *vm, AwFunction *f, const AwValue *args, int argc, AwValue kwnames,
                      AwValue *slots)
{
    const AwCode *code = f->code->code;
    bool plain = !kwnames && argc >= code->positional_count && !code->kwonly_count;
    if (plain || argc > PLAN_ARGS || code->positional_count + code->kwonly_count > PLAN_NAMED)
        return bind(vm, f, args, argc, kwnames, slots);
    if (AW_UNLIKELY(!vm->bindings)) {
        vm->bindings = aw_memory_alloc(sizeof *vm->bindings);
        memset(vm->bindings, 0, sizeof *vm->bindings);
    }
    Plan *plan = plan_at(vm, f->code, kwnames, argc);
    if (AW_LIKELY(plan->code == f->code && plan->names == kwnames && plan->argc == argc &&
                  plan->ready)) {
        AwFind followed = follow(vm, plan, f, args, slots);
        if (followed != AW_ABSENT)
            return followed == AW_FOUND;
    }
    return bind_and_plan(vm, plan, f, args, argc, kwnames, slots);
}
