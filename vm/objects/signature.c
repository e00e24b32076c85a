/* signature.c: parameter lists of natives: parsing "name(a, b=1, /, *args, key=None)" and fitting arguments to them,
 * with the sentences that CPython has for each kind of C function.
 */
#include "base/memory.h"
#include "vm/objects/call_error.h"
#include "vm/objects/raise.h"
#include "vm/objects/operator.h"
#include "vm/objects/signature.h"
#include "vm/objects/str.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>

/* ---- parsing ---- */

static const char *skip_blanks(const char *p)
{
    while (*p == ' ')
        p++;
    return p;
}

static const char *name_end(const char *p)
{
    while (isalnum((unsigned char)*p) || *p == '_')
        p++;
    return p;
}

/* Behind a default: up to the comma or bracket that ends it. */
static const char *skip_default(const char *p)
{
    int nested = 0;
    char quote = 0;
    for (; *p; p++) {
        if (quote)
            quote = *p == quote ? 0 : quote;
        else if (*p == '\'' || *p == '"')
            quote = *p;
        else if (strchr("([{", *p))
            nested++;
        else if (strchr(")]}", *p) && nested-- == 0)
            break;
        else if (*p == ',' && nested == 0)
            break;
    }
    return p;
}

static const char *parse_parameter(const char *p, AwSignature *s, bool keyword_only)
{
    AwParameter *parameter = &s->parameters[s->count++];
    const char *end = name_end(p);
    parameter->name = (AwText){p, (uint32_t)(end - p)};
    p = end;
    p = skip_blanks(p);
    bool optional = *p == '=';
    if (keyword_only) {
        s->keyword_only++;
        s->required_keywords += !optional;
    } else {
        s->positional++;
        s->required += !optional;
    }
    parameter->optional = optional;
    return optional ? skip_default(p + 1) : p;
}

static const char *parse_one(const char *p, AwSignature *s, bool *keyword_only)
{
    if (*p == '/') {
        s->positional_only = s->positional;
        return p + 1;
    }
    if (p[0] == '*' && p[1] == '*') {
        s->has_keywords = true;
        return name_end(p + 2);
    }
    if (*p == '*') {
        *keyword_only = true;
        s->has_rest = name_end(p + 1) > p + 1;
        return name_end(p + 1);
    }
    return parse_parameter(p, s, *keyword_only);
}

static AwSignature *parse(const char *text)
{
    size_t commas = 1;
    for (const char *p = text; *p; p++)
        commas += *p == ',';
    AwSignature *s = aw_memory_alloc(sizeof *s + commas * sizeof *s->parameters);
    *s = (AwSignature){.name = text};
    const char *p = name_end(text);
    s->name_size = (uint16_t)(p - text);
    bool keyword_only = false;
    if (*p == '(')
        for (p = skip_blanks(p + 1); *p && *p != ')'; p = skip_blanks(p)) {
            p = skip_blanks(parse_one(p, s, &keyword_only));
            if (*p == ',')
                p++;
            else if (*p != ')')
                break; /* not a parameter list: the native takes what it gets */
        }
    bool exact =
        s->required == s->positional && !s->keyword_only && !s->has_rest && !s->has_keywords;
    s->exact = exact ? (int16_t)s->positional : -1;
    return s;
}

/* ---- one signature for each definition ---- */

static struct {
    const AwNativeDef *def;
    AwSignature *signature;
} * table;
static size_t table_count, table_size;

static size_t table_place(const AwNativeDef *def)
{
    size_t at = ((uintptr_t)def >> 3) * 0x9e3779b1u;
    while (table[at & (table_size - 1)].def && table[at & (table_size - 1)].def != def)
        at++;
    return at & (table_size - 1);
}

static void grow_table(void)
{
    size_t old_size = table_size;
    __typeof__(table) old = table;
    table_size = old_size ? old_size * 2 : 1024;
    table = aw_memory_alloc(table_size * sizeof *table);
    memset(table, 0, table_size * sizeof *table);
    for (size_t i = 0; i < old_size; i++)
        if (old[i].def)
            table[table_place(old[i].def)] = old[i];
    free(old);
}

AwSignature *aw_signature_of(const AwNativeDef *def)
{
    if (table_count * 2 >= table_size)
        grow_table();
    size_t at = table_place(def);
    if (!table[at].def) {
        table[at].def = def;
        table[at].signature = parse(def->signature);
        table_count++;
    }
    return table[at].signature;
}

void aw_signature_forget_all(void)
{
    for (size_t i = 0; i < table_size; i++)
        free(table[i].signature);
    free(table);
    table = NULL;
    table_count = table_size = 0;
}

int aw_signature_count(const AwSignature *s)
{
    return s->positional + s->keyword_only + s->has_rest + s->has_keywords;
}

/* ---- what is said when arguments do not fit ---- */

/* The numbers in these sentences do not count self. */
typedef struct {
    AwNativeObject *native;
    const AwSignature *s;
    int self;  /* 1 for methods */
    int given; /* positional arguments, without self */
    int keywords;
} Call;

static int max_positional(const Call *c)
{
    return c->s->positional - c->self;
}

static int min_positional(const Call *c)
{
    return c->s->required - c->self;
}

static const char *plural(int n)
{
    return n == 1 ? "" : "s";
}

/* What making an instance is called by: the class. */
static bool makes_instance(const AwNativeObject *native)
{
    return native->owner && (native->name == aw_names.__new__ || native->name == aw_names.__init__);
}

/* "list.append()", "len()", "time.time()", "range()" */
static bool full_name(AwVM *vm, const Call *c, AwValue *out)
{
    AwNativeObject *native = c->native;
    if (makes_instance(native))
        *out = aw_str_format(vm, "%N()", native->owner);
    else if (native->owner) /* the class of the instance that it is bound to */
        *out = aw_str_format(vm, "%N.%V()",
                             native->self && !(native->flags & (AW_CLASS | AW_STATIC))
                                 ? aw_type_of(native->self)
                                 : native->owner,
                             native->name);
    else if (native->module && aw_is_str(native->module) && !aw_str_is(native->module, "builtins"))
        *out = aw_str_format(vm, "%V.%V()", native->module, native->name);
    else
        *out = aw_str_format(vm, "%V()", native->name);
    return *out != AW_UNSET;
}

/* "int()", "sum()", "split()" */
static bool short_name(AwVM *vm, const Call *c, AwValue *out)
{
    if (makes_instance(c->native))
        return full_name(vm, c, out);
    *out = aw_str_format(vm, "%V()", c->native->name);
    return *out != AW_UNSET;
}

static const char *plain_name(const Call *c)
{
    return makes_instance(c->native) ? c->native->owner->name : aw_as_str(c->native->name)->data;
}

/* One of the special methods that are slots in CPython: they speak as type_wrapper.c does. */
static bool is_slot(const AwNativeObject *native)
{
    return native->owner && native->name != aw_names.__init__ &&
           aw_native_shows_as_slot(native->name);
}

static bool takes_names(const AwSignature *s)
{
    return s->has_keywords || s->keyword_only || s->positional > s->positional_only;
}

/* All parameters are positional-only: the wording of METH_NOARGS, METH_O and of counted arguments. */
static bool raise_count(AwVM *vm, const Call *c)
{
    AwValue name;
    int max = max_positional(c), min = min_positional(c);
    if (is_slot(c->native)) {
        int wanted = c->given < min ? min : max;
        return aw_raise_type(vm, "%sexpected %s%d argument%s, got %d", max > 1 ? " " : "",
                             min == max      ? ""
                             : wanted == min ? "at least "
                                             : "at most ",
                             wanted, plural(wanted), c->given);
    }
    if (!full_name(vm, c, &name))
        return false;
    if (max == 0)
        return aw_raise_type(vm, "%V takes no arguments (%d given)", name, c->given);
    if (max == 1 && min == 1 && !takes_names(c->s) && !makes_instance(c->native))
        return aw_raise_type(vm, "%V takes exactly one argument (%d given)", name, c->given);
    if (c->s->has_rest || c->given < min)
        return aw_raise_type(vm, "%s expected %s%d argument%s, got %d", plain_name(c),
                             min == max && !c->s->has_rest ? "" : "at least ", min, plural(min),
                             c->given);
    return aw_raise_type(vm, "%s expected %s%d argument%s, got %d", plain_name(c),
                         min == max ? "" : "at most ", max, plural(max), c->given);
}

/* Whether the number of positional arguments is complained about as in functions that take no names. */
static bool counts(const Call *c)
{
    return !takes_names(c->s) ||
           (c->s->positional == c->s->positional_only && max_positional(c) > 0);
}

static bool raise_too_many(AwVM *vm, const Call *c)
{
    AwValue name;
    if (!short_name(vm, c, &name))
        return false;
    int max = max_positional(c), all = max + c->s->keyword_only, total = c->given + c->keywords;
    if (total > all && !c->s->has_keywords)
        return aw_raise_type(vm, "%V takes %s %d %sargument%s (%d given)", name, "at most", all,
                             c->given == 0 ? "keyword " : "", plural(all), total);
    if (max == 0)
        return aw_raise_type(vm, "%V takes no positional arguments", name);
    return aw_raise_type(vm, "%V takes %s %d positional argument%s (%d given)", name,
                         min_positional(c) < max ? "at most" : "exactly", max, plural(max),
                         c->given);
}

static bool raise_missing(AwVM *vm, const Call *c, int position)
{
    AwValue name;
    if (!short_name(vm, c, &name))
        return false;
    const AwParameter *parameter = &c->s->parameters[position];
    int only = c->s->positional_only > c->self ? c->s->positional_only - c->self : 0;
    int least = min_positional(c) < only ? min_positional(c) : only;
    if (position < c->s->positional_only)
        return aw_raise_type(vm, "%V takes %s %d positional argument%s (%d given)", name,
                             least < max_positional(c) ? "at least" : "exactly", least,
                             plural(least), c->given);
    if (position < c->s->positional)
        return aw_raise_type(vm, "%V missing required argument '%.*s' (pos %d)", name,
                             (int)parameter->name.size, parameter->name.bytes,
                             position - c->self + 1);
    return aw_raise_type(vm, "%V missing required argument '%.*s'", name, (int)parameter->name.size,
                         parameter->name.bytes);
}

/* ---- fitting ---- */

/* Where the value of parameter i is put: *rest stands between positional and keyword-only ones. */
static int place_of(const AwSignature *s, int i)
{
    return i < s->positional ? i : i + s->has_rest;
}

static int find_parameter(const AwSignature *s, AwValue name)
{
    AwStr *text = aw_as_str(name);
    int count = s->positional + s->keyword_only;
    for (int i = s->positional_only; i < count; i++)
        if (s->parameters[i].name.size == text->size &&
            memcmp(s->parameters[i].name.bytes, text->data, text->size) == 0)
            return i;
    return -1;
}

static bool take_keyword(AwVM *vm, const Call *c, AwValue name, AwValue value, AwValue *bound)
{
    const AwSignature *s = c->s;
    AwValue shown;
    int i = find_parameter(s, name);
    if (i >= 0) {
        AwValue *place = &bound[place_of(s, i)];
        if (*place)
            return short_name(vm, c, &shown) &&
                   aw_raise_type(vm, "argument for %V given by name ('%V') and position (%d)",
                                 shown, name, i - c->self + 1);
        *place = value;
        return true;
    }
    if (!s->has_keywords) /* what is missing is told first, when all keywords are seen */
        return true;
    AwDict *rest = aw_as_dict(bound[aw_signature_count(s) - 1]);
    return aw_dict_set_str(vm, rest, name, value);
}

static bool take_keywords(AwVM *vm, const Call *c, AwValue kwnames, const AwValue *values,
                          AwValue *bound)
{
    AwTuple *names = aw_as_tuple(kwnames);
    if (!takes_names(c->s) && names->count) {
        AwValue name;
        if (is_slot(c->native))
            return aw_raise_type(vm, "wrapper %V() takes no keyword arguments", c->native->name);
        return full_name(vm, c, &name) && aw_raise_type(vm, "%V takes no keyword arguments", name);
    }
    for (size_t i = 0; i < names->count; i++)
        if (!take_keyword(vm, c, names->items[i], values[i], bound))
            return false;
    return true;
}

static bool check_unknown(AwVM *vm, const Call *c, AwValue kwnames)
{
    AwTuple *names = aw_as_tuple(kwnames);
    AwValue shown;
    for (size_t i = 0; i < names->count && !c->s->has_keywords; i++)
        if (find_parameter(c->s, names->items[i]) < 0)
            return short_name(vm, c, &shown) &&
                   aw_raise_type(vm, "'%V' is an invalid keyword argument for %V", names->items[i],
                                 shown);
    return true;
}

static bool take_rest(AwVM *vm, const AwSignature *s, const AwValue *args, int positional,
                      AwValue *bound)
{
    if (s->has_rest) {
        int extra = positional > s->positional ? positional - s->positional : 0;
        bound[s->positional] = aw_tuple_new(vm, extra ? args + s->positional : NULL, (size_t)extra);
        if (!bound[s->positional])
            return false;
    }
    if (!s->has_keywords)
        return true;
    AwValue *keywords = &bound[aw_signature_count(s) - 1];
    *keywords = aw_from_object(aw_dict_new(vm));
    return *keywords != AW_UNSET;
}

static bool check_missing(AwVM *vm, const Call *c, const AwValue *bound)
{
    const AwSignature *s = c->s;
    for (int i = 0; i < s->positional + s->keyword_only; i++)
        if (!bound[place_of(s, i)] && !s->parameters[i].optional)
            return counts(c) && i < s->positional ? raise_count(vm, c) : raise_missing(vm, c, i);
    return true;
}

/* ---- natives that are functions of the language in CPython ---- */

enum { MOST_NAMES = 32 };

static bool describe(AwVM *vm, const Call *c, AwText *names, AwCalled *out)
{
    const AwSignature *s = c->s;
    AwNativeObject *native = c->native;
    assert(s->count <= MOST_NAMES);
    for (int i = 0; i < s->count; i++)
        names[i] = s->parameters[i].name;
    AwValue qualname =
        native->owner ? aw_str_format(vm, "%N.%V", native->owner, native->name) : native->name;
    *out =
        (AwCalled){qualname, names, s->positional, s->positional_only, s->positional - s->required};
    return qualname != AW_UNSET;
}

static bool take_keywords_like_aw(AwVM *vm, const AwCalled *called, const AwSignature *s,
                                  AwTuple *names, const AwValue *values, AwValue *bound)
{
    for (size_t i = 0; i < names->count; i++) {
        AwValue name = names->items[i];
        int parameter = find_parameter(s, name);
        if (parameter >= 0 && bound[place_of(s, parameter)])
            return aw_call_repeated(vm, called, name);
        if (parameter >= 0)
            bound[place_of(s, parameter)] = values[i];
        else if (!s->has_keywords)
            return aw_call_unexpected(vm, called, names, name);
        else if (!aw_dict_set_str(vm, aw_as_dict(bound[aw_signature_count(s) - 1]), name,
                                  values[i]))
            return false;
    }
    return true;
}

static bool check_missing_like_aw(AwVM *vm, const AwCalled *called, const AwSignature *s, int first,
                                  int end, const AwValue *bound, const char *kind)
{
    AwText missing[MOST_NAMES];
    int count = 0;
    for (int i = first; i < end; i++)
        if (!bound[place_of(s, i)] && !s->parameters[i].optional)
            missing[count++] = called->names[i];
    return count == 0 || aw_call_missing(vm, called, missing, count, kind);
}

/* `bound` has its positional arguments, *rest and **keywords already. */
static bool bind_like_aw(AwVM *vm, const Call *c, int positional, AwValue kwnames,
                         const AwValue *values, AwValue *bound)
{
    const AwSignature *s = c->s;
    AwText names[MOST_NAMES];
    AwCalled called;
    if (!describe(vm, c, names, &called))
        return false;
    if (kwnames && !take_keywords_like_aw(vm, &called, s, aw_as_tuple(kwnames), values, bound))
        return false;
    if (positional > s->positional && !s->has_rest) {
        int given = 0;
        for (int i = s->positional; i < s->count; i++)
            given += bound[place_of(s, i)] != AW_UNSET;
        return aw_call_too_many(vm, &called, positional, given);
    }
    return check_missing_like_aw(vm, &called, s, 0, s->positional, bound, "positional") &&
           check_missing_like_aw(vm, &called, s, s->positional, s->count, bound, "keyword-only");
}

/* ---- the whole ---- */

static bool take_positional(AwVM *vm, const AwSignature *s, const AwValue *args, int positional,
                            AwValue *bound)
{
    int count = aw_signature_count(s);
    for (int i = 0; i < count; i++)
        bound[i] = i < positional && i < s->positional ? args[i] : AW_UNSET;
    return take_rest(vm, s, args, positional, bound);
}

bool aw_native_bind(AwVM *vm, AwNativeObject *native, const AwValue *args, int argc,
                    AwValue kwnames, AwValue *bound)
{
    const AwSignature *s = native->signature ? native->signature : aw_signature_of(native->def);
    int keywords = kwnames ? (int)aw_as_tuple(kwnames)->count : 0, positional = argc - keywords;
    if (AW_LIKELY(!keywords && !s->has_rest && !s->has_keywords && positional >= s->required &&
                  positional <= s->positional && !s->required_keywords)) {
        int count = s->positional + s->keyword_only;
        for (int i = 0; i < count; i++)
            bound[i] = i < positional ? args[i] : AW_UNSET;
        return true;
    }
    int self = aw_native_is_method(native) || makes_instance(native);
    Call c = {native, s, self, positional - self, keywords};
    if (native->flags & AW_LIKE_AW)
        return take_positional(vm, s, args, positional, bound) &&
               bind_like_aw(vm, &c, positional, kwnames, args + positional, bound);
    if (keywords && !takes_names(s))
        return take_keywords(vm, &c, kwnames, args + positional, bound) &&
               check_unknown(vm, &c, kwnames);
    bool too_many =
        positional > s->positional || (!s->has_keywords && argc > s->positional + s->keyword_only);
    if (too_many && !s->has_rest)
        return counts(&c) && c.given > max_positional(&c) ? raise_count(vm, &c)
                                                          : raise_too_many(vm, &c);
    if (!take_positional(vm, s, args, positional, bound))
        return false;
    if (keywords && !take_keywords(vm, &c, kwnames, args + positional, bound))
        return false;
    return check_missing(vm, &c, bound) && (!keywords || check_unknown(vm, &c, kwnames));
}
