/* set.c: the hash table of set and frozenset.
 *
 * Programs print sets, and small ints come in an order that depends on the table. So everything that decides where
 * an item stands is CPython 3.11's: the hash, nine probes in a row and then the perturbed ones, that removed items keep their place,
 * when the table grows and to what size, and when a whole table is copied.
 *
 * Comparing items may run code of the language that changes the set: the probe then starts again.
 */
#include "vm/objects/set_inside.h"

#include "vm/objects/container.h"
#include "vm/objects/raise.h"
#include "vm/objects/hashing.h"

enum { MIN_SIZE = 8, LINEAR_PROBES = 9, PERTURB_SHIFT = 5, MANY = 50000 };

#define REMOVED AW_NOT_IMPLEMENTED /* with hash -1, which no item has */

static AwSet *as_set(AwValue v)
{
    return (AwSet *)aw_as_object(v);
}

static inline bool is_item(const AwSetEntry *entry)
{
    return entry->key && entry->hash != -1;
}

/* ---- memory ---- */

static size_t table_bytes(const AwSet *set)
{
    return set->table ? ((size_t)set->mask + 1) * sizeof(AwSetEntry) : 0;
}

static bool ensure_table(AwVM *vm, AwSet *set)
{
    if (AW_LIKELY(set->table != NULL))
        return true;
    AwSetEntry *table = aw_memory_new(vm, MIN_SIZE * sizeof *table);
    if (!table)
        return false;
    memset(table, 0, MIN_SIZE * sizeof *table);
    set->table = table;
    set->mask = MIN_SIZE - 1;
    return true;
}

void aw_set_clear(AwVM *vm, AwSet *set)
{
    aw_memory_free(vm, set->table, table_bytes(set));
    set->table = NULL;
    set->mask = set->fill = set->count = 0;
    set->changes++;
}

void aw_set_traverse(AwHeap *heap, AwObject *o)
{
    AwSet *set = (AwSet *)o;
    for (size_t i = 0; set->table && i <= set->mask; i++)
        aw_heap_mark(heap, set->table[i].key);
}

void aw_set_finalize(AwVM *vm, AwObject *o)
{
    aw_memory_free(vm, ((AwSet *)o)->table, table_bytes((AwSet *)o));
}

/* Puts in what is known not to be there, into a table without removed items. */
static void insert_clean(AwSetEntry *table, uint32_t mask, AwValue key, int64_t hash)
{
    uint64_t perturb = (uint64_t)hash;
    for (uint32_t i = (uint32_t)hash & mask;;) {
        uint32_t end = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
        for (uint32_t j = i; j <= end; j++)
            if (!table[j].key) {
                table[j] = (AwSetEntry){key, hash};
                return;
            }
        perturb >>= PERTURB_SHIFT;
        i = (uint32_t)(i * 5 + 1 + perturb) & mask;
    }
}

/* A table for more than `wanted` items; removed ones are forgotten. */
static bool resize(AwVM *vm, AwSet *set, size_t wanted)
{
    size_t size = MIN_SIZE;
    while (size <= wanted)
        size <<= 1;
    if (size > (size_t)1 << 31)
        return aw_raise_memory(vm);
    if (size == MIN_SIZE && set->mask == MIN_SIZE - 1 && set->fill == set->count)
        return true;
    AwSetEntry *table = aw_memory_resize(vm, NULL, 0, size * sizeof *table);
    if (!table)
        return false;
    memset(table, 0, size * sizeof *table);
    for (size_t i = 0; set->table && i <= set->mask; i++)
        if (is_item(&set->table[i]))
            insert_clean(table, (uint32_t)size - 1, set->table[i].key, set->table[i].hash);
    aw_memory_free(vm, set->table, table_bytes(set));
    set->table = table;
    set->mask = (uint32_t)size - 1;
    set->fill = set->count;
    set->changes++;
    return true;
}

static bool grow(AwVM *vm, AwSet *set)
{
    return resize(vm, set, set->count > MANY ? (size_t)set->count * 2 : (size_t)set->count * 4);
}

/* ---- finding ---- */

/* Whether the entry's key equals `key`, of the same hash. *changed: the table is no longer what it was. */
static AwFind compare_keys(AwVM *vm, AwSet *set, AwSetEntry *entry, AwValue key, bool *changed)
{
    AwSetEntry *table = set->table;
    AwValue other = entry->key;
    bool equal;
    if (!aw_equal(vm, other, key, &equal))
        return AW_FIND_ERROR;
    *changed = set->table != table || entry->key != other;
    return equal ? AW_FOUND : AW_ABSENT;
}

/* The entries that a hash may be in, one after the other. */
typedef struct {
    uint64_t perturb;
    uint32_t i, mask;
    uint32_t left; /* how many come directly behind, before the next jump */
} Probe;

static inline Probe probe_start(const AwSet *set, int64_t hash)
{
    uint32_t i = (uint32_t)hash & set->mask;
    return (Probe){(uint64_t)hash, i, set->mask,
                   i + LINEAR_PROBES <= set->mask ? LINEAR_PROBES : 0};
}

static inline AwSetEntry *probe_on(const AwSet *set, Probe *probe, AwSetEntry *entry)
{
    if (AW_LIKELY(probe->left > 0)) {
        probe->left--;
        return entry + 1;
    }
    probe->perturb >>= PERTURB_SHIFT;
    probe->i = (uint32_t)(probe->i * 5 + 1 + probe->perturb) & probe->mask;
    probe->left = probe->i + LINEAR_PROBES <= probe->mask ? LINEAR_PROBES : 0;
    return &set->table[probe->i];
}

/* The same as find() below, for items that only aw_equal can compare. */
static __attribute__((noinline)) AwFind find_by_calls(AwVM *vm, AwSet *set, AwValue key,
                                                      int64_t hash, AwSetEntry **found)
{
restart:;
    AwSetEntry *removed = NULL;
    Probe probe = probe_start(set, hash);
    AwSetEntry *entry = &set->table[probe.i];
    while (entry->key) {
        *found = entry;
        if (entry->hash == -1)
            removed = entry;
        if (entry->key == key && entry->hash == hash)
            return AW_FOUND;
        bool changed = false;
        AwFind equal =
            entry->hash == hash ? compare_keys(vm, set, entry, key, &changed) : AW_ABSENT;
        if (equal == AW_FIND_ERROR || (changed && !ensure_table(vm, set)))
            return AW_FIND_ERROR;
        if (changed)
            goto restart;
        if (equal == AW_FOUND)
            return AW_FOUND;
        entry = probe_on(set, &probe, entry);
    }
    *found = removed ? removed : entry;
    return AW_ABSENT;
}

/* The entry of `key`, or where it would go: the last removed item that the probe met, or the empty entry where it
 * ended. The set must have a table. */
static AwFind find(AwVM *vm, AwSet *set, AwValue key, int64_t hash, AwSetEntry **found)
{
    AwSetEntry *removed = NULL;
    Probe probe = probe_start(set, hash);
    AwSetEntry *entry = &set->table[probe.i];
    for (; entry->key; entry = probe_on(set, &probe, entry)) {
        if (entry->hash == hash) {
            *found = entry;
            int equal = entry->key == key ? 1 : aw_keys_equal_fast(entry->key, key);
            if (equal > 0)
                return AW_FOUND;
            if (equal < 0)
                return find_by_calls(vm, set, key, hash, found);
        } else if (entry->hash == -1) {
            removed = entry;
        }
    }
    *found = removed ? removed : entry;
    return AW_ABSENT;
}

AwFind aw_set_find_hashed(AwVM *vm, AwSet *set, AwValue key, int64_t hash)
{
    AwSetEntry *entry;
    return set->count ? find(vm, set, key, hash, &entry) : AW_ABSENT;
}

bool aw_set_add_hashed(AwVM *vm, AwSet *set, AwValue key, int64_t hash)
{
    AwSetEntry *entry;
    if (!ensure_table(vm, set))
        return false;
    AwFind found = find(vm, set, key, hash, &entry);
    if (found != AW_ABSENT)
        return found == AW_FOUND;
    bool reused = entry->key != AW_UNSET;
    *entry = (AwSetEntry){key, hash};
    set->count++;
    set->changes++;
    if (reused)
        return true;
    set->fill++;
    return (size_t)set->fill * 5 < (size_t)set->mask * 3 || grow(vm, set);
}

static void remove_entry(AwSet *set, AwSetEntry *entry)
{
    *entry = (AwSetEntry){REMOVED, -1};
    set->count--;
    set->changes++;
}

AwFind aw_set_remove_hashed(AwVM *vm, AwSet *set, AwValue key, int64_t hash)
{
    AwSetEntry *entry;
    AwFind found = set->count ? find(vm, set, key, hash, &entry) : AW_ABSENT;
    if (found == AW_FOUND)
        remove_entry(set, entry);
    return found;
}

/* A set is looked for by the hash of the frozenset it would be. */
bool aw_set_key_hash(AwVM *vm, AwValue key, int64_t *hash)
{
    if (aw_is_object(key) && aw_type_of(key)->flags & AW_TYPE_SET && !aw_type_of(key)->hash) {
        *hash = aw_set_hash(as_set(key));
        return true;
    }
    return aw_key_hash(vm, key, hash);
}

/* ---- the interface ---- */

AwValue aw_set_new(AwVM *vm, AwType *type)
{
    return aw_from_object(aw_object_new(vm, type));
}

bool aw_set_add(AwVM *vm, AwValue set, AwValue item)
{
    int64_t hash;
    return aw_key_hash(vm, item, &hash) && aw_set_add_hashed(vm, as_set(set), item, hash);
}

AwFind aw_set_contains(AwVM *vm, AwValue set, AwValue item)
{
    int64_t hash;
    return aw_set_key_hash(vm, item, &hash) ? aw_set_find_hashed(vm, as_set(set), item, hash)
                                            : AW_FIND_ERROR;
}

AwSetEntry *aw_set_next_entry(AwSet *set, uint32_t *position)
{
    for (uint32_t i = *position; set->table && i <= set->mask; i++)
        if (is_item(&set->table[i])) {
            *position = i + 1;
            return &set->table[i];
        }
    *position = UINT32_MAX;
    return NULL;
}

bool aw_set_next(AwValue set, uint32_t *position, AwValue *item)
{
    AwSetEntry *entry = aw_set_next_entry(as_set(set), position);
    if (entry)
        *item = entry->key;
    return entry != NULL;
}

/* The items' hashes in any order, mixed as CPython does it. */
int64_t aw_set_hash(const AwSet *set)
{
    uint64_t hash = 0;
    for (size_t i = 0; set->table && i <= set->mask; i++)
        if (is_item(&set->table[i])) {
            uint64_t h = (uint64_t)set->table[i].hash;
            hash ^= (h ^ 89869747u ^ h << 16) * 3644798167u;
        }
    hash ^= ((uint64_t)set->count + 1) * 1927868237u;
    hash ^= hash >> 11 ^ hash >> 25;
    hash = hash * 69069u + 907133923u;
    return hash == UINT64_MAX ? 590923713 : (int64_t)hash;
}

bool aw_set_pop(AwSet *set, AwValue *out)
{
    if (set->count == 0)
        return false;
    uint32_t i = (uint32_t)set->hash & set->mask; /* of a set: where the last pop ended */
    while (!is_item(&set->table[i]))
        i = (i + 1) & set->mask;
    *out = set->table[i].key;
    remove_entry(set, &set->table[i]);
    set->hash = (int64_t)i + 1;
    return true;
}

void aw_set_swap(AwSet *a, AwSet *b)
{
    AwSet kept = *a;
    a->table = b->table, a->mask = b->mask, a->fill = b->fill, a->count = b->count;
    b->table = kept.table, b->mask = kept.mask, b->fill = kept.fill, b->count = kept.count;
    a->changes++;
    b->changes++;
}

/* After removing many: if more than a quarter of the table is removed items, makes it anew. */
bool aw_set_tidy(AwVM *vm, AwSet *set)
{
    return set->fill - set->count <= set->mask / 4 || grow(vm, set);
}

/* ---- taking items from elsewhere ---- */

static bool presize(AwVM *vm, AwSet *set, size_t more)
{
    if (!ensure_table(vm, set))
        return false;
    return (set->fill + more) * 5 < (size_t)set->mask * 3 ||
           resize(vm, set, (set->count + more) * 2);
}

static bool merge(AwVM *vm, AwSet *set, AwSet *other)
{
    if (other == set || other->count == 0)
        return true;
    if (!presize(vm, set, other->count))
        return false;
    bool empty = set->fill == 0;
    if (empty && set->mask == other->mask && other->fill == other->count) {
        memcpy(set->table, other->table, table_bytes(set));
        set->fill = set->count = other->count;
        set->changes++;
        return true;
    }
    uint32_t position = 0;
    AwSetEntry *entry;
    while ((entry = aw_set_next_entry(other, &position))) {
        AwSetEntry item = *entry;
        if (empty)
            insert_clean(set->table, set->mask, item.key, item.hash);
        else if (!aw_set_add_hashed(vm, set, item.key, item.hash))
            return false;
    }
    if (empty)
        set->fill = set->count = other->count;
    set->changes++;
    return true;
}

static bool add_keys(AwVM *vm, AwSet *set, AwDict *dict)
{
    if (!presize(vm, set, dict->count))
        return false;
    for (uint32_t i = 0; i < dict->used; i++) {
        AwDictEntry entry = dict->entries[i];
        if (entry.key && !aw_set_add_hashed(vm, set, entry.key, entry.hash))
            return false;
    }
    return true;
}

static bool add_item(AwVM *vm, AwValue item, void *context)
{
    int64_t hash;
    return aw_key_hash(vm, item, &hash) && aw_set_add_hashed(vm, context, item, hash);
}

bool aw_set_update(AwVM *vm, AwValue set, AwValue iterable)
{
    if (aw_is_set(iterable))
        return merge(vm, as_set(set), as_set(iterable));
    if (aw_is_exact(iterable, &aw_dict_type))
        return add_keys(vm, as_set(set), aw_as_dict(iterable));
    return aw_each(vm, iterable, add_item, as_set(set));
}
