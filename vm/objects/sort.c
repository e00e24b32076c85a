/* sort.c: list.sort: a stable merge sort that uses what order is there already.
 *
 * Natural runs, as in Tim Peters's timsort, short ones lengthened by binary insertion; which neighbours are merged
 * when is decided as in powersort (Munro and Wild, "Nearly-optimal mergesorts", 2018). Before a merge, what is in
 * place already at both ends is skipped by galloping. Where comparing calls methods of classes of the language, the comparisons are
 * those that CPython makes, one by one, since programs can print in them: see its Objects/listsort.txt.
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

typedef enum { BY_INT, BY_DOUBLE, BY_NUMBER, BY_TEXT, BY_WORD, BY_CALL } Kind;

enum { MAX_RUNS = 80, SHORT_RUN = 64, MIN_GALLOP = 7 };

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
    ptrdiff_t min_gallop; /* wins in a row after which a merge looks for many at once; BY_CALL */
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
    case BY_WORD: return a < b;
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

/* Between `low` and `high`: how many of the sorted items are less than `key` (or, with `equal_too`, not greater). -1: raised. */
INLINE ptrdiff_t bisect(Sort *sort, Kind kind, bool equal_too, AwValue key, const AwValue *items,
                        ptrdiff_t low, ptrdiff_t high)
{
    while (low < high) {
        ptrdiff_t middle = low + (high - low) / 2;
        int less =
            is_less(sort, kind, equal_too ? key : items[middle], equal_too ? items[middle] : key);
        if (less < 0)
            return -1;
        if (less != equal_too)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The same of `count` items, looking near `hint` first, in steps that double. Which items are compared is as in CPython. */
INLINE ptrdiff_t gallop(Sort *sort, Kind kind, bool equal_too, AwValue key, const AwValue *items,
                        ptrdiff_t count, ptrdiff_t hint)
{
    ptrdiff_t before = 0, step = 1;
    int less = is_less(sort, kind, equal_too ? key : items[hint], equal_too ? items[hint] : key);
    if (less < 0)
        return -1;
    bool to_right = less != equal_too;
    ptrdiff_t most = to_right ? count - hint : hint + 1;
    while (step < most) {
        AwValue item = items[to_right ? hint + step : hint - step];
        less = is_less(sort, kind, equal_too ? key : item, equal_too ? item : key);
        if (less < 0)
            return -1;
        if ((less != equal_too) != to_right)
            break;
        before = step;
        step = step * 2 + 1;
    }
    if (step > most)
        step = most;
    return to_right ? bisect(sort, kind, equal_too, key, items, hint + before + 1, hint + step)
                    : bisect(sort, kind, equal_too, key, items, hint - step + 1, hint - before);
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
INLINE void merge_left(Sort *sort, Kind kind, bool along, size_t to, size_t a_count, size_t b_count)
{
    AwValue *keys = sort->keys, *aside = sort->spare_keys->items;
    size_t a = 0, b = to + a_count, b_end = b + b_count;
    while (a < a_count && b < b_end) {
        int less = is_less(sort, kind, keys[b], aside[a]);
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
}

/* The same from the right; the second are put aside. */
INLINE void merge_right(Sort *sort, Kind kind, bool along, size_t start, size_t a_count,
                        size_t b_count)
{
    AwValue *keys = sort->keys, *aside = sort->spare_keys->items;
    size_t a = start + a_count, b = b_count, to = a + b_count; /* all one behind */
    while (a > start && b > 0) {
        int less = is_less(sort, kind, aside[b - 1], keys[a - 1]);
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
}

/* ---- merging with comparisons that programs can see ---- */

/* A merge under way: a and b are what is left of the two, `to` is where the next item goes. Of the one that was put aside the
 * items are in the spare lists, and its places are free. */
typedef struct {
    Sort *sort;
    size_t to, a, b; /* next items; those put aside are counted in the spare lists */
    ptrdiff_t a_count, b_count;
    ptrdiff_t a_won, b_won; /* how often in a row, or how many at once */
} Merge;

static void put(Merge *m, bool from_aside, size_t from, size_t to, size_t count)
{
    Sort *sort = m->sort;
    move(sort->keys + to, (from_aside ? sort->spare_keys->items : sort->keys) + from, count);
    if (sort->values)
        move(sort->values + to, (from_aside ? sort->spare_values->items : sort->values) + from,
             count);
}

typedef enum { GO_ON, NEXT_MODE, ENDED, RAISED } Progress;

/* From the left: the next `count` items of a (those put aside) or of b. */
static bool take_left(Merge *m, bool of_a, size_t count)
{
    put(m, of_a, of_a ? m->a : m->b, m->to, count);
    m->to += count;
    *(of_a ? &m->a : &m->b) += count;
    *(of_a ? &m->a_count : &m->b_count) -= (ptrdiff_t)count;
    return m->b_count > 0 && m->a_count > 1;
}

/* One item after the other, until one side wins often. */
static Progress left_by_one(Merge *m)
{
    Sort *sort = m->sort;
    m->a_won = m->b_won = 0;
    for (;;) {
        int less = any_less(sort->vm, sort->keys[m->b], sort->spare_keys->items[m->a]);
        if (less < 0)
            return RAISED;
        m->a_won = less ? 0 : m->a_won + 1;
        m->b_won = less ? m->b_won + 1 : 0;
        if (!take_left(m, !less, 1))
            return ENDED;
        if (m->a_won >= sort->min_gallop || m->b_won >= sort->min_gallop)
            return NEXT_MODE;
    }
}

/* Many at once. */
static Progress left_galloping(Merge *m)
{
    Sort *sort = m->sort;
    sort->min_gallop++;
    do {
        sort->min_gallop -= sort->min_gallop > 1;
        m->a_won = gallop(sort, BY_CALL, true, sort->keys[m->b], sort->spare_keys->items + m->a,
                          m->a_count, 0);
        if (m->a_won < 0)
            return RAISED;
        if ((m->a_won > 0 && !take_left(m, true, (size_t)m->a_won)) || !take_left(m, false, 1))
            return ENDED;
        m->b_won = gallop(sort, BY_CALL, false, sort->spare_keys->items[m->a], sort->keys + m->b,
                          m->b_count, 0);
        if (m->b_won < 0)
            return RAISED;
        if ((m->b_won > 0 && !take_left(m, false, (size_t)m->b_won)) || !take_left(m, true, 1))
            return ENDED;
    } while (m->a_won >= MIN_GALLOP || m->b_won >= MIN_GALLOP);
    sort->min_gallop++; /* it was not worth while */
    return GO_ON;
}

static bool merge_left_calling(Sort *sort, size_t start, size_t a_count, size_t b_count)
{
    Merge m = {sort, start, 0, start + a_count, (ptrdiff_t)a_count, (ptrdiff_t)b_count, 0, 0};
    Progress progress = take_left(&m, false, 1) ? GO_ON : ENDED; /* it is known to be the least */
    while (progress == GO_ON && (progress = left_by_one(&m)) == NEXT_MODE)
        progress = left_galloping(&m);
    if (progress == ENDED && m.a_count == 1 && m.b_count > 0) { /* it is known to be the greatest */
        put(&m, false, m.b, m.to, (size_t)m.b_count);
        m.to += (size_t)m.b_count;
    }
    put(&m, true, m.a, m.to, (size_t)m.a_count);
    return progress != RAISED;
}

/* From the right: the last `count` items of a or of b (those put aside); a, b and `to` stand behind them. */
static bool take_right(Merge *m, bool of_b, size_t count)
{
    m->to -= count;
    *(of_b ? &m->b : &m->a) -= count;
    *(of_b ? &m->b_count : &m->a_count) -= (ptrdiff_t)count;
    put(m, of_b, of_b ? m->b : m->a, m->to, count);
    return m->a_count > 0 && m->b_count > 1;
}

static Progress right_by_one(Merge *m)
{
    Sort *sort = m->sort;
    m->a_won = m->b_won = 0;
    for (;;) {
        int less = any_less(sort->vm, sort->spare_keys->items[m->b - 1], sort->keys[m->a - 1]);
        if (less < 0)
            return RAISED;
        m->a_won = less ? m->a_won + 1 : 0;
        m->b_won = less ? 0 : m->b_won + 1;
        if (!take_right(m, !less, 1))
            return ENDED;
        if (m->a_won >= sort->min_gallop || m->b_won >= sort->min_gallop)
            return NEXT_MODE;
    }
}

static Progress right_galloping(Merge *m)
{
    Sort *sort = m->sort;
    sort->min_gallop++;
    do {
        sort->min_gallop -= sort->min_gallop > 1;
        ptrdiff_t kept = gallop(sort, BY_CALL, true, sort->spare_keys->items[m->b - 1],
                                sort->keys + m->a - m->a_count, m->a_count, m->a_count - 1);
        if (kept < 0)
            return RAISED;
        m->a_won = m->a_count - kept;
        if ((m->a_won > 0 && !take_right(m, false, (size_t)m->a_won)) || !take_right(m, true, 1))
            return ENDED;
        kept = gallop(sort, BY_CALL, false, sort->keys[m->a - 1], sort->spare_keys->items,
                      m->b_count, m->b_count - 1);
        if (kept < 0)
            return RAISED;
        m->b_won = m->b_count - kept;
        if ((m->b_won > 0 && !take_right(m, true, (size_t)m->b_won)) || !take_right(m, false, 1))
            return ENDED;
    } while (m->a_won >= MIN_GALLOP || m->b_won >= MIN_GALLOP);
    sort->min_gallop++;
    return GO_ON;
}

static bool merge_right_calling(Sort *sort, size_t start, size_t a_count, size_t b_count)
{
    Merge m = {sort,
               start + a_count + b_count,
               start + a_count,
               b_count,
               (ptrdiff_t)a_count,
               (ptrdiff_t)b_count,
               0,
               0};
    Progress progress =
        take_right(&m, false, 1) ? GO_ON : ENDED; /* it is known to be the greatest */
    while (progress == GO_ON && (progress = right_by_one(&m)) == NEXT_MODE)
        progress = right_galloping(&m);
    if (progress == ENDED && m.b_count == 1 && m.a_count > 0) { /* it is known to be the least */
        m.to -= (size_t)m.a_count;
        put(&m, false, m.a - (size_t)m.a_count, m.to, (size_t)m.a_count);
    }
    put(&m, true, 0, m.to - (size_t)m.b_count, (size_t)m.b_count);
    return progress != RAISED;
}

/* Merges run `at` of the stack and the one behind it. */
INLINE bool merge_at(Sort *sort, Kind kind, bool along, int at)
{
    Run *left = &sort->runs[at];
    const Run *right = left + 1;
    size_t start = left->start, a_count = left->count, b_count = right->count;
    left->count += b_count;
    sort->run_count--;
    if (at + 1 < sort->run_count) /* the last but two and the last but one: the last moves down */
        sort->runs[at + 1] = sort->runs[at + 2];
    AwValue *keys = sort->keys;
    ptrdiff_t skipped =
        gallop(sort, kind, true, keys[start + a_count], keys + start, (ptrdiff_t)a_count, 0);
    if (skipped < 0)
        return false;
    start += (size_t)skipped;
    a_count -= (size_t)skipped;
    if (a_count == 0)
        return true;
    ptrdiff_t kept = gallop(sort, kind, false, keys[start + a_count - 1], keys + start + a_count,
                            (ptrdiff_t)b_count, (ptrdiff_t)b_count - 1);
    if (kept <= 0)
        return kept == 0;
    b_count = (size_t)kept;
    bool from_left = a_count <= b_count;
    if (!copy_aside(sort, along, from_left ? start : start + a_count,
                    from_left ? a_count : b_count))
        return false;
    if (kind == BY_CALL)
        return from_left ? merge_left_calling(sort, start, a_count, b_count)
                         : merge_right_calling(sort, start, a_count, b_count);
    if (from_left)
        merge_left(sort, kind, along, start, a_count, b_count);
    else
        merge_right(sort, kind, along, start, a_count, b_count);
    return true;
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
            if (!merge_at(sort, kind, along, sort->run_count - 2))
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
    while (sort->run_count > 1) {
        int at = sort->run_count - 2;
        if (at > 0 && sort->runs[at - 1].count < sort->runs[at + 1].count)
            at--;
        if (!merge_at(sort, kind, along, at))
            return false;
    }
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
SORT_FUNCTION(words, BY_WORD)
SORT_FUNCTION(any, BY_CALL)

/* ---- keys that begin with a word ----
 *
 * Texts lie all over the memory; who compares them waits for it. So the next eight bytes of each are read once, as a number
 * that has their order, and the numbers are sorted, with the places of their keys moving along. Groups of equal numbers are sorted by
 * the bytes that follow. Tuples whose items are all ints, floats and texts are sorted by their first items in the same
 * way. No code of the language runs meanwhile, so nobody can see which keys were compared.
 */

typedef struct {
    const AwValue *keys;
    uint64_t *words;  /* in the order of `places` */
    uint64_t *places; /* of the keys */
    Sort sort;        /* of words: its keys and values change from group to group */
} Words;

enum { FEW = 24, VERY_FEW = 4, DEEPEST = 32, AHEAD = 12 };

/* The eight bytes of the text from there on, the first as the highest; zeros behind its end. */
static inline uint64_t bytes_at(const AwStr *text, size_t from)
{
    uint64_t bytes = 0;
    if (from >= text->size)
        return 0;
    size_t left = text->size - from;
    if (left >= 8 || text->size < 8) {
        memcpy(&bytes, text->data + from, left >= 8 ? 8 : left);
        return __builtin_bswap64(bytes);
    }
    memcpy(&bytes, text->data + text->size - 8, 8);
    return __builtin_bswap64(bytes) << (8 - left) * 8;
}

/* Sorts a part of the words, or by the texts themselves. */
static bool sort_part(Words *w, bool (*by)(Sort *), size_t start, size_t count)
{
    w->sort.keys = (AwValue *)w->words + start;
    w->sort.values = (AwValue *)w->places + start;
    w->sort.count = count;
    w->sort.run_count = 0;
    return by(&w->sort);
}

static bool sort_part_by_keys(Words *w, bool (*by)(Sort *), size_t start, size_t count)
{
    for (size_t i = start; i < start + count; i++)
        w->words[i] = w->keys[w->places[i]];
    return sort_part(w, by, start, count);
}

/* Reads the next bytes of all texts of a group, behind those that all have in common; *from: where they were. False: the texts
 * are equal from `from` on, or differ only in length. */
static bool read_words(Words *w, size_t start, size_t count, size_t *from)
{
    for (;;) {
        uint64_t differing = 0;
        bool more = false;
        for (size_t i = start; i < start + count; i++) {
            const AwStr *text = aw_as_str(w->keys[w->places[i]]);
            if (i + AHEAD < start + count)
                __builtin_prefetch(aw_as_object(w->keys[w->places[i + AHEAD]]));
            w->words[i] = bytes_at(text, *from);
            differing |= w->words[i] ^ w->words[start];
            more |= text->size > *from + 8;
        }
        size_t common = differing ? (size_t)__builtin_clzll(differing) / 8 : 8;
        if (common == 0 || (differing && !more))
            return true;
        if (!more)
            return false;
        *from += common;
    }
}

/* Sorts a group of texts that are equal before `from`. */
static bool sort_texts_from(Words *w, size_t start, size_t count, size_t from, int depth)
{
    if (count < VERY_FEW || depth == DEEPEST || !read_words(w, start, count, &from))
        return sort_part_by_keys(w, sort_texts, start, count);
    if (!sort_part(w, sort_words, start, count))
        return false;
    for (size_t i = start, end; i < start + count; i = end) {
        for (end = i + 1; end < start + count && w->words[end] == w->words[i]; end++)
            ;
        if (end - i > 1 && !sort_texts_from(w, i, end - i, from + 8, depth + 1))
            return false;
    }
    return true;
}

static bool sort_texts_by_words(Words *w, size_t count)
{
    return sort_texts_from(w, 0, count, 0, 0);
}

/* Equal first items: the others decide. */
static bool sort_tuples_by_words(Words *w, size_t count)
{
    if (!sort_part(w, sort_words, 0, count))
        return false;
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && w->words[end] == w->words[i]; end++)
            ;
        if (end - i > 1 && !sort_part_by_keys(w, sort_any, i, end - i))
            return false;
    }
    return true;
}

static uint64_t int_word(AwValue v)
{
    return (uint64_t)v ^ (uint64_t)1 << 63;
}

/* The words of tuples by their first items, if all these are small ints or all are texts, and comparing the rest runs
 * no code of the language. */
static bool read_tuples(Words *w, size_t count)
{
    size_t ints = 0, texts = 0;
    for (size_t i = 0; i < count; i++) {
        AwValue key = w->keys[i];
        if (!aw_is_exact(key, &aw_tuple_type) || aw_as_tuple(key)->count == 0)
            return false;
        const AwTuple *tuple = aw_as_tuple(key), *model = aw_as_tuple(w->keys[0]);
        for (size_t j = 0; j < tuple->count; j++) {
            AwValue v = tuple->items[j];
            bool is_text = aw_is_exact(v, &aw_str_type);
            if ((!is_text && !aw_is_int(v) && !aw_is_double(v)) || tuple->count != model->count ||
                is_text != aw_is_exact(model->items[j], &aw_str_type))
                return false;
        }
        AwValue first = tuple->items[0];
        if (aw_is_int(first))
            ints++, w->words[i] = int_word(first);
        else if (aw_is_exact(first, &aw_str_type))
            texts++, w->words[i] = bytes_at(aw_as_str(first), 0);
        else
            return false;
    }
    return ints == count || texts == count;
}

/* The values (or keys) in the order of `places`. */
static void put_in_order(Sort *sort, Words *w)
{
    AwValue *items = sort->values ? sort->values : sort->keys;
    for (size_t i = 0; i < sort->count; i++)
        w->words[i] = items[w->places[i]];
    move(items, (AwValue *)w->words, sort->count);
}

/* Sorts by words if the keys allow it: *done. Of keys that have values, only the values are in order then. */
static bool sort_with_words(Sort *sort, Kind kind, bool *done)
{
    size_t count = sort->count, size = 2 * count * sizeof(uint64_t);
    *done = false;
    if (count < FEW || (kind != BY_TEXT && !aw_is_exact(sort->keys[0], &aw_tuple_type)))
        return true;
    uint64_t *room = aw_memory_resize(sort->vm, NULL, 0, size);
    if (!room)
        return false;
    Words w = {.keys = sort->keys, .words = room, .places = room + count, .sort = *sort};
    for (size_t i = 0; i < count; i++)
        w.places[i] = i;
    bool ok = true;
    *done = kind == BY_TEXT || read_tuples(&w, count);
    if (*done)
        ok = kind == BY_TEXT ? sort_texts_by_words(&w, count) : sort_tuples_by_words(&w, count);
    sort->spare_keys->count = sort->spare_values->count = 0; /* words are no values */
    if (*done && ok)
        put_in_order(sort, &w);
    aw_memory_free(sort->vm, room, size);
    return ok;
}

static bool sort_all(Sort *sort)
{
    Kind kind = kind_of(sort->keys, sort->count);
    bool done;
    if (!sort_with_words(sort, kind, &done) || done)
        return done;
    switch (kind) {
    case BY_INT: return sort_ints(sort);
    case BY_DOUBLE: return sort_doubles(sort);
    case BY_NUMBER: return sort_numbers(sort);
    case BY_TEXT: return sort_texts(sort);
    default: return sort_any(sort);
    }
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
                 .min_gallop = MIN_GALLOP,
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
