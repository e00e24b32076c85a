/* sort.c: list.sort: a stable merge sort that uses what order is there already.
 *
 * Natural runs, as in Tim Peters's timsort, short ones lengthened by binary insertion; which neighbours are merged
 * when is decided as in powersort (Munro and Wild, "Nearly-optimal mergesorts", 2018). Before a merge, what is in
 * place already at both ends is skipped by galloping.
 *
 * Keys that are all small ints, all doubles, all numbers or all strings are compared without a call: each of these
 * kinds gets a copy of the code, made by inlining with a constant `kind`. Otherwise comparing may run code of
 * the language, and a collection: then every item is in one of the lists that are roots then.
 * Meanwhile the list itself is empty, and who puts something in is told so afterwards.
 */
#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/hashing.h"

#define INLINE static inline __attribute__((always_inline))

typedef enum { BY_INT, BY_DOUBLE, BY_NUMBER, BY_TEXT, BY_CALL } Kind;

enum { MAX_RUNS = 80, SHORT_RUN = 64 };

typedef struct {
    size_t start, count;
    int power; /* of the boundary to the run before it, in powersort's tree */
} Run;

typedef struct {
    AwVM *vm;
    AwValue *keys;   /* what is compared */
    AwValue *values; /* what moves along, or NULL */
    size_t count;
    AwList *spare_keys, *spare_values; /* room for the shorter run of a merge */
    Run runs[MAX_RUNS];
    int run_count;
} Sort;

/* ---- comparing ---- */

static int text_less(AwValue a, AwValue b)
{
    const AwStr *s = aw_as_str(a), *t = aw_as_str(b);
    int order = memcmp(s->data, t->data, s->size < t->size ? s->size : t->size);
    return order ? order < 0 : s->size < t->size;
}

static int call_less(AwVM *vm, AwValue a, AwValue b)
{
    bool less;
    return aw_compare_truth(vm, a, b, AW_LT, &less) ? less : -1;
}

/* Tuples are common keys: the first items that differ decide. */
static int tuple_less(AwVM *vm, const AwTuple *a, const AwTuple *b)
{
    for (size_t i = 0; i < a->count && i < b->count; i++) {
        AwValue v = a->items[i], w = b->items[i];
        bool equal = v == w;
        if (equal)
            continue;
        if (aw_are_ints(v, w))
            return (int64_t)v < (int64_t)w;
        if (aw_is_exact(v, &aw_str_type) && aw_is_exact(w, &aw_str_type)) {
            if (aw_texts_equal(v, w))
                continue;
            return text_less(v, w);
        }
        if (!aw_equal(vm, v, w, &equal))
            return -1;
        if (!equal)
            return call_less(vm, v, w);
    }
    return a->count < b->count;
}

static int any_less(AwVM *vm, AwValue a, AwValue b)
{
    if (aw_is_exact(a, &aw_tuple_type) && aw_is_exact(b, &aw_tuple_type))
        return tuple_less(vm, aw_as_tuple(a), aw_as_tuple(b));
    return call_less(vm, a, b);
}

/* a < b: 1 or 0; -1: raised, which BY_CALL alone does. */
INLINE int is_less(const Sort *sort, Kind kind, AwValue a, AwValue b)
{
    switch (kind) {
    case BY_INT: return (int64_t)a < (int64_t)b;
    case BY_DOUBLE: return aw_as_double(a) < aw_as_double(b);
    case BY_NUMBER: return aw_number_compare(a, b, AW_LT);
    case BY_TEXT: return text_less(a, b);
    case BY_CALL: break;
    }
    return any_less(sort->vm, a, b);
}

static Kind kind_of(const AwValue *keys, size_t count)
{
    size_t ints = 0, doubles = 0, numbers = 0, texts = 0;
    for (size_t i = 0; i < count; i++) {
        AwValue v = keys[i];
        if (aw_is_int(v))
            ints++;
        else if (aw_is_double(v))
            doubles++;
        else if (aw_is_exact(v, &aw_str_type))
            texts++;
        else if (aw_is_exact(v, &aw_int_type) || aw_is_exact(v, &aw_float_type))
            numbers++;
        else
            return BY_CALL;
    }
    return ints == count                       ? BY_INT
           : doubles == count                  ? BY_DOUBLE
           : texts == count                    ? BY_TEXT
           : ints + doubles + numbers == count ? BY_NUMBER
                                               : BY_CALL;
}

/* ---- runs ---- */

static void reverse(AwValue *items, size_t count)
{
    for (size_t i = 0, j = count; i + 1 < j; i++) {
        AwValue item = items[--j];
        items[j] = items[i];
        items[i] = item;
    }
}

/* How many items from start on are in order; strictly falling ones are turned around. 0: raised. */
INLINE size_t count_run(Sort *sort, Kind kind, bool along, size_t start)
{
    size_t i = start + 1;
    if (i == sort->count)
        return 1;
    int falling = is_less(sort, kind, sort->keys[i], sort->keys[i - 1]), less = falling;
    while (less >= 0 && less == falling && ++i < sort->count)
        less = is_less(sort, kind, sort->keys[i], sort->keys[i - 1]);
    if (less < 0)
        return 0;
    if (falling) {
        reverse(sort->keys + start, i - start);
        if (along)
            reverse(sort->values + start, i - start);
    }
    return i - start;
}

static void rotate_in(AwValue *items, size_t to, size_t from)
{
    AwValue item = items[from];
    memmove(items + to + 1, items + to, (from - to) * sizeof *items);
    items[to] = item;
}

/* Sorts [start, end), of which [start, sorted) is sorted. */
INLINE bool insert_all(Sort *sort, Kind kind, bool along, size_t start, size_t sorted, size_t end)
{
    for (size_t i = sorted; i < end; i++) {
        size_t low = start, high = i;
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            int less = is_less(sort, kind, sort->keys[i], sort->keys[middle]);
            if (less < 0)
                return false;
            if (less)
                high = middle;
            else
                low = middle + 1;
        }
        rotate_in(sort->keys, low, i);
        if (along)
            rotate_in(sort->values, low, i);
    }
    return true;
}

/* ---- merging ---- */

/* How many of the items [start, start + count) are not greater than `key`: looks near the start first. -1: raised. */
INLINE ptrdiff_t skip_start(Sort *sort, Kind kind, AwValue key, size_t start, size_t count)
{
    size_t low = 0, high = 1;
    int less;
    while (high < count) {
        less = is_less(sort, kind, key, sort->keys[start + high - 1]);
        if (less < 0)
            return -1;
        if (less)
            break;
        low = high;
        high = high * 2 + 1;
    }
    if (high > count)
        high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        less = is_less(sort, kind, key, sort->keys[start + middle]);
        if (less < 0)
            return -1;
        if (less)
            high = middle;
        else
            low = middle + 1;
    }
    return (ptrdiff_t)low;
}

/* How many of the items are less than `key`: looks near the end first. -1: raised. */
INLINE ptrdiff_t skip_end(Sort *sort, Kind kind, AwValue key, size_t start, size_t count)
{
    size_t behind = 1, low = 0, high = count;
    int less;
    while (behind < count) {
        less = is_less(sort, kind, sort->keys[start + count - behind], key);
        if (less < 0)
            return -1;
        if (less) {
            low = count - behind + 1;
            break;
        }
        high = count - behind;
        behind = behind * 2 + 1;
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        less = is_less(sort, kind, sort->keys[start + middle], key);
        if (less < 0)
            return -1;
        if (less)
            low = middle + 1;
        else
            high = middle;
    }
    return (ptrdiff_t)low;
}

static void move(AwValue *to, const AwValue *from, size_t count)
{
    memmove(to, from, count * sizeof *to);
}

static bool copy_aside(Sort *sort, bool along, size_t start, size_t count)
{
    AwVM *vm = sort->vm;
    if (!aw_list_reserve(vm, aw_from_object(sort->spare_keys), count) ||
        (along && !aw_list_reserve(vm, aw_from_object(sort->spare_values), count)))
        return false;
    move(sort->spare_keys->items, sort->keys + start, count);
    sort->spare_keys->count = count;
    if (along) {
        move(sort->spare_values->items, sort->values + start, count);
        sort->spare_values->count = count;
    }
    return true;
}

/* Merges the neighbours [to, to + a_count) and the b_count items behind them, from the left; the first are put aside. */
INLINE bool merge_left(Sort *sort, Kind kind, bool along, size_t to, size_t a_count, size_t b_count)
{
    if (!copy_aside(sort, along, to, a_count))
        return false;
    AwValue *keys = sort->keys, *aside = sort->spare_keys->items;
    size_t a = 0, b = to + a_count, b_end = b + b_count;
    int less = 0;
    while (a < a_count && b < b_end) {
        less = is_less(sort, kind, keys[b], aside[a]);
        if (kind == BY_CALL && less < 0)
            break;
        keys[to] = less ? keys[b] : aside[a];
        if (along)
            sort->values[to] = less ? sort->values[b] : sort->spare_values->items[a];
        to++;
        b += (size_t)less;
        a += (size_t)!less;
    }
    move(keys + to, aside + a, a_count - a);
    if (along)
        move(sort->values + to, sort->spare_values->items + a, a_count - a);
    return less >= 0;
}

/* The same from the right; the second are put aside. */
INLINE bool merge_right(Sort *sort, Kind kind, bool along, size_t start, size_t a_count,
                        size_t b_count)
{
    if (!copy_aside(sort, along, start + a_count, b_count))
        return false;
    AwValue *keys = sort->keys, *aside = sort->spare_keys->items;
    size_t a = start + a_count, b = b_count, to = a + b_count; /* all one behind */
    int less = 0;
    while (a > start && b > 0) {
        less = is_less(sort, kind, aside[b - 1], keys[a - 1]);
        if (kind == BY_CALL && less < 0)
            break;
        to--;
        keys[to] = less ? keys[a - 1] : aside[b - 1];
        if (along)
            sort->values[to] = less ? sort->values[a - 1] : sort->spare_values->items[b - 1];
        a -= (size_t)less;
        b -= (size_t)!less;
    }
    move(keys + to - b, aside, b);
    if (along)
        move(sort->values + to - b, sort->spare_values->items, b);
    return less >= 0;
}

/* Merges the two runs on top of the stack. */
INLINE bool merge_top(Sort *sort, Kind kind, bool along)
{
    Run *left = &sort->runs[sort->run_count - 2];
    const Run *right = &sort->runs[sort->run_count - 1];
    size_t start = left->start, a_count = left->count, b_count = right->count;
    left->count += b_count;
    sort->run_count--;
    ptrdiff_t skipped = skip_start(sort, kind, sort->keys[start + a_count], start, a_count);
    if (skipped < 0)
        return false;
    start += (size_t)skipped;
    a_count -= (size_t)skipped;
    if (a_count == 0)
        return true;
    ptrdiff_t kept =
        skip_end(sort, kind, sort->keys[start + a_count - 1], start + a_count, b_count);
    if (kept < 0)
        return false;
    b_count = (size_t)kept;
    if (b_count == 0)
        return true;
    return a_count <= b_count ? merge_left(sort, kind, along, start, a_count, b_count)
                              : merge_right(sort, kind, along, start, a_count, b_count);
}

/* How deep the boundary between two neighbouring runs lies in the tree that halves [0, count) again and again: the first
 * binary digit in which the middles of the two runs, as parts of the whole, differ. */
static int boundary_power(const Run *left, const Run *right, size_t count)
{
    size_t a = 2 * left->start + left->count,
           b = a + left->count + right->count; /* twice the middles */
    for (int power = 1;; power++) {
        if (a >= count) {
            a -= count;
            b -= count;
        } else if (b >= count) {
            return power;
        }
        a *= 2;
        b *= 2;
    }
}

INLINE bool push_run(Sort *sort, Kind kind, bool along, size_t start, size_t count)
{
    Run run = {start, count, 0};
    if (sort->run_count > 0) {
        run.power = boundary_power(&sort->runs[sort->run_count - 1], &run, sort->count);
        while (sort->run_count > 1 && sort->runs[sort->run_count - 1].power > run.power)
            if (!merge_top(sort, kind, along))
                return false;
    }
    assert(sort->run_count < MAX_RUNS);
    sort->runs[sort->run_count++] = run;
    return true;
}

/* Runs of at least this length, so that there are a little fewer than a power of two of them. */
static size_t shortest_run(size_t count)
{
    size_t odd = 0;
    while (count >= SHORT_RUN) {
        odd |= count & 1;
        count >>= 1;
    }
    return count + odd;
}

INLINE bool sort_by(Sort *sort, Kind kind, bool along)
{
    size_t shortest = shortest_run(sort->count);
    for (size_t start = 0; start < sort->count;) {
        size_t count = count_run(sort, kind, along, start), left = sort->count - start;
        if (count == 0)
            return false;
        if (count < shortest && count < left) {
            size_t longer = shortest < left ? shortest : left;
            if (!insert_all(sort, kind, along, start, start + count, start + longer))
                return false;
            count = longer;
        }
        if (!push_run(sort, kind, along, start, count))
            return false;
        start += count;
    }
    while (sort->run_count > 1)
        if (!merge_top(sort, kind, along))
            return false;
    return true;
}

/* One copy of everything above for each kind, with values moving along and without. */
#define SORT_FUNCTION(name, kind)                                                                  \
    static bool sort_##name(Sort *sort)                                                            \
    {                                                                                              \
        return sort->values ? sort_by(sort, kind, true) : sort_by(sort, kind, false);              \
    }
SORT_FUNCTION(ints, BY_INT)
SORT_FUNCTION(doubles, BY_DOUBLE)
SORT_FUNCTION(numbers, BY_NUMBER)
SORT_FUNCTION(texts, BY_TEXT)
SORT_FUNCTION(any, BY_CALL)

static bool sort_all(Sort *sort)
{
    switch (kind_of(sort->keys, sort->count)) {
    case BY_INT: return sort_ints(sort);
    case BY_DOUBLE: return sort_doubles(sort);
    case BY_NUMBER: return sort_numbers(sort);
    case BY_TEXT: return sort_texts(sort);
    case BY_CALL: break;
    }
    return sort_any(sort);
}

/* ---- the list ---- */

/* Moves the items of `from` to `to`, which is empty. */
static void take_over(AwList *to, AwList *from)
{
    to->items = from->items;
    to->count = from->count;
    to->capacity = from->capacity;
    from->items = NULL;
    from->count = from->capacity = 0;
}

/* Sorts what is in `work` by what is in `keys` (NULL: by itself). */
static bool sort_list(AwVM *vm, AwList *work, AwList *keys, bool descending)
{
    AwValue spare_keys = aw_list_new(vm, NULL, 0), spare_values = aw_list_new(vm, NULL, 0);
    if (!spare_keys || !spare_values)
        return false;
    aw_root_push(vm, spare_keys);
    aw_root_push(vm, spare_values);
    Sort sort = {.vm = vm,
                 .keys = keys ? keys->items : work->items,
                 .values = keys ? work->items : NULL,
                 .count = work->count,
                 .spare_keys = aw_as_list(spare_keys),
                 .spare_values = aw_as_list(spare_values)};
    if (sort.count == 0)
        return true;
    if (descending) { /* turned around before and after, equal items keep their order */
        reverse(work->items, work->count);
        if (keys)
            reverse(keys->items, keys->count);
    }
    bool ok = sort_all(&sort);
    if (descending)
        reverse(work->items, work->count);
    return ok;
}

/* The keys of all items of `work`, put into `keys`. */
static bool make_keys(AwVM *vm, const AwList *work, AwValue function, AwValue keys)
{
    if (!aw_list_reserve(vm, keys, work->count))
        return false;
    for (size_t i = 0; i < work->count; i++) {
        AwValue item = work->items[i], key;
        if (!aw_call(vm, function, &item, 1, &key) || !aw_list_append(vm, keys, key))
            return false;
    }
    return true;
}

/* Sorts while the list is empty for everybody else. */
static bool sort_aside(AwVM *vm, AwValue value, AwValue keys, AwValue function, bool descending)
{
    AwList *list = aw_as_list(value);
    AwValue work = aw_list_new(vm, NULL, 0);
    if (function && work)
        keys = aw_list_new(vm, NULL, 0);
    if (!work || (function && !keys))
        return false;
    aw_root_push(vm, value);
    aw_root_push(vm, keys);
    aw_root_push(vm, work);
    take_over(aw_as_list(work), list);
    bool ok = (!function || make_keys(vm, aw_as_list(work), function, keys)) &&
              sort_list(vm, aw_as_list(work), keys ? aw_as_list(keys) : NULL, descending);
    bool modified = list->items != NULL;
    if (modified) { /* what was put in is lost, as in CPython */
        aw_memory_free(vm, list->items, list->capacity * sizeof *list->items);
        list->items = NULL;
    }
    take_over(list, aw_as_list(work));
    return ok && (!modified || aw_raise_value(vm, "list modified during sort"));
}

bool aw_list_sort(AwVM *vm, AwValue list, AwValue keys, bool descending)
{
    assert(!keys || aw_as_list(keys)->count == aw_as_list(list)->count);
    if (aw_as_list(list)->count < 2)
        return true;
    size_t mark = aw_root_mark(vm);
    bool ok = sort_aside(vm, list, keys, AW_UNSET, descending);
    aw_root_release(vm, mark);
    return ok;
}

bool aw_list_sort_by(AwVM *vm, AwValue list, AwValue function, bool descending)
{
    if (!function)
        return aw_list_sort(vm, list, AW_UNSET, descending);
    size_t mark = aw_root_mark(vm);
    bool ok = sort_aside(vm, list, AW_UNSET, function, descending);
    aw_root_release(vm, mark);
    return ok;
}
