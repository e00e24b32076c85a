/* suggest.c: the nearest known name to one that does not exist.
 *
 * Near means a small weighted edit distance (Levenshtein 1966): a letter more, less or another costs 2, another case costs 1. What costs and what is
 * near enough is as in CPython, so that the same names are suggested.
 */
#include "cli/suggest.h"

#include "vm/objects/operator.h"
#include "vm/objects/str.h"

enum {
    MOVE = 2, /* a letter more, less, or another */
    OTHER_CASE = 1,
    LONGEST = 40, /* bytes of what differs; beyond that nobody mistyped */
    CANDIDATES = 750,
};

typedef struct {
    const unsigned char *bytes;
    size_t size;
} Word;

static Word word_of(AwValue text)
{
    return (Word){(const unsigned char *)aw_as_str(text)->data, aw_as_str(text)->size};
}

static unsigned char lower(unsigned char c)
{
    return c >= 'A' && c <= 'Z' ? (unsigned char)(c + 32) : c;
}

static size_t exchange_cost(unsigned char a, unsigned char b)
{
    return a == b ? 0 : lower(a) == lower(b) ? OTHER_CASE : MOVE;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Takes off what both begin and end with. */
static void strip_common(Word *a, Word *b)
{
    while (a->size && b->size && a->bytes[0] == b->bytes[0]) {
        a->bytes++, b->bytes++;
        a->size--, b->size--;
    }
    while (a->size && b->size && a->bytes[a->size - 1] == b->bytes[b->size - 1])
        a->size--, b->size--;
}

/* What it costs to make a of b; anything above `limit` when it is more than that. */
static size_t distance(Word a, Word b, size_t limit)
{
    size_t row[LONGEST + 1]; /* costs of making what we have of b from the first i bytes of a */
    strip_common(&a, &b);
    if (!a.size || !b.size)
        return (a.size + b.size) * MOVE;
    if (a.size > LONGEST || b.size > LONGEST)
        return limit + 1;
    for (size_t i = 0; i <= a.size; i++)
        row[i] = i * MOVE;
    for (size_t j = 0; j < b.size; j++) {
        size_t before = row[0], best;
        row[0] = best = (j + 1) * MOVE;
        for (size_t i = 0; i < a.size; i++) {
            size_t exchanged = before + exchange_cost(a.bytes[i], b.bytes[j]);
            before = row[i + 1];
            row[i + 1] = least(least(row[i], before) + MOVE, exchanged);
            best = least(best, row[i + 1]);
        }
        if (best > limit)
            return limit + 1;
    }
    return row[a.size];
}

/* The best so far among the names that were offered. */
typedef struct {
    Word wrong;
    AwValue found; /* AW_UNSET: none is near enough */
    size_t cost;
} Search;

static void offer(Search *search, AwValue name)
{
    Word word = word_of(name);
    if (word.size == search->wrong.size && memcmp(word.bytes, search->wrong.bytes, word.size) == 0)
        return;
    /* no more than a third of the letters may be wrong */
    size_t limit = (search->wrong.size + word.size + 3) * MOVE / 6;
    if (search->found)
        limit = least(limit, search->cost - 1);
    size_t cost = distance(search->wrong, word, limit);
    if (cost > limit)
        return;
    search->found = name;
    search->cost = cost;
}

static AwValue among_list(AwValue list, Word wrong)
{
    Search search = {.wrong = wrong};
    if (!aw_is_list(list) || aw_as_list(list)->count >= CANDIDATES)
        return AW_UNSET;
    for (size_t i = 0; i < aw_as_list(list)->count; i++) {
        if (!aw_is_str(aw_as_list(list)->items[i]))
            return AW_UNSET;
        offer(&search, aw_as_list(list)->items[i]);
    }
    return search.found;
}

static AwValue among_keys(AwVM *vm, AwDict *dict, Word wrong)
{
    AwValue names = dict ? aw_list_new(vm, NULL, 0) : AW_UNSET, key, value;
    uint32_t at = 0;
    while (names && aw_dict_next(dict, &at, &key, &value))
        if (!aw_list_append(vm, names, key))
            return AW_UNSET;
    return names ? among_list(names, wrong) : AW_UNSET;
}

/* The parameters and other variables of a function. */
static AwValue among_locals(AwVM *vm, const AwCode *code, Word wrong)
{
    AwValue names = aw_list_new(vm, NULL, 0);
    for (uint32_t i = 0; names && i < (uint32_t)code->local_count + code->free_count; i++) {
        AwText text =
            i < code->local_count ? code->local_names[i] : code->free_names[i - code->local_count];
        AwValue name = aw_str_new(vm, text.bytes, text.size);
        if (!name || !aw_list_append(vm, names, name))
            return AW_UNSET;
    }
    return names ? among_list(names, wrong) : AW_UNSET;
}

static AwValue for_name(AwVM *vm, AwException *exception)
{
    const AwTraceback *t = exception->traceback;
    AwValue name = exception->fields[0];
    if (!name || !aw_is_str(name) || !t)
        return AW_UNSET;
    while (t->next)
        t = t->next;
    AwValue found = among_locals(vm, t->code->code, word_of(name));
    if (!found)
        found = among_keys(vm, t->function->globals, word_of(name));
    return found ? found : among_keys(vm, vm->builtins, word_of(name));
}

static AwValue for_attribute(AwVM *vm, AwException *exception)
{
    AwValue name = exception->fields[0], object = exception->fields[1], dir, list;
    if (!name || !aw_is_str(name) || !object ||
        aw_dict_get(vm, vm->builtins, aw_str_intern_text(vm, "dir"), &dir) != AW_FOUND ||
        !aw_call(vm, dir, &object, 1, &list))
        return AW_UNSET;
    return among_list(list, word_of(name));
}

AwValue aw_suggest_name(AwVM *vm, AwValue exception)
{
    const AwType *type = aw_type_of(exception);
    AwException *e = aw_as_exception(exception);
    AwValue found = AW_UNSET;
    if (aw_is_subtype(type, &aw_name_error_type))
        found = for_name(vm, e);
    else if (aw_is_subtype(type, &aw_attribute_error_type))
        found = for_attribute(vm, e);
    vm->exception = AW_UNSET;
    return found;
}
